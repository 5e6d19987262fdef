import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {pow} from "../../../src/base/elementary/pow.js";
import {between, ofAnySize} from "./between.js";
import {exactPow, ulps} from "./reference.js";

const any = fc.double();

/** Bases and exponents whose powers have all their places. */
const ordinary = fc
  .oneof(
    fc.tuple(between(0.01, 100), between(-5, 5)),
    fc.tuple(between(0.9, 1.1), between(-3000, 3000)),
    fc.tuple(between(0.999999, 1.000001), between(-1e8, 1e8)),
    fc.tuple(ofAnySize(-1074, 1023), between(-0.9, 0.9)),
    fc.tuple(between(0.5, 2), between(-1020, 1020)),
  )
  .filter(([base, exponent]) => base !== 1 && exponent !== 0);

describe("pow", () => {
  it("is right to 0.52 of the last place", () => {
    fc.assert(
      fc.property(ordinary, ([base, exponent]) => {
        expect(ulps(pow(base, exponent), exactPow(base, exponent))).toBeLessThan(0.52);
      }),
      {numRuns: 2000},
    );
  });

  it("is the base to the power of 1, its square to that of 2, and 1 to that of 0", () => {
    fc.assert(
      fc.property(any, (x) => {
        expect(pow(x, 1)).toBe(x);
        expect(pow(x, 2)).toBe(x * x);
        expect([pow(x, 0), pow(x, -0)]).toEqual([1, 1]);
      }),
    );
  });

  it("is exact where a power is a double", () => {
    fc.assert(
      fc.property(fc.integer({min: -90, max: 90}), fc.integer({min: 0, max: 8}), (base, exponent) => {
        expect(pow(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)));
        expect(pow(Math.abs(base) ** 2, 0.5)).toBe(Math.abs(base));
      }),
    );
    for (let n = -1074; n < 1024; ++n) expect(pow(2, n)).toBe(2 ** n);
  });

  it("has the sign that a whole exponent gives a negative base, and is none for another exponent", () => {
    fc.assert(
      fc.property(between(1e-3, 1e3), fc.integer({min: -50, max: 50}), (base, exponent) => {
        expect(pow(-base, exponent)).toBe(exponent % 2 === 0 ? pow(base, exponent) : -pow(base, exponent));
        expect(pow(-base, exponent + 0.5)).toBeNaN();
      }),
    );
  });

  it("is what the language says of zeros, infinities and what is no number, and beyond all numbers", () => {
    const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, Infinity, -Infinity, NaN, 2 ** 53 + 2, 2 ** 70, -(2 ** 70)];
    for (const base of values)
      for (const exponent of values) {
        if ([1, -1].includes(base) && !Number.isNaN(exponent) && Number.isFinite(exponent)) continue;
        const [found, expected] = [pow(base, exponent), Math.pow(base, exponent)];
        if (expected === 0 || !Number.isFinite(expected))
          expect([base, exponent, found]).toEqual([base, exponent, expected]);
      }
    expect([pow(1, 1e300), pow(-1, 1e300), pow(-1, 2 ** 53 - 1)]).toEqual([1, 1, -1]);
    expect([pow(1.0000001, 1e300), pow(0.9999999, 1e300), pow(-2, 1025)]).toEqual([Infinity, 0, -Infinity]);
  });

  it("goes gradually to nothing", () => {
    expect([pow(2, -1074), pow(2, -1076), pow(Number.MIN_VALUE, 1)]).toEqual([2 ** -1074, 0, Number.MIN_VALUE]);
    fc.assert(
      fc.property(between(-1074, -1023), (exponent) => {
        expect(ulps(pow(2, exponent), exactPow(2, exponent))).toBeLessThan(1);
      }),
    );
  });
});
