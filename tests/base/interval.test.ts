import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {contains, parseInterval} from "../../src/base/interval.js";

describe("parseInterval", () => {
  it("reads closed and open ends", () => {
    expect(parseInterval("[0,1]")).toEqual({low: 0, high: 1, lowOpen: false, highOpen: false});
    expect(parseInterval("(0,0.7]")).toEqual({low: 0, high: 0.7, lowOpen: true, highOpen: false});
    expect(parseInterval(" [ -0.3 , 1.5 ) ")).toEqual({low: -0.3, high: 1.5, lowOpen: false, highOpen: true});
    expect(parseInterval("[1e-3,8784]")).toMatchObject({low: 0.001, high: 8784});
  });

  it("leaves an absent end without limit", () => {
    expect(parseInterval("[0,)")).toMatchObject({low: 0, high: Infinity});
    expect(parseInterval("(,)")).toMatchObject({low: -Infinity, high: Infinity});
  });

  it.each(["", "0,1", "[0,1", "[1,0]", "[a,b]", "[0;1]", "[0,1,2]", "[,x)"])("refuses %j", (text) => {
    expect(() => parseInterval(text)).toThrow(RangeError);
    expect(() => parseInterval(text)).toThrow(`not an interval: ${text}`);
  });
});

describe("contains", () => {
  it("holds a closed end and not an open one", () => {
    const share = parseInterval("(0,0.7]");
    expect(contains(share, 0)).toBe(false);
    expect(contains(share, Number.MIN_VALUE)).toBe(true);
    expect(contains(share, 0.7)).toBe(true);
    expect(contains(share, 0.7000001)).toBe(false);
  });

  it("holds every finite number where there are no ends, and neither infinity nor NaN", () => {
    const all = parseInterval("(,)");
    fc.assert(fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => contains(all, value)));
    expect([Infinity, -Infinity, NaN].map((value) => contains(all, value))).toEqual([false, false, false]);
  });
});
