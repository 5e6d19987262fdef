import {FileError} from "../base/file-error.js";
import type {Language} from "../base/label.js";
import {today} from "../base/today.js";
import {ExportError} from "../export/export-error.js";
import {toOneFile} from "../export/one-file.js";
import {packBytes, toBase64} from "../export/pack.js";
import {parseDocument} from "../notebook/parse.js";
import {neededBy} from "./needed.js";
import {packContent, type OneFileContent} from "./one-file-content.js";
import {CONTENT} from "./parts.js";

export interface OneFileOptions {
  /** The notebook's text. */
  readonly text: string;
  /** Lever values on screen that belong to no scenario, as the page tells them. */
  readonly working: string | null;
  readonly language: Language;
  /** Gives a built file of the page, such as `page.js`. */
  readonly readBuilt: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Gives a file beside the notebook; rejects with a {@link FileError}. */
  readonly readFile: (name: string) => Promise<Uint8Array>;
  /** Told before DuckDB is taken along, which makes the file large. */
  readonly onDatabase?: () => void;
}

/**
 * A notebook as one file, with its title.
 * @throws {NotebookError} if the text is no notebook
 * @throws {ExportError} `missing-files`
 */
export async function buildOneFile(options: OneFileOptions): Promise<{readonly title: string; readonly html: string}> {
  const {text, working, language, readBuilt, readFile, onDatabase} = options;
  const {title, cells} = parseDocument(text).notebook;
  const needed = await neededBy(cells, readFile);
  const content: OneFileContent = {
    title,
    date: today(),
    language,
    text,
    working,
    files: await readFiles(needed.files, readFile),
  };
  // A copy that the page saves of itself needs the script of the page outside, which it cannot look into.
  const own = ["page", "onefile", "print", "briefing", "outside", "network", "rows"];
  const scripts = [...own, ...needed.bundles].map((name) => `${name}.js`);
  const isAsking = needed.bundles.includes("sql");
  if (isAsking) onDatabase?.();
  const built = [...scripts, ...(isAsking ? engine : [])];
  const packed = await Promise.all(built.map(async (name) => [name, await packBytes(await readBuilt(name))] as const));
  const textOf = async (name: string) => new TextDecoder().decode(await readBuilt(name));
  const html = await toOneFile({
    title,
    language,
    outside: await textOf("outside.js"),
    start: await textOf("start.js"),
    style: await textOf("page.css"),
    packed: {...Object.fromEntries(packed), [CONTENT]: await packContent(content)},
  });
  return {title, html};
}

/** What SQL asks for when it first runs: 7.7 MB once packed. */
const engine = ["duckdb.js", "duckdb.wasm"];

/** All files, or all that cannot be had. */
async function readFiles(names: readonly string[], read: OneFileOptions["readFile"]): Promise<Record<string, string>> {
  const files: [name: string, base64: string][] = [];
  const missing: string[] = [];
  for (const name of names) {
    try {
      files.push([name, toBase64(await read(name))]);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      missing.push(`${name} (${error.code})`);
    }
  }
  if (missing.length === 0) return Object.fromEntries(files);
  const list = missing.join(", ");
  const message = `cannot read what the notebook needs: ${list}; put the files beside it, or check their names`;
  throw new ExportError("missing-files", message, {files: missing});
}
