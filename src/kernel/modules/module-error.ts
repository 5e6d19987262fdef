import {TuiyanError} from "../../base/errors.js";

/**
 * What is wrong with a module beside the notebook: how it is written, a circle of modules that need each other, an import
 * of a file that is no module or of a name that nothing here answers, a name that the other module does not have, what a
 * module has not (`import.meta`), or bytes that are no text.
 */
export type ModuleErrorCode =
  "syntax" | "cycle" | "no-module" | "unknown-import" | "no-export" | "no-meta" | "not-text";

/** A module that cannot be imported. `data` holds `file`, and `line` and `column` (from 1) where they are known. */
export class ModuleError extends TuiyanError {
  override name = "ModuleError";
  declare readonly code: ModuleErrorCode;
}
