import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {setOwn} from "../../../src/scenario/edit.js";
import {faultOf} from "../../base/fault.js";
import {notebookText, scenarios} from "./notebooks.js";
import {Parts} from "./parts.js";

let parts: Parts;
beforeEach(() => {
  vi.useFakeTimers();
  const list = [
    {name: "基准", values: {}},
    {name: "快", values: {a: 4}},
    {name: "过", values: {a: 99}},
  ];
  parts = new Parts(notebookText(scenarios(...list)));
});
afterEach(() => {
  parts.dispose();
  vi.useRealTimers();
});

describe("the levers of an open notebook", () => {
  it("stand as the scenario that was chosen, and a single one as the reference again", () => {
    const lever = parts.showLever();
    parts.levers.activate("快");
    expect([lever.overrides, parts.scenarios.active]).toEqual([{a: 4}, "快"]);
    parts.levers.reset("a");
    expect(lever.overrides).toEqual({});
  });

  it("stay as they are where they do not take what a scenario has", () => {
    const lever = parts.showLever();
    parts.levers.activate("快");
    expect(faultOf(() => parts.levers.activate("过"))).toMatchObject({code: "out-of-range"});
    expect([lever.overrides, parts.scenarios.active]).toEqual([{a: 4}, "快"]);
  });

  it("say of a scenario that they do not take it once all of them are there, not before", () => {
    const [, , far] = parts.scenarios.all;
    if (!far) throw new Error("no third scenario");
    parts.showLever();
    expect(parts.levers.faultOf(far)).toBeUndefined();
    parts.levers.settle();
    expect(parts.levers.faultOf(far)).toMatchObject({code: "out-of-range"});
  });

  it("give way to the scenario where they were left with a value that none of them has, and that is said and no step", () => {
    parts.scenarios.chosen = "快";
    parts.board.apply({gone: 1});
    const lever = parts.showLever();
    parts.levers.settle();
    expect([lever.overrides, parts.notice.problem]).toMatchObject([{a: 4}, {code: "unknown-parameter"}]);
    expect(parts.steps.history).toMatchObject({past: [], present: {values: {a: 4}}});
  });

  it("move with the scenario that they stand as when it is edited, and else do not", () => {
    const lever = parts.showLever();
    const edit = (a: number) =>
      parts.levers.changeScenarios({
        type: "edit",
        name: "快",
        edit: (list, stamp) => setOwn(list, "快", new Map([["a", a]]), stamp),
      });
    parts.levers.activate("快");
    edit(5);
    expect(lever.overrides).toEqual({a: 5});
    parts.levers.set({a: 1}, "levers");
    edit(6);
    expect(lever.overrides).toEqual({a: 1});
  });

  it("are kept once they pause, however often they moved", () => {
    const lever = parts.showLever();
    for (const a of [1, 2, 3]) lever.move(a);
    expect([parts.board.values, parts.kept]).toEqual([{a: 3}, 0]);
    vi.advanceTimersByTime(1000);
    expect(parts.kept).toBe(1);
  });
});
