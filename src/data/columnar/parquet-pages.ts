import {parquetSchema, type ColumnMetaData, type FileMetaData} from "hyparquet";
import {parquetHeader} from "hyparquet/src/column.js";
import {getPhysicalColumns} from "hyparquet/src/schema.js";
import {ColumnarError} from "./columnar-error.js";
import type {Budget} from "./limits.js";
import {checkPacking} from "./unpack.js";

/**
 * Goes through the heads of all pages of a Parquet file (parquet-format, Data Pages), which say how many values they have
 * and what they unpack to: what the file says elsewhere is believed by none who unpacks them.
 * @throws {ColumnarError}
 */
export function checkPages(bytes: ArrayBuffer, metadata: FileMetaData, budget: Budget): void {
  const {row_groups: groups} = metadata;
  const paths = getPhysicalColumns(parquetSchema(metadata)).join("\n");
  if (groups.some(({columns}) => columns.some(({crypto_metadata: lock}) => lock)))
    throw new ColumnarError("encrypted-file", "encrypted (write it again without a key)");
  for (const {columns} of groups)
    if (columns.map((column) => column.meta_data?.path_in_schema.join(".")).join("\n") !== paths)
      throw noParquet("its columns are not those of its schema");
  for (const {file_path: elsewhere, meta_data: column} of groups.flatMap(({columns}) => columns)) {
    if (!column || elsewhere !== undefined) throw noParquet("a column is not in the file");
    checkPacking(column.codec);
    checkChunk(bytes, column, budget);
  }
}

function checkChunk(bytes: ArrayBuffer, column: ColumnMetaData, budget: Budget): void {
  const start = Number(column.dictionary_page_offset || column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  if (!(start >= 4 && start <= end && end <= bytes.byteLength)) throw noParquet("a column is cut off");
  const view = new DataView(bytes, start, end - start);
  let values = 0;
  for (let offset = 0; offset < view.byteLength;) {
    const reader = {view, offset};
    const page = parquetHeader(reader);
    const count = (page.data_page_header ?? page.data_page_header_v2)?.num_values ?? 0;
    const others = page.dictionary_page_header?.num_values ?? 0;
    const [packed, size] = [page.compressed_page_size, page.uncompressed_page_size];
    if (![count, others, packed, size].every((each) => Number.isInteger(each) && each >= 0))
      throw noParquet("a page is damaged");
    offset = reader.offset + packed;
    if (offset > view.byteLength) throw noParquet("a page is cut off");
    budget.take({values: count + others, bytes: size});
    values += count;
  }
  if (BigInt(values) !== column.num_values) throw noParquet("values are missing");
}

/** @param cause what went wrong within, if anything did */
export function noParquet(why: string, cause?: unknown): ColumnarError {
  return new ColumnarError("no-parquet", `no whole Parquet file: ${why}`, {}, {cause});
}
