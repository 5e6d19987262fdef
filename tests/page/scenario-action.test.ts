import {describe, expect, it} from "vitest";
import {changeScenarios, notDrawn} from "../../src/page/scenario-action.js";
import {toScenarios, type ScenarioSpec} from "../../src/scenario/scenario.js";
import {faultOf} from "../base/fault.js";

const choice = (active: string, ...specs: readonly ScenarioSpec[]) => ({
  scenarios: toScenarios([{name: "Plan"}, ...specs]),
  active,
});
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
