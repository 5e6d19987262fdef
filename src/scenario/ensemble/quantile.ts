import {assertNever} from "../../base/errors.js";
import {normalCdf, normalQuantile} from "../../base/normal.js";
import type {Distribution} from "./distribution.js";

/** The inverse of a distribution function: from a number between 0 and 1 to the value that has so much below it. */
export type Quantile = (u: number) => number;

/** The quantiles of a distribution; with them, evenly spread numbers become draws. */
export function quantileOf(distribution: Distribution): Quantile {
  switch (distribution.type) {
    case "constant":
      return () => distribution.value;
    case "uniform": {
      const {low, high} = distribution;
      return (u) => low + u * (high - low);
    }
    case "triangular":
      return triangular(distribution);
    case "normal": {
      const {mean, sd, low, high} = distribution;
      return within(low, high, truncated((low - mean) / sd, (high - mean) / sd), (z) => mean + sd * z);
    }
    case "lognormal": {
      const {median, sigma, low, high} = distribution;
      const standard = (value: number) => Math.log(Math.max(0, value) / median) / sigma;
      return within(low, high, truncated(standard(low), standard(high)), (z) => median * Math.exp(sigma * z));
    }
    case "discrete":
      return discrete(distribution);
    default:
      return assertNever(distribution);
  }
}

function triangular({low, mode, high}: Distribution & {type: "triangular"}): Quantile {
  const [range, left] = [high - low, mode - low];
  return (u) =>
    u * range <= left ? low + Math.sqrt(u * range * left) : high - Math.sqrt((1 - u) * range * (high - mode));
}

/** The standard normal quantile given that it lies between two numbers. */
function truncated(low: number, high: number): Quantile {
  // What lies above the mean is seen from the other side, where small probabilities keep their digits.
  if (low > 0) {
    const mirrored = truncated(-high, -low);
    return (u) => -mirrored(1 - u);
  }
  const [below, above] = [normalCdf(low), normalCdf(high)];
  return (u) => normalQuantile(below + u * (above - below));
}

/** Rounding may carry the end of a truncated distribution past its limit by a last digit. */
function within(low: number, high: number, standard: Quantile, scale: (z: number) => number): Quantile {
  return (u) => Math.min(high, Math.max(low, scale(standard(u))));
}

function discrete({values, probabilities}: Distribution & {type: "discrete"}): Quantile {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const sorted = order.map((i) => values[i] ?? NaN);
  let total = 0;
  const upTo = order.map((i) => (total += probabilities[i] ?? 0));
  // The last of those that have a probability is there for what rounding leaves of the sum.
  const last = order.findLastIndex((i) => (probabilities[i] ?? 0) > 0);
  return (u) => {
    const found = upTo.findIndex((sum) => u < sum);
    return sorted[found === -1 ? last : found] ?? NaN;
  };
}
