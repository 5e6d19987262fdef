import {TuiyanError} from "../../base/errors.js";

/** Why an archive, or one file of it, cannot be taken in or made. */
export type ArchiveErrorCode =
  /** Not a ZIP, or cut off: where its files lie cannot be told. */
  | "no-archive"
  /** More than is taken at once. */
  | "too-much"
  /** The file's bytes are not those it was made of. */
  | "damaged"
  | "encrypted"
  /** Packed in a way that is not understood here. */
  | "unknown-method"
  /** A link to another file. */
  | "link"
  | "too-large"
  /** A path that leads elsewhere, or to what is hidden. */
  | "unsafe-path";

export class ArchiveError extends TuiyanError {
  override name = "ArchiveError";
  declare readonly code: ArchiveErrorCode;

  constructor(code: ArchiveErrorCode, what: string, options?: ErrorOptions) {
    super(code, `${code}: ${what}`, {}, options);
  }
}
