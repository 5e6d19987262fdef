import {assertNever} from "../../base/errors.js";
import {normalCdf, normalQuantile} from "../../base/normal.js";
import {Random} from "../../base/random.js";
import {cholesky} from "./correlation.js";
import type {Distribution} from "./distribution.js";
import {quantileOf} from "./quantile.js";
import {scramble, sobolWalk} from "./sobol.js";

/** Ways to spread draws: a scrambled Sobol sequence, a Latin hypercube, or pseudo-random numbers. */
export const samplings = ["sobol", "lhs", "random"] as const;

export type Sampling = (typeof samplings)[number];

/** What draws are made of, as plain data: each draw follows from this and its number alone, wherever it is made. */
export interface SampleDesign {
  readonly sampling: Sampling;
  /** A whole number from 0 up to 2⁵³. */
  readonly seed: number;
  /** How many there are in all; a Latin hypercube has as many strata. */
  readonly draws: number;
  readonly distributions: readonly Distribution[];
  /** Of the normal numbers behind them (a Gaussian copula). */
  readonly correlations: readonly (readonly number[])[];
}

/** Makes the draws from one number up to another, one after another, each with a value for each distribution. */
export type Sampler = (from: number, to: number, out: Float64Array) => void;

/** What random numbers are for. */
const streams = {random: 1, scramble: 2, permute: 3, jitter: 4};

/** @throws {ScenarioError} `too-many-dimensions`; RangeError for a seed that is none */
export function makeSampler(design: SampleDesign): Sampler {
  const {length: width} = design.distributions;
  const fill = uniforms(design, width);
  const quantiles = design.distributions.map(quantileOf);
  const correlate = copula(design.correlations);
  const row = new Float64Array(width);
  return (from, to, out) => {
    for (let draw = from; draw < to; ++draw) {
      fill(draw, row);
      correlate(row);
      const start = (draw - from) * width;
      for (const [k, quantile] of quantiles.entries()) out[start + k] = quantile(row[k] ?? NaN);
    }
  };
}

/** Writes a number between 0 and 1 for each dimension of a draw. */
type Uniforms = (draw: number, row: Float64Array) => void;

function uniforms({sampling, seed, draws}: SampleDesign, width: number): Uniforms {
  switch (sampling) {
    case "random": {
      const random = new Random(seed, streams.random);
      return each((draw, dimension) => random.uniform(draw, dimension));
    }
    case "sobol": {
      const moveTo = sobolWalk(width);
      const random = new Random(seed, streams.scramble);
      const seeds = Uint32Array.from({length: width}, (_, dimension) => random.integer(0, dimension));
      return (draw, row) => {
        const point = moveTo(draw);
        for (let k = 0; k < width; ++k) row[k] = (scramble(point[k] ?? 0, seeds[k] ?? 0) + 0.5) / 2 ** 32;
      };
    }
    case "lhs": {
      const jitter = new Random(seed, streams.jitter);
      const strata = Array.from({length: width}, (_, dimension) => permutation(draws, seed, dimension));
      return each((draw, dimension) => ((strata[dimension]?.[draw] ?? 0) + jitter.uniform(draw, dimension)) / draws);
    }
    default:
      return assertNever(sampling);
  }
}

function each(uniform: (draw: number, dimension: number) => number): Uniforms {
  return (draw, row) => {
    for (let k = 0; k < row.length; ++k) row[k] = uniform(draw, k);
  };
}

/** Fisher and Yates's shuffle of 0, 1, …, in Durstenfeld's form. */
function permutation(count: number, seed: number, dimension: number): Uint32Array {
  const random = new Random(seed, streams.permute);
  const order = Uint32Array.from({length: count}, (_, i) => i);
  for (let i = count - 1; i > 0; --i) {
    const j = Math.floor(random.uniform(i, dimension) * (i + 1));
    const [one = 0, other = 0] = [order[i], order[j]];
    order[i] = other;
    order[j] = one;
  }
  return order;
}

/** Turns independent numbers between 0 and 1 into correlated ones, in place; those without correlation stay as they are. */
function copula(matrix: SampleDesign["correlations"]): (row: Float64Array) => void {
  const rows = [...cholesky(matrix).entries()].filter(([i]) => matrix[i]?.some((value, j) => i !== j && value !== 0));
  const normal = new Float64Array(matrix.length);
  return (row) => {
    for (const [i] of rows) normal[i] = normalQuantile(row[i] ?? NaN);
    for (const [i, weights] of rows) {
      let z = 0;
      for (let j = 0; j <= i; ++j) z += (weights[j] ?? 0) * (normal[j] ?? 0);
      row[i] = normalCdf(z);
    }
  };
}
