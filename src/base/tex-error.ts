import {TuiyanError} from "./errors.js";

/** A formula in TeX that cannot be read; `data.reason` is what KaTeX says of it. */
export class TexError extends TuiyanError {
  override name = "TexError";
  declare readonly code: "formula";
}
