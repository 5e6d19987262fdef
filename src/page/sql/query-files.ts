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
 * A file that is a table, as Arrow; it is read as cells read it. DuckDB would fetch what reads JSON and Parquet.
 * @throws {SqlError} `file-kind`, `not-a-table`; {@link ColumnarError}; {@link FileError}
 */
export async function fileToArrow(file: QueryFile): Promise<Uint8Array> {
  const {name} = file;
  const buffer = await file.arrayBuffer();
  return toArrow(name, columnsOf(name, await tableIn(name, buffer)));
}

async function tableIn(name: string, buffer: ArrayBuffer): Promise<unknown> {
  if (/\.json$/i.test(name)) return JSON.parse(new TextDecoder().decode(buffer)) as unknown;
  if (/\.parquet$/i.test(name)) return (await bundles.columnar()).readParquet(new Blob([buffer]));
  if (/\.(arrow|feather)$/i.test(name)) return (await bundles.columnar()).readArrow(new Blob([buffer]));
  throw new SqlError("file-kind", `not a kind of file that is read: ${name}`, {file: name});
}
