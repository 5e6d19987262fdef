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
  for (const value of values) mean += value / count;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  // Only the places that are asked for need their value; sorting them all takes several times as long.
  const order = values.slice();
  return {
    count,
    mean: count === 0 ? NaN : mean,
    sd: count < 2 ? NaN : Math.sqrt(squares / (count - 1)),
    quantiles: probabilities.map((p) => quantile(order, p)),
  };
}

/** Linear between order statistics: R. J. Hyndman and Y. Fan's type 7, Am. Stat. 50, 361–365 (1996). Moves the values. */
function quantile(values: Float64Array, probability: number): number {
  const position = probability * (values.length - 1);
  const below = Math.floor(position);
  const low = select(values, below);
  let high = Infinity;
  for (let i = below + 1; i < values.length; ++i) high = Math.min(high, values[i] ?? NaN);
  return position === below ? low : low + (position - below) * (high - low);
}

/**
 * The value that has `k` others before it in order. It is moved to its place, with none larger before it and none smaller
 * after it: C. A. R. Hoare's algorithm 65, find, Commun. ACM 4, 321–322 (1961).
 */
function select(values: Float64Array, k: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? NaN;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] ?? NaN) < pivot) ++i;
      while ((values[j] ?? NaN) > pivot) --j;
      if (i > j) break;
      const [one = NaN, other = NaN] = [values[i], values[j]];
      values[i++] = other;
      values[j--] = one;
    }
    if (k >= i) low = i;
    else if (k <= j) high = j;
    else break;
  }
  return values[k] ?? NaN;
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
