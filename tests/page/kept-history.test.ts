import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {recordEdit, redo, startHistory, undo, type History} from "../../src/notebook/history.js";
import {readHistory, writeHistory, type SessionState} from "../../src/page/kept-history.js";
import {MAX_HISTORY} from "../../src/page/protocol.js";

const begin = (text: string): SessionState => ({text, values: {}, active: undefined});

/** What a reader does, and what it leads to from a state. */
const edit: fc.Arbitrary<(state: SessionState) => SessionState> = fc.oneof(
  fc.tuple(fc.nat(40), fc.nat(6), fc.string({maxLength: 8})).map(([at, length, typed]) => (state: SessionState) => {
    const start = Math.min(at, state.text.length);
    return {...state, text: state.text.slice(0, start) + typed + state.text.slice(start + length)};
  }),
  fc
    .dictionary(fc.constantFrom("growth", "coal"), fc.oneof(fc.integer(), fc.constantFrom("fast", "slow")))
    .map((values) => (state: SessionState) => ({...state, values})),
  fc.constantFrom(undefined, "Plan", "Slow").map((active) => (state: SessionState) => ({...state, active})),
);

const action = fc.oneof(edit, fc.constantFrom("undo" as const, "redo" as const));

function run(actions: readonly ("undo" | "redo" | ((state: SessionState) => SessionState))[], start = "first\nsecond") {
  return actions.reduce<History<SessionState>>(
    (history, each, i) => {
      if (each === "undo") return undo(history);
      if (each === "redo") return redo(history);
      return recordEdit(history, each(history.present), {label: `edit ${i}`, time: i});
    },
    startHistory(begin(start)),
  );
}

/** All states, from the beginning to the last that can be redone. */
const statesOf = ({past, present, future}: History<SessionState>) => [
  ...past.map(({state}) => state),
  present,
  ...future.toReversed().map(({state}) => state),
];

function reopened(history: History<SessionState>, present = history.present) {
  const read = readHistory({steps: writeHistory(history), text: history.present.text}, startHistory(present));
  if (!read) throw new Error("not read");
  return read;
}

describe("a kept history", () => {
  it("comes back as it was: every state, in both directions, under its name", () => {
    fc.assert(
      fc.property(fc.array(action, {maxLength: 30}), (actions) => {
        const history = run(actions);
        const again = reopened(history);
        expect(statesOf(again)).toEqual(statesOf(history));
        expect(again.past.map(({label}) => label)).toEqual(history.past.map(({label}) => label));
      }),
    );
  });

  it("leads back to the very beginning after any edits, any number of openings in between", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, {maxLength: 8}), {maxLength: 5}), (sittings) => {
        let history = startHistory(begin("first\nsecond"));
        for (const edits of sittings) {
          for (const each of edits) history = recordEdit(history, each(history.present), {label: "x", time: 0});
          history = reopened(history);
        }
        while (history.past.length > 0) history = undo(history);
        expect(history.present).toEqual(begin("first\nsecond"));
      }),
    );
  });

  it("has what was typed since as a step of its own", () => {
    const history = run([(state) => ({...state, text: "told"})]);
    const again = reopened(history, {...history.present, text: "told and typed"});
    expect(undo(again).present.text).toBe("told");
    expect(undo(undo(again)).present.text).toBe("first\nsecond");
    expect(redo(undo(again)).present.text).toBe("told and typed");
  });

  it("keeps what is nearest when there is more than is kept", () => {
    const long = (letter: string) => (state: SessionState) => ({...state, text: letter.repeat(900_000)});
    const history = run(["a", "b", "c", "d"].map(long));
    expect(writeHistory(history).length).toBeLessThanOrEqual(MAX_HISTORY);
    const again = reopened(history);
    expect(again.past.map(({state}) => state.text[0])).toEqual(["b", "c"]);
  });

  it("is none where it is damaged or made up, and reaches no further than it makes sense", () => {
    const read = (steps: string) => readHistory({steps, text: "abc"}, startHistory(begin("abc")));
    for (const steps of ["", "{", "null", '{"past":[]}', '{"past":[{"label":1}],"future":[]}'])
      expect(read(steps), steps).toBe(undefined);
    const odd = read('{"past":[{"label":"x","text":[0,1,"A"]},{"label":"y","text":[2,99,""]}],"future":[]}');
    expect(odd?.past.map(({state}) => state.text)).toEqual(["Abc"]);
  });
});
