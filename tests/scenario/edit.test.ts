import {describe, expect, it} from "vitest";
import {
  addScenario,
  compareScenario,
  duplicateScenario,
  freeName,
  removeScenario,
  renameScenario,
  updateScenario,
} from "../../src/scenario/edit.js";
import {toScenarios, type Scenario} from "../../src/scenario/scenario.js";
import {faultOf} from "../base/fault.js";

/** A baseline and two scenarios, the first with everything a scenario can have; frozen, as nothing may change it. */
const list: readonly Scenario[] = toScenarios([
  {name: "base"},
  {name: "a", title: "Title", note: "Note", compared: true, values: {g: 1}},
  {name: "b", values: {g: 2}},
]).map((scenario) => Object.freeze(scenario));
Object.freeze(list);
const stamp = {by: "Li", at: "2026-11-26T08:00:00Z"};
const names = (scenarios: readonly Scenario[]) => scenarios.map(({name}) => name);

describe("addScenario", () => {
  it("puts it last, in a colour of its own, not yet compared", () => {
    const next = addScenario(list, "c", {g: 3}, stamp);
    expect(next.slice(0, 3)).toEqual(list);
    expect(next[3]).toEqual({
      name: "c",
      title: undefined,
      note: undefined,
      color: 3,
      isCompared: false,
      isReference: false,
      isLocked: false,
      parent: undefined,
      ...stamp,
      history: [],
      own: {g: 3},
      values: {g: 3},
      fault: undefined,
    });
  });

  it("takes the colour of one that is gone", () => {
    expect(addScenario(removeScenario(list, "a"), "c", {}, stamp).at(-1)?.color).toBe(1);
  });

  it("leaves out the blanks around a name", () => {
    expect(addScenario(list, "  c ", {}, stamp).at(-1)?.name).toBe("c");
  });

  it.each(["", "   ", "\t"])("refuses %j for a name", (name) => {
    expect(faultOf(() => addScenario(list, name, {}, stamp))).toMatchObject({
      name: "ScenarioError",
      code: "empty-name",
    });
  });

  it("refuses a name that another has, also with blanks around it", () => {
    for (const name of ["a", " a "])
      expect(faultOf(() => addScenario(list, name, {}, stamp))).toMatchObject({
        code: "duplicate-scenario",
        data: {scenario: "a"},
      });
  });
});

describe("renameScenario", () => {
  it("changes the name and drops the title that stood for the old one, and keeps all else", () => {
    const next = renameScenario(list, "a", " new ");
    expect(names(next)).toEqual(["base", "new", "b"]);
    expect(next[1]).toEqual({...list[1], name: "new", title: undefined});
  });

  it("changes nothing where the name is the same", () => {
    expect(renameScenario(list, "a", "a ")).toEqual(list);
  });

  it("refuses a name that another has, an empty one, and a scenario there is not", () => {
    expect(faultOf(() => renameScenario(list, "a", "b")).code).toBe("duplicate-scenario");
    expect(faultOf(() => renameScenario(list, "a", " ")).code).toBe("empty-name");
    for (const next of ["z", "new"])
      expect(faultOf(() => renameScenario(list, "z", next))).toMatchObject({
        code: "unknown-scenario",
        data: {scenario: "z"},
      });
  });
});

describe("duplicateScenario", () => {
  it("puts the copy after the original, with its values and note, in a colour of its own", () => {
    const next = duplicateScenario(list, "a", "copy", stamp);
    expect(names(next)).toEqual(["base", "a", "copy", "b"]);
    expect(next[2]).toEqual({...list[1], ...stamp, name: "copy", title: undefined, color: 3, isCompared: false});
    expect(next.filter(({name}) => name !== "copy")).toEqual(list);
  });

  it("copies the baseline too, which stays first and grey", () => {
    const next = duplicateScenario(list, "base", "copy", stamp);
    expect(names(next)).toEqual(["base", "copy", "a", "b"]);
    expect(next.slice(0, 2).map(({color}) => color)).toEqual([0, 3]);
  });

  it("refuses a name that another has, an empty one, and a scenario there is not", () => {
    expect(faultOf(() => duplicateScenario(list, "a", "b", stamp)).code).toBe("duplicate-scenario");
    expect(faultOf(() => duplicateScenario(list, "a", "", stamp)).code).toBe("empty-name");
    expect(faultOf(() => duplicateScenario(list, "z", "copy", stamp)).code).toBe("unknown-scenario");
  });
});

describe("removeScenario", () => {
  it("leaves the others as they are", () => {
    expect(removeScenario(list, "a")).toEqual([list[0], list[2]]);
  });

  it("refuses the baseline, and a scenario there is not", () => {
    expect(faultOf(() => removeScenario(list, "base"))).toMatchObject({code: "baseline", data: {scenario: "base"}});
    expect(faultOf(() => removeScenario(list, "z"))).toMatchObject({code: "unknown-scenario", data: {scenario: "z"}});
  });
});

describe("updateScenario", () => {
  it("replaces the values of one, and keeps those it had in its history", () => {
    const past = {own: {g: 1}, parent: undefined, by: undefined, at: undefined, note: undefined};
    expect(updateScenario(list, "a", {h: 5}, stamp)).toEqual([
      list[0],
      {...list[1], ...stamp, own: {h: 5}, values: {h: 5}, history: [past]},
      list[2],
    ]);
  });

  it("refuses the baseline, and a scenario there is not", () => {
    expect(faultOf(() => updateScenario(list, "base", {g: 1}, stamp))).toMatchObject({
      code: "baseline",
      data: {scenario: "base"},
    });
    expect(faultOf(() => updateScenario(list, "z", {}, stamp)).code).toBe("unknown-scenario");
  });
});

describe("compareScenario", () => {
  it("ticks one and unticks it", () => {
    const ticked = compareScenario(list, "b", true);
    expect(ticked.map(({isCompared}) => isCompared)).toEqual([false, true, true]);
    expect(compareScenario(ticked, "b", false)).toEqual(list);
  });

  it("refuses a scenario there is not", () => {
    expect(faultOf(() => compareScenario(list, "z", true)).code).toBe("unknown-scenario");
  });
});

describe("freeName", () => {
  it("is the wish, or the wish with the first number that none has", () => {
    expect(freeName(list, "c")).toBe("c");
    expect(freeName(list, "a")).toBe("a 2");
    const more = addScenario(addScenario(list, "a 2", {}, stamp), "a 4", {}, stamp);
    expect(freeName(more, "a")).toBe("a 3");
  });
});
