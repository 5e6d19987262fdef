import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import {recordEdit, startHistory, undo} from "../../src/notebook/history.js";
import {readHistory, writeHistory, type SessionState} from "../../src/page/kept-history.js";
import {readWorking, writeWorking} from "../../src/page/working.js";

const seed = 6;
const begin: SessionState = {text: "first\nsecond 长治", values: {growth: 0.05, policy: "fast"}, active: "Plan"};

/** A text kept in the browser of which an end is missing, characters are others, or values are of other kinds. */
function damaged(kept: string): fc.Arbitrary<string> {
  const value = fc.oneof(
    fc.constantFrom("null", "-1", "1e999", "9e15", "0.5", "[]", "{}", '"\\ud800"', '{"__proto__":{"polluted":1}}'),
    fc.json(),
  );
  const key = fc.constantFrom("__proto__", "constructor", "prototype", "past", "text", "values", "label", "active");
  const values = [...kept.matchAll(/"[^"]*"(?!:)|[\d.]+|null/g)].map(({0: text, index}) => ({text, index}));
  return fc.oneof(
    fc.nat(kept.length).map((length) => kept.slice(0, length)),
    fc
      .tuple(fc.nat(kept.length), fc.nat(6), fc.string({unit: "binary", maxLength: 4}))
      .map(([at, length, put]) => kept.slice(0, at) + put + kept.slice(at + length)),
    fc
      .tuple(fc.constantFrom(...values), value)
      .map(([{text, index}, put]) => kept.slice(0, index) + put + kept.slice(index + text.length)),
    fc.tuple(key, value).map(([name, put]) => kept.replaceAll("{", `{"${name}":${put},`)),
    value,
  );
}

describe("what the browser kept, damaged in any way,", () => {
  afterEach(() => {
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("is how the levers stood, or counts as not kept", () => {
    const kept = writeWorking({active: "Plan", values: begin.values, typed: {"3": "<!-- <script"}});
    let read = 0;
    fc.assert(
      fc.property(damaged(kept), (text) => {
        const working = readWorking(text);
        if (!working) return;
        ++read;
        const {values, typed = {}} = working;
        for (const value of Object.values(values))
          expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
        for (const each of [...Object.values(typed), working.active ?? ""]) expect(typeof each).toBe("string");
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
      }),
      {seed, numRuns: 1000},
    );
    expect(read).toBeGreaterThan(100);
  });

  it("is a history that begins where the notebook stands and can be gone back in, or none", () => {
    const edits: readonly SessionState[] = [
      {...begin, text: "first\nthird 长治"},
      {...begin, text: "third 长治", values: {growth: 0.06}},
      {...begin, text: "third", active: undefined},
    ];
    const history = edits.reduce(
      (past, state, time) => recordEdit(past, state, {label: "typing", time}),
      startHistory(begin),
    );
    const kept = undo(history);
    let read = 0;
    fc.assert(
      fc.property(damaged(writeHistory(kept)), (steps) => {
        const again = readHistory({steps, text: kept.present.text}, startHistory(kept.present));
        if (!again) return;
        ++read;
        expect(again.present).toBe(kept.present);
        for (const {state, label} of [...again.past, ...again.future]) {
          expect([typeof state.text, typeof label]).toEqual(["string", "string"]);
          expect(state.active === undefined || typeof state.active === "string").toBe(true);
          for (const value of Object.values(state.values))
            expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
        }
      }),
      {seed, numRuns: 1000},
    );
    expect(read).toBeGreaterThan(100);
  });
});
