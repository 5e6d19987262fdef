import {readFile} from "node:fs/promises";
import {dirname, join, relative, resolve, sep} from "node:path";
import {FileError, type FileErrorCode} from "../base/file-error.js";
import {languages} from "../base/label.js";
import {ExportError} from "../export/export-error.js";
import {buildOneFile} from "../page/build-one-file.js";
import {ApiError} from "../server/api-error.js";
import type {ApiCode} from "../server/contract.js";
import {readFileBeside} from "../server/read-file.js";
import {beside} from "../workspace/beside.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readBytes, writeText} from "./files.js";
import {findSite} from "./site.js";

const help = `usage: tuiyan build NOTEBOOK -o FILE.html [--folder FOLDER] [--language zh|en]

Makes one HTML file of a notebook, with its scenarios, the files it reads and all that runs it. It opens by a
double-click, without a network, with live levers, scenarios and exports of tables.

  -o, --out   the file to write
  --folder    the folder whose files the notebook may read; by default the one it is in
  --language  the language it opens in, zh (the default) or en; the reader can change it

Exit codes: 0 written, 1 files that the notebook reads are missing, 2 wrong use.
`;

export const build: Command = {name: "build", summary: "make one HTML file of a notebook", help, run};

const options = {
  out: {type: "string", short: "o"},
  folder: {type: "string"},
  language: {type: "string", default: "zh"},
} as const;

async function run(args: readonly string[], {out: print, error}: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const [notebook] = positionals;
  if (notebook === undefined || positionals.length > 1)
    throw new UsageError("one notebook is needed: tuiyan build NOTEBOOK -o FILE.html");
  const {out} = values;
  if (out === undefined) throw new UsageError(`no file to write is named: tuiyan build ${notebook} -o FILE.html`);
  if (resolve(out) === resolve(notebook))
    throw new UsageError(`the file would take the place of the notebook: ${out}; name another`);
  const language = languages.find((known) => known === values.language);
  if (!language) throw new UsageError(`unknown language: ${values.language} (one of ${languages.join(", ")})`);
  const site = findSite();
  try {
    const {html} = await buildOneFile({
      text: decode(await readBytes(notebook), notebook),
      working: null,
      language,
      readBuilt: async (name) => new Uint8Array(await readFile(join(site, "page", name))),
      readFile: filesFor(notebook, values.folder ?? dirname(notebook)),
    });
    await writeText(out, html);
    print(`${out}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB\n`);
    return 0;
  } catch (cause) {
    if (!(cause instanceof ExportError)) throw cause;
    error(`${cause.message}\n`);
    return 1;
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new UsageError(`not UTF-8: ${path}; convert it first`, {cause});
  }
}

/** Reads what a notebook names, below the folder and nothing that is hidden, as the workspace does: it may be a stranger's. */
function filesFor(notebook: string, folder: string): (name: string) => Promise<Uint8Array> {
  const path = relative(resolve(folder), resolve(notebook)).split(sep).join("/");
  if (path.startsWith("../")) throw new UsageError(`the notebook is not in the folder: ${folder}`);
  return async (name) => {
    const asked = beside(path, name);
    if (asked === undefined) throw new FileError("not-allowed", name);
    try {
      return await readFileBeside(resolve(folder), asked);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      throw new FileError(fileCodes[cause.code] ?? "unreadable", name, {cause});
    }
  };
}

const fileCodes: Readonly<Partial<Record<ApiCode, FileErrorCode>>> = {
  "not-found": "not-found",
  "no-such-folder": "not-found",
  "unsafe-path": "not-allowed",
  "outside-folder": "not-allowed",
  "too-large": "too-large",
};
