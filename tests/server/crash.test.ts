import {spawn} from "node:child_process";
import {readFile, readdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {build} from "vite";
import {makeFolder, notebook, removeFolder} from "./fixture.js";

/** Writes to argv[2], and dies where the name of the step in argv[3] says. */
const program = `
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";
const [, , file, step] = process.argv;
const die = () => process.kill(process.pid, "SIGKILL");
if (step === "rename") fs.promises.rename = die;
if (step === "sync") Object.getPrototypeOf(await fs.promises.open(file)).sync = die;
syncBuiltinESMExports();
const {atomicWrite} = await import("./atomic-write.js");
await atomicWrite(file, Buffer.from("new"), {mode: 0o644});
`;

let folder: string;
beforeAll(async () => {
  folder = await makeFolder({"built/write.mjs": program, "built/package.json": '{"type":"module"}'});
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      emptyOutDir: false,
      outDir: join(folder, "built"),
      rolldownOptions: {input: {"atomic-write": resolve("src/server/atomic-write.ts")}},
    },
  });
});
afterAll(() => removeFolder(folder));

async function writeAndDie(file: string, step: string): Promise<string> {
  const child = spawn(process.execPath, [join(folder, "built/write.mjs"), file, step], {stdio: "inherit"});
  return new Promise((done) => child.on("close", (code, signal) => done(signal ?? String(code))));
}

describe("a crash while writing", () => {
  it.each(["sync", "rename"])("before %s leaves the old file whole and nothing a reader sees", async (step) => {
    const fresh = await makeFolder({"a.html": notebook("old")});
    expect(await writeAndDie(join(fresh, "a.html"), step)).toBe("SIGKILL");
    expect(await readFile(join(fresh, "a.html"), "utf8")).toBe(notebook("old"));
    const left = (await readdir(fresh)).filter((name) => name !== "a.html");
    expect(left).toEqual([expect.stringMatching(/^\.tuiyan-.*\.tmp$/)]);
    await removeFolder(fresh);
  });

  it("is the only thing that keeps the new file from being there", async () => {
    const fresh = await makeFolder({"a.html": notebook("old")});
    expect(await writeAndDie(join(fresh, "a.html"), "none")).toBe("0");
    expect(await readFile(join(fresh, "a.html"), "utf8")).toBe("new");
    await removeFolder(fresh);
  });
});
