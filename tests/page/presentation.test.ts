import {describe, expect, it} from "vitest";
import {compare} from "../../src/page/compare.js";
import {membersOf, presented, referenceOf, seriesOf, shownValue} from "../../src/page/presentation.js";
import {town} from "./town.js";

const scenarios = compare({growth: 0.1}, [
  {name: "Plan"},
  {name: "Linear", title: {zh: "线性", en: "In a line"}, color: 3, compared: true, values: {way: "linear"}},
]);
const run = town.run(scenarios);

describe("presented", () => {
  it("gives the scenarios as they were run, with their titles, colours and roles", () => {
    expect(presented(run)).toEqual(scenarios);
  });

  it("gives plain ones to a result that was run without: the first is active", () => {
    const plain = presented(
      town.run([
        {name: "a", values: {}},
        {name: "b", values: {growth: 0.1}},
      ]),
    );
    expect(plain.map(({role}) => role)).toEqual(["active", "compared"]);
    expect(plain[0]?.title).toEqual({zh: "a", en: "a"});
    expect(new Set(plain.map(({color}) => color)).size).toBe(2);
  });
});

describe("referenceOf", () => {
  it("is the scenario in that role, or none", () => {
    expect(referenceOf(presented(run))?.name).toBe("Plan");
    expect(referenceOf(presented(town.run()))).toBeUndefined();
  });
});

describe("seriesOf", () => {
  it("gives each scenario its line through the years, in the unit that is shown", () => {
    const lines = seriesOf(run, run.variable("shops"), {}, "zh");
    expect(lines.map(({name, title, role}) => [name, title, role])).toEqual([
      ["当前设置", "当前设置", "active"],
      ["Plan", "Plan", "reference"],
      ["Linear", "线性", "compared"],
    ]);
    expect(lines[0]?.points).toHaveLength(11);
    expect(lines[0]?.points[5]).toEqual({year: 2025, value: 20});
  });

  it("begins where it is told to, and leaves out years without a value", () => {
    const [line] = seriesOf(run, run.variable("output"), {}, "en", 2028);
    expect(line?.points.map(({year}) => year)).toEqual([2028, 2029, 2030]);
    const lines = seriesOf(run, run.variable("linear_only"), {}, "en");
    expect(lines.map(({points}) => points.length)).toEqual([0, 0, 11]);
  });

  it("is of one member where it is told which", () => {
    const [line] = seriesOf(run, run.variable("by_trade"), {trade: "shop"}, "en");
    expect(line?.points[0]).toEqual({year: 2020, value: 20});
  });
});

describe("shownValue", () => {
  it("is in the unit that is shown", () => {
    expect(shownValue(run, run.variable("shops"), "Plan", 2025)).toBe(20);
    expect(shownValue(run, run.variable("output"), "Linear", 2025)).toBeCloseTo(125, 9);
    expect(shownValue(run, run.variable("by_trade"), "Linear", 2025, {trade: "farm"})).toBeCloseTo(100, 9);
  });

  it("is that of any year for a variable without years, and no number where there is none", () => {
    expect(shownValue(run, run.variable("doubled"), "Plan", 2025)).toBe(200);
    expect(shownValue(run, run.variable("linear_only"), "Plan", 2025)).toBeNaN();
  });
});

describe("membersOf", () => {
  it("gives the members of an index with their labels", () => {
    expect(membersOf(run, "trade")).toEqual([
      {id: "farm", label: {zh: "农业", en: "Farming"}},
      {id: "shop", label: {zh: "商业", en: "Shops"}},
    ]);
    expect(membersOf(run, "nothing")).toEqual([]);
  });
});
