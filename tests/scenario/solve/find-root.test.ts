import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findRoot} from "../../../src/scenario/solve/find-root.js";

/** The root between two numbers, and how often the function was asked. */
function rootOf(f: (x: number) => number, low: number, high: number): {x: number; count: number} {
  let count = 0;
  const counted = (x: number) => (++count, f(x));
  const [near] = findRoot(counted, {x: low, y: f(low)}, {x: high, y: f(high)}) ?? [];
  return {x: near?.x ?? NaN, count};
}

describe("findRoot", () => {
  it("finds the roots of functions that are easy, steep and flat, to the last digits", () => {
    expect(rootOf((x) => x ** 2 - 2, 0, 2).x).toBeCloseTo(Math.SQRT2, 15);
    expect(rootOf((x) => Math.cos(x) - x, 0, 1).x).toBeCloseTo(0.7390851332151607, 15);
    expect(rootOf((x) => Math.expm1(100 * (x - 0.3)), 0, 1).x).toBeCloseTo(0.3, 14);
    expect(rootOf((x) => (x - 0.1) ** 9, 0, 1).x).toBeCloseTo(0.1, 3);
  });

  it("asks a smooth function a dozen times, not fifty", () => {
    expect(rootOf((x) => x ** 3 - 2 * x - 5, 2, 3)).toMatchObject({
      x: expect.closeTo(2.0945514815423265, 14) as number,
    });
    expect(rootOf((x) => x ** 3 - 2 * x - 5, 2, 3).count).toBeLessThan(15);
  });

  it("finds zero itself where it is met", () => {
    expect(findRoot((x) => x - 0.5, {x: 0, y: -0.5}, {x: 1, y: 0.5})).toEqual([
      {x: 0.5, y: 0},
      {x: 0.5, y: 0},
    ]);
  });

  it("ends at both sides of a jump", () => {
    const [near, far] = findRoot((x) => (x < 1 / 3 ? -1 : 2), {x: 0, y: -1}, {x: 1, y: 2}) ?? [];
    expect([near?.y, far?.y]).toEqual([-1, 2]);
    expect(near?.x).toBeCloseTo(1 / 3, 15);
    expect(Math.abs((far?.x ?? 0) - (near?.x ?? 0))).toBeLessThan(1e-15);
  });

  it("gives up where the function is not a number", () => {
    expect(findRoot((x) => (x === 0.5 ? NaN : x - 0.4), {x: 0, y: -0.4}, {x: 1, y: 0.6})).toBeUndefined();
  });

  it("finds the root of every monotone cubic, in either direction", () => {
    const number = fc.double({min: -10, max: 10, noNaN: true});
    fc.assert(
      fc.property(number, fc.double({min: 0, max: 5, noNaN: true}), fc.constantFrom(1, -1), (root, bend, sign) => {
        const f = (x: number) => sign * (x - root + bend * (x - root) ** 3);
        expect(rootOf(f, -11, 12).x).toBeCloseTo(root, 12);
      }),
    );
  });
});
