import {bitsAboveLeast, LN2_HIGH, LN2_LOW, logTable} from "./log-table.js";
import {LEAST_NORMAL, powerOfTwo} from "./powers-of-two.js";

/**
 * The natural logarithm to less than 0.52 of the last place, from additions and multiplications of doubles alone, so that
 * it is the same to the bit on any machine: P. T. P. Tang, Table-driven implementation of the logarithm function in IEEE
 * floating-point arithmetic, ACM Trans. Math. Softw. 16, 378–400 (1990), with a table that needs no division.
 */
export function log(x: number): number {
  if (x >= LEAST_NORMAL && x < Infinity) return logTimesPower(x, 0);
  if (x > 0 && x < Infinity) return logTimesPower(x * powerOfTwo(54), -54);
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

/** The logarithm of x times a power of two. */
function logTimesPower(x: number, exponent: number): number {
  const bits = bitsAboveLeast(x);
  const k = bits >> 20;
  const at = ((bits >> 13) & 127) * 5;
  const r = (x * powerOfTwo(-k) - (logTable[at] ?? NaN)) * (logTable[at + 1] ?? NaN) + (logTable[at + 2] ?? NaN);
  const base = (k + exponent) * LN2_HIGH + (logTable[at + 3] ?? NaN);
  const sum = base + r;
  const rest = base - sum + r + ((k + exponent) * LN2_LOW + (logTable[at + 4] ?? NaN));
  return sum + (rest + r * r * squareSeries(r));
}

/** (ln(1 + r) − r) / r² by its series, for |r| below 2⁻⁷. */
function squareSeries(r: number): number {
  const square = r * r;
  const high = -1 / 6 + r * (1 / 7) + square * (-1 / 8);
  return -1 / 2 + r * (1 / 3) + square * (-1 / 4 + r * (1 / 5) + square * high);
}

/** ln(1 + x), to about one of the last place also where x is near 0. */
export function log1p(x: number): number {
  // What rounding takes from the sum would be as large as what is sought; three terms of the series have all its places.
  if (Math.abs(x) < 2 ** -28) return x - x * x * (0.5 - x / 3);
  const sum = 1 + x;
  // What rounding took from the sum is made good by the slope of the logarithm.
  const lost = x - (sum - 1);
  return sum > 0 && sum < Infinity ? log(sum) + lost / sum : log(sum);
}
