import {exponential, inTwo, LN2, product, reciprocal, toNumber} from "./fixed-point.js";
import {powerOfTwo} from "./powers-of-two.js";

const step = LN2 / 128n;
const ratio = exponential(step);

/** 2^(j/128) for j from 0 to 127, each as the double below it and what is left. */
export const expTable = new Float64Array(2 * 128);
for (let j = 0, power = exponential(0n); j < 128; ++j, power = product(power, ratio))
  expTable.set(inTwo(power, 52n), 2 * j);

export const STEPS_PER_ONE = toNumber(reciprocal(step));
/** A step of ln 2 / 128: the first part times a whole number below 2¹⁸ is exact. */
export const [STEP_HIGH, STEP_LOW] = inTwo(step, 41n);

/** Between these a result has all its 53 bits. */
export const [EXP_LEAST, EXP_MOST] = [-708, 709];

/**
 * eˣ to less than 0.51 of the last place, from additions and multiplications of doubles alone, so that it is the same to
 * the bit on any machine: P. T. P. Tang, Table-driven implementation of the exponential function in IEEE floating-point
 * arithmetic, ACM Trans. Math. Softw. 15, 144–157 (1989), with a table of 128.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** The same of a sum, the second part of which is far smaller than the first. */
export function expOfSum(x: number, rest: number): number {
  if (x > EXP_LEAST && x < EXP_MOST) return dividedExp(x, rest, 0);
  if (!(x > -746 && x < 710)) return x < 0 ? 0 : x + Infinity;
  const far = x > 0 ? 64 : -64;
  return dividedExp(x, rest, far) * powerOfTwo(far);
}

/** @param exponent of a power of two that the result is divided by */
function dividedExp(x: number, rest: number, exponent: number): number {
  const n = Math.floor(x * STEPS_PER_ONE + 0.5);
  const r = x - n * STEP_HIGH - (n * STEP_LOW - rest);
  const j = (n & 127) * 2;
  const power = expTable[j] ?? NaN;
  const square = r * r;
  // The series of eʳ − 1, for |r| below ln 2 / 256.
  const series = r + square * (1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  return (power + ((expTable[j + 1] ?? NaN) + power * series)) * powerOfTwo((n >> 7) - exponent);
}
