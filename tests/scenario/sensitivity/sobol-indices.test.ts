import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {faultOf} from "../../base/fault.js";
import {changzhi} from "../../../models/changzhi/index.js";
import type {Values} from "../../../src/model/index.js";
import type {Distribution} from "../../../src/scenario/ensemble/distribution.js";
import {indicator, indicatorByYear} from "../../../src/scenario/indicator.js";
import {sobolIndices, sobolIndicesByYear, type SobolIndices} from "../../../src/scenario/sensitivity/sobol-indices.js";

const uniform = (count: number, low = 0, high = 1) =>
  Array.from({length: count}, (_, i) => {
    const distribution: Distribution = {type: "uniform", low, high};
    return {parameter: `x${i + 1}`, distribution};
  });
const numbers = (values: Values) => Object.values(values).map(Number);
const product = (values: readonly number[]) => values.reduce((all, each) => all * each, 1);

/** Indices as plain numbers, those of pairs by their inputs. */
function plain({inputs, pairs}: SobolIndices): {first: number[]; total: number[]; second: Record<string, number>} {
  return {
    first: inputs.map(({first}) => first.value),
    total: inputs.map(({total}) => total.value),
    second: Object.fromEntries(pairs.map(({ids, second}) => [ids.join(""), second.value])),
  };
}

function expectClose(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of found.entries()) {
    const distance = Math.abs(value - (expected[i] ?? NaN));
    expect(distance, `index ${i + 1}: ${value} for ${expected[i] ?? ""}`).toBeLessThan(tolerance);
  }
}

/** The variance that each input of a product of independent factors of mean 1 adds, as shares of the whole. */
function ofProduct(variances: readonly number[]): {
  first: number[];
  total: number[];
  pair: (i: number, j: number) => number;
} {
  const whole = product(variances.map((each) => 1 + each)) - 1;
  return {
    first: variances.map((each) => each / whole),
    total: variances.map((each) => (each * (whole + 1)) / (1 + each) / whole),
    pair: (i, j) => ((variances[i] ?? NaN) * (variances[j] ?? NaN)) / whole,
  };
}

describe("Sobol indices of functions that have known ones", () => {
  // T. Ishigami and T. Homma, An importance quantification technique in uncertainty analysis for computer models, Proc.
  // ISUMA '90, 398–403 (1990). Its variances are integrals that can be written down.
  it("Ishigami's: two inputs act by themselves, the third only with the first", () => {
    const [a, b] = [7, 0.1];
    const f = (values: Values) => {
      const [x = NaN, y = NaN, z = NaN] = numbers(values);
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    };
    const one = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2;
    const two = a ** 2 / 8;
    const oneThree = (8 * b ** 2 * Math.PI ** 8) / 225;
    const whole = one + two + oneThree;
    const found = sobolIndices(f, uniform(3, -Math.PI, Math.PI), {samples: 16_384, pairs: true});
    const {first, total, second} = plain(found);
    expectClose(first, [one / whole, two / whole, 0], 0.01);
    expectClose(total, [(one + oneThree) / whole, two / whole, oneThree / whole], 0.01);
    expectClose([second["x1x2"] ?? NaN, second["x1x3"] ?? NaN, second["x2x3"] ?? NaN], [0, oneThree / whole, 0], 0.02);
    // As SALib's test test_regression_sobol has them.
    expectClose(first, [0.31, 0.44, 0], 0.015);
    expectClose(total, [0.55, 0.44, 0.24], 0.015);
    expect(found.mean).toBeCloseTo(a / 2, 2);
    expect(found.variance).toBeCloseTo(whole, 0);
  });

  // A. Saltelli and I. M. Sobol', About the use of rank transformation in sensitivity analysis of model output, Reliab. Eng.
  // Syst. Saf. 50, 225–239 (1995): each factor has the variance 1 / (3 (1 + a)²).
  it("Sobol's g: inputs of falling weight", () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const g = (values: Values) =>
      product(numbers(values).map((x, i) => (Math.abs(4 * x - 2) + (a[i] ?? NaN)) / (1 + (a[i] ?? NaN))));
    const known = ofProduct(a.map((each) => 1 / (3 * (1 + each) ** 2)));
    const {first, total, second} = plain(sobolIndices(g, uniform(8), {samples: 4096, pairs: true}));
    expectClose(first, known.first, 0.01);
    expectClose(total, known.total, 0.01);
    expectClose([second["x1x2"] ?? NaN, second["x1x3"] ?? NaN], [known.pair(0, 1), known.pair(0, 2)], 0.02);
  });

  it("a product of uniform numbers: each counts alike, and most of it together", () => {
    const known = ofProduct([1 / 3, 1 / 3, 1 / 3]);
    const {first, total, second} = plain(sobolIndices((values) => product(numbers(values)), uniform(3), {pairs: true}));
    expectClose(first, known.first, 0.01);
    expectClose(total, known.total, 0.01);
    expectClose(Object.values(second), [known.pair(0, 1), known.pair(0, 2), known.pair(1, 2)], 0.02);
  });

  it("a sum of normal and discrete numbers: the shares are those of the variances", () => {
    const inputs: {parameter: string; distribution: Distribution}[] = [
      {parameter: "n", distribution: {type: "normal", mean: 5, sd: 2, low: -Infinity, high: Infinity}},
      {parameter: "d", distribution: {type: "discrete", values: [0, 2], probabilities: [0.5, 0.5]}},
    ];
    const {first, total} = plain(sobolIndices((values) => numbers(values).reduce((sum, x) => sum + x, 0), inputs));
    expectClose(first, [4 / 5, 1 / 5], 0.01);
    expectClose(total, [4 / 5, 1 / 5], 0.01);
  });
});

describe("Sobol indices", () => {
  const sum = (values: Values) => numbers(values).reduce((total, x, i) => total + x * (i + 1), 0);

  it("have intervals that hold the truth, and are narrower with more samples", () => {
    const width = (samples: number) => {
      const found = sobolIndices(sum, uniform(3), {samples});
      for (const [i, {first, total}] of found.inputs.entries()) {
        for (const {low, high} of [first, total]) {
          expect(low).toBeLessThan((i + 1) ** 2 / 14);
          expect(high).toBeGreaterThan((i + 1) ** 2 / 14);
        }
      }
      return Math.max(...found.inputs.map(({first}) => first.high - first.low));
    };
    expect(width(4096)).toBeLessThan(width(256) / 2);
  });

  it("tell what has not converged, and what is negative by chance", () => {
    const {doubts} = sobolIndices((values) => product(numbers(values)), uniform(6), {samples: 16, pairs: true});
    expect(doubts.some(({kind}) => kind === "wide")).toBe(true);
    expect(doubts.some((doubt) => doubt.kind === "negative" && doubt.estimate.value < 0)).toBe(true);
    expect(sobolIndices(sum, uniform(2), {samples: 8192}).doubts).toEqual([]);
  });

  it("are none of a result that does not vary", () => {
    const leftOut = {rows: 0, of: 1024};
    const none = {inputs: [], pairs: [], doubts: [{kind: "constant"}], leftOut, missing: undefined};
    expect(sobolIndices(() => 0.1, uniform(2))).toEqual({
      mean: expect.closeTo(0.1, 12) as number,
      variance: 0,
      ...none,
    });
    expect(sobolIndices(() => 0, uniform(2))).toEqual({mean: 0, variance: 0, ...none});
  });

  it("are zero, to the last digit, of an input that does nothing", () => {
    const {inputs, doubts} = sobolIndices(({x1}) => Number(x1) ** 2, uniform(2), {samples: 8192});
    expect(inputs[1]).toMatchObject({first: {value: 0, low: 0, high: 0}, total: {value: 0, low: 0, high: 0}});
    expect(doubts).toEqual([]);
  });

  it("do not change when the result is moved or scaled", () => {
    const [plainly, moved] = [sum, (values: Values) => 1e6 + 8 * sum(values)].map((f) =>
      plain(sobolIndices(f, uniform(3))),
    );
    expectClose(moved?.first ?? [], plainly?.first ?? [], 1e-8);
    expectClose(moved?.total ?? [], plainly?.total ?? [], 1e-8);
  });

  it("are the same for the same seed, and others for another", () => {
    const of = (seed: number) => sobolIndices(sum, uniform(3), {samples: 64, seed});
    expect(of(3)).toEqual(of(3));
    expect(of(4)).not.toEqual(of(3));
  });

  it("of a series are those of each of its years", () => {
    const options = {samples: 128, pairs: true};
    const years = sobolIndicesByYear((values) => [1, sum(values), product(numbers(values))], uniform(3), options);
    expect(years.map(({variance}) => variance === 0)).toEqual([true, false, false]);
    expect(years[1]).toEqual(sobolIndices(sum, uniform(3), options));
    expect(years[2]).toEqual(sobolIndices((values) => product(numbers(values)), uniform(3), options));
  });

  it("take as many results as there are points times inputs and two", () => {
    let count = 0;
    const counted = () => ++count;
    sobolIndices(counted, uniform(3), {samples: 8});
    expect(count).toBe(8 * 5);
    count = 0;
    sobolIndices(counted, uniform(3), {samples: 8, pairs: true});
    expect(count).toBe(8 * 8);
  });

  it("refuse a question without inputs or samples", () => {
    expect(() => sobolIndices(sum, [])).toThrow("no lever to move");
    expect(() => sobolIndices(sum, [...uniform(1), ...uniform(1)])).toThrow("a lever twice: x1");
    for (const samples of [1, 0, 2.5, NaN])
      expect(() => sobolIndices(sum, uniform(1), {samples})).toThrow(`too few samples: ${samples}`);
  });

  it("refuse inputs that are correlated, which have no shares, and leave alone what is not among them", () => {
    const of = (correlation: number, ...parameters: string[]) => ({
      correlations: [{parameters, correlation}],
      samples: 8,
    });
    const refused = faultOf(() => sobolIndices(sum, uniform(3), of(0.5, "x3", "x9", "x1")));
    expect(refused).toMatchObject({code: "correlated-levers", data: {parameters: ["x1", "x3"], value: 0.5}});
    const byYear = () => sobolIndicesByYear((values) => [sum(values)], uniform(3), of(-0.2, "x1", "x2"));
    expect(faultOf(byYear)).toMatchObject({code: "correlated-levers"});
    const independent = sobolIndices(sum, uniform(3), {samples: 8});
    expect(sobolIndices(sum, uniform(3), of(0.5, "x1", "x8", "x9"))).toEqual(independent);
    expect(sobolIndices(sum, uniform(3), of(0, "x1", "x2"))).toEqual(independent);
  });

  it("of the plan say that attainment, not energy, makes the emerging share uncertain", () => {
    const inputs: {parameter: string; distribution: Distribution}[] = [
      {parameter: "attain", distribution: {type: "lognormal", median: 0.7, sigma: 0.25, low: 0, high: Infinity}},
      {parameter: "overlap", distribution: {type: "uniform", low: 0, high: 0.25}},
      {parameter: "d.MFT.P1", distribution: {type: "triangular", low: 0.005, mode: 0.02, high: 0.04}},
    ];
    const {inputs: found} = sobolIndices(indicator(changzhi, "sei_share", {year: 2025}), inputs, {samples: 256});
    expect(found[0]?.total.value).toBeGreaterThan(0.8);
    expect(found[2]?.total.value).toBe(0);
    const years = sobolIndicesByYear(indicatorByYear(changzhi, "sei_share", {}), inputs, {samples: 64});
    // The share of 2020 is the plan's own.
    expect(years.map(({doubts}) => doubts.some(({kind}) => kind === "constant"))).toEqual([
      true,
      ...Array<boolean>(15).fill(false),
    ]);
  });
});

describe("Sobol indices of a function that has no result everywhere", () => {
  const [a, b] = [7, 0.1];
  const ishigami = (values: Values) => {
    const [x = NaN, y = NaN, z = NaN] = numbers(values);
    return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
  };
  const inputs = uniform(3, -Math.PI, Math.PI);
  const without = (isMissing: (x: number) => boolean) => (values: Values) =>
    isMissing(Number(values["x1"])) ? NaN : ishigami(values);

  it("are those of the part that has one: Ishigami's with its first input no more than π/2", () => {
    const found = sobolIndices(
      without((x) => x > Math.PI / 2),
      inputs,
      {samples: 16_384},
    );
    // With x uniform from −π to π/2, sin x has the mean −2/3π and the mean square 1/2.
    const sine = {mean: -2 / (3 * Math.PI), variance: 1 / 2 - 4 / (9 * Math.PI ** 2)};
    const factor = {mean: 1 + (b * Math.PI ** 4) / 5, variance: (16 * b ** 2 * Math.PI ** 8) / 225};
    const one = factor.mean ** 2 * sine.variance;
    const two = a ** 2 / 8;
    const three = sine.mean ** 2 * factor.variance;
    const oneThree = sine.variance * factor.variance;
    const whole = one + two + three + oneThree;
    const {first, total} = plain(found);
    expectClose(first, [one / whole, two / whole, three / whole], 0.015);
    expectClose(total, [(one + oneThree) / whole, two / whole, (three + oneThree) / whole], 0.015);
    expect(found.mean).toBeCloseTo(sine.mean * factor.mean + a / 2, 1);
  });

  it("leave out a row if either of its two values of that input has no result: 7 of 16", () => {
    const {leftOut, missing} = sobolIndices(
      without((x) => x > Math.PI / 2),
      inputs,
      {samples: 16_384},
    );
    expect(leftOut.of).toBe(16_384);
    // Points of a Sobol sequence fill the quarters of two of its dimensions alike, at a power of two exactly.
    expect(leftOut.rows).toBe((16_384 * 7) / 16);
    expect(missing).toMatchObject({count: 16_384 * 5 * (1 / 4), of: 16_384 * 5});
    const {gathered} = missing ?? {};
    expect(gathered).toMatchObject({id: "x1", count: missing?.count, of: missing?.count});
    expect(gathered?.low).toBeGreaterThan(Math.PI / 2);
    expect(gathered?.low).toBeCloseTo(Math.PI / 2, 2);
    expect(gathered?.high).toBeCloseTo(Math.PI, 2);
  });

  it("count rows one by one, whatever has no result", () => {
    const mark = (values: Values) => Math.sin(1e4 * numbers(values).reduce((sum, x, i) => sum + (i + 1) * x, 0));
    fc.assert(
      fc.property(fc.double({min: -1, max: 1, noNaN: true}), fc.integer({min: 1, max: 4}), (limit, count) => {
        const seen: boolean[] = [];
        const found = sobolIndices(
          (values) => {
            const isMissing = mark(values) > limit;
            seen.push(isMissing);
            return isMissing ? NaN : mark(values);
          },
          uniform(count),
          {samples: 64, resamples: 5},
        );
        const rows = Array.from({length: 64}, (_, row) => seen.slice(row * (count + 2), (row + 1) * (count + 2)));
        expect(found.leftOut).toEqual({rows: rows.filter((row) => row.includes(true)).length, of: 64});
        expect(found.missing?.count ?? 0).toBe(seen.filter(Boolean).length);
        expect(found.doubts.some(({kind}) => kind === "missing")).toBe(found.leftOut.rows > 32);
        for (const {first, total} of found.inputs) expect(Number.isFinite(first.value + total.value)).toBe(true);
      }),
      {numRuns: 40},
    );
  });

  it("are none where more rows than half are left out", () => {
    const found = sobolIndices(
      without((x) => x > 0),
      inputs,
      {samples: 64},
    );
    // Both halves have to have one: three rows of four do not.
    expect(found).toMatchObject({inputs: [], pairs: [], leftOut: {rows: 48, of: 64}, doubts: [{kind: "missing"}]});
  });

  it("of a series are none in the years that have none, and untouched in the others", () => {
    const years = sobolIndicesByYear((values) => [NaN, ishigami(values)], inputs, {samples: 64});
    expect(years[0]).toMatchObject({inputs: [], leftOut: {rows: 64, of: 64}, doubts: [{kind: "missing"}]});
    expect(years[1]).toEqual(sobolIndices(ishigami, inputs, {samples: 64}));
  });
});
