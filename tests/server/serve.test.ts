import {spawn} from "node:child_process";
import {chmod, mkdir, symlink, writeFile} from "node:fs/promises";
import {createServer, type AddressInfo} from "node:net";
import {join, resolve} from "node:path";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {build} from "vite";
import {serve} from "../../src/cli/serve.js";
import {ask, asNobody, makeFolder, notebook, removeFolder} from "./fixture.js";

const launcher = `
import {serve} from "./serve.js";
const output = {out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text)};
process.exitCode = await serve.run(process.argv.slice(2), output).catch((error) => {
  output.error(error.message + "\\n");
  return 2;
});
`;

/** A package as it is installed: the built command, and a site beside it. */
let root: string;
const endings: (() => Promise<void>)[] = [];
beforeAll(async () => {
  root = await makeFolder({
    "package.json": '{"type":"module"}',
    "dist/cli/launch.js": launcher,
    "dist/site/index.html": "<!doctype html><head><title>t</title></head>",
    "notebooks/a.html": notebook("A"),
  });
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      emptyOutDir: false,
      outDir: join(root, "dist/cli"),
      rolldownOptions: {input: {serve: resolve("src/cli/serve.ts")}},
    },
  });
});
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});
afterAll(() => removeFolder(root));

interface Launched {
  readonly text: () => string;
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
}

function launch(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Launched {
  const child = spawn(process.execPath, ["dist/cli/launch.js", ...args], {cwd: root, env});
  let text = "";
  const listeners = new Set<() => void>();
  const hear = (data: Buffer) => {
    text += data.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  endings.push(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((done, fail) => {
      const look = () => {
        const found = pattern.exec(text);
        if (found) done(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => fail(new Error(`ended without ${String(pattern)}: ${text}`)));
    });
  return {text: () => text, said, kill: (signal) => child.kill(signal), ended};
}

/** Holds a port for the length of a test. */
async function takePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  endings.push(() => new Promise((done) => server.close(() => done())));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const port = await takePort();
  await endings.pop()?.();
  return port;
}

describe("tuiyan serve", () => {
  it("serves the default folder, and ends cleanly with Ctrl-C", async () => {
    const port = await freePort();
    const {said, kill, ended, text} = launch(["--no-open", "--port", String(port)]);
    await said(/http:\/\/localhost:\d+\/ shows .*notebooks; Ctrl-C ends it\n/);
    expect((await ask(port, {path: "/"})).text).toContain("tuiyan-token");
    kill("SIGINT");
    expect(await ended).toBe(0);
    expect(text().split("\n")).toHaveLength(2);
  });

  it("takes the next port when its own is taken, but not when the port was given", async () => {
    const port = await takePort();
    const given = launch(["--no-open", "--port", String(port)]);
    expect(await given.ended).toBe(2);
    expect(given.text()).toBe(`port taken: ${port}; leave out --port for the next free one\n`);
    // Whoever holds 5151 on this machine, two of us cannot both have it.
    const first = launch(["--no-open"]);
    await first.said(/localhost:(\d+)/);
    const second = launch(["--no-open"]);
    await second.said(/port 5151 is taken; using \d+\n/);
    await second.said(/localhost:(?!5151)\d+\/ shows/);
  });

  it("opens the browser, and only notes that it could not", async () => {
    const bin = join(root, "bin");
    await mkdir(bin);
    await writeFile(join(bin, "xdg-open"), `#!/bin/sh\necho "$1" > ${root}/opened\nexit 3\n`);
    await chmod(join(bin, "xdg-open"), 0o755);
    const port = await freePort();
    const {said, kill, ended} = launch(["--port", String(port)], {...process.env, PATH: bin});
    await said(/no browser could be opened; open the address above\n/);
    expect((await ask(port, {path: "/"})).status).toBe(200);
    kill("SIGINT");
    expect(await ended).toBe(0);
  });

  it("says what is wrong with its arguments", async () => {
    const run = (args: string[]) => serve.run(args, {out: () => undefined, error: () => undefined});
    await expect(run(["/no/such"])).rejects.toThrow("no such folder: /no/such");
    await expect(run([join(root, "package.json")])).rejects.toThrow("not a folder: ");
    await expect(run(["a", "b"])).rejects.toThrow("one folder is served");
    for (const port of ["0", "65536", "x", "-1", "1.5", ""])
      await expect(run([root, `--port=${port}`])).rejects.toThrow(`not a port: ${port}`);
    await expect(run(["--wrong"])).rejects.toMatchObject({name: "UsageError"});
    await chmod(root, 0o700);
    await asNobody(() => expect(run([root])).rejects.toThrow("folder cannot be read: "));
  });

  it("says that the site is not built", async () => {
    const bare = await makeFolder({"package.json": '{"type":"module"}', "dist/cli/launch.js": launcher});
    await symlink(join(root, "dist/cli/serve.js"), join(bare, "dist/cli/serve.js"));
    const child = spawn(process.execPath, ["--preserve-symlinks", join(bare, "dist/cli/launch.js"), root]);
    let text = "";
    child.stderr.on("data", (data: Buffer) => (text += data.toString()));
    await new Promise((done) => child.on("close", done));
    expect(text).toContain("; run npm run build\n");
    await removeFolder(bare);
  });

  it("explains itself", () => {
    expect(serve.help).toContain("usage: tuiyan serve [FOLDER] [--port N] [--no-open]");
  });
});
