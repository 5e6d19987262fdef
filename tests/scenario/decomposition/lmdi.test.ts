import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chainedLmdi, lmdi, logarithmicMean, type Cells} from "../../../src/scenario/decomposition/lmdi.js";
import {faultOf} from "../../base/fault.js";

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

describe("logarithmicMean", () => {
  it("has its limits where the quotient has none", () => {
    expect(logarithmicMean(3, 3)).toBe(3);
    expect(logarithmicMean(3, 0)).toBe(0);
    expect(logarithmicMean(0, 3)).toBe(0);
    expect(logarithmicMean(0, 0)).toBe(0);
  });

  it("is (a − b) / ln(a / b), in either order", () => {
    expect(logarithmicMean(Math.E, 1)).toBeCloseTo(Math.E - 1, 14);
    expect(logarithmicMean(1, Math.E ** 2)).toBeCloseTo((Math.E ** 2 - 1) / 2, 14);
  });

  it("keeps its digits between neighbours, where it is the geometric mean up to the second order", () => {
    for (const gap of [1e-6, 1e-9, 1e-12, 1e-15])
      expect(Math.abs(logarithmicMean(1 + gap, 1) - Math.sqrt(1 + gap))).toBeLessThan(gap ** 2 + 3e-16);
  });

  it("lies between the geometric and the arithmetic mean", () => {
    const positive = fc.double({min: 1e-9, max: 1e9, noNaN: true});
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const mean = logarithmicMean(a, b);
        expect(mean).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-12));
      }),
    );
  });

  it("stays finite between numbers far apart", () => {
    expect(logarithmicMean(1e300, 1e-300)).toBeCloseTo(1e300 / (600 * Math.LN10), -286);
  });
});

describe("lmdi", () => {
  it("gives a factor that doubles alone the whole change", () => {
    const added = lmdi([[2, 3]], [[4, 3]]);
    expect(added).toMatchObject({method: "additive", isChained: false, from: 6, to: 12});
    expect(added.effects[0]).toBeCloseTo(6, 14);
    expect(added.effects[1]).toBe(0);
    const multiplied = lmdi([[2, 3]], [[4, 3]], "multiplicative");
    expect(multiplied).toMatchObject({method: "multiplicative", isChained: false, from: 6, to: 12});
    expect(multiplied.effects[0]).toBeCloseTo(2, 14);
    expect(multiplied.effects[1]).toBe(1);
  });

  it("splits by the logarithms of the ratios", () => {
    // 1 -> 8 = 2 · 4: one third and two thirds of 7.
    const {effects} = lmdi([[1, 1]], [[2, 4]]);
    expect(effects[0]).toBeCloseTo(7 / 3, 13);
    expect(effects[1]).toBeCloseTo(14 / 3, 13);
  });

  it("splits the change of two sectors by activity, structure and intensity", () => {
    // By hand: energy is activity · share · intensity, from 1 to e in one sector and from e to 1 in the other, so that the
    // logarithmic mean is e − 1 in both; and e + 1 of the totals.
    const {E} = Math;
    const from = [
      [2, 0.5, 1],
      [2, 0.5, E],
    ];
    const to = [
      [2 * E, 0.25, 2],
      [2 * E, 0.75, 1 / (1.5 * E)],
    ];
    const shares = [2, Math.log(0.75), Math.log(4 / 3) - 2];
    const [added, multiplied] = [lmdi(from, to), lmdi(from, to, "multiplicative")];
    for (const [i, share] of shares.entries()) {
      expect(added.effects[i]).toBeCloseTo((E - 1) * share, 13);
      expect(multiplied.effects[i]).toBeCloseTo(Math.exp(((E - 1) / (E + 1)) * share), 13);
    }
  });

  it("takes a ratio that is undefined at one end from the other", () => {
    // A sector without output at first: its share appears, its intensity was none before and changes nothing.
    expect(lmdi([[100, 0, NaN]], [[100, 0.5, 2]]).effects).toEqual([0, 100, 0]);
    expect(lmdi([[100, 0.5, 2]], [[100, 0, NaN]]).effects).toEqual([0, -100, 0]);
    expect(lmdi([[100, 0, NaN]], [[200, 0, NaN]]).effects).toEqual([0, 0, 0]);
  });

  it("closes where a factor is so small that the product loses its digits, or vanishes", () => {
    for (const tiny of [5e-324, 1e-320, 1e-200]) {
      const {from, to, effects} = lmdi([[1e-150, 3e150, 7]], [[1e-150, tiny, 5]]);
      expect(sum(effects)).toBeCloseTo(to - from, 12);
    }
  });

  it("has no effects without cells", () => {
    expect(lmdi([], [])).toMatchObject({from: 0, to: 0, effects: []});
  });

  it.each([
    [[[-1, 2]], "factor 1 of cell 1 = -1"],
    [[[1, Infinity]], "factor 2 of cell 1 = Infinity"],
    [[[1, NaN]], "factor 2 of cell 1 = NaN"],
  ])("refuses a factor no logarithm can be taken of: %j", (from, message) => {
    const fault = faultOf(() => lmdi(from, [[1, 1]]));
    expect(fault.code).toBe("bad-factor");
    expect(fault.message).toContain(message);
    expect(faultOf(() => lmdi([[1, 1]], from)).code).toBe("bad-factor");
  });

  it("refuses periods of different cells or factors", () => {
    expect(faultOf(() => lmdi([[1, 2]], [])).code).toBe("uneven-cells");
    expect(faultOf(() => lmdi([[1, 2]], [[1]])).code).toBe("uneven-cells");
    expect(
      faultOf(() =>
        lmdi(
          [[1, 2], [1]],
          [
            [1, 2],
            [1, 2],
          ],
        ),
      ).code,
    ).toBe("uneven-cells");
  });

  it("has no ratio of a total of zero, and says to add instead", () => {
    const fault = faultOf(() => lmdi([[0, 1]], [[1, 1]], "multiplicative"));
    expect(fault.code).toBe("no-ratio");
    expect(fault.message).toContain("additively");
  });
});

describe("chainedLmdi", () => {
  it("states that it is chained, and weighs each step by where the way led", () => {
    // Up by the first factor and down by the second, then back: the effects of the steps add up to nothing each.
    const found = chainedLmdi([[[1, 1]], [[4, 0.5]], [[1, 1]]]);
    expect(found).toMatchObject({isChained: true, from: 1, to: 1});
    for (const effect of found.effects) expect(effect).toBeCloseTo(0, 14);
  });

  it("is the plain decomposition for two periods", () => {
    const [from, to] = [
      [
        [2, 3],
        [1, 5],
      ],
      [
        [3, 2],
        [4, 6],
      ],
    ];
    expect(chainedLmdi([from, to])).toEqual({...lmdi(from, to), isChained: true});
  });

  it("needs two periods", () => {
    expect(faultOf(() => chainedLmdi([[[1]]])).code).toBe("too-few-periods");
  });
});

/**
 * The numbers in the tests of M. K. Heun's R package LMDIR 0.1.14 (tests/testthat/test_lmdi.R and test_util.R), of its
 * example of two sub-sectors and three factors from 1971 to 1974.
 */
describe("published by another implementation of Ang's method", () => {
  const years: readonly Cells[] = [
    [
      [1, 10, 2],
      [4, 5, 3],
    ],
    [
      [4, 5, 3],
      [5, 6, 4],
    ],
    [
      [8, 2, 4],
      [5, 7, 5],
    ],
    [
      [10, 1, 5],
      [6, 8, 6],
    ],
  ];
  const steps = [
    {dV: [69.79006598, -9.455125793, 39.66505981], D: [1.761117821, 0.926191306, 1.379410116]},
    {dV: [42.96021467, -34.31902656, 50.3588119], D: [1.229284572, 0.847970248, 1.273773912]},
    {dV: [54.01064234, -9.021284671, 54.01064234], D: [1.208140223, 0.968911503, 1.208140223]},
  ];
  const at = (i: number) => years[i] ?? [];
  const expectNear = (found: readonly number[], expected: readonly number[]) => {
    expect(found.length).toBe(expected.length);
    for (const [k, value] of expected.entries()) expect(found[k]).toBeCloseTo(value, 7);
  };

  it.each(steps.map((step, i) => ({...step, i})))("are the effects from year $i to the next", ({i, dV, D}) => {
    expectNear(lmdi(at(i), at(i + 1)).effects, dV);
    expectNear(lmdi(at(i), at(i + 1), "multiplicative").effects, D);
  });

  it("are the effects of all years joined", () => {
    const all = [0, 1, 2];
    const sums = all.map((k) => sum(steps.map(({dV}) => dV[k] ?? NaN)));
    const products = all.map((k) => product(steps.map(({D}) => D[k] ?? NaN)));
    expectNear(chainedLmdi(years).effects, sums);
    expectNear(chainedLmdi(years, "multiplicative").effects, products);
  });

  it("are the limits where a factor begins or ends at nothing, as in table 2 of Ang, Zhang and Choi (Energy 23, 1998)", () => {
    // The first factor of the first sub-sector begins at nothing and takes all the 60 that it comes to.
    const [from, to] = [at(0), at(1)];
    const begun: Cells = [[0, 10, 2], from[1] ?? []];
    expectNear(lmdi(begun, to).effects, [60 + 19.31568569, 15.78206435, 24.90224996]);
    // The third of the second ends at nothing, and takes all the 60 that there were.
    const ended: Cells = [to[0] ?? [], [5, 6, 0]];
    expectNear(lmdi(from, ended).effects, [50.47438029, -25.23719014, 14.76280986 - 60]);
  });
});

describe("for any cells, zeros among them,", () => {
  const factor = fc.oneof(
    {arbitrary: fc.constant(0), weight: 1},
    {arbitrary: fc.double({min: 1e-6, max: 1e6, noNaN: true}), weight: 3},
  );
  const cellsOf = (count: number, width: number) =>
    fc.array(fc.array(factor, {minLength: width, maxLength: width}), {minLength: count, maxLength: count});
  const periods = (least: number) =>
    fc
      .tuple(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 5}), fc.integer({min: least, max: 5}))
      .chain(([count, width, length]) => fc.array(cellsOf(count, width), {minLength: length, maxLength: length}));
  const totalOf = (cells: Cells) => sum(cells.map((row) => product(Array.from(row))));

  it("effects add up to the change of the total", () => {
    fc.assert(
      fc.property(periods(2), (cells) => {
        for (const {from, to, effects} of [lmdi(cells[0] ?? [], cells[1] ?? []), chainedLmdi(cells)]) {
          const scale = Math.max(...cells.map(totalOf), 1e-300);
          expect(Math.abs(sum(effects) - (to - from))).toBeLessThanOrEqual(1e-9 * scale);
        }
      }),
    );
  });

  it("effects multiply to the ratio of the totals", () => {
    fc.assert(
      fc.property(periods(2), ([first = [], last = []]) => {
        fc.pre(totalOf(first) > 0 && totalOf(last) > 0);
        const {from, to, effects} = lmdi(first, last, "multiplicative");
        expect(Math.abs(sum(effects.map(Math.log)) - Math.log(to / from))).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it("effects turn their sign where time is turned", () => {
    fc.assert(
      fc.property(periods(2), ([first = [], last = []]) => {
        const [there, back] = [lmdi(first, last), lmdi(last, first)];
        const scale = Math.max(there.from, there.to);
        for (const [k, effect] of there.effects.entries())
          expect(Math.abs(effect + (back.effects[k] ?? NaN))).toBeLessThanOrEqual(1e-9 * scale);
      }),
    );
  });

  it("a factor that does not change has no effect", () => {
    fc.assert(
      fc.property(periods(2), ([first = [], last = []]) => {
        const constant = (cells: Cells) => cells.map((row) => [...Array.from(row), 7]);
        expect(lmdi(constant(first), constant(last)).effects.at(-1)).toBe(0);
      }),
    );
  });
});
