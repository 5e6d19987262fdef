import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Random} from "../../../src/base/random.js";
import {outside, quasiPValues, rowsWithin, toBox, type Box, type Limit} from "../../../src/scenario/discovery/box.js";
import {toDraws, type Column} from "../../../src/scenario/discovery/draws.js";
import {paste, peel} from "../../../src/scenario/discovery/prim.js";
import {faultOf} from "../../base/fault.js";

/** Every combination of the members of some axes, as columns. */
function grid<T extends Record<string, readonly (number | string)[]>>(axes: T): {[K in keyof T]: T[K][number][]} {
  let rows: Record<string, number | string>[] = [{}];
  for (const [name, members] of Object.entries(axes))
    rows = rows.flatMap((row) => members.map((member) => ({...row, [name]: member})));
  return Object.fromEntries(Object.keys(axes).map((name) => [name, rows.map((row) => row[name])])) as {
    [K in keyof T]: T[K][number][];
  };
}

const levels = Array.from({length: 20}, (_, i) => i + 1);
const sorted = ({limits}: Box) => [...limits].sort((a, b) => (a.lever < b.lever ? -1 : 1));
const last = (boxes: readonly Box[]): Box => {
  const box = boxes.at(-1);
  if (!box) throw new Error("no box");
  return box;
};

describe("peel", () => {
  const columns = grid({x: levels, y: levels, idle: [1, 2]});
  const inBox = columns.x.map((x, row) => x >= 13 && (columns.y[row] ?? NaN) <= 6);
  const draws = toDraws(columns, inBox);
  const trajectory = peel(draws);

  it("finds a box that is there, and no limit for a lever that does nothing", () => {
    const box = last(trajectory);
    expect(sorted(box)).toEqual([
      {lever: "x", kind: "range", low: 13, high: Infinity},
      {lever: "y", kind: "range", low: -Infinity, high: 6},
    ]);
    // 8 · 6 levels of 20 · 20, twice.
    expect(box).toMatchObject({coverage: 1, density: 1, mass: 0.12, count: 96, hits: 96});
  });

  it("starts with all draws and takes one level at a time", () => {
    expect(trajectory[0]).toMatchObject({limits: [], coverage: 1, density: 0.12, mass: 1, count: 800});
    // Twelve levels of x and fourteen of y go, in whatever order.
    expect(trajectory).toHaveLength(1 + 12 + 14);
  });

  it("finds the box of EMA Workbench's own test, with its measures", () => {
    // test_prim.py, test_update and test_drop_restriction: three draws, of which the first two are of interest. The box
    // that leaves the third out holds all of them and nothing else, by one limit on two thirds of the draws.
    const found = toDraws({a: [0, 2, 3], b: [1, 5, 2], c: [2, 6, 1]}, [true, true, false]);
    const box = last(peel(found));
    expect(box).toMatchObject({coverage: 1, density: 1, mass: 2 / 3});
    expect(box.limits).toHaveLength(1);
  });

  it("gives each limit the probability of such a density without it", () => {
    const values = Object.fromEntries(
      quasiPValues(draws, last(trajectory)).map((q) => [`${q.lever} ${q.side}`, q.value]),
    );
    // Without the limit on x a box of 20 · 6 levels holds 8 · 6; without that on y one of 8 · 20 does.
    expect(Object.keys(values).sort()).toEqual(["x low", "y high"]);
    expect((values["x low"] ?? NaN) / 0.4 ** 96).toBeCloseTo(1, 9);
    expect((values["y high"] ?? NaN) / 0.3 ** 96).toBeCloseTo(1, 9);
  });

  it("takes options away one by one", () => {
    const options = grid({x: levels, closure: ["up", "down", "both"]});
    const outcome = options.x.map((x, row) => x <= 10 && options.closure[row] === "down");
    const found = toDraws(options, outcome);
    const box = last(peel(found));
    expect(sorted(box)).toEqual([
      {lever: "closure", kind: "options", options: ["down"]},
      {lever: "x", kind: "range", low: -Infinity, high: 10},
    ]);
    expect([box.coverage, box.density]).toEqual([1, 1]);
    // Without the options' limit ten of thirty draws are hits.
    const closure = quasiPValues(found, box).find(({side}) => side === "options");
    expect((closure?.value ?? NaN) * 3 ** 10).toBeCloseTo(1, 9);
  });

  it("takes tied numbers off together", () => {
    const ties = grid({x: [1, 2, 3], other: levels});
    const box = last(
      peel(
        toDraws(
          ties,
          ties.x.map((x) => x === 2),
        ),
      ),
    );
    expect(box.limits).toEqual([{lever: "x", kind: "range", low: 2, high: 2}]);
    expect(box).toMatchObject({coverage: 1, density: 1});
  });

  it("goes through a plain where no slice gains anything", () => {
    // Of two opposite corners, no first slice raises the density.
    const corners = grid({x: levels, y: levels});
    const outcome = corners.x.map((x, row) => x <= 10 === (corners.y[row] ?? NaN) <= 10);
    expect(last(peel(toDraws(corners, outcome))).density).toBeGreaterThan(0.9);
  });

  it("stops at the least mass, and at once where it always happens", () => {
    const x = levels;
    const small = peel(
      toDraws(
        {x},
        x.map((value) => value === 20),
      ),
      {minimumMass: 0.3},
    );
    expect(last(small)).toMatchObject({count: 6, coverage: 1});
    expect(
      peel(
        toDraws(
          {x},
          x.map(() => true),
        ),
      ),
    ).toHaveLength(1);
  });

  it.each([0, 1, -0.1, NaN])("refuses %d for a part", (part) => {
    expect(() => peel(draws, {alpha: part})).toThrow(RangeError);
    expect(() => peel(draws, {minimumMass: part})).toThrow(RangeError);
  });
});

describe("paste", () => {
  const columns = grid({x: levels, y: levels, closure: ["up", "down"]});
  const outcome = columns.x.map((x) => x >= 5 && x <= 15);
  const draws = toDraws(columns, outcome);
  const boxOf = (...limits: Limit[]) => toBox(draws, limits);

  it("widens a box that took too much away", () => {
    const narrow = boxOf({lever: "x", kind: "range", low: 8, high: 12});
    expect(paste(draws, narrow)).toMatchObject({
      limits: [{lever: "x", kind: "range", low: 5, high: 15}],
      coverage: 1,
      density: 1,
    });
  });

  it("drops limits that keep nothing out and options that change nothing", () => {
    const box = boxOf(
      {lever: "x", kind: "range", low: 5, high: 15},
      {lever: "y", kind: "range", low: 0, high: 12},
      {lever: "closure", kind: "options", options: ["up"]},
    );
    expect(paste(draws, box).limits).toEqual([{lever: "x", kind: "range", low: 5, high: 15}]);
  });

  it("leaves a box alone that any slice would thin out", () => {
    const box = boxOf({lever: "x", kind: "range", low: 5, high: 15});
    expect(paste(draws, box)).toEqual(box);
  });
});

describe("outside", () => {
  it("leaves the second box to be found, as part of the whole", () => {
    const columns = grid({x: levels, y: levels});
    const near = (value: number | undefined, from: number, to: number) => Number(value) >= from && Number(value) <= to;
    const outcome = columns.x.map(
      (x, row) => (near(x, 1, 8) && near(columns.y[row], 1, 8)) || (near(x, 16, 20) && near(columns.y[row], 16, 20)),
    );
    const draws = toDraws(columns, outcome);
    const first = paste(draws, last(peel(draws)));
    const rest = outside(draws, first);
    const second = paste(rest, last(peel(rest)));
    // 8 · 8 and 5 · 5 levels of 400.
    expect([first.hits, second.hits]).toEqual([64, 25]);
    expect([first.coverage, second.coverage]).toEqual([64 / 89, 25 / 89]);
    expect([first.density, second.density]).toEqual([1, 1]);
    expect(outside(rest, second).rows).toHaveLength(400 - 89);
  });
});

describe("toDraws", () => {
  it.each([
    [{a: [1, 2, 3]}, "uneven-columns"],
    [{a: [1, Infinity]}, "bad-draw"],
    [{a: ["up", 1] as unknown as Column}, "bad-draw"],
  ])("refuses %j", (columns, code) => {
    expect(faultOf(() => toDraws(columns, [true, false])).code).toBe(code);
  });

  it("refuses an outcome that never happens", () => {
    expect(faultOf(() => toDraws({a: [1, 2]}, [false, false])).code).toBe("no-hits");
  });
});

describe("for any draws,", () => {
  const table = fc.record({count: fc.integer({min: 20, max: 200}), seed: fc.nat()}).map(({count, seed}) => {
    const random = new Random(seed, 1);
    const of = (column: number) => Array.from({length: count}, (_, row) => random.uniform(row, column));
    const [x, y, z] = [of(0), of(1), of(2)];
    const tied = of(3).map((u) => Math.floor(4 * u));
    const option = of(4).map((u) => ["a", "b", "c"][Math.floor(3 * u)] ?? "a");
    const outcome = x.map(
      (value, row) => value + (y[row] ?? 0) * 0.5 + (option[row] === "b" ? 0.5 : 0) > 0.9 + 0.4 * (z[row] ?? 0),
    );
    outcome[0] = true;
    return {columns: {x, y, z, tied, option}, outcome};
  });

  it("each box of a trajectory lies in the one before and counts what it holds", () => {
    fc.assert(
      fc.property(table, ({columns, outcome}) => {
        const draws = toDraws(columns, outcome);
        const trajectory = peel(draws);
        for (const [i, box] of trajectory.entries()) {
          const rows = rowsWithin(draws, box.limits);
          expect(box.count).toBe(rows.length);
          expect(box.hits).toBe(rows.filter((row) => outcome[row]).length);
          expect(box.coverage * draws.hits).toBeCloseTo(box.density * box.count, 9);
          expect(box.mass).toBe(box.count / outcome.length);
          const before = trajectory[i - 1];
          if (!before) continue;
          expect(box.mass).toBeGreaterThanOrEqual(0.05);
          expect(box.count).toBeLessThan(before.count);
          const held = new Set(rowsWithin(draws, before.limits));
          expect(rows.every((row) => held.has(row))).toBe(true);
        }
      }),
    );
  });

  it("a pasted box holds the one it came from, no less dense", () => {
    fc.assert(
      fc.property(table, ({columns, outcome}) => {
        const draws = toDraws(columns, outcome);
        for (const box of peel(draws)
          .slice(1)
          .filter((_, i) => i % 5 === 0)) {
          const pasted = paste(draws, box);
          expect(pasted.density).toBeGreaterThanOrEqual(box.density);
          expect(pasted.count).toBeGreaterThanOrEqual(box.count);
          const held = new Set(rowsWithin(draws, pasted.limits));
          expect(rowsWithin(draws, box.limits).every((row) => held.has(row))).toBe(true);
          for (const {value} of quasiPValues(draws, pasted)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
      {numRuns: 30},
    );
  });

  it("only the order of a lever's numbers counts", () => {
    fc.assert(
      fc.property(table, ({columns, outcome}) => {
        const stretched = {
          ...columns,
          x: columns.x.map((value) => Math.exp(5 * value)),
          y: columns.y.map((v) => v ** 3),
        };
        const masses = (of: Readonly<Record<string, Column>>) =>
          peel(toDraws(of, outcome)).map(({count, hits}) => [count, hits]);
        expect(masses(stretched)).toEqual(masses(columns));
      }),
      {numRuns: 30},
    );
  });
});
