import {describe, expect, it} from "vitest";
import {gapsIn} from "../../src/chart/gaps.js";

const points = (...results: readonly number[]) => results.map((result, x) => ({x, result}));

describe("gapsIn", () => {
  it("finds none where every point has a result, or where there are no points", () => {
    expect(gapsIn(points(1, 2, 3), [0, 2])).toEqual([]);
    expect(gapsIn([], [0, 2])).toEqual([]);
  });

  it("goes from the last point with a result to the next", () => {
    expect(gapsIn(points(1, NaN, NaN, 4, 5, NaN, 7), [0, 6])).toEqual([
      {from: 0, to: 3},
      {from: 4, to: 6},
    ]);
  });

  it("goes to the ends of the range where points there have none", () => {
    expect(gapsIn(points(NaN, 2, Infinity), [0, 2])).toEqual([
      {from: 0, to: 1},
      {from: 1, to: 2},
    ]);
    expect(gapsIn(points(NaN, NaN), [-1, 2])).toEqual([{from: -1, to: 2}]);
  });
});
