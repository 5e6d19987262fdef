import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {makeSampler, samplings, type SampleDesign} from "../../../src/scenario/ensemble/sampler.js";

const standard = {type: "normal", mean: 0, sd: 1, low: -Infinity, high: Infinity} as const;
const unit = {type: "uniform", low: 0, high: 1} as const;
const identity = (size: number) =>
  Array.from({length: size}, (_, i) => Array.from({length: size}, (__, j) => Number(i === j)));

const design = (given: Partial<SampleDesign> = {}): SampleDesign => {
  const distributions = given.distributions ?? [unit, unit, unit];
  return {
    sampling: "sobol",
    seed: 1,
    draws: 256,
    distributions,
    correlations: identity(distributions.length),
    ...given,
  };
};

function draw(of: SampleDesign, from = 0, to = of.draws): Float64Array {
  const out = new Float64Array((to - from) * of.distributions.length);
  makeSampler(of)(from, to, out);
  return out;
}

const column = (values: Float64Array, k: number, width: number) => [...values].filter((_, i) => i % width === k);

describe.each(samplings)("draws by %s", (sampling) => {
  it("are the same whether made together or in pieces, by their numbers alone", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 2 ** 40}), fc.integer({min: 0, max: 256}), (seed, cut) => {
        const whole = design({sampling, seed});
        expect([...draw(whole, 0, cut), ...draw(whole, cut, 256)]).toEqual([...draw(whole)]);
      }),
      {numRuns: 10},
    );
  });

  it("differ with the seed", () => {
    expect(draw(design({sampling, seed: 2}))).not.toEqual(draw(design({sampling, seed: 1})));
  });

  it("are in every part of a distribution as often as it says", () => {
    // 4096 draws, a tenth of them in each tenth: within four standard errors, 4 × √(4096 × 0.1 × 0.9).
    const values = column(draw(design({sampling, draws: 4096})), 1, 3);
    for (let part = 0; part < 10; ++part) {
      const count = values.filter((value) => Math.floor(value * 10) === part).length;
      expect(Math.abs(count - 409.6)).toBeLessThan(77);
    }
  });

  it("have the correlation they are to have, and leave others without", () => {
    const correlations = [
      [1, 0.5, 0],
      [0.5, 1, 0],
      [0, 0, 1],
    ];
    const values = draw(design({sampling, draws: 4096, distributions: [standard, standard, standard], correlations}));
    const [a = [], b = [], c = []] = [0, 1, 2].map((k) => column(values, k, 3));
    // The standard error of a correlation from 4096 draws is below 1/64.
    expect(Math.abs(correlationOf(a, b) - 0.5)).toBeLessThan(4 / 64);
    expect(Math.abs(correlationOf(a, c))).toBeLessThan(4 / 64);
  });
});

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    mean(x.map((value, i) => (value - mx) * ((y[i] ?? NaN) - my)));
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

describe("a copula", () => {
  it("of complete correlation makes one parameter of two, whatever their distributions", () => {
    const correlations = [
      [1, 1],
      [1, 1],
    ];
    const lognormal = {type: "lognormal", median: 0.7, sigma: 0.25, low: -Infinity, high: Infinity} as const;
    const values = draw(design({distributions: [standard, lognormal], correlations}));
    for (let i = 0; i < 256; ++i)
      expect(values[2 * i + 1]).toBeCloseTo(0.7 * Math.exp(0.25 * (values[2 * i] ?? NaN)), 9);
  });

  it("leaves each parameter its own distribution", () => {
    const correlations = [
      [1, -0.8],
      [-0.8, 1],
    ];
    const discrete = {type: "discrete", values: [1, 2], probabilities: [0.25, 0.75]} as const;
    const values = column(draw(design({distributions: [unit, discrete], correlations, draws: 4096})), 1, 2);
    expect(Math.abs(values.filter((value) => value === 1).length / 4096 - 0.25)).toBeLessThan(0.02);
  });
});

describe("a Latin hypercube", () => {
  it("has one draw in each stratum of each parameter, for any number of draws", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 300}), fc.nat(), (draws, seed) => {
        const values = draw(design({sampling: "lhs", draws, seed}));
        for (const k of [0, 1, 2]) {
          const strata = column(values, k, 3).map((value) => Math.floor(value * draws));
          expect(strata.sort((a, b) => a - b)).toEqual(Array.from({length: draws}, (_, i) => i));
        }
      }),
      {numRuns: 30},
    );
  });

  it("does not pair the strata of two parameters", () => {
    const values = draw(design({sampling: "lhs", draws: 2048}));
    expect(Math.abs(correlationOf(column(values, 0, 3), column(values, 1, 3)))).toBeLessThan(4 / Math.sqrt(2048));
  });
});

describe("a scrambled Sobol sequence", () => {
  it("integrates a smooth product far better than chance", () => {
    // ∫∏(1 + (x − ½)/k) = 1; with 1024 random draws the standard error is about 0.3/32 ≈ 0.01.
    const values = draw(design({draws: 1024}));
    let sum = 0;
    for (let i = 0; i < 1024; ++i)
      sum += [0, 1, 2].reduce((product, k) => product * (1 + ((values[3 * i + k] ?? NaN) - 0.5) / (k + 1)), 1);
    expect(Math.abs(sum / 1024 - 1)).toBeLessThan(0.001);
  });
});
