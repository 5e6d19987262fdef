import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {normalCdf, normalQuantile} from "../../src/base/normal.js";

/** From standard tables, computed to full precision. */
const table = [
  [0.5, 0],
  [0.7, 0.5244005127080407],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.9999, 3.719016485455709],
] as const;

describe("the normal distribution", () => {
  it.each(table)("has the quantile of %d known from tables, %d", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 14);
    expect(normalQuantile(1 - p)).toBeCloseTo(-z, 12);
    expect(normalCdf(z)).toBeCloseTo(p, 14);
    expect(normalCdf(-z)).toBeCloseTo(1 - p, 14);
  });

  it("reaches far into the tails", () => {
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0470962993612, 11);
    expect(normalCdf(-8) / 6.22096057427174e-16).toBeCloseTo(1, 7);
    expect(normalCdf(-20) / 2.7536241186061556e-89).toBeCloseTo(1, 7);
    expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
    expect([0, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN]);
  });

  it("is its quantile's inverse", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
      }),
    );
  });
});
