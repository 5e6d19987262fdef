import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi, scenarios} from "../../../models/changzhi/index.js";
import type {Values} from "../../../src/model/index.js";
import {splitDifference, splitScenarios, type DifferenceSplit} from "../../../src/scenario/difference/difference.js";
import {faultOf} from "../../base/fault.js";
import {expectNear} from "../../models/changzhi/near.js";

const read = (values: Values, id: string) => Number(values[id] ?? 0);
const contributions = ({parts}: DifferenceSplit) =>
  Object.fromEntries(parts.map((part) => [part.name, part.contribution]));
const sum = ({parts}: DifferenceSplit) => parts.reduce((all, {contribution}) => all + contribution, 0);

describe("splitDifference", () => {
  it("gives two levers that do the same half each", () => {
    const either = (values: Values) => Math.max(read(values, "a"), read(values, "b"));
    expect(splitDifference(either, {a: 0, b: 0}, {a: 6, b: 6})).toEqual({
      from: 0,
      to: 6,
      method: "exact",
      parts: [
        {name: "a", levers: ["a"], contribution: 3, alone: 6, last: 0, standardError: 0},
        {name: "b", levers: ["b"], contribution: 3, alone: 6, last: 0, standardError: 0},
      ],
    });
  });

  it("gives a product's two factors what each adds at the mean of the other", () => {
    // 2 · 3 -> 5 · 7: 3 · (3 + 7) / 2 and 4 · (2 + 5) / 2.
    const product = (values: Values) => read(values, "a") * read(values, "b");
    const split = splitDifference(product, {a: 2, b: 3}, {a: 5, b: 7});
    expect(contributions(split)).toEqual({a: 15, b: 14});
    expect(split.parts.map(({alone, last}) => [alone, last])).toEqual([
      [9, 21],
      [8, 20],
    ]);
  });

  it("joins levers into groups, which move together, and leaves the others by themselves", () => {
    const product = (values: Values) => read(values, "a") * read(values, "b") + read(values, "c");
    const split = splitDifference(
      product,
      {a: 2, b: 3, c: 1},
      {a: 5, b: 7, c: 2},
      {groups: [{name: "both", levers: ["b", "a"]}]},
    );
    expect(split.parts.map(({name, levers}) => [name, levers])).toEqual([
      ["both", ["b", "a"]],
      ["c", ["c"]],
    ]);
    expect(contributions(split)).toEqual({both: 29, c: 1});
  });

  it("takes a lever that is in one of the two only for one that differs", () => {
    const seen: Values[] = [];
    const split = splitDifference(
      (values) => {
        seen.push(values);
        return read(values, "a") + (Object.hasOwn(values, "b") ? 10 : 0);
      },
      {a: 1, same: 4},
      {a: 1, b: 5, same: 4},
    );
    expect(contributions(split)).toEqual({b: 10});
    expect(seen).toEqual([
      {a: 1, same: 4},
      {a: 1, b: 5, same: 4},
    ]);
  });

  it("tries all combinations of twelve parts, and draws orders beyond", () => {
    const levers = (count: number, value: number) =>
      Object.fromEntries(Array.from({length: count}, (_, i) => [`x${i}`, value]));
    const square = (values: Values) =>
      Object.values(values).reduce<number>((all, value) => all + Number(value), 0) ** 2;
    const [twelve, thirteen] = [12, 13].map((count) => splitDifference(square, levers(count, 0), levers(count, 1)));
    expect([twelve?.method, thirteen?.method]).toEqual(["exact", "sampled"]);
    for (const {contribution} of twelve?.parts ?? []) expect(contribution).toBeCloseTo(12, 10);
    // In a square the error of an order is the opposite of its reverse's.
    for (const {contribution} of thirteen?.parts ?? []) expect(contribution).toBeCloseTo(13, 10);
  });

  it("adds up to the difference, for any function, exact or sampled", () => {
    const set = (length: number) =>
      fc.array(fc.double({min: -5, max: 5, noNaN: true}), {minLength: length, maxLength: length});
    const pairs = fc.integer({min: 1, max: 16}).chain((length) => fc.tuple(set(length), set(length)));
    const wild = (values: Values) =>
      Object.values(values).reduce<number>(
        (all, value, i) => Math.sin(all * (i + 1)) + Number(value) * all + Number(value),
        1,
      );
    fc.assert(
      fc.property(pairs, fc.nat(), ([a, b], seed) => {
        const [from, to] = [a, b].map((set) => Object.fromEntries(set.map((value, i) => [`x${i}`, value])));
        fc.pre(a.some((value, i) => value !== b[i]));
        const split = splitDifference(wild, from ?? {}, to ?? {}, {permutations: 6, seed});
        const scale = Math.max(1, ...split.parts.map(({contribution}) => Math.abs(contribution)));
        expect(Math.abs(sum(split) - (split.to - split.from))).toBeLessThanOrEqual(1e-9 * scale);
      }),
      {numRuns: 40},
    );
  });

  it.each([
    [{a: 1}, {a: 1}, [], "no-difference", "no lever differs"],
    [{a: 1}, {a: 2}, [{name: "g", levers: ["aa"]}], "not-a-lever", "aa; did you mean a? (what differs: a)"],
    [
      {a: 1, b: 1},
      {a: 2, b: 2},
      [
        {name: "g", levers: ["a"]},
        {name: "h", levers: ["b", "a"]},
      ],
      "same-lever",
      "in two groups: a",
    ],
    [{a: 1, b: 1}, {a: 2, b: 2}, [{name: "a", levers: ["b"]}], "repeated-part", "two groups have the name a"],
  ])("refuses %j and %j in groups %j", (from, to, groups, code, message) => {
    const fault = faultOf(() => splitDifference(() => 0, from, to, {groups}));
    expect([fault.name, fault.code]).toEqual(["AnalysisError", code]);
    expect(fault.message).toContain(message);
  });

  it("says which of the two has no value", () => {
    const at = (value: number) => (value === 2 ? NaN : value);
    const fault = (from: number, to: number) =>
      faultOf(() => splitDifference((values) => at(read(values, "a")), {a: from}, {a: to}));
    expect(fault(2, 1)).toMatchObject({code: "no-number", data: {which: 1}});
    expect(fault(1, 2)).toMatchObject({code: "no-number", data: {which: 2}});
  });
});

const named = (name: string) => {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
};

describe("splitScenarios", () => {
  const of = {variable: "co2_terr", place: {year: 2030}};
  const groups = [
    {name: "power", levers: ["KT.2025", "KT.2030", "KT.2035", "KN.2025", "KN.2030", "KN.2035"]},
    {name: "services", levers: ["g.SVX.P1", "g.SVX.P2", "g.SVX.P3"]},
  ];

  it("splits what a model says of two scenarios, by groups of levers", () => {
    const [from, to] = [named("S0_plan_literal"), named("S1_trend")];
    const split = splitScenarios(changzhi, from, to, of, {groups});
    const {series} = {series: (values: Values) => Number(changzhi.run(values).value("co2_terr", {year: 2030}))};
    expect(split.method).toBe("exact");
    expectNear([split.from, split.to], [series(from.values), series(to.values)]);
    expect(Math.abs(sum(split) - (split.to - split.from))).toBeLessThan(1e-8);
    expect(split.parts.map(({name}) => name).sort()).toEqual(
      ["power", "services", "g.EXU.P1", "g.MFT.P1", "pi.EXU.P1", "sei_mode"].sort(),
    );
    const [power] = split.parts;
    const alone = Object.fromEntries(Object.entries(to.values).filter(([id]) => /^K[TN]\./.test(id)));
    expectNear(power?.alone, series(alone) - split.from);
    // The coal price moves no emission, whatever else has moved.
    expect(split.parts.find(({name}) => name === "pi.EXU.P1")).toMatchObject({contribution: 0, alone: 0, last: 0});
  });

  it("splits by every lever where they are many, with the error of doing so", () => {
    const split = splitScenarios(changzhi, named("S1_trend"), named("S3_early_peak"), of, {permutations: 16});
    expect(split.method).toBe("sampled");
    expect(split.parts.length).toBeGreaterThan(12);
    expect(Math.abs(sum(split) - (split.to - split.from))).toBeLessThan(1e-8);
    expect(split.parts.some(({standardError}) => standardError > 0)).toBe(true);
  });

  it("takes a default that is written out for no difference", () => {
    const from = {name: "a", values: {"g.SVX.P1": Number(changzhi.parameter("g.SVX.P1")?.default)}};
    const split = splitScenarios(changzhi, from, {name: "b", values: {"KN.2030": 800, "KN.2027": 600}}, of);
    expect(split.parts.map(({name}) => name)).toEqual(["KN.2030", "KN.2027"]);
  });

  it("reaches across the closures", () => {
    const to = {name: "b", values: {closure: "top_down", "g.SVX.P1": 0.05}};
    const split = splitScenarios(changzhi, named("S0_plan_literal"), to, {variable: "gdp_real", place: {year: 2025}});
    // Growth by sector counts only where sectors make the total: half of its effect alone is its share.
    const growth = split.parts.find(({name}) => name === "g.SVX.P1");
    expect(growth?.last).toBe(0);
    expectNear(growth?.contribution, (growth?.alone ?? NaN) / 2);
  });

  it("says which mixture of the two cannot be run, why, and that levers can be grouped", () => {
    // Each alone fits the shares given to the closure; together they leave nothing for traditional manufacturing.
    const from = {name: "a", values: {closure: "top_down", "td.mfg_share.2025": 0.1, attain: 0.2}};
    const to = {name: "b", values: {closure: "top_down", "td.mfg_share.2025": 0.45, attain: 1}};
    const split = () => splitScenarios(changzhi, from, to, {variable: "energy", place: {year: 2025}});
    const fault = faultOf(split);
    expect(fault).toMatchObject({code: "mixed-values", data: {moved: ["attain"], kept: ["td.mfg_share.2025"]}});
    expect(fault.message).toContain("a sector's value added is negative");
    expect(fault.message).toContain("put levers that need each other in one group");
    const grouped = splitScenarios(
      changzhi,
      from,
      to,
      {variable: "energy", place: {year: 2025}},
      {
        groups: [{name: "industry", levers: ["attain", "td.mfg_share.2025"]}],
      },
    );
    expect(grouped.parts).toHaveLength(1);
  });

  it("says the same of a ramp that meets a single year", () => {
    const from = {name: "a", values: {"g.SVX.P1.first": 0.08}};
    const to = {name: "b", values: {"g.SVX.2022": 0.08}};
    expect(faultOf(() => splitScenarios(changzhi, from, to, of))).toMatchObject({
      code: "mixed-values",
      data: {moved: ["g.SVX.2022"], kept: ["g.SVX.P1.first"]},
    });
  });

  it("takes two scenarios that run, though what they have in common does not run by itself", () => {
    expect(faultOf(() => changzhi.run({"oil.2025": 0.9})).code).toBe("check-failed");
    const [from, to] = [0.02, 0.025].map((gas) => ({name: `${gas}`, values: {"oil.2025": 0.9, "gas.2025": gas}}));
    const at = {variable: "co2_terr", place: {year: 2025}};
    const split = splitScenarios(changzhi, from ?? named(""), to ?? named(""), at);
    expect(split.parts).toMatchObject([{name: "gas.2025", contribution: split.to - split.from}]);
  });

  it("refuses scenarios and names as a run does", () => {
    const [from, to] = [named("S0_plan_literal"), named("S1_trend")];
    const bad = {name: "bad", values: {"oil.2025": 2}};
    expect(faultOf(() => splitScenarios(changzhi, from, bad, of))).toMatchObject({
      code: "out-of-range",
      data: {scenario: "bad"},
    });
    expect(faultOf(() => splitScenarios(changzhi, from, to, {...of, variable: "co2"})).code).toBe("unknown-variable");
    expect(faultOf(() => splitScenarios(changzhi, from, to, {...of, place: {}})).code).toBe("unknown-place");
    expect(faultOf(() => splitScenarios(changzhi, from, from, of)).code).toBe("no-difference");
  });
});
