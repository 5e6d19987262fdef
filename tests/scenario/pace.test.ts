import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {paceOf, type Course, type Point} from "../../src/scenario/pace.js";
import {expectNear} from "../models/changzhi/near.js";

const at = (value: number | undefined, from: number, to = from): Point => ({value, years: [from, to]});
const course = (given: Partial<Course>): Course => ({
  kind: "growth",
  target: at(undefined, 2025),
  base: undefined,
  past: undefined,
  ...given,
});

describe("the pace of a target", () => {
  it("is compound growth in per cent from the base, and of the past up to it", () => {
    // GDP of Changzhi: 1195.1 in 2015, 1711.6 in 2020, 2800 aimed at for 2025.
    const pace = paceOf(course({target: at(2800, 2025), base: at(1711.6, 2020), past: at(1195.1, 2015)}));
    expect(pace.required?.value).toBeCloseTo(10.344617, 6);
    expect(pace.past?.value).toBeCloseTo(7.448314, 6);
    expect(pace.ratio).toBeCloseTo(10.344617 / 7.448314, 5);
    expect(pace.missing).toBeUndefined();
  });

  it("is the change a year of a share, over the years its values are of", () => {
    // Urbanisation: 50.02% in 2015, 54.9% in 2019, 62% aimed at for 2025; life expectancy 74.92, 75.28 (2018), 78.1.
    const towns = paceOf(course({kind: "rise", target: at(62, 2025), base: at(54.9, 2019), past: at(50.02, 2015)}));
    expectNear([towns.required?.value, towns.past?.value], [7.1 / 6, 4.88 / 4]);
    expect([towns.required?.years, towns.past?.years]).toEqual([
      [2019, 2025],
      [2015, 2019],
    ]);
    const life = paceOf(course({kind: "rise", target: at(78.1, 2025), base: at(75.28, 2018), past: at(74.92, 2015)}));
    expect(life.ratio).toBeCloseTo(3.357, 3);
  });

  it("is the mean of what is added over a period", () => {
    expect(paceOf(course({kind: "total", target: at(500, 2021, 2025)})).required).toEqual({
      value: 100,
      years: [2021, 2025],
    });
    expect(paceOf(course({kind: "total", target: at(2, 2025)})).required?.value).toBe(2);
  });

  it("is the target itself where that is of a year", () => {
    // Retail sales: 10% a year aimed at, 2% in 2016 to 2020.
    const pace = paceOf(course({kind: "rate", target: at(10, 2021, 2025), past: at(2, 2016, 2020)}));
    expect(pace).toMatchObject({
      required: {value: 10, years: [2021, 2025]},
      past: {value: 2, years: [2016, 2020]},
      ratio: 5,
    });
  });

  it("is not compared as a multiple where one of the two does not go up", () => {
    const falling = paceOf(course({kind: "rise", target: at(50, 2025), base: at(52, 2020), past: at(51, 2015)}));
    expect(falling).toMatchObject({required: {value: -0.4}, past: {value: 0.2}, ratio: undefined});
    expect(paceOf(course({kind: "rate", target: at(18, 2025), past: at(-2, 2020)})).ratio).toBeUndefined();
  });
});

describe("a target without a pace", () => {
  it.each<[string, Partial<Course>, string]>([
    ["is the whole of something", {kind: "whole", target: at(undefined, 2025)}, "whole"],
    ["has a word or a range for its number", {base: at(2, 2020)}, "no-number"],
    ["has no years", {kind: "total", target: {value: 0.2, years: undefined}}, "no-years"],
    ["has no base", {target: at(5300, 2025)}, "no-base"],
    ["has a base without a number", {target: at(5300, 2025), base: at(undefined, 2020)}, "no-base"],
    ["has a base without years", {target: at(5300, 2025), base: {value: 1, years: undefined}}, "no-years"],
    ["starts from zero and is to grow", {target: at(5, 2025), base: at(0, 2020)}, "no-way"],
    ["starts no earlier than it ends", {target: at(5, 2025), base: at(1, 2025)}, "no-way"],
  ])("%s", (_, given, missing) => {
    expect(paceOf(course(given))).toEqual({required: undefined, past: undefined, ratio: undefined, missing});
  });
});

describe("any pace", () => {
  const positive = fc.double({min: 1e-3, max: 1e6, noNaN: true});
  const years = fc.integer({min: 1, max: 15});

  it("leads from the base to the target: growth, compounded over its years", () => {
    fc.assert(
      fc.property(positive, positive, years, (base, target, span) => {
        const {required} = paceOf(course({target: at(target, 2020 + span), base: at(base, 2020)}));
        const reached = base * (1 + (required?.value ?? NaN) / 100) ** span;
        // What is left of a base that all but vanishes is known no better than the base.
        expect(Math.abs(reached - target)).toBeLessThanOrEqual(1e-12 * Math.max(base, target));
      }),
    );
  });

  it("leads from the base to the target: a rise, added over its years", () => {
    fc.assert(
      fc.property(positive, positive, years, (base, target, span) => {
        const {required} = paceOf(course({kind: "rise", target: at(target, 2020 + span), base: at(base, 2020)}));
        expect(base + (required?.value ?? NaN) * span).toBeCloseTo(target, 6);
      }),
    );
  });

  it("adds up to a total over its period", () => {
    fc.assert(
      fc.property(positive, years, (total, span) => {
        const {required} = paceOf(course({kind: "total", target: at(total, 2021, 2020 + span)}));
        expectNear((required?.value ?? NaN) * span, total);
      }),
    );
  });

  it("is the same multiple of the past whatever the unit", () => {
    fc.assert(
      fc.property(positive, positive, positive, fc.double({min: 0.01, max: 100, noNaN: true}), (a, b, c, scale) => {
        const ratio = (k: number) =>
          paceOf(course({kind: "rise", target: at(c * k, 2025), base: at(b * k, 2020), past: at(a * k, 2015)})).ratio;
        fc.pre(ratio(1) !== undefined && ratio(scale) !== undefined && c - b > 1e-3 && b - a > 1e-3);
        expect((ratio(scale) ?? NaN) / (ratio(1) ?? NaN)).toBeCloseTo(1, 5);
      }),
    );
  });
});
