import {TuiyanError} from "../base/errors.js";

/** A scenario, or a file of them, that cannot be read, run or changed so. */
export class ScenarioError extends TuiyanError {
  override name = "ScenarioError";
}
