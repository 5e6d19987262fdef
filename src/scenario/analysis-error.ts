import {TuiyanError} from "../base/errors.js";

/** A question that cannot be asked so: a lever without a range, a grid without points, too few samples. */
export class AnalysisError extends TuiyanError {
  override name = "AnalysisError";
}
