import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {block, rate} from "../../src/model/index.js";
import {standing} from "../../src/scenario/confidence.js";
import {label, modelOf} from "../model/small-model.js";

const one = (formula: string) => ({unit: "1", label: label(""), formula});

/** Numbers of every confidence, and what rests on them directly and at a distance. */
const result = modelOf({
  parameters: {
    sure: {default: "1", confidence: "high"},
    surer: {default: "1", confidence: "high"},
    fair: {default: "2", confidence: "medium"},
    guess: {default: "3", confidence: "low"},
    unused: {default: "4", confidence: "low"},
    "g.P1": {default: "0.1", confidence: "low"},
    "g.P2": {default: "0.1", confidence: "medium"},
  },
  inputs: {growth: rate("g", label("growth"))},
  blocks: [
    block([], {
      constant: one("2"),
      firm: one("d => d.sure + d.surer"),
      mixed: one("d => d.sure * d.fair"),
      distant: one("d => d.mixed + d.guess"),
      twice: one("d => d.mixed + d.mixed * d.fair + d.firm"),
    }),
    block(["year"], {
      level: {...one("d => op.lag(d.level) * (1 + d.growth)"), initial: "d => d.sure"},
    }),
  ],
}).run();

describe("standing", () => {
  it("is that of the parameter, for an input", () => {
    expect(standing(result, "fair")).toEqual({confidence: "medium", weakest: 1, parameters: 1});
  });

  it("is the least of all a number rests on, however far away, and says how many are so", () => {
    expect(standing(result, "firm")).toEqual({confidence: "high", weakest: 2, parameters: 2});
    expect(standing(result, "mixed")).toEqual({confidence: "medium", weakest: 1, parameters: 2});
    expect(standing(result, "distant")).toEqual({confidence: "low", weakest: 1, parameters: 3});
  });

  it("counts a parameter once, by however many ways it comes in", () => {
    expect(standing(result, "twice")).toEqual({confidence: "medium", weakest: 1, parameters: 3});
  });

  it("counts every period of a rate, and what a recurrence starts from", () => {
    expect(standing(result, "level")).toEqual({confidence: "low", weakest: 1, parameters: 3});
  });

  it("is high where a number rests on nothing that could be wrong", () => {
    expect(standing(result, "constant")).toEqual({confidence: "high", weakest: 0, parameters: 0});
  });

  it("holds back what rests on calibrated energy, and trusts what the plan prints", () => {
    const base = changzhi.run();
    expect(standing(base, "gdp_2020")).toEqual({confidence: "high", weakest: 1, parameters: 1});
    // 12% of the plan's 2800亿元: two printed numbers.
    expect(standing(base, "plan_sei_needed")).toEqual({confidence: "high", weakest: 2, parameters: 2});
    expect(standing(base, "co2_cons").confidence).toBe("low");
  });
});
