import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exp} from "../../../src/base/elementary/exp.js";
import {expm1} from "../../../src/base/elementary/expm1.js";
import {between} from "./between.js";
import {exactExp, exactly, scaled, ulps} from "./reference.js";

/** The least and the greatest whose exponentials are neither 0 nor infinite: ln 2⁻¹⁰⁷⁵ and ln 2¹⁰²⁴. */
const [LEAST, GREATEST] = [-745.13321910194, 709.782712893384];

describe("exp", () => {
  it("is right to 0.51 of the last place", () => {
    fc.assert(
      fc.property(fc.oneof(between(-708, 709.78), between(-2, 2), between(-0.01, 0.01)), (x) => {
        expect(ulps(exp(x), exactExp(exactly(x)))).toBeLessThan(0.51);
      }),
      {numRuns: 1000},
    );
  });

  it("is right to one of the last place where numbers have lost some of their places", () => {
    fc.assert(
      fc.property(between(LEAST, -708), (x) => {
        expect(ulps(exp(x), exactExp(exactly(x)))).toBeLessThan(1);
      }),
    );
  });

  it("is 1 of nothing, and ends in nothing and in infinity", () => {
    expect([exp(0), exp(-0), exp(1)]).toEqual([1, 1, Math.E]);
    expect([exp(-Infinity), exp(-1e300), exp(-746), exp(-745.2)]).toEqual([0, 0, 0, 0]);
    expect(exp(LEAST)).toBe(Number.MIN_VALUE);
    expect([exp(Infinity), exp(1e300), exp(710), exp(709.79)]).toEqual([Infinity, Infinity, Infinity, Infinity]);
    expect(exp(GREATEST)).toBeLessThan(Infinity);
    expect(exp(NaN)).toBeNaN();
  });

  it("rises, also over the ends of its table and where it is scaled in another way", () => {
    const ends = [
      -708,
      709,
      -745.13,
      709.78,
      ...[-3, -1, 0, 1, 2, 127, 128, 400].map((n) => ((n + 0.5) * Math.LN2) / 128),
    ];
    for (const end of ends) {
      const step = Math.max(Math.abs(end), 1e-3) * Number.EPSILON;
      const values = Array.from({length: 200}, (_, i) => exp(end + (i - 100) * step));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });
});

describe("expm1", () => {
  it("is right to 1.1 of the last place", () => {
    fc.assert(
      fc.property(fc.oneof(between(-40, 40), between(-1, 1), between(-1e-9, 1e-9)), (x) => {
        const {value, exponent} = exactExp(exactly(x));
        const power = exponent < 0n ? value >> -exponent : value << exponent;
        expect(ulps(expm1(x), scaled(power - exactly(1)))).toBeLessThan(1.1);
      }),
      {numRuns: 1000},
    );
  });

  it("keeps nothing, and ends in −1 and in infinity", () => {
    expect(expm1(0)).toBe(0);
    expect(expm1(-0)).toBe(-0);
    expect(expm1(1e-300)).toBe(1e-300);
    expect([expm1(-Infinity), expm1(-100), expm1(Infinity), expm1(710)]).toEqual([-1, -1, Infinity, Infinity]);
    expect(expm1(NaN)).toBeNaN();
  });
});
