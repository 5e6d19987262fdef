import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exceeds, extent, niceDomain, spread} from "../../src/chart/series.js";

const number = fc.oneof(
  fc.integer({min: -1e12, max: 1e12}).map((n) => n * 1e-3),
  fc.integer({min: -50, max: 5000}),
  fc.integer({min: -1000, max: 1000}).map((n) => n * 1e-9),
);

describe("niceDomain", () => {
  it.each([
    ["zero to a round number above, where the lowest value is less than half of the highest", [10, 45, 90], [0, 100]],
    ["the values alone, where they lie far from zero", [1700, 2800], [1500, 3000]],
    ["both sides of zero", [-30, 60], [-40, 80]],
    ["around a single value", [50], [40, 60]],
    ["something where there is nothing", [], [0, 1]],
    ["something where all is zero", [0, 0], [0, 0.1]],
  ] as const)("is %s", (_, values, domain) => {
    const [low, high] = niceDomain(values);
    expect(low).toBeLessThanOrEqual(Math.min(...values, domain[1]));
    expect(high).toBeGreaterThanOrEqual(Math.max(...values, domain[0]));
    expect(low).toBeGreaterThanOrEqual(domain[0]);
    expect(high).toBeLessThanOrEqual(domain[1]);
  });

  it("holds all values, with a little room above them and not more than half of the height unused", () => {
    fc.assert(
      fc.property(fc.array(number, {minLength: 1, maxLength: 12}), (values) => {
        const [low, high] = niceDomain(values);
        const [min, max] = [Math.min(...values), Math.max(...values)];
        expect(low).toBeLessThanOrEqual(min);
        expect(high).toBeGreaterThan(max);
        // Zero may be brought in where it costs less than half; rounding and room cost a little more.
        if (max - min > 1e-12 * Math.max(Math.abs(min), Math.abs(max)))
          expect(max - Math.min(min, min < max / 2 ? 0 : min)).toBeGreaterThan((high - low) * 0.4);
      }),
      {numRuns: 500},
    );
  });

  it("ends on round numbers: no more than two digits and a half of the fifth part of its span", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -5000, max: 5000}), {minLength: 2, maxLength: 12}), (values) => {
        const [low, high] = niceDomain(values);
        const power = 10 ** Math.floor(Math.log10((high - low) / 5) - 1);
        for (const end of [low, high]) {
          const steps = end / (power / 2);
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        }
      }),
      {numRuns: 500},
    );
  });

  it("begins at zero where that is asked for, whatever the values", () => {
    fc.assert(
      fc.property(fc.array(number, {minLength: 1, maxLength: 12}), (values) => {
        const [low, high] = niceDomain(values, true);
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
        if (Math.min(...values) >= 0) expect(low).toBe(0);
      }),
    );
  });

  it("leaves out what is not a number", () => {
    expect(niceDomain([NaN, 10, Infinity, 90, -Infinity])).toEqual(niceDomain([10, 90]));
    expect(niceDomain([NaN])).toEqual([0, 1]);
  });
});

describe("exceeds", () => {
  it("is so where a value lies outside, not where it lies on an end", () => {
    expect(exceeds([0, 10], [0, 5, 10])).toBe(false);
    expect(exceeds([0, 10], [5, 10.1])).toBe(true);
    expect(exceeds([0, 10], [-0.1, 5])).toBe(true);
    expect(exceeds([0, 10], [])).toBe(false);
  });

  it("is never so of a range made for the values", () => {
    fc.assert(
      fc.property(fc.array(number, {minLength: 1}), (values) => {
        expect(exceeds(niceDomain(values), values)).toBe(false);
      }),
    );
  });
});

describe("spread", () => {
  const GAP = 15;
  const positions = fc.array(fc.double({min: 0, max: 200, noNaN: true}), {maxLength: 10});

  it("leaves labels where they are that are far enough apart", () => {
    expect(spread([10, 60, 30], GAP, [0, 200])).toEqual([10, 60, 30]);
    expect(spread([], GAP, [0, 200])).toEqual([]);
  });

  it("moves two that are too near apart by as much, about their middle", () => {
    expect(spread([100, 104], GAP, [0, 200])).toEqual([94.5, 109.5]);
    expect(spread([104, 100], GAP, [0, 200])).toEqual([109.5, 94.5]);
  });

  it("does not push labels over the edge, nor onto others", () => {
    expect(spread([0, 1], GAP, [0, 200])).toEqual([0, 15]);
    expect(spread([199, 200], GAP, [0, 200])).toEqual([185, 200]);
    expect(spread([0, 1, 23.5], GAP, [0, 200])).toEqual([0, 15, 30]);
  });

  it("keeps the order and the gap, and stays inside, wherever there is room", () => {
    fc.assert(
      fc.property(positions, (from) => {
        const to = spread(from, GAP, [0, 200]);
        expect(to).toHaveLength(from.length);
        for (const [i, a] of from.entries()) {
          expect(to[i]).toBeGreaterThanOrEqual(-1e-9);
          expect(to[i]).toBeLessThanOrEqual(200 + 1e-9);
          for (const [j, b] of from.entries()) {
            if (i === j) continue;
            expect(Math.abs((to[i] ?? NaN) - (to[j] ?? NaN))).toBeGreaterThanOrEqual(GAP - 1e-9);
            if (a < b) expect(to[i]).toBeLessThan(to[j] ?? NaN);
          }
        }
      }),
      {numRuns: 500},
    );
  });

  it("moves a label that has no neighbour near by nothing at all", () => {
    fc.assert(
      fc.property(positions, (from) => {
        const to = spread(from, GAP, [0, 200]);
        const reach = from.length * GAP;
        for (const [i, position] of from.entries()) {
          if (from.every((other, j) => j === i || Math.abs(other - position) > reach))
            expect(to[i]).toBeCloseTo(position, 9);
        }
      }),
    );
  });

  it("keeps the order and the gap where there is no room for all", () => {
    const to = spread([5, 5, 5, 5], GAP, [0, 30]);
    expect(to).toEqual([0, 15, 30, 45]);
  });
});

describe("extent", () => {
  it("is from the lowest to the highest number, whatever is none", () => {
    expect(extent([3, NaN, -1, 2, Infinity])).toEqual([-1, 3]);
  });

  it("is a range around values that are all alike, and some range where there are none", () => {
    const [low, high] = extent([5, 5]);
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
    expect(extent([])).toEqual([0, 1]);
  });
});
