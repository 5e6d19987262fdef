import {TuiyanError} from "./errors.js";

/** Why a part of the program is not there: a one-file export takes along what it needs, and never the editor; a cell
 * has what it names. */
export type BundleErrorCode = "no-editor" | "no-arrow" | "not-included";

export class BundleError extends TuiyanError {
  override name = "BundleError";
  declare readonly code: BundleErrorCode;

  constructor(code: BundleErrorCode, bundle: string) {
    const wayOut = code === "no-arrow" ? "name it" : "open the notebook in Tuiyan";
    super(code, `not in this ${code === "no-arrow" ? "cell" : "file"}: ${bundle}; ${wayOut}`, {bundle});
  }
}
