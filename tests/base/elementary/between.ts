import fc from "fast-check";

/** Numbers between two, evenly spread, the ends among them; none of them has a size of its own near nothing. */
export function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({min: 0, max: 1, noNaN: true}).map((part) => min + part * (max - min));
}

/** Numbers of all sizes, from 2 to the power of the least on to below 2 to the power of one more than the most. */
export function ofAnySize(least: number, most: number): fc.Arbitrary<number> {
  return fc.tuple(between(1, 1.999), fc.integer({min: least, max: most})).map(([x, n]) => x * 2 ** n);
}
