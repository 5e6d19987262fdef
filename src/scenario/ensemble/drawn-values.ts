import type {TuiyanError} from "../../base/errors.js";
import type {Ensemble} from "./ensemble.js";
import {makeSampler} from "./sampler.js";

/** The parameters of the draws from one number up to another, draw after draw. */
export function drawnValues({design}: Ensemble, from: number, to: number): Float64Array {
  const values = new Float64Array((to - from) * design.distributions.length);
  makeSampler(design)(from, to, values);
  return values;
}

/** Why a draw is unsound; undefined for a sound one. */
export function explainDraw(ensemble: Ensemble, draw: number): TuiyanError | undefined {
  return ensemble.evaluator.explain(drawnValues(ensemble, draw, draw + 1));
}
