import {TuiyanError} from "../base/errors.js";

/** A result that cannot be traced to what brought it about the way it was asked for. */
export class AttributionError extends TuiyanError {
  override name = "AttributionError";
}
