import {ParameterError} from "../base/errors.js";

/**
 * The rates of a straight ramp within a period: `first`, `first + δ`, `first + 2δ`, … with the same product
 * Π(1 + g) as `count` years at `constant`. Only the way there changes, not where it ends.
 * δ is found by bisection on [−0.05, 0.05], where the product rises with it.
 * @throws {ParameterError} `no-ramp` when no δ in that range does
 */
export function ramp(first: number, constant: number, count: number, parameter: string): number[] {
  const target = (1 + constant) ** count;
  const rates = (delta: number) => Array.from({length: count}, (_, i) => first + i * delta);
  const excess = (delta: number) => rates(delta).reduce((product, rate) => product * (1 + rate), 1) - target;
  let [low, high] = [-0.05, 0.05];
  if (count === 1 ? first !== constant : !(excess(low) <= 0 && excess(high) >= 0)) {
    throw new ParameterError(
      "no-ramp",
      `no ramp from ${parameter} = ${first} reaches the product of ${constant} a year with steps within ±0.05; choose a first value nearer to ${constant}`,
      {parameter, value: first, constant},
    );
  }
  // Halving a tenth 60 times passes the resolution of a double.
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    if (excess(middle) <= 0) low = middle;
    else high = middle;
  }
  return rates((low + high) / 2);
}

/** The value at a year of a polyline through anchors, flat before the first and after the last. Anchors are in order. */
export function interpolate(anchors: readonly (readonly [year: number, value: number])[], year: number): number {
  const next = anchors.findIndex(([at]) => at >= year);
  const [after, before] = [anchors[next === -1 ? anchors.length - 1 : next], anchors[next - 1]];
  if (!after) return NaN;
  if (!before || next === -1 || after[0] === year) return after[1];
  const weight = (year - before[0]) / (after[0] - before[0]);
  return before[1] + weight * (after[1] - before[1]);
}
