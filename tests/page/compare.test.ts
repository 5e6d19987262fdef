import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compare, sameValues} from "../../src/page/compare.js";
import type {ScenarioSpec} from "../../src/scenario/scenario.js";
import {faultOf} from "../base/fault.js";

const list: readonly ScenarioSpec[] = [
  {name: "Plan", values: {}},
  {name: "Trend", title: {zh: "趋势", en: "Trend line"}, color: 4, compared: true, values: {growth: 0.03}},
  {name: "Fast", values: {growth: 0.08}},
  {name: "Green", compared: true, values: {coal: 5}},
];

const roles = (found: ReturnType<typeof compare>) => found.map(({name, role}) => `${name}: ${role}`);

describe("compare", () => {
  it("puts how the levers stand first, then the baseline, then what is ticked", () => {
    expect(roles(compare({growth: 0.06}, list))).toEqual([
      "当前设置: active",
      "Plan: reference",
      "Trend: compared",
      "Green: compared",
    ]);
    expect(compare({growth: 0.06}, list)[0]).toMatchObject({
      title: {zh: "当前设置", en: "Current settings"},
      color: "var(--ink)",
      values: {growth: 0.06},
    });
  });

  it("takes the levers for a scenario where they stand just as in it, which is then not there twice", () => {
    expect(roles(compare({growth: 0.03}, list))).toEqual(["Trend: active", "Plan: reference", "Green: compared"]);
    expect(roles(compare({growth: 0.08}, list))[0]).toBe("Fast: active");
    expect(roles(compare({}, list))).toEqual(["Plan: active", "Trend: compared", "Green: compared"]);
  });

  it("keeps a scenario's colour and title, and gives one without a title its name", () => {
    const [trend, plan, green] = compare({growth: 0.03}, list);
    expect(trend).toMatchObject({color: "var(--scenario-4)", title: {zh: "趋势", en: "Trend line"}});
    expect(plan).toMatchObject({color: "var(--scenario-0)", title: {zh: "Plan", en: "Plan"}});
    expect(green?.color).toMatch(/^var\(--scenario-[1-8]\)$/);
  });

  it("is seen against a nameless baseline where a notebook has no scenarios", () => {
    expect(roles(compare({}))).toEqual(["基准: active"]);
    expect(roles(compare({growth: 0.06}, []))).toEqual(["当前设置: active", "基准: reference"]);
  });

  it("gives the current settings a name that no scenario has", () => {
    const names = compare({a: 1}, [{name: "当前设置"}, {name: "当前设置*", values: {b: 1}}]).map(({name}) => name);
    expect(names).toEqual(["当前设置**", "当前设置"]);
  });

  it("takes the first of two scenarios with the same values that are ticked or not", () => {
    const twins = [{name: "Plan"}, {name: "A", values: {a: 1}}, {name: "B", compared: true, values: {a: 1}}];
    expect(roles(compare({a: 1}, twins))).toEqual(["B: active", "Plan: reference"]);
  });

  it("has them seen against the one that is set as the reference, and draws the first only where it is ticked", () => {
    const set = list.map((spec) => (spec.name === "Fast" ? {...spec, reference: true, compared: true} : spec));
    expect(roles(compare({growth: 0.06}, set))).toEqual([
      "当前设置: active",
      "Fast: reference",
      "Trend: compared",
      "Green: compared",
    ]);
    expect(roles(compare({}, set))[0]).toBe("Plan: active");
  });

  it("runs a scenario with what it inherits", () => {
    const child = {name: "Child", parent: "Trend", compared: true, values: {coal: 1}};
    expect(compare({}, [...list, child]).find(({name}) => name === "Child")?.values).toEqual({growth: 0.03, coal: 1});
  });

  it("leaves out one of which nobody knows what it inherits", () => {
    const lost = {name: "Lost", parent: "Gone", compared: true, reference: true, values: {growth: 0.06}};
    expect(roles(compare({growth: 0.06}, [lost, ...list]))).toEqual([
      "当前设置: active",
      "Plan: reference",
      "Trend: compared",
      "Green: compared",
    ]);
  });

  it("says what is wrong with a list that is none of scenarios", () => {
    expect(faultOf(() => compare({}, {name: "Plan"})).code).toBe("scenario-form");
    expect(faultOf(() => compare({}, [{name: "A"}, {name: "A"}])).code).toBe("duplicate-scenario");
  });

  const values = fc.dictionary(fc.constantFrom("a", "b"), fc.integer({min: 0, max: 2}), {noNullPrototype: true});
  const scenarios = fc
    .array(fc.record({compared: fc.boolean(), values}), {maxLength: 8})
    .map((specs) => specs.map((spec, i) => ({...spec, name: `s${i}`})));

  it("never gives more than five, nor one name twice, nor two that are active or the reference", () => {
    fc.assert(
      fc.property(values, scenarios, (now, specs) => {
        const found = compare(now, specs);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found.map(({name}) => name)).size).toBe(found.length);
        expect(found.filter(({role}) => role === "active")).toEqual([found[0]]);
        expect(found[0]?.values).toEqual(now);
        // The baseline is always there: as the reference, or as the active one.
        const baseline = specs[0]?.name ?? "基准";
        expect(found.filter(({name, role}) => name === baseline && role !== "compared")).toHaveLength(1);
        expect(found.filter(({role}) => role === "reference").length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("leaves out nothing that is ticked while there are no more than three", () => {
    fc.assert(
      fc.property(values, scenarios, (now, specs) => {
        const ticked = specs.slice(1).filter(({compared}) => compared);
        fc.pre(ticked.length <= 3);
        const names = compare(now, specs).map(({name}) => name);
        for (const {name} of ticked) expect(names).toContain(name);
      }),
    );
  });
});

describe("sameValues", () => {
  it("is so whatever their order, and not where one has more", () => {
    expect(sameValues({a: 1, b: "x"}, {b: "x", a: 1})).toBe(true);
    expect(sameValues({}, {})).toBe(true);
    expect(sameValues({a: 1}, {a: 1, b: 2})).toBe(false);
    expect(sameValues({a: 1}, {a: 2})).toBe(false);
    expect(sameValues({a: 1}, {b: 1})).toBe(false);
  });
});
