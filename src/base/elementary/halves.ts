const SPLITTER = 2 ** 27 + 1;

/**
 * The upper 26 bits of a double, so that its square is exact: T. J. Dekker, A floating-point technique for extending the
 * available precision, Numer. Math. 18, 224–242 (1971).
 * @param x below 2⁹⁹⁶
 */
export function upperHalf(x: number): number {
  const large = SPLITTER * x;
  return large - (large - x);
}
