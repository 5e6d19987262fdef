import {TuiyanError, type ErrorData} from "../../base/errors.js";

/** Why a Parquet or an Arrow file cannot be read. */
export type ColumnarErrorCode =
  /** Another kind of file, cut off, or not whole. */
  | "no-parquet"
  | "no-arrow"
  /** Feather before its second version, which is no Arrow file. */
  | "old-feather"
  | "encrypted-file"
  /** Packed in a way that is not understood here. */
  | "unknown-packing"
  /** A column of a type that is not understood here. */
  | "unknown-column-type"
  /** More than is unpacked, values or bytes. */
  | "columnar-too-large";

/** `data` holds the `packing`, or the `column`, or how many `values` or `bytes` and their `limit`. */
export class ColumnarError extends TuiyanError {
  override name = "ColumnarError";
  declare readonly code: ColumnarErrorCode;

  constructor(code: ColumnarErrorCode, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, message, data, options);
  }
}
