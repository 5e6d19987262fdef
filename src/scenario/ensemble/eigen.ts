/** The smallest eigenvalue of a symmetric matrix, and its eigenvector of length one. */
export interface SmallestEigen {
  readonly value: number;
  readonly vector: readonly number[];
}

const SWEEPS = 60;

/** Jacobi's method: plane rotations, each of which zeroes an element off the diagonal, until all are. */
export function smallestEigen(matrix: readonly (readonly number[])[]): SmallestEigen {
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a) > 1e-30; ++sweep)
    for (let p = 0; p < a.length; ++p) for (let q = p + 1; q < a.length; ++q) rotate(a, vectors, p, q);
  const values = a.map((row, i) => row[i] ?? NaN);
  const value = Math.min(...values);
  const at = values.indexOf(value);
  return {value, vector: vectors.map((row) => row[at] ?? NaN)};
}

function offDiagonal(a: readonly (readonly number[])[]): number {
  return a.reduce((sum, row, i) => sum + row.reduce((part, x, j) => part + (i === j ? 0 : x * x), 0), 0);
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const [app = 0, aqq = 0, apq = 0] = [a[p]?.[p], a[q]?.[q], a[p]?.[q]];
  if (apq === 0) return;
  const theta = (aqq - app) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (row: number[], i: number, j: number) => {
    const [x = 0, y = 0] = [row[i], row[j]];
    row[i] = c * x - s * y;
    row[j] = s * x + c * y;
  };
  for (const row of a) turn(row, p, q);
  const [up = [], uq = []] = [a[p], a[q]];
  for (const k of up.keys()) {
    const [x = 0, y = 0] = [up[k], uq[k]];
    up[k] = c * x - s * y;
    uq[k] = s * x + c * y;
  }
  for (const row of vectors) turn(row, p, q);
}
