import {TuiyanError, type ErrorData} from "../base/errors.js";

/** Every reason for which a table, or a notebook as one file, cannot be handed over as it stands. */
export type ExportErrorCode =
  | "duplicate-column"
  | "ragged-row"
  | "not-finite"
  | "unknown-year"
  | "text-too-long"
  | "too-many-rows"
  | "too-many-columns"
  | "missing-files"
  | "too-large-to-print";

/** What cannot be written. `data` holds the `table`, and `row`, `column`, `value` as far as they apply; or the `files`. */
export class ExportError extends TuiyanError {
  override name = "ExportError";
  declare readonly code: ExportErrorCode;

  constructor(code: ExportErrorCode, message: string, data: ErrorData = {}) {
    super(code, message, data);
  }
}
