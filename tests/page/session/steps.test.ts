import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {MAX_TEXT} from "../../../src/page/protocol.js";
import {notebookText, scenarios} from "./notebooks.js";
import {Parts} from "./parts.js";

let parts: Parts;
beforeEach(() => {
  vi.useFakeTimers();
  parts = new Parts(notebookText("const x = 1;", scenarios({name: "基准", values: {}}, {name: "甲", values: {a: 1}})));
});
afterEach(() => {
  parts.dispose();
  vi.useRealTimers();
});

const state = () => ({x: parts.text(1), values: parts.board.values, active: parts.scenarios.active});

describe("steps", () => {
  it("go back over texts, levers and the choice of a scenario in one order, and forth again", () => {
    const states = [state()];
    const actions = [
      () => parts.cells.edit(1, "const x = 2;"),
      () => parts.levers.activate("甲"),
      () => parts.levers.set({a: 7}, "levers"),
      () => parts.levers.changeScenarios({type: "remove", name: "甲"}),
    ];
    for (const act of actions) {
      act();
      states.push(state());
    }
    expect(states.map(({active}) => active)).toEqual(["基准", "基准", "甲", "甲", "基准"]);
    for (const before of states.slice(0, -1).reverse()) {
      parts.steps.undo();
      expect(state()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      parts.steps.redo();
      expect(state()).toEqual(after);
    }
  });

  it("take typing in one cell for one of them, until the writer pauses", () => {
    for (const text of ["a", "ab", "abc"]) parts.cells.edit(1, text);
    vi.advanceTimersByTime(2000);
    parts.cells.edit(1, "abcd");
    parts.steps.undo();
    expect(parts.text(1)).toBe("abc");
    parts.steps.undo();
    expect(parts.text(1)).toBe("const x = 1;");
  });

  it("begin with what was typed and could not be taken in", () => {
    parts.cells.edit(1, "const x = 2;");
    const endless = "x".repeat(MAX_TEXT);
    parts.cells.edit(1, endless);
    expect(parts.notebook.texts.typed(1)).toBe(endless);
    parts.steps.undo();
    expect([parts.notebook.texts.typed(1), parts.text(1)]).toEqual([undefined, "const x = 2;"]);
    parts.steps.undo();
    expect(parts.text(1)).toBe("const x = 1;");
  });

  it("are told once changes pause, with all that was done", () => {
    parts.levers.set({a: 1}, "one");
    parts.levers.set({a: 2}, "two");
    expect(parts.histories).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(parts.histories.map(({past}) => past.map(({label}) => label))).toEqual([["one", "two"]]);
  });

  it("go on from those of before the opening, which can be done again as long as nothing else is done", () => {
    const {history} = parts.steps;
    const earlier = {...history.present, values: {a: 3}};
    const before = {...history, past: [{state: earlier, label: "earlier"}], future: [{state: earlier, label: "later"}]};
    parts.steps.take(before);
    expect(parts.steps.history).toMatchObject({past: [{label: "earlier"}], future: [{label: "later"}]});
    parts.levers.set({a: 1}, "own");
    parts.steps.take(before);
    expect(parts.steps.history.past.map(({label}) => label)).toEqual(["earlier", "earlier", "own"]);
    expect(parts.steps.history.future).toEqual([]);
  });
});
