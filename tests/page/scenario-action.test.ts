import {describe, expect, it} from "vitest";
import {
  changeScenarios as carryOut,
  notDrawn,
  type ScenarioChange,
  type ScenarioChoice,
} from "../../src/page/scenario-action.js";
import {toScenarios, type Scenario, type ScenarioSpec} from "../../src/scenario/scenario.js";
import type {Values} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";

const choice = (active: string, ...specs: readonly ScenarioSpec[]) => ({
  scenarios: toScenarios([{name: "Plan"}, ...specs]),
  active,
});
const stamp = {by: "Li", at: "2026-11-26T08:00:00Z"};
const changeScenarios = (change: ScenarioChange, before: ScenarioChoice, values: Values) =>
  carryOut(change, before, values, stamp);
const names = ({scenarios}: {scenarios: readonly {name: string}[]}) => scenarios.map(({name}) => name);

describe("a change of the scenarios", () => {
  it("saves how the levers stand under a new name, which is then the active one", () => {
    const next = changeScenarios({type: "save", name: " Fast "}, choice("Plan"), {growth: 0.1});
    expect(names(next)).toEqual(["Plan", "Fast"]);
    expect(next.active).toBe("Fast");
    expect(next.scenarios[1]?.values).toEqual({growth: 0.1});
  });

  it("goes with the active one when that is renamed, and to the baseline when it is removed", () => {
    const before = choice("Fast", {name: "Fast", values: {growth: 0.1}});
    expect(changeScenarios({type: "rename", name: "Fast", next: "Faster "}, before, {}).active).toBe("Faster");
    expect(changeScenarios({type: "rename", name: "Plan", next: "Base"}, before, {}).active).toBe("Fast");
    expect(changeScenarios({type: "remove", name: "Fast"}, before, {}).active).toBe("Plan");
  });

  it("branches one off another, with nothing of its own", () => {
    const before = choice("Plan", {name: "Fast", values: {growth: 0.1}});
    const next = changeScenarios({type: "branch", name: "Fast", next: "Faster"}, before, {coal: 1});
    expect(next.scenarios[2]).toMatchObject({name: "Faster", parent: "Fast", own: {}, values: {growth: 0.1}, ...stamp});
  });

  it("saves over one only what it does not inherit", () => {
    const before = choice("Faster", {name: "Fast", values: {growth: 0.1}}, {name: "Faster", parent: "Fast"});
    const next = changeScenarios({type: "update", name: "Faster"}, before, {growth: 0.1, coal: 1});
    expect(next.scenarios[2]?.own).toEqual({coal: 1});
  });

  it("locks one, has it be the reference, and does what a tool asks", () => {
    const before = choice("Plan", {name: "Fast", values: {growth: 0.1}});
    expect(changeScenarios({type: "lock", name: "Fast", isLocked: true}, before, {}).scenarios[1]?.isLocked).toBe(true);
    expect(changeScenarios({type: "reference", name: "Fast"}, before, {}).scenarios[1]?.isReference).toBe(true);
    const edit = {type: "edit", name: "", edit: (list: readonly Scenario[]) => list.slice(0, 1)} as const;
    expect(names(changeScenarios(edit, before, {}))).toEqual(["Plan"]);
  });

  it("does not tick a sixth", () => {
    const four = ["A", "B", "C", "D"].map((name, i) => ({name, compared: i < 3, values: {start: i}}));
    const before = choice("Plan", ...four);
    const tick = {type: "compare", name: "D", isCompared: true} as const;
    // The baseline is the current setting: there is room for four beside it.
    expect(changeScenarios(tick, before, {}).scenarios[4]?.isCompared).toBe(true);
    expect(faultOf(() => changeScenarios(tick, before, {growth: 0.1}))).toMatchObject({
      code: "too-many-compared",
      data: {limit: 5},
    });
  });
});

describe("scenarios that find no room", () => {
  it("are named once the levers leave all that are saved", () => {
    const {scenarios} = choice("Plan", ...["A", "B", "C", "D"].map((name, i) => ({name, compared: true, values: {i}})));
    expect(notDrawn({}, scenarios)).toEqual([]);
    expect(notDrawn({i: 2}, scenarios)).toEqual([]);
    expect(notDrawn({i: 9}, scenarios)).toEqual(["D"]);
  });
});
