import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Random} from "../../src/base/random.js";
import {shuffled} from "../../src/base/shuffled.js";

const order = (count: number, seed: number) => {
  const random = new Random(seed, 0);
  const at = shuffled(count, (place) => random.integer(place, 0));
  return Array.from({length: count}, (_, place) => at(place));
};

describe("shuffled", () => {
  it("has every number once, for any count", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 3000}), fc.nat(), (count, seed) => {
        expect(order(count, seed).sort((a, b) => a - b)).toEqual(Array.from({length: count}, (_, i) => i));
      }),
      {numRuns: 60},
    );
  });

  it("is the same for the same random numbers, and another for others", () => {
    expect(order(1000, 1)).toEqual(order(1000, 1));
    expect(order(1000, 1)).not.toEqual(order(1000, 2));
  });

  it.each([2, 3, 5, 12, 16])("puts each of %d numbers at each place as often", (count) => {
    const seen = Array.from({length: count}, () => new Float64Array(count));
    const runs = 4000;
    for (let seed = 0; seed < runs; ++seed)
      for (const [place, value] of order(count, seed).entries()) {
        const row = seen[place] ?? new Float64Array();
        row[value] = (row[value] ?? 0) + 1;
      }
    // Within five standard errors of a binomial count.
    const [mean, error] = [runs / count, Math.sqrt((runs / count) * (1 - 1 / count))];
    for (const row of seen) for (const times of row) expect(Math.abs(times - mean)).toBeLessThan(5 * error);
  });

  it("leaves no trace of neighbours: as many rise as fall, and where one stands says nothing of the next", () => {
    const count = 10_000;
    const values = order(count, 3);
    const rises = values.filter((value, i) => i > 0 && value > (values[i - 1] ?? NaN)).length;
    // The count of rises in a random order has the variance (n + 1) / 12.
    expect(Math.abs(rises - (count - 1) / 2)).toBeLessThan(5 * Math.sqrt((count + 1) / 12));
    const centred = values.map((value) => (value - (count - 1) / 2) / count);
    const product = centred.reduce((sum, value, i) => sum + value * (centred[i + 1] ?? 0), 0);
    // Uniform numbers have the variance 1/12.
    expect(Math.abs(product / (count / 12))).toBeLessThan(5 / Math.sqrt(count));
  });
});
