import type {Table} from "@uwdata/flechette";
import * as columnar from "../data/columnar/index.js";
import {learn} from "../i18n/errors.js";
import {columnar as sentences} from "../i18n/errors/columnar.js";

learn({ColumnarError: sentences});

/** An Arrow file (also Feather 2) or stream as a table of Arrow. @throws {ColumnarError} as a rejection */
export async function readArrow(file: Blob): Promise<Table> {
  return columnar.readArrow(new Uint8Array(await file.arrayBuffer())).table;
}

/** The same of a Parquet file. */
export async function readParquet(file: Blob): Promise<Table> {
  return (await columnar.readParquet(await file.arrayBuffer())).table;
}
