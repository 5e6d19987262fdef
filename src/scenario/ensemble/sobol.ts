import {ScenarioError} from "../scenario.js";
import {polynomials} from "./direction-numbers.js";

/** How many dimensions there are direction numbers for. */
export const MAX_DIMENSIONS = polynomials.length + 1;

const BITS = 32;

/**
 * Direction numbers of a Sobol sequence as 32-bit fractions, 32 for each dimension one after another.
 * @throws {ScenarioError} `too-many-dimensions`
 */
export function directionNumbers(dimensions: number): Uint32Array {
  if (dimensions > MAX_DIMENSIONS)
    throw new ScenarioError(
      "too-many-dimensions",
      `a Sobol sequence has at most ${MAX_DIMENSIONS} dimensions here: ${dimensions}; choose lhs or random, or fewer parameters`,
      {value: dimensions, limit: MAX_DIMENSIONS},
    );
  const numbers = new Uint32Array(dimensions * BITS);
  for (let i = 0; i < BITS && dimensions > 0; ++i) numbers[i] = 2 ** (BITS - 1 - i);
  for (const [k, polynomial] of polynomials.slice(0, Math.max(0, dimensions - 1)).entries())
    recur(numbers.subarray((k + 1) * BITS, (k + 2) * BITS), polynomial);
  return numbers;
}

/** Bratley and Fox's recurrence, ACM Trans. Math. Softw. 14, 88–100 (1988). */
function recur(v: Uint32Array, [coefficients = 0, ...initial]: readonly number[]): void {
  const degree = initial.length;
  for (const [i, m] of initial.entries()) v[i] = m * 2 ** (BITS - 1 - i);
  for (let i = degree; i < BITS; ++i) {
    const before = v[i - degree] ?? 0;
    let next = before ^ (before >>> degree);
    for (let k = 1; k < degree; ++k) if ((coefficients >>> (degree - 1 - k)) & 1) next ^= v[i - k] ?? 0;
    v[i] = next;
  }
}

/** A coordinate of a point of the sequence as a 32-bit fraction, points in the order of Gray code as they are published. */
export function sobol(numbers: Uint32Array, point: number, dimension: number): number {
  let x = 0;
  for (let gray = point ^ (point >>> 1), i = dimension * BITS; gray !== 0; gray >>>= 1, ++i)
    if (gray & 1) x ^= numbers[i] ?? 0;
  return x >>> 0;
}

/**
 * A coordinate from that of the point before, which takes a single direction number: I. A. Antonov and V. M. Saleev, USSR
 * Comput. Math. Math. Phys. 19(1), 252–256 (1979).
 */
export function nextSobol(numbers: Uint32Array, before: number, point: number, dimension: number): number {
  // The Gray codes of neighbours differ in the lowest bit that the later one has.
  return before ^ (numbers[dimension * BITS + BITS - 1 - Math.clz32(point & -point)] ?? 0);
}

/**
 * Owen's nested uniform scrambling of a 32-bit fraction by a hash in which a bit depends on higher bits alone: Laine and
 * Karras's, with the constants of B. Burley, Practical hash-based Owen scrambling, J. Comput. Graph. Tech. 9(4), 1–20
 * (2020). Each seed is another randomisation; one seed keeps the sequence's even spread.
 */
export function scramble(x: number, seed: number): number {
  let y = reverseBits(x);
  y = (y + seed) | 0;
  y ^= Math.imul(y, 0x6c50b47c);
  y ^= Math.imul(y, 0xb82f1e52);
  y ^= Math.imul(y, 0xc7afe638);
  y ^= Math.imul(y, 0x8d22f6e6);
  return reverseBits(y);
}

function reverseBits(x: number): number {
  let y = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  y = ((y >>> 2) & 0x33333333) | ((y & 0x33333333) << 2);
  y = ((y >>> 4) & 0x0f0f0f0f) | ((y & 0x0f0f0f0f) << 4);
  y = ((y >>> 8) & 0x00ff00ff) | ((y & 0x00ff00ff) << 8);
  return ((y >>> 16) | (y << 16)) >>> 0;
}
