import type {Values} from "../../model/index.js";
import {makeSampler} from "../ensemble/sampler.js";
import type {Uncertain} from "../ensemble/uncertain.js";

export interface DesignOptions {
  /** How many points; even spread is best at a power of two. */
  readonly samples: number;
  /** A whole number from 0; the same seed gives the same points. */
  readonly seed: number;
  /** Also what second-order indices need. */
  readonly pairs: boolean;
}

/**
 * The design of Saltelli (2010) and, with pairs, (2002). For each point, in this order: A, the first half of its
 * coordinates; B, the second half; A with each coordinate of B in turn; with pairs, B with each of A in turn. The points
 * are those of a scrambled Sobol sequence with two dimensions for each input.
 */
export function* designPoints(
  inputs: readonly Uncertain[],
  {samples, seed, pairs}: DesignOptions,
): Generator<Values, void> {
  const distributions = [...inputs, ...inputs].map(({distribution}) => distribution);
  const sample = makeSampler({sampling: "sobol", seed, draws: samples, distributions, correlations: []});
  const points = new Float64Array(samples * distributions.length);
  sample(0, samples, points);
  for (let draw = 0; draw < samples; ++draw) {
    const point = points.subarray(draw * distributions.length, (draw + 1) * distributions.length);
    const a = valuesAt(inputs, point.subarray(0, inputs.length));
    const b = valuesAt(inputs, point.subarray(inputs.length));
    const exchange = (of: Values, others: Values) =>
      inputs.map(({parameter}) => ({...of, [parameter]: others[parameter] ?? NaN}));
    yield* [a, b, ...exchange(a, b), ...(pairs ? exchange(b, a) : [])];
  }
}

/** How many settings belong together: what is estimated from one row needs them all. */
export function rowWidth(inputs: number, pairs: boolean): number {
  return pairs ? 2 * inputs + 2 : inputs + 2;
}

function valuesAt(inputs: readonly Uncertain[], numbers: Float64Array): Values {
  return Object.fromEntries(inputs.map(({parameter}, i) => [parameter, numbers[i] ?? NaN]));
}
