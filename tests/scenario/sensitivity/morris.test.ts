import fc from "fast-check";
import {describe, expect, it, vi} from "vitest";
import {Random} from "../../../src/base/random.js";
import {morris, type ElementaryEffects} from "../../../src/scenario/sensitivity/morris.js";
import type {Values} from "../../../src/model/index.js";

const unit = (count: number) => Array.from({length: count}, (_, i) => ({id: `x${i + 1}`, low: 0, high: 1}));
const numbers = (values: Values, count: number) => Array.from({length: count}, (_, i) => Number(values[`x${i + 1}`]));

function byId(effects: readonly ElementaryEffects[]): Record<string, ElementaryEffects> {
  return Object.fromEntries(effects.map((each) => [each.id, each]));
}

describe("morris", () => {
  it("finds the slope of a linear result, over each lever's range, without a spread", () => {
    const levers = [
      {id: "x", low: 0, high: 2},
      {id: "y", low: -1, high: 1},
      {id: "z", low: 0, high: 1},
    ];
    const found = morris(({x, y}) => 3 * Number(x) - 5 * Number(y) + 7, levers, {seed: 1});
    const near = (value: number) => expect.closeTo(value, 12) as number;
    expect(found).toEqual([
      {id: "x", mu: near(6), muStar: near(6), sigma: near(0)},
      {id: "y", mu: near(-10), muStar: near(10), sigma: near(0)},
      {id: "z", mu: 0, muStar: 0, sigma: 0},
    ]);
  });

  it("tells a lever whose effects cancel out from one without any", () => {
    // Over levels 0, ⅓, ⅔, 1 the two steps of x² − x change it by −2/9 and 2/9; over ⅔ of the range, ±⅓.
    const {
      mu = NaN,
      muStar,
      sigma,
    } = morris(({x1}) => Number(x1) ** 2 - Number(x1), unit(1), {
      trajectories: 4000,
      seed: 2,
    })[0] ?? {muStar: NaN, sigma: NaN};
    expect(muStar).toBeCloseTo(1 / 3, 12);
    expect(Math.abs(mu)).toBeLessThan(0.02);
    expect(sigma).toBeCloseTo(1 / 3, 3);
  });

  it("gives Sobol's g-function the means that its levels imply", () => {
    // Of |4x − 2| at 0, ⅓, ⅔, 1: each step changes it by ±4/3, over ⅔ of the range ±2; its mean over the levels is 4/3.
    const a = [78, 12, 0.5, 2, 97, 33];
    const g = (values: Values) =>
      numbers(values, 6).reduce(
        (product, x, i) => (product * (Math.abs(4 * x - 2) + (a[i] ?? 0))) / (1 + (a[i] ?? 0)),
        1,
      );
    const found = morris(g, unit(6), {trajectories: 20_000, seed: 3});
    for (const [i, {mu, muStar}] of found.entries()) {
      const others = a.filter((_, j) => j !== i).reduce((product, each) => (product * (4 / 3 + each)) / (1 + each), 1);
      const expected = (2 / (1 + (a[i] ?? 0))) * others;
      expect(muStar / expected).toBeCloseTo(1, 1.5);
      expect(Math.abs(mu / expected)).toBeLessThan(0.05);
    }
  });

  it("gives the published measures for published trajectories", () => {
    // Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, exercise 4, p. 138: six trajectories over two inputs
    // with four levels, here by their places, and which input moves first; and the result at each place. As SALib's test
    // test_analysis_of_morris_results has them.
    const trajectories = [
      {start: [0, 1], first: 2},
      {start: [0, 1], first: 1},
      {start: [2, 0], first: 2},
      {start: [1, 3], first: 1},
      {start: [1, 3], first: 2},
      {start: [1, 2], first: 2},
    ];
    const printed: Readonly<Record<string, number>> = {
      ...{"0 1": 0.97, "0 3": 0.71, "2 3": 2.39, "2 1": 2.3, "2 0": 1.87, "2 2": 2.4, "0 2": 0.87},
      ...{"1 3": 2.15, "3 3": 1.71, "3 1": 1.54, "1 1": 2.17, "1 2": 2.2, "1 0": 1.87, "3 0": 1},
    };
    // The random numbers that lead along them: two for the start, then those that shuffle two inputs.
    vi.spyOn(Random.prototype, "uniform").mockImplementation((row, column) => {
      const {start = [], first} = trajectories[row] ?? {};
      return column < 2 ? ((start[column] ?? NaN) + 0.5) / 4 : first === 2 ? 0.25 : 0.75;
    });
    const f = (values: Values) =>
      printed[
        numbers(values, 2)
          .map((x) => Math.round(3 * x))
          .join(" ")
      ] ?? NaN;
    const [one, two] = morris(f, unit(2), {trajectories: 6, levels: 4});
    vi.restoreAllMocks();
    const rounded = (value = NaN) => Number(value.toFixed(2));
    expect([one?.muStar, one?.sigma].map(rounded)).toEqual([1.62, 1.79]);
    expect([two?.mu, two?.muStar, two?.sigma].map(rounded)).toEqual([0.21, 0.35, 0.41]);
    // The results are printed to two digits, so that an effect may be off by 0.015; printed is 0.66.
    expect(Math.abs((one?.mu ?? NaN) - 0.66)).toBeLessThan(0.015);
  });

  it("gives Ishigami's function the published means of the sizes of its effects", () => {
    const f = (values: Values) => {
      const [x = NaN, y = NaN, z = NaN] = numbers(values, 3).map((u) => Math.PI * (2 * u - 1));
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    const found = morris(f, unit(3), {trajectories: 20_000, levels: 4, seed: 6}).map(({muStar}) => muStar);
    // By hand: at −π, −π/3, π/3, π a step of two changes sin by √3/2, sin² by 3/4, z⁴ by 80/81 π⁴, over ⅔ of the range.
    const sine = Math.sqrt(3) / 2;
    const byHand = [
      sine * (1 + 0.05 * (82 / 81) * Math.PI ** 4),
      7 * 0.75,
      0.1 * (80 / 81) * Math.PI ** 4 * (sine / 2),
    ];
    // As SALib's test test_regression_morris_vanilla has them, from 10,000 trajectories. The effects of the first input are
    // 14.0 or 1.46, so that 1% is the standard error of what lies between it and this.
    const published = [7.767792, 7.875, 6.308785];
    for (const [i, muStar] of found.entries()) {
      expect(Math.abs(muStar / ((byHand[i] ?? NaN) / (2 / 3)) - 1)).toBeLessThan(0.02);
      expect(Math.abs(muStar / (published[i] ?? NaN) - 1)).toBeLessThan(0.03);
    }
    expect(found[1]).toBeCloseTo(7.875, 9);
  });

  it("sorts the twenty inputs of Morris's own function as he does: ten matter, of which three act plainly", () => {
    // Morris (1991), section 4; coefficients he draws at random are zero here.
    const f = (values: Values) => {
      const w = numbers(values, 20).map((x, i) =>
        [2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5),
      );
      const sum = (count: number) => w.slice(0, count).reduce((total, each) => total + each, 0);
      const power = (count: number, k: number) => w.slice(0, count).reduce((total, each) => total + each ** k, 0);
      // Sums over i < j, i < j < l and i < j < l < s, by Newton's identities.
      const pairs = (sum(6) ** 2 - power(6, 2)) / 2;
      const triples = (sum(5) ** 3 - 3 * sum(5) * power(5, 2) + 2 * power(5, 3)) / 6;
      const [p1, p2, p3, p4] = [1, 2, 3, 4].map((k) => power(4, k)) as [number, number, number, number];
      const fours = (p1 ** 4 - 6 * p1 ** 2 * p2 + 3 * p2 ** 2 + 8 * p1 * p3 - 6 * p4) / 24;
      return 20 * sum(10) - 15 * pairs - 10 * triples + 5 * fours;
    };
    const found = byId(morris(f, unit(20), {trajectories: 200, seed: 4}));
    const of = (i: number) => found[`x${i}`] ?? {id: "", mu: NaN, muStar: NaN, sigma: NaN};
    // Inputs 8, 9 and 10 enter by 20w alone, and w goes from −1 to 1.
    for (const i of [8, 9, 10])
      expect(of(i)).toMatchObject({mu: expect.closeTo(40, 9) as number, sigma: expect.closeTo(0, 9) as number});
    for (const i of [1, 2, 3, 4, 5, 6]) expect(of(i).sigma).toBeGreaterThan(20);
    // Input 7 is curved, but acts with no other.
    expect(of(7).muStar).toBeGreaterThan(30);
    for (let i = 11; i <= 20; ++i) expect(of(i)).toMatchObject({mu: 0, muStar: 0, sigma: 0});
  });

  it("takes one result more than there are levers, for each trajectory, all at its levels", () => {
    const seen: Values[] = [];
    const count = (values: Values) => seen.push(values);
    morris(count, unit(5), {trajectories: 7, levels: 6, seed: 5});
    expect(seen).toHaveLength(7 * 6);
    const levels = new Set(seen.flatMap((values) => numbers(values, 5)));
    expect([...levels].sort()).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it("is the same for the same seed, and has no larger mean with its signs than without", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e6}), (seed) => {
        const f = (values: Values) => numbers(values, 3).reduce((product, x, i) => product * (x - 0.2 * i), 1);
        const found = morris(f, unit(3), {seed: seed});
        expect(morris(f, unit(3), {seed: seed})).toEqual(found);
        for (const {mu, muStar} of found) expect(Math.abs(mu)).toBeLessThanOrEqual(muStar + 1e-15);
      }),
    );
  });

  it("refuses what gives no spread or no balance", () => {
    for (const trajectories of [1, 0, 2.5, NaN])
      expect(() => morris(() => 0, unit(1), {trajectories})).toThrow(`too few trajectories: ${trajectories}`);
    for (const levels of [3, 0, 1, NaN])
      expect(() => morris(() => 0, unit(1), {levels})).toThrow(`not an even number of levels: ${levels}`);
    expect(() => morris(() => 0, [])).toThrow("no lever to move");
    expect(() => morris(() => 0, [{id: "x", low: 1, high: 0}])).toThrow("no range: x from 1 to 0");
  });
});
