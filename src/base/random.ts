const [M0, M1, W0, W1] = [0xd2511f53, 0xcd9e8d57, 0x9e3779b9, 0xbb67ae85];
const ROUNDS = 10;

/**
 * Philox4x32-10, a generator without a state: the same key and counter give the same four 32-bit numbers anywhere and
 * in any order (J. K. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC '11).
 * @param out takes the four numbers
 */
export function philox(
  [c0, c1, c2, c3]: readonly [number, number, number, number],
  [k0, k1]: readonly [number, number],
  out: Uint32Array,
): void {
  let [x0, x1, x2, x3] = [c0, c1, c2, c3];
  for (let round = 0; round < ROUNDS; ++round) {
    const [first, third] = [x0, x2];
    x0 = multiplyHigh(M1, third) ^ x1 ^ (k0 + Math.imul(round, W0));
    x1 = Math.imul(M1, third);
    x2 = multiplyHigh(M0, first) ^ x3 ^ (k1 + Math.imul(round, W1));
    x3 = Math.imul(M0, first);
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** The upper 32 bits of a product of two unsigned 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle % 0x10000);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) | 0;
}

/** Random numbers that say what they are for: the same seed, stream and place give the same number on any machine. */
export class Random {
  readonly #key: readonly [number, number];
  readonly #stream: number;
  readonly #out = new Uint32Array(4);

  /**
   * @param seed a whole number from 0 up to 2⁵³
   * @param stream what the numbers are for, so that two uses share none
   * @throws {RangeError} for any other seed
   */
  constructor(seed: number, stream: number) {
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new RangeError(`not a seed: ${seed}; choose a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`);
    this.#key = [seed >>> 0, Math.floor(seed / 2 ** 32)];
    this.#stream = stream;
  }

  /** A whole number from 0 up to 2³², for a place. */
  integer(row: number, column: number): number {
    philox([row, column, this.#stream, 0], this.#key, this.#out);
    return this.#out[0] ?? 0;
  }

  /** A number between 0 and 1, neither of them, for a place: the middle of one of 2⁵² equal parts. */
  uniform(row: number, column: number): number {
    philox([row, column, this.#stream, 0], this.#key, this.#out);
    return ((this.#out[0] ?? 0) * 2 ** 20 + ((this.#out[1] ?? 0) >>> 12) + 0.5) / 2 ** 52;
  }
}
