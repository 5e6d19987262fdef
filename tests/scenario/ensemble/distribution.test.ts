import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {parseDistribution, staysWithin} from "../../../src/scenario/ensemble/distribution.js";
import {quantileOf} from "../../../src/scenario/ensemble/quantile.js";
import {faultOf} from "../../base/fault.js";

const quantile = (text: string, u: number) => quantileOf(parseDistribution(text, "p"))(u);

describe("a distribution", () => {
  it.each([
    ["constant(3)", {type: "constant", value: 3}],
    ["uniform(0.7,1)", {type: "uniform", low: 0.7, high: 1}],
    [" triangular( -0.01, 0.015, 0.04 ) ", {type: "triangular", low: -0.01, mode: 0.015, high: 0.04}],
    ["normal(0.012,0.008)", {type: "normal", mean: 0.012, sd: 0.008, low: -Infinity, high: Infinity}],
    ["normal(0.03,0.05,-0.08,0.18)", {type: "normal", mean: 0.03, sd: 0.05, low: -0.08, high: 0.18}],
    ["lognormal(0.7,0.25)", {type: "lognormal", median: 0.7, sigma: 0.25, low: -Infinity, high: Infinity}],
    [
      "discrete(1141:0.35,1411:0.45,1627:0.2)",
      {type: "discrete", values: [1141, 1411, 1627], probabilities: [0.35, 0.45, 0.2]},
    ],
  ])("is read: %s", (text, distribution) => {
    expect(parseDistribution(text, "p")).toEqual(distribution);
  });

  it.each([
    ["", "form"],
    ["7", "form"],
    ["gamma(1,2)", "form"],
    ["uniform(1)", "form"],
    ["uniform(1,2,3)", "form"],
    ["uniform(1,)", "form"],
    ["uniform(1,two)", "form"],
    ["uniform(0,Infinity)", "form"],
    ["normal(0,1,2)", "form"],
    ["discrete(1,2)", "form"],
    ["discrete(1:0.5:2)", "form"],
    ["uniform(2,1)", "order"],
    ["uniform(1,1)", "order"],
    ["triangular(0,3,2)", "order"],
    ["triangular(1,0,2)", "order"],
    ["triangular(1,1,1)", "order"],
    ["normal(0,1,2,1)", "order"],
    ["normal(0,0)", "spread"],
    ["lognormal(1,-0.1)", "spread"],
    ["lognormal(0,1)", "median"],
    ["discrete(1:0.5,2:0.4)", "probabilities"],
    ["discrete(1:1.5,2:-0.5)", "probabilities"],
    ["discrete(1:0.5,1:0.5)", "probabilities"],
  ])("that is none is refused by name: %s", (text, fault) => {
    const error = faultOf(() => parseDistribution(text, "g.SVX.P1"));
    expect(error).toMatchObject({code: "bad-distribution", data: {parameter: "g.SVX.P1", distribution: text, fault}});
    expect(error.message).toContain("cannot use the distribution of g.SVX.P1: ");
  });

  it("may be held against the limits of its parameter", () => {
    const limits = {low: 0, high: 1, lowOpen: false, highOpen: true};
    const within = (text: string) => staysWithin(parseDistribution(text, "p"), limits);
    expect(["uniform(0,1)", "normal(0.5,0.2)", "discrete(0:0.5,0.9:0.5)", "discrete(0:1,2:0)"].map(within)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["uniform(-0.1,1)", "normal(0.5,0.2,0,1.1)", "discrete(0:0.5,1:0.5)", "constant(2)"].map(within)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("is read, and stays within limits, for every parameter of the Changzhi model", () => {
    const uncertain = [...changzhi.parameters.values()].filter(({distribution}) => distribution !== "");
    expect(uncertain.length).toBe(31);
    for (const {id, distribution, valid} of uncertain)
      expect(staysWithin(parseDistribution(distribution, id), valid), id).toBe(true);
  });
});

describe("quantiles", () => {
  // By hand: a quarter of the way; the triangle's left side holds (c − a)/(b − a) = 0.4, F(x) = (x − a)²/((b − a)(c − a)).
  it.each([
    ["constant(3)", 0.2, 3],
    ["uniform(2,6)", 0.25, 3],
    ["triangular(0,4,10)", 0.4, 4],
    ["triangular(0,4,10)", 0.1, 2],
    ["triangular(0,4,10)", 0.85, 7],
    ["triangular(0,0,1)", 0.75, 0.5],
    ["triangular(0,1,1)", 0.25, 0.5],
    ["normal(100,15)", 0.975, 100 + 15 * 1.959963984540054],
    ["normal(0,1,-1,1)", 0.5, 0],
    // Φ(0) = 0.5 and Φ(1) = 0.8413447460685429: the middle of the part between them.
    ["normal(0,1,0,1)", 0.5, 0.4417705466865811],
    ["lognormal(0.7,0.25)", 0.5, 0.7],
    ["lognormal(0.7,0.25)", 0.9, 0.7 * Math.exp(0.25 * 1.2815515655446004)],
    ["lognormal(1,0.5,1,2.718281828459045)", 1e-9, 1],
    ["discrete(30:0.2,10:0.35,20:0.45)", 0.3, 10],
    ["discrete(30:0.2,10:0.35,20:0.45)", 0.36, 20],
    ["discrete(30:0.2,10:0.35,20:0.45)", 0.99, 30],
    ["discrete(1:0.1,2:0.2,3:0.7,4:0)", 1, 3],
  ])("are known: %s at %d is %d", (text, u, value) => {
    expect(quantile(text, u)).toBeCloseTo(value, 8);
  });

  it("rise, and stay within what is truncated, also far out in a tail", () => {
    const texts = [
      "uniform(-1,2)",
      "triangular(-1,0,2)",
      "normal(0,1,-1,2)",
      "normal(0,1,8,9)",
      "lognormal(1,0.5,0.5,3)",
    ];
    const between = fc.double({min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true});
    fc.assert(
      fc.property(fc.constantFrom(...texts), between, between, (text, a, b) => {
        const [low = NaN, high = NaN] = [a, b].sort((x, y) => x - y).map((u) => quantile(text, u));
        expect(low).toBeLessThanOrEqual(high);
        const limits = text.split(/[(),]/).slice(1, -1).map(Number);
        const [least, most] =
          text.startsWith("normal") || text.startsWith("log") ? limits.slice(2) : [limits[0], limits.at(-1)];
        expect(low).toBeGreaterThanOrEqual(least ?? NaN);
        expect(high).toBeLessThanOrEqual(most ?? NaN);
      }),
    );
    // Between 8 and 9 a standard normal falls off like exp(−8z): its median is about ln 2 / 8 above 8.
    expect(quantile("normal(0,1,8,9)", 0.5)).toBeCloseTo(8 + Math.LN2 / 8, 2);
  });
});
