import {TuiyanError} from "./errors.js";

/** Why a file beside the notebook cannot be had. */
export const fileErrorCodes = [
  "not-found",
  "not-allowed",
  "too-large",
  "unreachable",
  "unreadable",
  /** A module that the reader has not let run. */
  "untrusted",
  /** The page stands alone. */
  "no-folder",
] as const;

export type FileErrorCode = (typeof fileErrorCodes)[number];

export class FileError extends TuiyanError {
  override name = "FileError";

  declare readonly code: FileErrorCode;

  constructor(code: FileErrorCode, file: string, options?: ErrorOptions) {
    super(code, `cannot read the file ${file}: ${code}`, {file}, options);
  }
}
