import {TuiyanError} from "../base/errors.js";

/**
 * A question that cannot be asked so, as with a lever without a range or a grid without points; or an answer that cannot
 * be had, as where a result cannot be traced to what brought it about.
 */
export class AnalysisError extends TuiyanError {
  override name = "AnalysisError";
}
