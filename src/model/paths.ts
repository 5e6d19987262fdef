import {pow} from "../base/elementary/pow.js";
import {ParameterError} from "../base/errors.js";

/**
 * The yearly step δ of a straight ramp within a period: rates `first`, `first + δ`, `first + 2δ`, … with the same product
 * Π(1 + g) as `count` years at `constant`. Only the way there changes, not where it ends. NaN when no δ does.
 * δ is found by bisection on [−0.05, 0.05], where the product rises with it.
 */
export function rampStep(first: number, constant: number, count: number): number {
  const target = pow(1 + constant, count);
  let [low, high] = [-0.05, 0.05];
  const isWithin = excess(first, low, count, target) <= 0 && excess(first, high, count, target) >= 0;
  if (count === 1 ? first !== constant : !isWithin) return NaN;
  // Halving a tenth 60 times passes the resolution of a double.
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    if (excess(first, middle, count, target) <= 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function excess(first: number, step: number, count: number, target: number): number {
  let product = 1;
  for (let i = 0; i < count; ++i) product *= 1 + (first + i * step);
  return product - target;
}

/** Where a year stands between two anchors: `before + weight × (after − before)`; both are one at an anchor and outside. */
export interface Between<T> {
  readonly before: T;
  readonly after: T;
  readonly weight: number;
}

/** The place of a year on a polyline through anchors, flat before the first and after the last. Anchors are in order. */
export function between<T extends {readonly year: number}>(
  anchors: readonly T[],
  year: number,
): Between<T> | undefined {
  const next = anchors.findIndex((anchor) => anchor.year >= year);
  const [after, before] = [anchors[next === -1 ? anchors.length - 1 : next], anchors[next - 1]];
  if (!after) return undefined;
  if (!before || next === -1 || after.year === year) return {before: after, after, weight: 0};
  return {before, after, weight: (year - before.year) / (after.year - before.year)};
}

export function noRamp(first: number, constant: number, parameter: string): ParameterError {
  return new ParameterError(
    "no-ramp",
    `no ramp from ${parameter} = ${first} reaches the product of ${constant} a year with steps within ±0.05; choose a first value nearer to ${constant}`,
    {parameter, value: first, constant},
  );
}
