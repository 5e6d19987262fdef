import {inTwo, LN2, logOfStep, reciprocal} from "./fixed-point.js";
import {upperHalf} from "./halves.js";
import {log} from "./log.js";
import {logInTwo, logTail} from "./log-in-two.js";

const PER_LN2 = inTwo(reciprocal(LN2), 25n);
// 10 = 2³ · 5 / 4
const PER_LN10 = inTwo(reciprocal(3n * LN2 + logOfStep(4n)), 25n);

/** The logarithm to the base of 2, to less than 0.52 of the last place; of a power of two it is whole. */
export function log2(x: number): number {
  return logTimes(x, PER_LN2);
}

/** The logarithm to the base of 10, to less than 0.52 of the last place; of a power of ten it is whole. */
export function log10(x: number): number {
  return logTimes(x, PER_LN10);
}

function logTimes(x: number, [factor, factorTail]: readonly [number, number]): number {
  if (!(x > 0 && x < Infinity)) return log(x);
  const logarithm = logInTwo(x);
  const high = upperHalf(logarithm);
  const low = logarithm - high + logTail();
  return factor * high + (factorTail * high + (factor + factorTail) * low);
}
