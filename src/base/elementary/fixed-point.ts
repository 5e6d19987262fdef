/**
 * Real numbers as whole multiples of 2⁻¹²⁸. The arithmetic of whole numbers is exact, so that what is made of these is the
 * same to the bit on any machine, and right to some 120 bits: twice as many as a double has.
 */
const BITS = 128n;
const ONE = 1n << BITS;

/** The double nearest to a number. */
export function toNumber(fixed: bigint): number {
  return Number(fixed) / Number(ONE);
}

/** A number as the sum of two doubles, the first of which has no more than so many bits after the point. */
export function inTwo(fixed: bigint, bits: bigint): [high: number, low: number] {
  const high = (fixed >> (BITS - bits)) << (BITS - bits);
  return [toNumber(high), toNumber(fixed - high)];
}

export function product(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS;
}

export function reciprocal(fixed: bigint): bigint {
  return (ONE * ONE) / fixed;
}

/** e to the power of a small number, by its series. */
export function exponential(fixed: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; ++n) {
    sum += term;
    term = product(term, fixed) / n;
  }
  return sum;
}

/** The logarithm of (n + 1) / n, as twice the inverse hyperbolic tangent of 1 / (2n + 1). */
export function logOfStep(n: bigint): bigint {
  const divisor = 2n * n + 1n;
  let sum = 0n;
  for (let power = ONE / divisor, k = 1n; power !== 0n; power /= divisor * divisor, k += 2n) sum += power / k;
  return 2n * sum;
}

export const LN2 = logOfStep(1n);
