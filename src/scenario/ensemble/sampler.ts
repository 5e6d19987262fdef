import {assertNever} from "../../base/errors.js";
import {normalCdf, normalQuantile} from "../../base/normal.js";
import {Random} from "../../base/random.js";
import {shuffled} from "../../base/shuffled.js";
import {cholesky} from "./correlation.js";
import type {Distribution} from "./distribution.js";
import {quantilesOf} from "./quantile.js";
import {reused} from "./reused.js";
import {directionNumbers, nextSobol, scramble, sobol} from "./sobol.js";

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
  const correlate = copula(design.correlations);
  const quantiles = design.distributions.map(quantilesOf);
  const columnsFor = reused((count) => quantiles.map(() => new Float64Array(count)));
  return (from, to, out) => {
    // An engine is fastest at doing the same again: one distribution after another, not one draw after another.
    const columns = columnsFor(to - from);
    for (const [dimension, column] of columns.entries()) fill(from, dimension, column);
    correlate(columns);
    for (const [dimension, column] of columns.entries()) {
      quantiles[dimension]?.(column);
      for (let i = 0; i < column.length; ++i) out[i * width + dimension] = column[i] ?? NaN;
    }
  };
}

/** Writes a number between 0 and 1 for one dimension of each of some draws in a row. */
type Uniforms = (from: number, dimension: number, column: Float64Array) => void;

function uniforms({sampling, seed, draws}: SampleDesign, width: number): Uniforms {
  switch (sampling) {
    case "random": {
      const random = new Random(seed, streams.random);
      return (from, dimension, column) => {
        for (let i = 0; i < column.length; ++i) column[i] = random.uniform(from + i, dimension);
      };
    }
    case "sobol": {
      const numbers = directionNumbers(width);
      const random = new Random(seed, streams.scramble);
      return (from, dimension, column) => {
        const own = random.integer(0, dimension);
        let x = sobol(numbers, from, dimension);
        for (let i = 0; i < column.length; x = nextSobol(numbers, x, from + ++i, dimension))
          column[i] = (scramble(x, own) + 0.5) / 2 ** 32;
      };
    }
    case "lhs": {
      const jitter = new Random(seed, streams.jitter);
      const order = new Random(seed, streams.permute);
      const strata = Array.from({length: width}, (_, dimension) =>
        shuffled(draws, (place) => order.integer(place, dimension)),
      );
      return (from, dimension, column) => {
        const stratum = strata[dimension] ?? (() => NaN);
        for (let i = 0; i < column.length; ++i)
          column[i] = (stratum(from + i) + jitter.uniform(from + i, dimension)) / draws;
      };
    }
    default:
      return assertNever(sampling);
  }
}

/** Turns independent numbers between 0 and 1 into correlated ones, in place; those without correlation stay as they are. */
function copula(matrix: SampleDesign["correlations"]): (columns: readonly Float64Array[]) => void {
  const rows = [...cholesky(matrix).entries()].filter(([i]) => matrix[i]?.some((value, j) => i !== j && value !== 0));
  return (columns) => {
    for (const [i] of rows) replace(columns[i], normalQuantile);
    // From the last on, as each is made of those before it.
    for (const [i, weights] of rows.toReversed()) {
      const terms = rows.flatMap(([j]) => (j <= i ? {weight: weights[j] ?? 0, column: columns[j] ?? NONE} : []));
      columns[i]?.set(weighted(terms, columns[i].length));
      replace(columns[i], normalCdf);
    }
  };
}

const NONE = new Float64Array();

function replace(column: Float64Array = NONE, f: (value: number) => number): void {
  for (let i = 0; i < column.length; ++i) column[i] = f(column[i] ?? NaN);
}

function weighted(
  terms: readonly {readonly weight: number; readonly column: Float64Array}[],
  count: number,
): Float64Array {
  const sums = new Float64Array(count);
  for (const {weight, column} of terms)
    for (let i = 0; i < count; ++i) sums[i] = (sums[i] ?? NaN) + weight * (column[i] ?? NaN);
  return sums;
}
