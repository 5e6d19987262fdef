import fc from "fast-check";
import {expect, it} from "vitest";
import {digitsOf, digitSizes} from "../../src/base/order-digits.js";

const digitOf = (value: number, place: number) => digitsOf(Float64Array.of(value), place)[0] ?? NaN;

it("gives doubles digits that are in their order, with −0 before 0", () => {
  const any = fc.double({noNaN: true});
  fc.assert(
    fc.property(any, any, (a, b) => {
      const place = digitSizes.findIndex((_, i) => digitOf(a, i) !== digitOf(b, i));
      if (Object.is(a, b)) expect(place).toBe(-1);
      else expect(digitOf(a, place) < digitOf(b, place)).toBe(a < b || (a === b && Object.is(a, -0)));
    }),
    {numRuns: 2000},
  );
});

it("has as many of each digit as it says", () => {
  for (const value of [-Infinity, -Number.MAX_VALUE, -1, -0, 0, Number.MIN_VALUE, 1, Number.MAX_VALUE, Infinity])
    for (const [place, size] of digitSizes.entries()) {
      expect(digitOf(value, place)).toBeGreaterThanOrEqual(0);
      expect(digitOf(value, place)).toBeLessThan(size);
    }
  expect(digitSizes.reduce((product, size) => product * size)).toBe(2 ** 64);
});
