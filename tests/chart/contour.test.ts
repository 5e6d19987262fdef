import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {contour} from "../../src/chart/contour.js";

describe("contour", () => {
  it("passes between the points on its two sides, where a straight line between them would reach the threshold", () => {
    // Upwards 0 to 10 and to 20: a quarter and an eighth of the way, by hand.
    expect(
      contour(
        [
          [0, 0],
          [10, 20],
        ],
        2.5,
      ),
    ).toEqual([{x1: 1, y1: 0.125, x2: 0, y2: 0.25}]);
  });

  it("is nothing where all values lie on one side, or where there is no square", () => {
    expect(
      contour(
        [
          [1, 2],
          [3, 4],
        ],
        0,
      ),
    ).toEqual([]);
    expect(
      contour(
        [
          [1, 2],
          [3, 4],
        ],
        5,
      ),
    ).toEqual([]);
    expect(contour([[1, 2, 3]], 2)).toEqual([]);
    expect(contour([], 2)).toEqual([]);
  });

  it("counts a value at the threshold as above it, and cuts off that corner at the point itself", () => {
    expect(
      contour(
        [
          [5, 0],
          [0, 0],
        ],
        5,
      ),
    ).toEqual([{x1: 0, y1: 0, x2: 0, y2: 0}]);
  });

  it("draws nothing over a square with a corner that is not known", () => {
    const pieces = contour(
      [
        [0, 0, NaN],
        [10, 10, 10],
      ],
      5,
    );
    expect(pieces).toEqual([{x1: 1, y1: 0.5, x2: 0, y2: 0.5}]);
  });

  it("joins the high corners of a saddle whose mean is above, and keeps them apart where it is below", () => {
    // High at (0, 0) and (1, 1), low at the two others, the mean 5: a piece cuts off one corner, whose side it is on.
    const corners = (threshold: number) =>
      contour(
        [
          [10, 0],
          [0, 10],
        ],
        threshold,
      )
        .map(({x1, y1, x2, y2}) => [Math.round((x1 + x2) / 2), Math.round((y1 + y2) / 2)].join())
        .sort();
    expect(corners(4)).toEqual(["0,1", "1,0"]);
    expect(corners(6)).toEqual(["0,0", "1,1"]);
  });

  it("lies on the line itself where the values are a plane", () => {
    const size = fc.integer({min: 2, max: 6});
    const slope = fc.integer({min: -9, max: 9});
    fc.assert(
      fc.property(size, size, slope, slope, fc.integer({min: -40, max: 40}), (columns, rows, a, b, threshold) => {
        const grid = Array.from({length: rows}, (_, y) => Array.from({length: columns}, (_, x) => a * x + b * y));
        for (const {x1, y1, x2, y2} of contour(grid, threshold)) {
          expect(a * x1 + b * y1).toBeCloseTo(threshold, 9);
          expect(a * x2 + b * y2).toBeCloseTo(threshold, 9);
        }
      }),
    );
  });

  it("passes between any two neighbours that lie on its two sides", () => {
    const row = fc.array(fc.integer({min: 0, max: 9}), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(fc.array(row, {minLength: 3, maxLength: 3}), (grid) => {
        const ends = contour(grid, 4.5).flatMap(({x1, y1, x2, y2}) => [[x1, y1] as const, [x2, y2] as const]);
        grid.forEach((values, y) => {
          values.slice(1).forEach((right, x) => {
            const divided = (values[x] ?? NaN) > 4.5 !== right > 4.5;
            expect(ends.some(([at, height]) => height === y && at > x && at < x + 1)).toBe(divided);
          });
        });
      }),
    );
  });
});
