import {parquetWriteBuffer} from "hyparquet-writer";

/** A column of a Parquet file; null is an empty cell. */
export interface ParquetColumn {
  readonly name: string;
  /** `year` is a whole number of 32 bits, `number` a double. */
  readonly kind: "text" | "number" | "year";
  readonly cells: readonly (string | number | null)[];
}

const types = {text: "STRING", number: "DOUBLE", year: "INT32"} as const;

/**
 * A table as an Apache Parquet file (compressed by Snappy), which databases and data frames read with its types; numbers
 * keep every digit. The same table gives the same bytes.
 */
export function toParquet(columns: readonly ParquetColumn[]): Uint8Array {
  const columnData = columns.map(({name, kind, cells}) => ({name, type: types[kind], data: [...cells]}));
  return new Uint8Array(parquetWriteBuffer({columnData}));
}
