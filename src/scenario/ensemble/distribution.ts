import {contains, type Interval} from "../../base/interval.js";
import {ScenarioError} from "../scenario.js";

/** What is believed of a parameter whose value nobody knows. Limits are part of it: what lies outside has no probability. */
export type Distribution =
  | {readonly type: "constant"; readonly value: number}
  | {readonly type: "uniform"; readonly low: number; readonly high: number}
  | {readonly type: "triangular"; readonly low: number; readonly mode: number; readonly high: number}
  | {readonly type: "normal"; readonly mean: number; readonly sd: number; readonly low: number; readonly high: number}
  /** `sigma` is the standard deviation of the logarithm. */
  | {
      readonly type: "lognormal";
      readonly median: number;
      readonly sigma: number;
      readonly low: number;
      readonly high: number;
    }
  | {readonly type: "discrete"; readonly values: readonly number[]; readonly probabilities: readonly number[]};

/** How each is written; what stands in brackets may be left out. */
export const distributionForms = {
  constant: "constant(value)",
  uniform: "uniform(low,high)",
  triangular: "triangular(low,mode,high)",
  normal: "normal(mean,sd[,low,high])",
  lognormal: "lognormal(median,sigma[,low,high])",
  discrete: "discrete(value:probability,...)",
} as const;

/** What is wrong with a distribution; a sentence is made from it. */
export type DistributionFault = "form" | "order" | "spread" | "median" | "probabilities" | "limits";

/**
 * Reads a distribution as a data package writes it: `triangular(0.05,0.07,0.095)`.
 * @param parameter whose it is, for the message
 * @throws {ScenarioError} `bad-distribution`
 */
export function parseDistribution(text: string, parameter: string): Distribution {
  const [, type = "", inside = ""] = /^\s*(\w+)\s*\(([^()]*)\)\s*$/.exec(text) ?? [];
  const refuse = (fault: DistributionFault) => badDistribution(parameter, text, fault);
  const distribution =
    type === "discrete" ? readDiscrete(inside) : readContinuous(type, inside.split(",").map(toNumber));
  if (!distribution) throw refuse("form");
  const fault = faultOf(distribution);
  if (fault) throw refuse(fault);
  return distribution;
}

function readContinuous(type: string, numbers: readonly number[]): Distribution | undefined {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers;
  if (numbers.some((number) => !Number.isFinite(number))) return undefined;
  const {length} = numbers;
  const limits = length === 2 ? {low: -Infinity, high: Infinity} : {low: c, high: d};
  const hasLimits = length === 2 || length === 4;
  if (type === "constant" && length === 1) return {type, value: a};
  if (type === "uniform" && length === 2) return {type, low: a, high: b};
  if (type === "triangular" && length === 3) return {type, low: a, mode: b, high: c};
  if (type === "normal" && hasLimits) return {type, mean: a, sd: b, ...limits};
  if (type === "lognormal" && hasLimits) return {type, median: a, sigma: b, ...limits};
  return undefined;
}

function readDiscrete(inside: string): Distribution | undefined {
  const pairs = inside.split(",").map((pair) => pair.split(":").map(toNumber));
  if (pairs.some((pair) => pair.length !== 2 || !pair.every(Number.isFinite))) return undefined;
  return {
    type: "discrete",
    values: pairs.map(([value = NaN]) => value),
    probabilities: pairs.map(([, probability = NaN]) => probability),
  };
}

/** NaN for an empty text, which to Number is zero. */
function toNumber(text: string): number {
  return text.trim() === "" ? NaN : Number(text);
}

function faultOf(distribution: Distribution): DistributionFault | undefined {
  switch (distribution.type) {
    case "constant":
      return undefined;
    case "uniform":
      return distribution.low < distribution.high ? undefined : "order";
    case "triangular": {
      const {low, mode, high} = distribution;
      return low < high && low <= mode && mode <= high ? undefined : "order";
    }
    case "normal":
      if (!(distribution.sd > 0)) return "spread";
      return distribution.low < distribution.high ? undefined : "order";
    case "lognormal":
      if (!(distribution.sigma > 0)) return "spread";
      if (!(distribution.median > 0)) return "median";
      return distribution.low < distribution.high ? undefined : "order";
    case "discrete": {
      const sum = distribution.probabilities.reduce((total, probability) => total + probability, 0);
      const isWhole = Math.abs(sum - 1) <= 1e-9 && distribution.probabilities.every((probability) => probability >= 0);
      return isWhole && new Set(distribution.values).size === distribution.values.length ? undefined : "probabilities";
    }
  }
}

const reasons: Readonly<Record<DistributionFault, string>> = {
  form: `write one of ${Object.values(distributionForms).join(", ")}`,
  order: "its numbers must rise: low < high, with the mode between them",
  spread: "its spread must be more than 0",
  median: "its median must be more than 0",
  probabilities: "its values must differ and its probabilities, none below 0, must add up to 1",
  limits: "it reaches outside what the parameter may be",
};

export function badDistribution(parameter: string, distribution: string, fault: DistributionFault): ScenarioError {
  return new ScenarioError(
    "bad-distribution",
    `cannot use the distribution of ${parameter}: ${distribution === "" ? "none" : distribution}; ${reasons[fault]}`,
    {parameter, distribution, fault},
  );
}

/** Whether all a distribution can give lies within limits; the far tails of a normal or lognormal one do not count. */
export function staysWithin(distribution: Distribution, limits: Interval): boolean {
  switch (distribution.type) {
    case "constant":
      return contains(limits, distribution.value);
    case "discrete":
      return distribution.values.every((value, i) => distribution.probabilities[i] === 0 || contains(limits, value));
    case "uniform":
    case "triangular":
    case "normal":
    case "lognormal": {
      const {low, high} = distribution;
      return (low === -Infinity || low >= limits.low) && (high === Infinity || high <= limits.high);
    }
  }
}
