import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {PassingStatistics} from "../../../src/scenario/ensemble/passing-statistics.js";
import {chance, summarise, withoutNaN} from "../../../src/scenario/ensemble/statistics.js";

/** Statistics of values that go by in parts, and how many passes it took. */
function passing(values: Float64Array, probabilities: readonly number[], {room = 100, part = 7} = {}) {
  const statistics = new PassingStatistics({probabilities, bounds: [{comparator: ">=", bound: 1}], room});
  let passes = 0;
  for (; !statistics.isDone; ++passes) {
    for (let i = 0; i < values.length; i += part) statistics.take(values.subarray(i, i + part));
    statistics.endPass();
  }
  return {summary: statistics.summary(), chances: statistics.chances(), passes};
}

const probabilities = [0, 0.05, 0.1, 0.5, 0.9, 1];

/** Numbers of all sizes, in crowds, at both zeros, and none. */
const value = fc.oneof(
  fc.double({noDefaultInfinity: true, min: -1e150, max: 1e150}),
  fc.double({min: 1, max: 1 + 1e-12}),
  fc.integer({min: -3, max: 3}),
  fc.constantFrom(0, -0, NaN, 5),
);

describe("statistics of values that go by", () => {
  it("are those of values that are kept, to the bit, however little room there is", () => {
    fc.assert(
      fc.property(fc.array(value, {maxLength: 400}), fc.integer({min: 1, max: 200}), (list, room) => {
        const values = Float64Array.from(list);
        const {summary, chances} = passing(values, probabilities, {room});
        const kept = withoutNaN(values);
        expect(summary).toEqual(summarise(kept, probabilities));
        expect(chances).toEqual([chance(kept.filter((x) => x >= 1).length, kept.length)]);
      }),
      {numRuns: 300},
    );
  });

  it("take three passes where a quantile is in no crowd, and no more where all values are alike", () => {
    const spread = Float64Array.from({length: 10_000}, (_, i) => Math.sin(i));
    expect(passing(spread, probabilities, {room: 2000, part: 1000}).passes).toBe(3);
    expect(passing(new Float64Array(10_000).fill(1 / 3), probabilities, {room: 1}).passes).toBe(3);
  });

  it("are none of no values", () => {
    const {summary, passes} = passing(new Float64Array(20).fill(NaN), [0.5]);
    expect(summary).toEqual({count: 0, mean: NaN, sd: NaN, quantiles: [NaN]});
    expect(passes).toBe(1);
  });
});
