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
  const sorted = values.toSorted();
  const {length: count} = sorted;
  let mean = 0;
  for (const value of values) mean += value / count;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return {
    count,
    mean: count === 0 ? NaN : mean,
    sd: count < 2 ? NaN : Math.sqrt(squares / (count - 1)),
    quantiles: probabilities.map((p) => quantile(sorted, p)),
  };
}

/** Linear between order statistics: R. J. Hyndman and Y. Fan's type 7, Am. Stat. 50, 361–365 (1996). */
function quantile(sorted: Float64Array, probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const [low = NaN, high = low] = [sorted[below], sorted[below + 1]];
  return low + (position - below) * (high - low);
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

const Z95 = 1.959963984540054;

/**
 * A probability from independent draws, with E. B. Wilson's interval, J. Am. Stat. Assoc. 22, 209–212 (1927), which also
 * holds near 0 and 1. Evenly spread draws have errors no larger as a rule.
 */
export function chance(met: number, count: number): Chance {
  const p = met / count;
  const scale = 1 + Z95 ** 2 / count;
  const centre = (p + Z95 ** 2 / (2 * count)) / scale;
  const half = (Z95 * Math.sqrt((p * (1 - p)) / count + Z95 ** 2 / (4 * count ** 2))) / scale;
  // At the ends the interval is the end itself, but for rounding.
  const [low, high] = [met === 0 ? 0 : centre - half, met === count ? 1 : centre + half];
  return {count, met, probability: p, standardError: Math.sqrt((p * (1 - p)) / count), low, high};
}
