import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {binomialTail} from "../../src/base/binomial.js";

describe("binomialTail", () => {
  it.each([
    // Of ten tosses of a coin, eight or more: (45 + 10 + 1) of 1024.
    [8, 10, 0.5, 56 / 1024],
    [2, 3, 0.5, 0.5],
    // Both of two.
    [2, 2, 0.3, 0.09],
    // At least one of four: 1 − 0.9⁴.
    [1, 4, 0.1, 0.3439],
  ])("of %d or more in %d trials at %d is %d", (successes, trials, probability, expected) => {
    expect(binomialTail(successes, trials, probability)).toBeCloseTo(expected, 13);
  });

  it("has its limits", () => {
    expect(binomialTail(0, 5, 0)).toBe(1);
    expect(binomialTail(1, 5, 0)).toBe(0);
    expect(binomialTail(5, 5, 1)).toBe(1);
    expect(binomialTail(6, 5, 0.5)).toBe(0);
  });

  it("keeps small tails apart from nothing where there are many trials", () => {
    expect(binomialTail(2000, 2000, 0.9)).toBeCloseTo(0.9 ** 2000, 100);
    expect(binomialTail(2000, 2000, 0.9) / 0.9 ** 2000).toBeCloseTo(1, 9);
  });

  it("adds up with the other tail, and falls with each further success", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 200}), fc.double({min: 0.01, max: 0.99, noNaN: true}), (trials, p) => {
        for (let k = 1; k <= trials; ++k) {
          // That k or more succeed is that no more than n − k fail.
          const [tail, other] = [binomialTail(k, trials, p), binomialTail(trials - k + 1, trials, 1 - p)];
          expect(tail + other).toBeCloseTo(1, 9);
          expect(tail).toBeLessThanOrEqual(binomialTail(k - 1, trials, p));
        }
      }),
      {numRuns: 20},
    );
  });
});
