import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {likelyLever, uncertainLever} from "../../../src/scenario/sensitivity/uncertain-lever.js";

const near = (value: number, digits = 9) => expect.closeTo(value, digits) as number;
/** The ninetieth percentile of the standard normal distribution. */
const Z90 = 1.2815515655446004;

describe("a lever that moves as far as is likely", () => {
  it("goes from P10 to P90 of its distribution", () => {
    expect(likelyLever(changzhi, "overlap")).toEqual({id: "overlap", base: 0.1, low: near(0.025), high: near(0.225)});
    const [low, high] = [-1, 1].map((sign) => near(0.7 * Math.exp(sign * 0.25 * Z90)));
    expect(likelyLever(changzhi, "attain")).toEqual({id: "attain", base: 1, low, high});
    // Triangular from 5% by 7% to 9.5%: below P10, √(0.1·4.5·2) above the low end; above P90, √(0.1·4.5·2.5) below the high.
    const services = {
      low: near(0.05 + Math.sqrt(0.1 * 0.045 * 0.02)),
      high: near(0.095 - Math.sqrt(0.1 * 0.045 * 0.025)),
    };
    expect(likelyLever(changzhi, "g.SVX.P1")).toMatchObject(services);
    expect(likelyLever(changzhi, "KT.2030")).toMatchObject({low: 1141, high: 1627});
  });

  it("goes as far as its slider, or as it is told", () => {
    expect(likelyLever(changzhi, "D0")).toEqual({id: "D0", base: 210, low: 100, high: 400});
    expect(likelyLever(changzhi, "overlap", {low: 0, high: 0.5}, {overlap: 0.2})).toEqual({
      ...{id: "overlap", base: 0.2, low: 0, high: 0.5},
    });
    expect(() => likelyLever(changzhi, "pop0")).toThrow("no range: pop0 has no slider");
  });
});

describe("an uncertain lever", () => {
  it("has its parameter's distribution, or is evenly spread", () => {
    const uniform = (low: number, high: number) => ({type: "uniform", low, high});
    expect(uncertainLever(changzhi, "overlap")).toEqual({parameter: "overlap", distribution: uniform(0, 0.25)});
    expect(uncertainLever(changzhi, "attain").distribution).toMatchObject({
      type: "lognormal",
      median: 0.7,
      sigma: 0.25,
    });
    expect(uncertainLever(changzhi, "attain", {low: 0.8, high: 1}).distribution).toEqual(uniform(0.8, 1));
    expect(uncertainLever(changzhi, "D0").distribution).toEqual(uniform(100, 400));
    expect(() => uncertainLever(changzhi, "closure")).toThrow("not a number: closure is one of bottom_up, top_down");
  });
});
