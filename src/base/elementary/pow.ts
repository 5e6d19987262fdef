import {expOfSum} from "./exp.js";
import {upperHalf} from "./halves.js";
import {logInTwo, logTail} from "./log-in-two.js";

/** An exponent beyond it gives 0, 1 or infinity, whatever the base. */
const LARGEST = 2 ** 64;

/**
 * A power as the language defines it, to about 0.51 of the last place, from additions and multiplications of doubles
 * alone, so that it is the same to the bit on any machine.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (base > 0 && base < Infinity && exponent <= LARGEST && exponent >= -LARGEST) return powOfPositive(base, exponent);
  return farPow(base, exponent);
}

function powOfPositive(base: number, exponent: number): number {
  const log = logInTwo(base);
  const high = upperHalf(log);
  const low = log - high + logTail();
  // The product of two upper halves is exact.
  const upper = upperHalf(exponent);
  return expOfSum(upper * high, (exponent - upper) * high + exponent * low);
}

function farPow(base: number, exponent: number): number {
  // What the language itself says to the bit.
  // eslint-disable-next-line no-restricted-properties
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return Math.pow(base, exponent);
  if (base < 0 && !Number.isInteger(exponent)) return NaN;
  const size = powOfPositive(Math.abs(base), Math.max(-LARGEST, Math.min(LARGEST, exponent)));
  return base < 0 && exponent % 2 !== 0 ? -size : size;
}
