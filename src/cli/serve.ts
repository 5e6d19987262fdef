import {spawn} from "node:child_process";
import {readdir, stat} from "node:fs/promises";
import {join, resolve} from "node:path";
import {startServer} from "../server/start.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {findSite} from "./site.js";

const defaultPort = 5151;

const help = `usage: tuiyan serve [FOLDER] [--port N] [--no-open]

Opens a folder of notebooks in the browser. Notebooks are read from FOLDER and the folders in it, and saved there; only
this machine can reach them. Ctrl-C ends it.

  FOLDER     the folder of notebooks; "notebooks" when left out
  --port     the port to listen on; by default ${defaultPort}, or the next free one
  --no-open  print the address and open nothing

Exit codes: 0 ended, 2 wrong use.
`;

export const serve: Command = {name: "serve", summary: "open a folder of notebooks in the browser", help, run};

const options = {port: {type: "string"}, "no-open": {type: "boolean", default: false}} as const;

async function run(args: readonly string[], {out, error}: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  if (positionals.length > 1) throw new UsageError("one folder is served: tuiyan serve FOLDER");
  const folder = await readFolder(positionals[0]);
  const port = readPort(values.port);
  const site = findSite();
  const server = await startServer({
    folder,
    site,
    templates: join(site, "..", "..", "notebooks"),
    port: port ?? defaultPort,
    strictPort: port !== undefined,
  });
  if (port === undefined && server.port !== defaultPort) error(`port ${defaultPort} is taken; using ${server.port}\n`);
  out(`${server.address} shows ${folder}; Ctrl-C ends it\n`);
  if (!values["no-open"])
    openBrowser(server.address, () => error(`no browser could be opened; open the address above\n`));
  await interrupted();
  await server.close();
  return 0;
}

async function readFolder(name: string | undefined): Promise<string> {
  const folder = resolve(name ?? "notebooks");
  const found = await stat(folder).catch(() => undefined);
  if (!found)
    throw new UsageError(`no such folder: ${folder}${name === undefined ? "; name one: tuiyan serve FOLDER" : ""}`);
  if (!found.isDirectory()) throw new UsageError(`not a folder: ${folder}; name the folder the notebook is in`);
  try {
    await readdir(folder);
  } catch (cause) {
    throw new UsageError(`folder cannot be read: ${folder}; check its permissions`, {cause});
  }
  return folder;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new UsageError(`not a port: ${text} (1 to 65535)`);
  return port;
}

/** Opens the reader's own browser; that it cannot be opened is no reason to end. */
function openBrowser(address: string, failed: () => void): void {
  const [command, ...args] = opener(address);
  const child = spawn(command, args, {stdio: "ignore", detached: true});
  child.once("error", failed);
  child.once("exit", (code) => {
    if (code !== 0) failed();
  });
  child.unref();
}

function opener(address: string): [string, ...string[]] {
  if (process.platform === "darwin") return ["open", address];
  return process.platform === "win32" ? ["cmd", "/c", "start", "", address] : ["xdg-open", address];
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
}
