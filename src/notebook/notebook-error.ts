import {type ErrorData, TuiyanError} from "../base/errors.js";
import {placesIn} from "./place.js";

/** Every kind of fault a notebook or a change of it can have; the screen and the command line key their sentences on these. */
export type NotebookErrorCode =
  // what cannot be read as a notebook
  | "empty-text"
  | "too-large"
  | "binary"
  | "no-notebook"
  | "cut-off"
  | "unsupported-element"
  | "misnested"
  | "bad-id"
  // what cannot be written into one
  | "unknown-cell"
  | "bad-position"
  | "swallows-cells"
  | "closes-script"
  | "unwritable-character"
  | "not-for-mode"
  | "unsafe-edit"
  // data cells
  | "bad-name"
  | "not-json"
  | "foreign-cell";

/** A text that is no notebook, or a change that would damage one. `data` holds `line` and `column`, or `cell`, as far as they apply. */
export class NotebookError extends TuiyanError {
  override name = "NotebookError";
  declare readonly code: NotebookErrorCode;

  constructor(code: NotebookErrorCode, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, message, data, options);
  }
}

/** What is wrong at one place of a text. */
export interface TextFault {
  readonly code: NotebookErrorCode;
  /** What is wrong, in a few words. */
  readonly wrong: string;
  /** The way out, without brackets. */
  readonly wayOut: string;
  readonly data?: ErrorData;
}

/** The error for a fault that begins at an offset of the text. */
export function faultAt(text: string, offset: number, {code, wrong, wayOut, data}: TextFault): NotebookError {
  const {line, column} = placesIn(text)(offset);
  return new NotebookError(code, `${wrong}: line ${line}, column ${column} (${wayOut})`, {line, column, ...data});
}
