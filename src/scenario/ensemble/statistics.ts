import {inOrder} from "./in-order.js";

/** What the draws of one output say. NaN where there are none, of `sd` where there is one. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation, of a sample: the sum of squares divided by one less than the count. */
  readonly sd: number;
  readonly quantiles: readonly number[];
}

/** @param probabilities of the quantiles, between 0 and 1 */
export function summarise(values: Float64Array, probabilities: readonly number[]): Summary {
  const {length: count} = values;
  let mean = 0;
  // By number, which takes an engine a fifth of the time that it takes over the values of a typed array.
  for (let i = 0; i < count; ++i) mean += (values[i] ?? NaN) / count;
  let squares = 0;
  for (let i = 0; i < count; ++i) {
    const deviation = (values[i] ?? NaN) - mean;
    squares += deviation * deviation;
  }
  const at = inOrder(values);
  return {
    count,
    mean: count === 0 ? NaN : mean,
    sd: count < 2 ? NaN : Math.sqrt(squares / (count - 1)),
    quantiles: probabilities.map((p) => quantile(at, p, count)),
  };
}

/**
 * Linear between order statistics: R. J. Hyndman and Y. Fan's type 7, Am. Stat. 50, 361–365 (1996).
 * @param at gives the value that has so many before it; asked for {@link ranksAt}
 */
export function quantile(at: (rank: number) => number, probability: number, count: number): number {
  const position = probability * (count - 1);
  const [below = NaN, above] = ranksAt(probability, count);
  const low = at(below);
  return above === undefined ? low : low + (position - below) * (at(above) - low);
}

/** How many values are before those that a quantile is between; a single number where it is one of the values. */
export function ranksAt(probability: number, count: number): readonly number[] {
  const position = probability * (count - 1);
  const below = Math.floor(position);
  return position === below ? [below] : [below, below + 1];
}

/** Without draws that have no number: unsound ones, and all of a variable that has none, such as the growth of the first year. */
export function withoutNaN(column: Float64Array): Float64Array {
  const left = new Float64Array(column.length);
  let count = 0;
  for (let i = 0; i < column.length; ++i) {
    const value = column[i] ?? NaN;
    if (!Number.isNaN(value)) left[count++] = value;
  }
  return left.subarray(0, count);
}

/** How often something was so, and how far chance may have moved that. */
export interface Chance {
  readonly count: number;
  readonly met: number;
  readonly probability: number;
  readonly standardError: number;
  /** A 95% interval for the probability. */
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution below which 97.5% lie, squared. */
const Z2 = 1.959963984540054 * 1.959963984540054;

/**
 * A probability from independent draws, with E. B. Wilson's interval, J. Am. Stat. Assoc. 22, 209–212 (1927), which also
 * holds near 0 and 1. Evenly spread draws have errors no larger as a rule.
 */
export function chance(met: number, count: number): Chance {
  const p = met / count;
  const scale = 1 + Z2 / count;
  const centre = (p + Z2 / (2 * count)) / scale;
  const half = Math.sqrt(Z2 * ((p * (1 - p)) / count + Z2 / (4 * count * count))) / scale;
  // At the ends the interval is the end itself, but for rounding.
  const [low, high] = [met === 0 ? 0 : centre - half, met === count ? 1 : centre + half];
  return {count, met, probability: p, standardError: Math.sqrt((p * (1 - p)) / count), low, high};
}
