import {describe, expect, it} from "vitest";
import {changzhi, quantifiedTargets} from "../../../models/changzhi/index.js";
import {parseUnit} from "../../../src/base/units.js";
import {paceOf} from "../../../src/scenario/pace.js";

const byFact = new Map(quantifiedTargets.map((target) => [target.target.fact, target]));
const paceAt = (fact: string) => {
  const found = byFact.get(fact);
  if (!found) throw new Error(`no target: ${fact}`);
  return paceOf({...found, kind: found.pace});
};

describe("the quantified targets of the plan", () => {
  it("stand in the chapters that set any", () => {
    expect(new Set(quantifiedTargets.map(({group}) => group.zh))).toEqual(
      new Set([
        "发展阶段和总体目标",
        "创新",
        "实体经济和产业",
        "能源",
        "城镇化",
        "改革开放",
        "乡村振兴",
        "文化和旅游",
        "生态文明",
        "民生",
      ]),
    );
  });

  it("require of GDP 10.34% a year at current prices, after 7.45%", () => {
    // (2800 ÷ 1711.6)^(1/5) − 1 and (1711.6 ÷ 1195.1)^(1/5) − 1.
    const {required, past, ratio} = paceAt("gdp-2025");
    expect(required?.value).toBeCloseTo(10.344617, 6);
    expect(past?.value).toBeCloseTo(7.448314, 6);
    expect(ratio).toBeCloseTo(1.388854, 5);
  });

  it("require of retail sales five times the rate of 2016–20", () => {
    expect(paceAt("retail-sales-growth-2021-2025")).toMatchObject({
      required: {value: 10, years: [2021, 2025]},
      past: {value: 2, years: [2016, 2020]},
      ratio: 5,
    });
  });

  it.each([
    ["small-firms-upgraded-2021-2025", 100],
    ["innovation-platforms-new-2021-2025", 3],
    ["high-standard-farmland-new-2021-2025", 20],
    ["box8-high-standard-farmland-per-year", 20],
    ["high-tech-firms-per-year", 50],
    ["scenic-areas-4a-new-2025", 2],
  ])("ask in %s for %d a year", (fact, value) => {
    expect(paceAt(fact).required?.value).toBe(value);
  });

  it.each([
    ["deposits-2025", "no-base"],
    ["sei-target-semiconductor", "no-base"],
    ["green-building-share-2025", "no-base"],
    ["beautiful-village-share", "no-years"],
    ["direct-finance-share-rise-2021-2025", "no-number"],
    ["high-tech-firms-2025", "no-number"],
    ["motorway-to-every-county", "whole"],
  ])("have no pace in %s, and say why: %s", (fact, missing) => {
    expect(paceAt(fact)).toEqual({required: undefined, past: undefined, ratio: undefined, missing});
  });

  it("take a base or a past from the plan alone: two of them have one", () => {
    expect(quantifiedTargets.filter(({base, past}) => base ?? past)).toHaveLength(2);
  });

  it("name in what they need only variables of the model, at one place", () => {
    const result = changzhi.run();
    for (const {needs, target} of quantifiedTargets) {
      for (const [, name = "", index, member] of (needs?.zh ?? "").matchAll(/\{(\w+)(?: (\w+)=([^}]+))?\}/g)) {
        const place = index === undefined || member === undefined ? {} : {[index]: member};
        expect(result.value(name, place), `${target.fact}: ${name}`).toBeTypeOf("number");
        parseUnit(result.variable(name).unitText);
      }
    }
  });

  it("have numbers that no lever moves, save those that the model itself estimates", () => {
    const moved = changzhi.run({"industries.信创.target": 300, "g.SVX.P1": 0.02, raw_gas: 30, "KN.2020": 100});
    const base = changzhi.run();
    const names = quantifiedTargets.flatMap(({needs}) =>
      Array.from((needs?.zh ?? "").matchAll(/\{(plan_\w+)\}/g), ([, name = ""]) => name),
    );
    expect(names.length).toBeGreaterThan(40);
    const changed = new Set(names.filter((name) => moved.value(name) !== base.value(name)));
    // The growth that the eight output targets imply follows those targets.
    expect(changed).toEqual(new Set(["plan_output_growth"]));
  });
});
