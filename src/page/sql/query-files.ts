import {decodeUnknown} from "../../data/survey/encoding.js";
import {bundles} from "../bundles.js";
import {columnsOf} from "./table-columns.js";
import {SqlError} from "../../base/sql-error.js";
import {toArrow} from "./to-arrow.js";

/** A file beside the notebook, as cells have it. */
export interface QueryFile {
  readonly name: string;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

export function isFile(value: unknown): value is QueryFile {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "arrayBuffer" in value &&
    typeof value.arrayBuffer === "function"
  );
}

/** Whether DuckDB reads the file itself; the others become tables before. */
export function isSeparated({name}: QueryFile): boolean {
  return /\.(csv|tsv|txt)$/i.test(name);
}

/**
 * A separated text as DuckDB takes it, in UTF-8, whatever of the known encodings it is in; as it is where the query itself
 * says in which.
 * @throws {SqlError} `encoding`; {@link FileError}
 */
export async function separatedText(file: QueryFile, query: string): Promise<Uint8Array> {
  if (/\bencoding\s*:?=/i.test(query)) return new Uint8Array(await file.arrayBuffer());
  return new TextEncoder().encode(await textOf(file.name, await file.arrayBuffer()));
}

/** @throws {SqlError} `encoding` */
async function textOf(name: string, buffer: ArrayBuffer): Promise<string> {
  const decoded = await decodeUnknown(new Blob([buffer]));
  if (decoded) return decoded.text;
  throw new SqlError("encoding", `no known encoding: ${name}; save it as UTF-8`, {file: name});
}

/**
 * A file that is a table, as Arrow; it is read as cells read it. DuckDB would fetch what reads JSON and Parquet.
 * @throws {SqlError} `file-kind`, `encoding`, `not-a-table`; {@link ColumnarError}; {@link FileError}
 */
export async function fileToArrow(file: QueryFile): Promise<Uint8Array> {
  const {name} = file;
  const buffer = await file.arrayBuffer();
  return toArrow(name, columnsOf(name, await tableIn(name, buffer)));
}

async function tableIn(name: string, buffer: ArrayBuffer): Promise<unknown> {
  if (/\.json$/i.test(name)) return JSON.parse(await textOf(name, buffer)) as unknown;
  if (/\.parquet$/i.test(name)) return (await bundles.columnar()).readParquet(new Blob([buffer]));
  if (/\.(arrow|feather)$/i.test(name)) return (await bundles.columnar()).readArrow(new Blob([buffer]));
  throw new SqlError("file-kind", `not a kind of file that is read: ${name}`, {file: name});
}
