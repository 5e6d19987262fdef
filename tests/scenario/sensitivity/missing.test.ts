import {describe, expect, it} from "vitest";
import {missingAmong} from "../../../src/scenario/sensitivity/missing.js";

const numbers = Array.from({length: 100}, (_, i) => i);
/** Two levers, of which the second goes through its range ten times. */
const points = numbers.map((i) => ({a: i, b: i % 10}));

describe("settings without a result", () => {
  it("are found at the end of a lever where they gather", () => {
    const high = missingAmong(
      points,
      numbers.map((i) => (i >= 80 ? NaN : 1)),
    );
    expect(high).toEqual({count: 20, of: 100, gathered: {id: "a", low: 80, high: 99, count: 20, of: 20}});
    const low = missingAmong(
      points,
      points.map(({b}) => (b < 3 ? NaN : 1)),
    );
    expect(low).toEqual({count: 30, of: 100, gathered: {id: "b", low: 0, high: 2, count: 30, of: 30}});
  });

  it("are counted within the range where they gather and beyond it", () => {
    const results = numbers.map((i) => (i === 5 || (i >= 60 && i % 2 === 0) ? NaN : 1));
    expect(missingAmong(points, results)).toEqual({
      count: 21,
      of: 100,
      gathered: {id: "a", low: 60, high: 99, count: 20, of: 40},
    });
  });

  it("gather nowhere where they are spread evenly, and where all have none", () => {
    const even = numbers.map((i) => (i % 7 === 0 ? Infinity : 1));
    expect(missingAmong(points, even)).toEqual({count: 15, of: 100, gathered: undefined});
    const none = numbers.map(() => NaN);
    expect(missingAmong(points, none)).toEqual({count: 100, of: 100, gathered: undefined});
  });
});
