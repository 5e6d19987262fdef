import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type History, recordEdit, redo, startHistory, undo} from "../../src/notebook/history.js";

const states = (edits: readonly number[], start: History<number> = startHistory(0)) =>
  edits.reduce((history, state, i) => recordEdit(history, state, {label: `to ${state}`, time: i * 10}), start);

type Action =
  {readonly kind: "edit"; readonly key: string | undefined; readonly wait: number} | {readonly kind: "undo" | "redo"};

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant("edit" as const),
    key: fc.constantFrom(undefined, "a", "b"),
    wait: fc.constantFrom(0, 400, 2000),
  }),
  fc.record({kind: fc.constantFrom("undo" as const, "redo" as const)}),
);

/** Runs actions; each edit leads to a state never seen before. */
function run(actions: readonly Action[], start: History<number> = startHistory(0)): History<number> {
  let [history, time, next] = [start, 0, 1000];
  for (const each of actions) {
    if (each.kind !== "edit") history = each.kind === "undo" ? undo(history) : redo(history);
    else {
      time += each.wait;
      history = recordEdit(history, ++next, {label: "edit", time, ...(each.key !== undefined && {key: each.key})});
    }
  }
  return history;
}

describe("history", () => {
  it("goes back and forth over the edits, each under its name", () => {
    const history = states([1, 2, 3]);
    expect(history.past.map(({label}) => label)).toEqual(["to 1", "to 2", "to 3"]);
    const back = undo(undo(history));
    expect(back.present).toBe(1);
    expect(back.future.map(({label}) => label)).toEqual(["to 3", "to 2"]);
    expect(redo(back).present).toBe(2);
  });

  it("redoes exactly what it undid, whatever came before", () => {
    fc.assert(
      fc.property(fc.array(action, {maxLength: 20}), (actions) => {
        const history = run(actions);
        const forth = redo(undo(history));
        if (history.past.length === 0) expect(undo(history)).toBe(history);
        else expect(forth).toEqual({...history, burst: undefined});
        const back = undo(redo(history));
        if (history.future.length === 0) expect(redo(history)).toBe(history);
        else expect(back).toEqual({...history, burst: undefined});
      }),
    );
  });

  it("comes back to its beginning, and to its end again", () => {
    fc.assert(
      fc.property(fc.array(action, {maxLength: 20}), (actions) => {
        const history = run(actions);
        let back = history;
        for (let i = 0; i < actions.length; ++i) back = undo(back);
        expect(back.present).toBe(0);
        let forth = back;
        for (let i = 0; i < history.past.length; ++i) forth = redo(forth);
        expect(forth.present).toBe(history.present);
      }),
    );
  });

  it("undoes an edit to the state before it, and forgets what was undone before", () => {
    fc.assert(
      fc.property(fc.array(action, {maxLength: 20}), (actions) => {
        const before = run(actions);
        const after = recordEdit(before, 1, {label: "x", time: 0});
        expect(undo(after).present).toBe(before.present);
        expect(after.future).toEqual([]);
      }),
    );
  });

  it("makes one step of edits of one key that follow each other", () => {
    const type = (history: History<string>, state: string, time: number, key = "cell 1") =>
      recordEdit(history, state, {label: "typing", time, key});
    const typed = ["a", "b", "c", "d"].reduce(
      (history, letter, i) => type(history, history.present + letter, i * 900),
      startHistory(""),
    );
    expect(typed.past).toHaveLength(1);
    expect(undo(typed).present).toBe("");
    expect(redo(undo(typed)).present).toBe("abcd");
    expect(type(typed, "abcde", 2700 + 1001).past).toHaveLength(2);
    expect(type(typed, "abcde", 2800, "cell 2").past).toHaveLength(2);
    expect(type(typed, "abcde", 2600).past).toHaveLength(2);
    expect(type(redo(undo(typed)), "abcde", 2800).past).toHaveLength(2);
    expect(recordEdit(typed, "x", {label: "remove", time: 2800}).past).toHaveLength(2);
  });

  it("keeps a drag together however long it rests", () => {
    const drag = (history: History<number>, state: number, time: number) =>
      recordEdit(history, state, {label: "lever", time, key: "drag 7", within: Infinity});
    expect(drag(drag(startHistory(0), 1, 0), 2, 1e6).past).toHaveLength(1);
  });

  it("takes the same state for no edit", () => {
    const history = undo(states([1, 2]));
    expect(recordEdit(history, 1, {label: "nothing", time: 0})).toBe(history);
  });

  it("never changes a history that it was given", () => {
    const history = states([1, 2]);
    const copy = structuredClone({past: history.past, future: history.future});
    recordEdit(undo(history), 9, {label: "x", time: 0});
    redo(undo(history));
    expect({past: history.past, future: history.future}).toEqual(copy);
  });

  it("forgets the oldest states once the past is too long or too heavy, but never the last", () => {
    expect(states(Array.from({length: 700}, (_, i) => i + 1)).past).toHaveLength(500);
    const heavy = startHistory(0, {weight: 10, weigh: (state) => state});
    expect(states([4, 5, 3, 6], heavy).past.map(({state}) => state)).toEqual([5, 3]);
    expect(states([50, 60], heavy).past.map(({state}) => state)).toEqual([50]);
  });
});
