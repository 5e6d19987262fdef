const LEAST = -1100;

/** 2ⁿ at n + 1100, for whole numbers n from −1100 to 1100: all that doubles can be, and beyond them 0 and infinity. */
export const powersOfTwo = new Float64Array(1 - 2 * LEAST);

// By doubling and halving, which are exact.
for (let power = 1, n = 0; n <= -LEAST; ++n, power *= 2) powersOfTwo[n - LEAST] = power;
for (let power = 1, n = 0; n >= LEAST; --n, power /= 2) powersOfTwo[n - LEAST] = power;

export function powerOfTwo(n: number): number {
  return powersOfTwo[n - LEAST] ?? NaN;
}

/** The least double that has all its 53 bits. */
export const LEAST_NORMAL = powerOfTwo(-1022);
