import {assertNever} from "../../base/errors.js";
import {exp} from "../../base/elementary/exp.js";
import {log} from "../../base/elementary/log.js";
import {normalCdf, normalQuantile} from "../../base/normal.js";
import type {Distribution} from "./distribution.js";

/**
 * The inverse of a distribution function, of many numbers at once and in place: from those between 0 and 1 to the values
 * that have so much below them. With it, evenly spread numbers become draws.
 */
export type Quantiles = (numbers: Float64Array) => void;

/** Each has a loop of its own, as an engine makes the most of a loop that does one thing. */
export function quantilesOf(distribution: Distribution): Quantiles {
  switch (distribution.type) {
    case "constant":
      return (numbers) => numbers.fill(distribution.value);
    case "uniform": {
      const {low, high} = distribution;
      return (numbers) => {
        for (let i = 0; i < numbers.length; ++i) numbers[i] = low + (numbers[i] ?? NaN) * (high - low);
      };
    }
    case "triangular":
      return triangular(distribution);
    case "normal": {
      const {mean, sd, low, high} = distribution;
      const standardise = truncated((low - mean) / sd, (high - mean) / sd);
      return (numbers) => {
        standardise(numbers);
        for (let i = 0; i < numbers.length; ++i) numbers[i] = within(low, high, mean + sd * (numbers[i] ?? NaN));
      };
    }
    case "lognormal": {
      const {median, sigma, low, high} = distribution;
      const standard = (value: number) => log(Math.max(0, value) / median) / sigma;
      const standardise = truncated(standard(low), standard(high));
      return (numbers) => {
        standardise(numbers);
        for (let i = 0; i < numbers.length; ++i)
          numbers[i] = within(low, high, median * exp(sigma * (numbers[i] ?? NaN)));
      };
    }
    case "discrete":
      return discrete(distribution);
    default:
      return assertNever(distribution);
  }
}

/** The value of a distribution that has so much below it. */
export function quantileOf(distribution: Distribution): (u: number) => number {
  const quantiles = quantilesOf(distribution);
  return (u) => {
    const numbers = Float64Array.of(u);
    quantiles(numbers);
    return numbers[0] ?? NaN;
  };
}

function triangular({low, mode, high}: Distribution & {type: "triangular"}): Quantiles {
  const [range, left, right] = [high - low, mode - low, high - mode];
  return (numbers) => {
    for (let i = 0; i < numbers.length; ++i) {
      const u = numbers[i] ?? NaN;
      numbers[i] = u * range <= left ? low + Math.sqrt(u * range * left) : high - Math.sqrt((1 - u) * range * right);
    }
  };
}

/** The standard normal quantiles given that they lie between two numbers. */
function truncated(low: number, high: number): Quantiles {
  // What lies above the mean is seen from the other side, where small probabilities keep their digits.
  const isMirrored = low > 0;
  const [below, above] = [normalCdf(isMirrored ? -high : low), normalCdf(isMirrored ? -low : high)];
  return (numbers) => {
    for (let i = 0; i < numbers.length; ++i) {
      const u = numbers[i] ?? NaN;
      const z = normalQuantile(below + (isMirrored ? 1 - u : u) * (above - below));
      numbers[i] = isMirrored ? -z : z;
    }
  };
}

/** Rounding may carry the end of a truncated distribution past its limit by a last digit. */
function within(low: number, high: number, value: number): number {
  return Math.min(high, Math.max(low, value));
}

function discrete({values, probabilities}: Distribution & {type: "discrete"}): Quantiles {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const sorted = order.map((i) => values[i] ?? NaN);
  let total = 0;
  const upTo = order.map((i) => (total += probabilities[i] ?? 0));
  // The last of those that have a probability is there for what rounding leaves of the sum.
  const last = order.findLastIndex((i) => (probabilities[i] ?? 0) > 0);
  return (numbers) => {
    for (let i = 0; i < numbers.length; ++i) {
      let k = 0;
      while (k < last && (numbers[i] ?? NaN) >= (upTo[k] ?? NaN)) ++k;
      numbers[i] = sorted[k] ?? NaN;
    }
  };
}
