import fc from "fast-check";
import {describe, expect, it, vi} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {ModelError} from "../../../src/base/errors.js";
import {Evaluator, type Values} from "../../../src/model/index.js";
import {indicator} from "../../../src/scenario/indicator.js";
import type {Goal, Solution} from "../../../src/scenario/solve/goal.js";
import type {Lever} from "../../../src/scenario/lever.js";
import {solve} from "../../../src/scenario/solve/solve.js";

const equal = (value: number): Goal => ({comparator: "=", value});

function lever(id: string, base: number, low: number, high: number): Lever {
  return {id, base, low, high};
}

/** A function of one lever x. */
const ofX = (f: (x: number) => number) => (values: Values) => f(Number(values["x"]));

/** A function of the levers x and y. */
const ofXY = (f: (x: number, y: number) => number) => (values: Values) => f(Number(values["x"]), Number(values["y"]));

function solvedBy(found: Solution): Extract<Solution, {kind: "solved"}> {
  if (found.kind !== "solved") throw new Error(`not solved: ${JSON.stringify(found)}`);
  return found;
}

const near = (value: number, digits = 12) => expect.closeTo(value, digits) as number;

describe("solve with one lever", () => {
  const x = lever("x", 1, 0, 4);

  it("finds where the lever must stand, between its steps", () => {
    const found = solve(
      ofX((at) => at ** 2),
      [x],
      equal(2),
    );
    expect(found).toEqual({
      kind: "solved",
      at: {values: {x: near(Math.SQRT2, 15)}, result: near(2)},
      change: near(((Math.SQRT2 - 1) / 4) ** 2),
      limits: [],
      others: [],
    });
  });

  it("moves nothing where the goal is met already", () => {
    const square = ofX((at) => at ** 2);
    const at = {values: {x: 1}, result: 1};
    expect(solve(square, [x], equal(1 + 1e-12))).toEqual({kind: "met", at});
    expect(solve(square, [x], {comparator: "<", value: 2})).toEqual({kind: "met", at});
    expect(solve(square, [x], {comparator: ">=", value: 1})).toEqual({kind: "met", at});
  });

  it("gives the boundary where more or less is asked for", () => {
    for (const comparator of [">", ">="] as const)
      expect(
        solvedBy(
          solve(
            ofX((at) => at ** 2),
            [x],
            {comparator, value: 9},
          ),
        ).at.values["x"],
      ).toBeCloseTo(3, 12);
    for (const comparator of ["<", "<="] as const)
      expect(
        solvedBy(
          solve(
            ofX((at) => -(at ** 2)),
            [x],
            {comparator, value: -9},
          ),
        ).at.values["x"],
      ).toBeCloseTo(3, 12);
  });

  it("says which end of the range binds, and what is reached there, where the goal lies beyond", () => {
    const line = ofX((at) => 2 * at);
    expect(solve(line, [x], equal(9))).toEqual({
      kind: "unreachable",
      closest: {values: {x: 4}, result: 8},
      limits: [{id: "x", at: "high"}],
    });
    expect(solve(line, [x], {comparator: "<", value: -1})).toEqual({
      kind: "unreachable",
      closest: {values: {x: 0}, result: 0},
      limits: [{id: "x", at: "low"}],
    });
  });

  it("names no limit where the result turns back within the range", () => {
    const found = solve(
      ofX((at) => 5 - (at - Math.E) ** 2),
      [x],
      equal(6),
    );
    expect(found).toEqual({kind: "unreachable", closest: {values: {x: near(Math.E, 7)}, result: near(5)}, limits: []});
  });

  it("names no limit where the lever does not move the result", () => {
    expect(solve(() => 3, [x], equal(4))).toMatchObject({kind: "unreachable", closest: {result: 3}, limits: []});
  });

  it("takes the nearest of several solutions, and tells the others", () => {
    const found = solvedBy(
      solve(
        ofX((at) => Math.sin(2 * Math.PI * at)),
        [x],
        equal(0.5),
      ),
    );
    // sin 2πx = ½ at x = 1/12 and 5/12, and every whole number on.
    expect(found.at.values["x"]).toBeCloseTo(13 / 12, 12);
    const others = [1, 5, 17, 25, 29, 37, 41].map((twelfths) => ({
      values: {x: near(twelfths / 12)},
      result: near(0.5),
    }));
    expect(found.others).toEqual(others);
  });

  it("finds a pair of solutions between two steps of its scan, and one that only touches", () => {
    const bump = (at: number) => Math.exp(-(((at - 2.03) / 0.02) ** 2));
    const width = 0.02 * Math.sqrt(Math.log(2));
    const pair = solvedBy(solve(ofX(bump), [x], equal(0.5)));
    expect([pair.at, ...pair.others].map(({values}) => values["x"])).toEqual([near(2.03 - width), near(2.03 + width)]);
    const touch = solvedBy(
      solve(
        ofX((at) => 1 - (at - 2.03) ** 2),
        [x],
        equal(1),
      ),
    );
    expect([touch.at.values["x"], touch.others]).toEqual([near(2.03, 7), []]);
  });

  it("does not take a jump for a solution, but for a way over a boundary", () => {
    const jump = ofX((at) => (at < Math.PI ? 0 : 10));
    expect(solve(jump, [x], equal(4))).toMatchObject({kind: "unreachable", closest: {result: 0}, limits: []});
    const over = solvedBy(solve(jump, [x], {comparator: ">", value: 4}));
    expect(over.at).toEqual({values: {x: near(Math.PI, 14)}, result: 10});
  });

  it("searches where a model gives results, and says that it gives none beyond", () => {
    const upTo = (limit: number) =>
      ofX((at) => {
        if (at > limit) throw new ModelError("check-failed", "coal is negative");
        return at;
      });
    expect(solvedBy(solve(upTo(Math.E), [x], equal(2.7))).at.values["x"]).toBeCloseTo(2.7, 12);
    expect(solve(upTo(Math.E), [x], equal(3))).toEqual({
      kind: "unreachable",
      closest: {values: {x: near(Math.E, 14)}, result: near(Math.E, 14)},
      limits: [{id: "x", at: "refused"}],
    });
  });

  it("reaches the goal at an end to the last digit", () => {
    const found = solvedBy(
      solve(
        ofX((at) => at * 0.3),
        [lever("x", 0, 0, 1)],
        equal(0.3),
      ),
    );
    expect(found).toMatchObject({at: {values: {x: 1}}, limits: [{id: "x", at: "high"}]});
  });

  it("brings a lever that stands outside of its range into it", () => {
    const outside = lever("x", 9, 0, 4);
    const found = solve(
      ofX((at) => at),
      [outside],
      {comparator: "<", value: 5},
    );
    expect(solvedBy(found).at).toEqual({values: {x: 4}, result: 4});
  });

  it("has no refusal explained on the way to where a model's results end", () => {
    const explain = vi.spyOn(Evaluator.prototype, "explain");
    try {
      const share = indicator(changzhi, "co2_cons", {year: 2025});
      const found = solve(share, [lever("oil.2025", 0.055, 0, 1)], equal(0));
      expect(found).toMatchObject({kind: "unreachable", limits: [{id: "oil.2025", at: "refused"}]});
      expect(explain).not.toHaveBeenCalled();
    } finally {
      explain.mockRestore();
    }
  });

  it("passes on what is no refusal of a model", () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => solve(broken, [x], equal(1))).toThrow(TypeError);
  });

  it("refuses a question without a lever, with one twice, or without a range", () => {
    const f = ofX((at) => at);
    expect(() => solve(f, [], equal(1))).toThrow("no lever to move: name at least one");
    expect(() => solve(f, [x, x], equal(1))).toThrow("a lever twice: x; name each once");
    expect(() => solve(f, [lever("x", 0, 1, 1)], equal(1))).toThrow("no range: x from 1 to 1");
    expect(() => solve(f, [lever("x", 0, 0, Infinity)], equal(1))).toThrow("no range: x from 0 to Infinity");
  });

  it("finds the root of every monotone function, wherever it lies", () => {
    const inside = fc.double({min: 0, max: 4, noNaN: true});
    fc.assert(
      fc.property(inside, inside, fc.double({min: 1, max: 3, noNaN: true}), (base, root, power) => {
        const f = (at: number) => Math.sign(at - root) * Math.abs(at - root) ** power;
        fc.pre(Math.abs(f(base)) > 1e-6);
        const found = solvedBy(solve(ofX(f), [lever("x", base, 0, 4)], equal(0)));
        expect(found.at.values["x"]).toBeCloseTo(root, 2);
        expect(found.others).toEqual([]);
      }),
    );
  });
});

describe("solve with several levers", () => {
  const [x, y] = [lever("x", 1, 0, 4), lever("y", 2, 0, 10)];

  it("shares a linear move by how far each lever acts over its range", () => {
    // u and v in ranges of 4 and 10: least u² + v² with 12u + 10v = 6 is a multiple of (12, 10).
    const share = 6 / (12 ** 2 + 10 ** 2);
    const found = solvedBy(
      solve(
        ofXY((a, b) => 3 * a + b),
        [x, y],
        equal(11),
      ),
    );
    expect(found.at.values).toEqual({x: near(1 + 4 * 12 * share, 11), y: near(2 + 10 * 10 * share, 11)});
    expect(found.at.result).toBeCloseTo(11, 12);
    expect(found.change).toBeCloseTo(36 / 244, 11);
    expect([found.limits, found.others]).toEqual([[], []]);
  });

  it("lets a lever stop at its limit and the others go on", () => {
    // Without limits, x would go to 1 + 4·12·(16/244) > 4; held there, it leaves 21 − 12 to y.
    const found = solvedBy(
      solve(
        ofXY((a, b) => 3 * a + b),
        [x, y],
        equal(21),
      ),
    );
    expect(found.at.values).toEqual({x: 4, y: near(9, 11)});
    expect(found.limits).toEqual([{id: "x", at: "high"}]);
  });

  it("finds the nearest point of a curve", () => {
    const [a, b] = [lever("x", 0, -5, 5), lever("y", 0, -5, 5)];
    // The point of the circle about (3, 4) of radius 2 that is nearest to the origin lies towards its centre, 3 away.
    const circle = ofXY((p, q) => Math.hypot(p - 3, q - 4));
    expect(solvedBy(solve(circle, [a, b], {comparator: "<=", value: 2})).at.values).toEqual({
      x: near(1.8, 8),
      y: near(2.4, 8),
    });
    // On xy = 4 with equal ranges, by symmetry, (2, 2) from (1, 1).
    const [c, d] = [lever("x", 1, 0, 5), lever("y", 1, 0, 5)];
    expect(
      solvedBy(
        solve(
          ofXY((p, q) => p * q),
          [c, d],
          equal(4),
        ),
      ).at.values,
    ).toEqual({x: near(2, 8), y: near(2, 8)});
  });

  it("finds it where the curve bends more than the distance, on which full steps would go back and forth", () => {
    const [a, b] = [lever("x", 0, -5, 5), lever("y", 0.4, -5, 5)];
    // x = 1 + 3y²: at the nearest point to (0, 0.4) the slope of the distance 6xy + y − 0.4 is zero.
    const {x: p = NaN, y: q = NaN} = solvedBy(
      solve(
        ofXY((s, t) => s - 3 * t ** 2),
        [a, b],
        equal(1),
      ),
    ).at.values;
    expect(p).toBeCloseTo(1 + 3 * q ** 2, 11);
    expect(6 * p * q + q - 0.4).toBeCloseTo(0, 7);
  });

  it("says which limits bind where all levers together do not reach the goal", () => {
    expect(
      solve(
        ofXY((a, b) => 3 * a - b),
        [x, y],
        {comparator: ">", value: 13},
      ),
    ).toEqual({
      kind: "unreachable",
      closest: {values: {x: 4, y: 0}, result: 12},
      limits: [
        {id: "x", at: "high"},
        {id: "y", at: "low"},
      ],
    });
  });

  it("names no limits where no lever moves the result", () => {
    expect(solve(() => 1, [x, y], equal(2))).toMatchObject({kind: "unreachable", limits: []});
  });

  it("leaves a lever that does nothing where it is", () => {
    const found = solvedBy(
      solve(
        ofXY((a) => a ** 3),
        [x, y],
        equal(8),
      ),
    );
    expect(found.at.values).toEqual({x: near(2, 9), y: near(2, 9)});
  });

  it("is the one-lever answer for levers that act alike, shared", () => {
    const found = solvedBy(
      solve(
        ofXY((a, b) => a + b),
        [lever("x", 0, 0, 1), lever("y", 0, 0, 1)],
        equal(1),
      ),
    );
    expect(found.at.values).toEqual({x: near(0.5), y: near(0.5)});
  });

  it("finds the least change of every linear question: the levers move in proportion, each up to its limit", () => {
    const slope = fc.double({min: 0.1, max: 5, noNaN: true});
    const standing = fc.double({min: 0.05, max: 0.95, noNaN: true});
    const question = fc.array(fc.record({slope, standing, sign: fc.constantFrom(1, -1)}), {minLength: 2, maxLength: 6});
    fc.assert(
      fc.property(question, fc.double({min: 0.01, max: 0.99, noNaN: true}), (parts, way) => {
        const levers = parts.map(({standing: base}, i) => lever(`l${i}`, base, 0, 1));
        const slopes = parts.map((part) => part.sign * part.slope);
        const sum = (at: readonly number[]) => at.reduce((total, value, i) => total + value * (slopes[i] ?? 0), 0);
        const f = (values: Values) => sum(levers.map(({id}) => Number(values[id])));
        const start = sum(levers.map(({base}) => base));
        const most = sum(slopes.map((each) => (each > 0 ? 1 : 0)));
        fc.pre(most - start > 1e-3);
        const found = solvedBy(solve(f, levers, equal(start + way * (most - start))));
        // Moves over slopes are one and the same number for all levers that are not at their limits, and no larger there.
        const rates = levers.map(({id, base}, i) => ((found.at.values[id] ?? NaN) - base) / (slopes[i] ?? NaN));
        const bound = new Set(found.limits.map(({id}) => id));
        const free = rates.filter((_, i) => !bound.has(`l${i}`));
        const [rate = Infinity] = free;
        for (const each of free) expect(each).toBeCloseTo(rate, 7);
        for (const each of rates) expect(each).toBeLessThanOrEqual(rate + 1e-7);
        expect(found.at.result).toBeCloseTo(start + way * (most - start), 9);
      }),
    );
  });

  it("never needs more change with another lever to help", () => {
    const number = fc.double({min: 0.2, max: 2, noNaN: true});
    fc.assert(
      fc.property(number, number, (p, q) => {
        const f = ofXY((a, b) => a ** p * (1 + b) ** q);
        const [one, two] = [lever("x", 1, 0.5, 3), lever("y", 0, 0, 2)];
        const alone = solvedBy(solve((values) => f({...values, y: 0}), [one], equal(1.5 ** p)));
        expect(solvedBy(solve(f, [one, two], equal(1.5 ** p))).change).toBeLessThanOrEqual(alone.change + 1e-12);
      }),
    );
  });
});
