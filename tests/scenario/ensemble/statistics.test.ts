import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chance, summarise} from "../../../src/scenario/ensemble/statistics.js";

describe("a summary", () => {
  it("has the mean, the standard deviation of a sample and quantiles between the values", () => {
    // Squares around 5: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 7.
    const {count, mean, sd, quantiles} = summarise(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9), [0, 0.1, 0.5, 0.9, 1]);
    expect([count, mean]).toEqual([8, 5]);
    expect(sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
    // Positions 0.7 and 6.3 among eight values from 0.
    for (const [i, value] of [2, 3.4, 4.5, 7.6, 9].entries()) expect(quantiles[i]).toBeCloseTo(value, 14);
  });

  it("has the values in order as its quantiles, whatever order they come in", () => {
    const values = fc.array(fc.integer({min: -20, max: 20}), {minLength: 2, maxLength: 60});
    fc.assert(
      fc.property(values, (list) => {
        const places = list.map((_, i) => i);
        const {quantiles} = summarise(
          Float64Array.from(list),
          places.toReversed().map((i) => i / (list.length - 1)),
        );
        const sorted = list.toSorted((a, b) => b - a);
        for (const [i, value] of quantiles.entries()) expect(value).toBeCloseTo(sorted[i] ?? NaN, 10);
      }),
    );
  });

  it("of one value is the value, of none nothing", () => {
    expect(summarise(Float64Array.of(3), [0.1, 0.9])).toEqual({count: 1, mean: 3, sd: NaN, quantiles: [3, 3]});
    expect(summarise(new Float64Array(), [0.5])).toEqual({count: 0, mean: NaN, sd: NaN, quantiles: [NaN]});
  });
});

describe("a chance", () => {
  it("has its sampling error", () => {
    // 81 of 263: Wilson's interval as printed by R. G. Newcombe, Stat. Med. 17, 857–872 (1998), table I: 0.2553 to 0.3662.
    const {probability, standardError, low, high} = chance(81, 263);
    expect(probability).toBeCloseTo(81 / 263, 15);
    expect(standardError).toBeCloseTo(Math.sqrt(((81 / 263) * (182 / 263)) / 263), 15);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it("of nothing met is 0, and yet not certain", () => {
    // The same table: 0 of 20 gives 0 to 0.1611; 1 of 29 gives 0.0061 to 0.1718.
    expect(chance(0, 20)).toMatchObject({probability: 0, low: 0});
    expect(chance(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(chance(20, 20)).toMatchObject({probability: 1, high: 1});
    expect(chance(20, 20).low).toBeCloseTo(1 - 0.1611, 4);
    expect(chance(1, 29).low).toBeCloseTo(0.0061, 4);
    expect(chance(1, 29).high).toBeCloseTo(0.1718, 4);
  });
});
