import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import type {Values} from "../../src/model/index.js";
import {detectPeak, type Peak} from "../../src/scenario/peak.js";
import golden from "../models/changzhi/golden.json" with {type: "json"};
import {expectNear} from "../models/changzhi/near.js";
import {S1} from "../models/changzhi/scenarios.js";

/** What a reference implementation of the specification says of a series. */
interface Expected {
  readonly status: string;
  readonly year: number;
  readonly value: number;
  readonly end_drop: number;
  readonly rebound: boolean;
  readonly meets_deadline: boolean;
}

function expectPeak(found: Peak, {status, rebound, meets_deadline, ...numbers}: Expected): void {
  expect(found).toMatchObject({status, isRebound: rebound, meetsDeadline: meets_deadline});
  expectNear({year: found.year, value: found.value, end_drop: found.endDrop}, numbers);
}

function caseOf(id: string) {
  const found = golden.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

const G20 = caseOf("G20");
const {series, deadline} = G20.inputs as {series: Record<string, number[]>; deadline: number};

describe("detectPeak", () => {
  it.each(Object.entries(G20.expected as unknown as Record<string, Expected>))("G20: judges %s", (name, expected) => {
    expectPeak(detectPeak(series[name] ?? [], 2020, {deadline}), expected);
  });

  it("has a case for every status", () => {
    const statuses = Object.values(series).map((values) => detectPeak(values, 2020, {deadline}).status);
    expect(new Set(statuses)).toEqual(new Set(["peaked", "not_peaked", "at_or_before_base", "plateau", "provisional"]));
  });

  it.each([
    ["G11", {}],
    ["G12", S1],
  ] satisfies [string, Values][])(
    "%s: finds when both accounts of the model peak, at an anchor of it",
    (id, values) => {
      const expected = caseOf(id).expected as unknown as {peak_terr: Expected; peak_cons: Expected};
      const result = changzhi.run(values);
      const peakOf = (variable: string) => detectPeak(result.series(variable), 2020, {anchors: [2025, 2030, 2035]});
      expectPeak(peakOf("co2_terr"), expected.peak_terr);
      expectPeak(peakOf("co2_cons"), expected.peak_cons);
      expect(peakOf("co2_terr").isAtAnchor).toBe(true);
      expect(peakOf("co2_cons").isAtAnchor).toBe(true);
    },
  );

  it("G11: says how much the deadline's year changes on the year before", () => {
    // The series' printed values of 2029 and 2030.
    const {deadlineChange} = detectPeak(changzhi.run().series("co2_terr"), 2020);
    expectNear(deadlineChange, 9627.51934529 / 9533.78395032 - 1);
  });

  it("takes 2030 for the deadline unless told otherwise, and a peak in that year for in time", () => {
    const late = [90, 95, 100, 96, 94, 90];
    expect(detectPeak(late, 2028).meetsDeadline).toBe(true);
    expect(detectPeak(late, 2029).meetsDeadline).toBe(false);
    expect(detectPeak(late, 2029, {deadline: 2031}).meetsDeadline).toBe(true);
  });

  it("meets no deadline before a peak is confirmed", () => {
    expect(detectPeak([100, 103, 106, 101, 99], 2020).meetsDeadline).toBe(false);
    expect(detectPeak([100, 101], 2020).meetsDeadline).toBe(false);
  });

  describe("at the border of a plateau", () => {
    it("counts the tolerance itself in", () => {
      expect(detectPeak([90, 100, 98, 98, 98], 2020).status).toBe("plateau");
      expect(detectPeak([90, 100, 98, 97.9, 98], 2020).status).toBe("peaked");
      expect(detectPeak([90, 100, 95, 96, 95], 2020, {tolerance: 0.05}).status).toBe("plateau");
    });

    it("is provisional only where the fall is clear and short", () => {
      expect(detectPeak([90, 100, 99, 99], 2020).status).toBe("plateau");
      expect(detectPeak([90, 100, 90, 90], 2020).status).toBe("provisional");
      expect(detectPeak([90, 100, 90, 90, 90], 2020).status).toBe("peaked");
      expect(detectPeak([90, 100, 90, 90], 2020, {confirm: 2}).status).toBe("peaked");
    });
  });

  it("calls a first year the highest even where it is the only one or all are alike", () => {
    // A single year is both first and last: what comes after it is unknown.
    expect(detectPeak([100], 2020)).toMatchObject({status: "not_peaked", year: 2020, endDrop: 0, meetsDeadline: false});
    expect(detectPeak([100, 100, 100], 2020)).toMatchObject({status: "at_or_before_base", year: 2020, endDrop: 0});
  });

  it("sees a rebound in a rise of more than half a per cent after the peak, and in none before", () => {
    expect(detectPeak([100, 110, 100, 100.6, 90], 2020).isRebound).toBe(true);
    expect(detectPeak([100, 110, 100, 100.5, 90], 2020).isRebound).toBe(false);
    expect(detectPeak([100, 90, 110, 100, 90], 2020).isRebound).toBe(false);
  });

  it("flags an anchor's year, but not at either end of the series, where no kink is needed", () => {
    const anchors = [2020, 2022, 2024];
    expect(detectPeak([90, 95, 100, 90, 80], 2020, {anchors}).isAtAnchor).toBe(true);
    expect(detectPeak([90, 100, 95, 90, 80], 2020, {anchors}).isAtAnchor).toBe(false);
    expect(detectPeak([100, 95, 90, 85, 80], 2020, {anchors}).isAtAnchor).toBe(false);
    expect(detectPeak([90, 95, 96, 98, 100], 2020, {anchors}).isAtAnchor).toBe(false);
    expect(detectPeak([90, 95, 100, 90, 80], 2020).isAtAnchor).toBe(false);
  });

  it("gives the deadline's change only where the series holds both years", () => {
    const changeOf = (deadline: number) => detectPeak([100, 110, 99], 2020, {deadline}).deadlineChange;
    expect(changeOf(2021)).toBeCloseTo(0.1, 12);
    expect(changeOf(2022)).toBeCloseTo(-0.1, 12);
    expect([2020, 2023, 2019].map(changeOf)).toEqual([NaN, NaN, NaN]);
  });

  it("counts the years within one per cent of the maximum, those before it too", () => {
    expect(detectPeak([98, 99, 100, 99.5, 98.9, 80], 2020).yearsNearMaximum).toBe(3);
  });

  it.each([
    ["no year", [], "a series needs at least one year"],
    ["a year without a number", [1, NaN, 2], "not a number: 2021 = NaN"],
    ["a year beyond all numbers", [1, 2, Infinity], "not a number: 2022 = Infinity"],
  ])("refuses a series with %s", (_, values, message) => {
    expect(() => detectPeak(values, 2020)).toThrow(new RangeError(message));
  });
});

describe("any series", () => {
  const someSeries = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 16});
  const options = fc.record({
    deadline: fc.integer({min: 2015, max: 2040}),
    tolerance: fc.constantFrom(0, 0.02, 0.1),
    confirm: fc.integer({min: 1, max: 4}),
    anchors: fc.subarray([2020, 2025, 2030, 2035]),
  });

  it("has its peak in the first year of its maximum", () => {
    fc.assert(
      fc.property(someSeries, options, (values, chosen) => {
        const {year, value} = detectPeak(values, 2020, chosen);
        expect(values.every((each) => each <= value)).toBe(true);
        expect(values[year - 2020]).toBe(value);
        expect(values.slice(0, year - 2020).every((each) => each < value)).toBe(true);
      }),
    );
  });

  it("keeps all but the value when every year is multiplied", () => {
    // A power of two changes no digit of a number, so that nothing is left to rounding.
    const factor = fc.integer({min: -20, max: 20}).map((power) => 2 ** power);
    fc.assert(
      fc.property(someSeries, options, factor, (values, chosen, by) => {
        const plain = detectPeak(values, 2020, chosen);
        const scaled = detectPeak(
          values.map((value) => value * by),
          2020,
          chosen,
        );
        expect(scaled).toEqual({...plain, value: plain.value * by});
      }),
    );
  });

  it("keeps all but the year when every year is moved", () => {
    fc.assert(
      fc.property(someSeries, options, fc.integer({min: -50, max: 50}), (values, chosen, by) => {
        const moved = {...chosen, deadline: chosen.deadline + by, anchors: chosen.anchors.map((year) => year + by)};
        const plain = detectPeak(values, 2020, chosen);
        expect(detectPeak(values, 2020 + by, moved)).toEqual({...plain, year: plain.year + by});
      }),
    );
  });

  it("has a confirmed peak once enough years lie well below the maximum", () => {
    fc.assert(
      fc.property(someSeries, options, (values, chosen) => {
        const before = detectPeak(values, 2020, chosen);
        fc.pre(before.year > 2020);
        const low = Array.from({length: chosen.confirm}, () => before.value / 2);
        const after = detectPeak([...values, ...low], 2020, chosen);
        expect(after).toMatchObject({status: "peaked", year: before.year, value: before.value, endDrop: 0.5});
        expect(after.meetsDeadline).toBe(before.year <= chosen.deadline);
      }),
    );
  });

  it("meets a later deadline where it meets an earlier one", () => {
    fc.assert(
      fc.property(someSeries, options, fc.nat(10), (values, chosen, years) => {
        const {meetsDeadline} = detectPeak(values, 2020, chosen);
        const later = detectPeak(values, 2020, {...chosen, deadline: chosen.deadline + years});
        expect(!meetsDeadline || later.meetsDeadline).toBe(true);
      }),
    );
  });
});
