import {TuiyanError} from "./errors.js";

/** Why a part of the program is not there: a one-file export takes along what it needs, and never the editor. */
export type BundleErrorCode = "no-editor" | "not-included";

export class BundleError extends TuiyanError {
  override name = "BundleError";
  declare readonly code: BundleErrorCode;

  constructor(code: BundleErrorCode, bundle: string) {
    super(code, `not in this file: ${bundle}; open the notebook in Tuiyan`, {bundle});
  }
}
