import {type ErrorData, TuiyanError} from "../base/errors.js";

/** Every kind of fault a package or a table can have; the screen and the command line key their sentences on these. */
export type TableErrorCode =
  // the package
  | "not-json"
  | "descriptor"
  | "unsafe-path"
  | "unreadable"
  // the file
  | "not-utf8"
  | "file-too-large"
  | "empty-file"
  | "no-rows"
  | "unclosed-quote"
  | "stray-quote"
  | "wrong-delimiter"
  // the columns
  | "unnamed-column"
  | "duplicate-column"
  | "missing-column"
  | "unknown-column"
  | "column-order"
  // the rows and cells
  | "ragged-row"
  | "not-a-number"
  | "not-an-integer"
  | "not-a-boolean"
  | "not-a-year"
  | "not-a-date"
  | "altered-when-read"
  | "digits-lost"
  | "too-large"
  | "required"
  | "not-allowed"
  | "pattern"
  | "below-minimum"
  | "above-maximum"
  | "too-short"
  | "too-long"
  | "not-unique"
  | "duplicate-key"
  | "broken-reference"
  | "unknown-input"
  | "wrong-unit"
  // writing
  | "not-finite"
  | "absent-value";

/** Where a cell is: `row` as a spreadsheet numbers it, the header being row 1. */
export interface CellPlace {
  readonly resource: string;
  readonly row: number;
  readonly column: string;
}

/** A fault in a package, a table or a cell. `data` holds `resource`, and `row`, `column`, `value` as far as they apply. */
export class TableError extends TuiyanError {
  override name = "TableError";
  declare readonly code: TableErrorCode;

  constructor(code: TableErrorCode, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, message, data, options);
  }
}

/** What a fault in one cell is: all but its place and value, which `cellError` adds. */
export interface CellFault {
  readonly code: TableErrorCode;
  /** What is wrong, in a few words. */
  readonly wrong: string;
  /** The way out, without brackets; empty when there is none to offer. */
  readonly wayOut: string;
  readonly data?: ErrorData;
}

/** The error for a fault in one cell, whose text is `value`. */
export function cellError({code, wrong, wayOut, data}: CellFault, place: CellPlace, value: string): TableError {
  const {resource, row, column} = place;
  const message = `${wrong}: ${resource} row ${row}, column ${column} = ${quoted(value)}${wayOut && ` (${wayOut})`}`;
  return new TableError(code, message, {resource, row, column, value, ...data});
}

/** A text as a message shows it: in quotes and at most 60 characters long. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text);
}

/** A list as a message shows it: the first ten and an ellipsis. */
export function listed(items: readonly (string | number)[]): string {
  return items.slice(0, 10).join(", ") + (items.length > 10 ? ", …" : "");
}
