import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {between, noRamp, rampStep} from "../../src/model/paths.js";

/** The rates of a ramp. */
const ramp = (first: number, constant: number, count: number) => {
  const step = rampStep(first, constant, count);
  return Array.from({length: count}, (_, i) => first + i * step);
};

/** The value at a year between anchors. */
const interpolate = (anchors: readonly (readonly [year: number, value: number])[], at: number) => {
  const place = between(
    anchors.map(([year, value]) => ({year, value})),
    at,
  );
  if (!place || place.before === place.after) return place?.after.value ?? NaN;
  return place.before.value + place.weight * (place.after.value - place.before.value);
};

const productOf = (rates: readonly number[]) => rates.reduce((product, rate) => product * (1 + rate), 1);

describe("ramp", () => {
  it("goes in equal steps to the same end as the constant rate", () => {
    // Two years at 10% make 1.21; after a first of 12% the second has the rest to make.
    const rates = ramp(0.12, 0.1, 2);
    expect(rates[0]).toBe(0.12);
    expect(rates[1]).toBeCloseTo(1.21 / 1.12 - 1, 15);
  });

  it("has the product of the constant rate and equal increments, wherever it starts within reach", () => {
    fc.assert(
      fc.property(
        fc.double({min: -0.2, max: 0.5, noNaN: true}),
        fc.double({min: -0.04, max: 0.04, noNaN: true}),
        fc.integer({min: 2, max: 10}),
        (constant, slope, count) => {
          // Steps of 0.04 or less from a start that lies half the way below, so that a path exists.
          const first = constant - (slope * (count - 1)) / 2;
          const rates = ramp(first, constant, count);
          expect(rates.length).toBe(count);
          expect(rates[0]).toBe(first);
          expect(productOf(rates) / (1 + constant) ** count).toBeCloseTo(1, 9);
          const [one = NaN, two = NaN] = rates;
          for (const [i, rate] of rates.entries()) expect(rate).toBeCloseTo(first + i * (two - one), 12);
        },
      ),
    );
  });

  it("is flat where it starts at the constant rate", () => {
    for (const rate of ramp(0.08, 0.08, 5)) expect(rate).toBeCloseTo(0.08, 15);
  });

  it("of a single year is that year's rate or nothing", () => {
    expect(ramp(0.08, 0.08, 1)).toEqual([0.08]);
    expect(rampStep(0.07, 0.08, 1)).toBeNaN();
  });

  it("is none where steps within ±0.05 do not get there", () => {
    expect(rampStep(0.9, 0.1, 3)).toBeNaN();
    expect(rampStep(-0.2, 0.1, 3)).toBeNaN();
    expect(rampStep(NaN, 0.1, 3)).toBeNaN();
    expect(rampStep(0.1, NaN, 3)).toBeNaN();
    expect(noRamp(0.9, 0.1, "g.P1.first")).toMatchObject({
      name: "ParameterError",
      code: "no-ramp",
      message:
        "no ramp from g.P1.first = 0.9 reaches the product of 0.1 a year with steps within ±0.05; choose a first value nearer to 0.1",
      data: {parameter: "g.P1.first", value: 0.9, constant: 0.1},
    });
  });
});

describe("interpolate", () => {
  const anchors = [
    [2020, 100],
    [2025, 150],
    [2030, 140],
  ] as const;

  it("is exact at anchors, straight between and flat outside", () => {
    expect([2019, 2020, 2021, 2024, 2025, 2027, 2030, 2035].map((year) => interpolate(anchors, year))).toEqual([
      100, 100, 110, 140, 150, 146, 140, 140,
    ]);
  });

  it("is flat with one anchor and nothing with none", () => {
    expect(interpolate([[2025, 3]], 2020)).toBe(3);
    expect(interpolate([[2025, 3]], 2035)).toBe(3);
    expect(interpolate([], 2020)).toBeNaN();
  });

  const someAnchors = fc
    .uniqueArray(fc.tuple(fc.integer({min: 2020, max: 2035}), fc.double({min: -1e6, max: 1e6, noNaN: true})), {
      selector: ([year]) => year,
      minLength: 1,
    })
    .map((list) => list.sort(([a], [b]) => a - b));

  it("lies between its neighbours, whatever the anchors", () => {
    fc.assert(
      fc.property(someAnchors, fc.integer({min: 2015, max: 2040}), (list, year) => {
        const value = interpolate(list, year);
        const before = list.filter(([at]) => at <= year).at(-1) ?? list[0];
        const after = list.find(([at]) => at >= year) ?? list.at(-1);
        const [low, high] = [before?.[1] ?? NaN, after?.[1] ?? NaN].sort((a, b) => a - b);
        const rounding = 1e-9 * Math.max(1, Math.abs(low ?? 0), Math.abs(high ?? 0));
        expect(value).toBeGreaterThanOrEqual((low ?? NaN) - rounding);
        expect(value).toBeLessThanOrEqual((high ?? NaN) + rounding);
      }),
    );
  });

  it("is exact at every anchor and flat outside, whatever the anchors", () => {
    fc.assert(
      fc.property(someAnchors, (list) => {
        for (const [year, value] of list) expect(interpolate(list, year)).toBe(value);
        expect(interpolate(list, 2000)).toBe(list[0]?.[1]);
        expect(interpolate(list, 2100)).toBe(list.at(-1)?.[1]);
      }),
    );
  });
});
