import {TuiyanError, type ErrorData} from "../../base/errors.js";

/** Why a file cannot be read as an Excel workbook. */
export type WorkbookErrorCode =
  | "no-workbook"
  /** An .xls, or one with a password: neither is a ZIP. */
  | "old-or-locked"
  /** More than is unpacked, bytes. */
  | "workbook-too-large"
  /** A sheet that reaches further than is read. */
  | "too-many-cells"
  /** A formula that no spreadsheet has computed yet. */
  | "formula-without-value";

/** `data` holds the `limit`, and the `cells`, or the `address` of a cell, as far as they apply. */
export class WorkbookError extends TuiyanError {
  override name = "WorkbookError";
  declare readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, message, data, options);
  }
}
