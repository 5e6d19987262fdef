import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isSameValue} from "../../src/kernel/same-value.js";

describe("whether a value says what another said", () => {
  it("is so of copies of plain data", () => {
    const small = fc.jsonValue({maxDepth: 2});
    fc.assert(
      fc.property(small, (value) => {
        const parts = JSON.stringify(value).length;
        fc.pre(parts < 100);
        // A copy that JSON makes has 0 for −0.
        const once = JSON.parse(JSON.stringify(value)) as unknown;
        expect(isSameValue(once, structuredClone(once))).toBe(true);
      }),
    );
  });

  it("is not so where anything differs, also the order of keys", () => {
    expect(isSameValue({a: 1, b: [2]}, {a: 1, b: [3]})).toBe(false);
    expect(isSameValue({a: 1, b: 2}, {b: 2, a: 1})).toBe(false);
    expect(isSameValue([1], [1, 2])).toBe(false);
    expect(isSameValue([], {})).toBe(false);
    expect(isSameValue(0, -0)).toBe(false);
    expect(isSameValue(NaN, NaN)).toBe(true);
  });

  it("is not so of one object, which may have been changed, nor of functions and what is not plain", () => {
    const list = [1];
    expect(isSameValue(list, list)).toBe(false);
    const run = () => 1;
    expect(isSameValue(run, run)).toBe(false);
    expect(isSameValue(new Date(0), new Date(0))).toBe(false);
    expect(isSameValue({at: new Map()}, {at: new Map()})).toBe(false);
  });

  it("is not asked further than is worth it", () => {
    const long = Array.from({length: 1000}, (_, i) => i);
    expect(isSameValue(long, [...long])).toBe(false);
  });
});
