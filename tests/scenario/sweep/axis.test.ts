import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {axisOf} from "../../../src/scenario/sweep/axis.js";
import {modelOf} from "../../model/small-model.js";

const model = modelOf({
  parameters: {growth: {default: "0.05", valid: "[-0.3,1.5]"}, path: {default: "a", options: "a|b"}},
});
const axis = (low: number, high: number, count: number) => axisOf(model, "growth", {low, high, count});

describe("an axis", () => {
  it("goes in equal steps from end to end", () => {
    const values = [0.05, 0.055, 0.06, 0.065, 0.07, 0.075, 0.08, 0.085, 0.09, 0.095, 0.1];
    expect(axis(0.05, 0.1, 11)).toEqual({id: "growth", values});
    expect(axis(0, 1, 2).values).toEqual([0, 1]);
    expect(axis(0.2, 0.2, 1).values).toEqual([0.2]);
  });

  it("has its ends to the last digit, in order, and as many values as were asked for", () => {
    const end = fc.double({min: -0.3, max: 1.5, noNaN: true});
    fc.assert(
      fc.property(end, end, fc.integer({min: 2, max: 50}), (a, b, count) => {
        fc.pre(Math.abs(b - a) > 1e-9);
        const [low, high] = [Math.min(a, b) + 0, Math.max(a, b) + 0]; // no −0;
        const {values} = axis(low, high, count);
        expect([values.length, values[0], values.at(-1)]).toEqual([count, low, high]);
        expect(values.every((value, i) => i === 0 || value > (values[i - 1] ?? NaN))).toBe(true);
      }),
    );
  });

  it.each([
    [0, 1, 0, "not a number of values: 0 for growth; a whole number of at least 2 is needed"],
    [0, 1, 1, "not a number of values: 1 for growth; a whole number of at least 2 is needed"],
    [0, 1, -3, "not a number of values: -3 for growth"],
    [0, 1, 2.5, "not a number of values: 2.5 for growth"],
    [0, 1, NaN, "not a number of values: NaN for growth"],
    [0, 1, Infinity, "not a number of values: Infinity for growth"],
    [1, 1, 0, "not a number of values: 0 for growth; a whole number of at least 1 is needed"],
    [1, 0, 3, "the axis of growth runs backwards: 1 to 0; write the smaller first"],
    [-1, 0, 3, "out of range: growth = -1 (-0.3 to 1.5)"],
    [0, 2, 3, "out of range: growth = 2 (-0.3 to 1.5)"],
    [NaN, 1, 3, "not a number: growth = NaN"],
  ])("refuses %s to %s in %s", (low, high, count, message) => {
    expect(() => axis(low, high, count)).toThrow(message);
  });

  it("is of a parameter that is a number", () => {
    expect(() => axisOf(model, "grwth", {low: 0, high: 1, count: 2})).toThrow("unknown parameter: grwth");
    expect(() => axisOf(model, "path", {low: 0, high: 1, count: 2})).toThrow("not a number: path is one of a, b");
  });
});
