import {inTwo, LN2, logOfStep} from "./fixed-point.js";

/**
 * A double is 2ᵏ z with z from 0.6875 to 1.375, and z is near one of 128 centres c, of which one is 1. For each: c; a
 * number q of 8 bits that is nearly 1 / c; q c − 1; and −ln q in two parts. With them q z − 1 = q (z − c) + (q c − 1) is
 * exact, and below 2⁻⁷.
 */
export const logTable = new Float64Array(128 * 5);

/** How many of the centres are below 1, where they are twice as near to each other. */
const BELOW_1 = 80;

// ln(q / 128) for whole numbers q from 128 to 256.
const logs = [0n];
for (let q = 128n; q < 256n; ++q) logs.push((logs.at(-1) ?? 0n) + logOfStep(q));

for (let j = 0; j < 128; ++j) {
  const c = 1 + (j - BELOW_1) / (j < BELOW_1 ? 256 : 128);
  const unit = c < 1 ? 128 : 256;
  const numerator = Math.round(unit / c);
  const q = numerator / unit;
  const logarithm = (logs[unit - 128] ?? 0n) - (logs[numerator - 128] ?? 0n);
  logTable.set([c, q, q * c - 1, ...inTwo(logarithm, 41n)], 5 * j);
}

/** ln 2: the first part times the exponent of a double is exact. */
export const [LN2_HIGH, LN2_LOW] = inTwo(LN2, 41n);

/** A double, and the two words of 32 bits it consists of. */
export const double = new Float64Array(1);
export const words = new Int32Array(double.buffer);

double[0] = 1;
export const HIGHER_WORD = words[0] === 0 ? 1 : 0;

/** The higher word of the least z, but for half of what lies between a centre and the next. */
export const LEAST_BITS = 0x3fe60000 - 0x1000;

/** The higher word of a double, from that of the least z on: k is in its first 12 bits, the centre in the 7 after them. */
export function bitsAboveLeast(x: number): number {
  double[0] = x;
  return (words[HIGHER_WORD] ?? 0) - LEAST_BITS;
}
