import type {Values} from "../../model/index.js";
import {AnalysisError} from "../analysis-error.js";
import {checkNames} from "../lever.js";
import type {Correlation} from "../ensemble/correlation.js";
import type {Uncertain} from "../ensemble/uncertain.js";
import {carryOut, type Steps} from "../steps.js";
import {missingAmong, type Missing} from "./missing.js";
import {designPoints} from "./saltelli-design.js";
import {estimating, rowDraws, type Estimates} from "./sobol-estimates.js";

/** Shares of the variance, and what has no result to have a share of. */
export interface SobolIndices extends Estimates {
  /** The settings that had no result; undefined where all had one. */
  readonly missing: Missing | undefined;
}

export interface SobolOptions {
  /**
   * How many points; a power of two is spread best. The results needed are as many as points times inputs + 2; with
   * pairs, times 2 × inputs + 2.
   */
  readonly samples?: number;
  /** A whole number from 0; the same seed gives the same indices. */
  readonly seed?: number;
  /** Second-order indices too. */
  readonly pairs?: boolean;
  /** What is known to go together; of such a group no more than one may be among the inputs. */
  readonly correlations?: readonly Correlation[];
  /** How often the results are drawn anew for the intervals. */
  readonly resamples?: number;
  /** From which width on a 95% interval is told as too wide. */
  readonly widest?: number;
}

const usual = {samples: 1024, seed: 1, pairs: false, correlations: [], resamples: 200, widest: 0.05};

/**
 * Splits the variance of a result among independent inputs. With A and B two independent samples, and A with one column
 * of B:
 * - first order: Saltelli, A. et al. (2010), “Variance based sensitivity analysis of model output. Design and estimator
 *   for the total sensitivity index”, Computer Physics Communications 181, 259–270;
 * - total: Jansen, M. J. W. (1999), “Analysis of variance designs for model output”, ibid. 117, 35–43;
 * - second order: Saltelli, A. (2002), “Making best use of model evaluations to compute sensitivity indices”, ibid. 145,
 *   280–297;
 * - intervals by drawing rows anew: Archer, G. E. B., Saltelli, A. & Sobol', I. M. (1997), “Sensitivity measures,
 *   ANOVA-like techniques and the use of bootstrap”, Journal of Statistical Computation and Simulation 58, 99–120. For
 *   points more even than random ones they are too wide rather than too narrow;
 * - told as too wide from 0.05 on: Sarrazin, F., Pianosi, F. & Wagener, T. (2016), “Global sensitivity analysis of
 *   environmental models: convergence and validation”, Environmental Modelling & Software 79, 135–152.
 * Where inputs are correlated the variance has no such split: what two share is counted with neither or with both, and
 * first-order indices may exceed total ones (Kucherenko, S., Tarantola, S. & Annoni, P. (2012), “Estimation of global
 * sensitivity indices for models with dependent variables”, Computer Physics Communications 183, 937–946).
 * Where a setting has no result, NaN, the row of it is left out. The indices are then of the part of the space in which
 * there are results, and of that only as far as exchanging inputs between two of its points stays within it. With more
 * rows than half left out there are none, and the doubt `missing`.
 * @param f the result for values of the inputs; NaN where there is none
 * @throws {AnalysisError} `no-levers`, `repeated-lever`, `few-samples`, `correlated-levers`
 */
export function sobolIndices(
  f: (values: Values) => number,
  inputs: readonly Uncertain[],
  options: SobolOptions = {},
): SobolIndices {
  return carryOut(sobolSteps(inputs, options), f);
}

/** The same, step by step. */
export function* sobolSteps(inputs: readonly Uncertain[], options: SobolOptions = {}): Steps<SobolIndices> {
  const all = {...usual, ...options};
  checkQuestion(inputs, all);
  const results: number[] = [];
  for (const point of designPoints(inputs, all)) results.push(yield point);
  const found = yield* estimating(results, inputs, {...all, drawn: rowDraws(all.seed)});
  const missing = found.leftOut.rows > 0 ? missingAmong([...designPoints(inputs, all)], results) : undefined;
  return {...found, missing};
}

/**
 * The same for each of several results, such as an indicator's years, from the same runs.
 * @param f the results for values of the inputs, as many each time; NaN for each that there is not
 */
export function sobolIndicesByYear(
  f: (values: Values) => ArrayLike<number>,
  inputs: readonly Uncertain[],
  options: SobolOptions = {},
): SobolIndices[] {
  const all = {...usual, ...options};
  checkQuestion(inputs, all);
  const points = [...designPoints(inputs, all)];
  const results = points.map(f);
  const drawn = rowDraws(all.seed);
  return Array.from(results[0] ?? [], (_, year) => {
    const own = results.map((each) => each[year] ?? NaN);
    const found = carryOut(estimating(own, inputs, {...all, drawn}), () => NaN);
    return {...found, missing: found.leftOut.rows > 0 ? missingAmong(points, own) : undefined};
  });
}

function checkQuestion(
  inputs: readonly Uncertain[],
  {samples, correlations}: Required<Pick<SobolOptions, "samples" | "correlations">>,
): void {
  const ids = inputs.map(({parameter}) => parameter);
  checkNames(ids.map((id) => ({id})));
  checkIndependence(ids, correlations);
  if (Number.isSafeInteger(samples) && samples >= 2) return;
  const message = `too few samples: ${samples}; a whole number is needed, of 1024 or more for usable indices`;
  throw new AnalysisError("few-samples", message, {value: samples});
}

function checkIndependence(ids: readonly string[], correlations: readonly Correlation[]): void {
  for (const {parameters, correlation} of correlations) {
    const together = ids.filter((id) => parameters.includes(id));
    if (correlation === 0 || together.length < 2) continue;
    const way = "keep one of them, or move the value they share";
    const message = `not independent: ${together.join(", ")} are correlated (${correlation}), and shares of the variance are of independent levers; ${way}`;
    throw new AnalysisError("correlated-levers", message, {parameters: together, value: correlation});
  }
}
