import {describe, expect, it, vi} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {indicator, indicatorByYear} from "../../src/scenario/indicator.js";

describe("an indicator of a model", () => {
  it("is the number a run gives, for any values of the levers", () => {
    const share = indicator(changzhi, "sei_share", {year: 2025});
    for (const values of [{}, {attain: 0.7}, {attain: 0.7, overlap: 0.2}, {"g.SVX.2023": 0.02}, {path: "linear"}, {}])
      expect(share(values)).toBe(changzhi.run(values).value("sei_share", {year: 2025}));
  });

  it("is compiled once for a set of levers and a setting of switches, in whatever order they are given", () => {
    const compiled = vi.spyOn(changzhi, "evaluator");
    try {
      const share = indicator(changzhi, "sei_share", {year: 2025});
      for (const values of [{attain: 0.7, overlap: 0.1}, {overlap: 0.2}, {overlap: 0.3, attain: 0.8}, {overlap: 0}])
        share(values);
      expect(compiled).toHaveBeenCalledTimes(2);
      for (const path of ["linear", "cagr", "linear"]) share({overlap: 0, path});
      expect(compiled).toHaveBeenCalledTimes(4);
    } finally {
      compiled.mockRestore();
    }
  });

  it("stands at a place of several indices, or of none", () => {
    const output = indicator(changzhi, "output", {industry: "新材料", year: 2025});
    // 300亿元 in the plan, reached by four fifths.
    expect(output({attain: 0.8})).toBeCloseTo(240, 10);
    expect(indicator(changzhi, "gdp_2020", {})({gdp0: 2000})).toBe(2000);
  });

  it("holds a scenario's values where it is given no others", () => {
    const output = indicator(changzhi, "output", {industry: "新材料", year: 2025}, {attain: 0.5});
    expect(output({})).toBeCloseTo(150, 10);
    expect(output({attain: 1})).toBeCloseTo(300, 10);
  });

  it("is a series over the years of the model", () => {
    const shares = indicatorByYear(changzhi, "sei_share", {});
    expect([...shares({attain: 0.9})]).toEqual(changzhi.run({attain: 0.9}).series("sei_share"));
  });

  it("knows its variable and its place before it is asked anything", () => {
    expect(() => indicator(changzhi, "sei_shrae", {year: 2025})).toThrow(
      "unknown variable: sei_shrae; did you mean sei_share?",
    );
    expect(() => indicator(changzhi, "sei_share", {})).toThrow("sei_share is by year: say which");
    expect(() => indicator(changzhi, "sei_share", {year: 2050})).toThrow("there is no 2050");
    expect(() => indicatorByYear(changzhi, "output", {})).toThrow("output is by industry: say which");
  });

  it("is a number, not the first year of a rate nor a text", () => {
    expect(() => indicator(changzhi, "gdp_nom_growth", {year: 2020})).toThrow("no number: gdp_nom_growth at 2020");
    expect(() => indicator(changzhi, "firms_form", {})).toThrow("no number: firms_form; choose a quantity");
    const growth = indicatorByYear(changzhi, "gdp_nom_growth", {})({});
    expect([growth[0], growth.slice(1).every(Number.isFinite)]).toEqual([NaN, true]);
  });

  it("refuses what the model refuses", () => {
    const share = indicator(changzhi, "sei_share", {year: 2025});
    expect(() => share({overlap: 2})).toThrow("out of range: overlap = 2 (from 0, less than 1)");
    expect(() => share({oil: 1})).toThrow("unknown parameter: oil");
    expect(() => share({"oil.2025": 1})).toThrow("coal, the residual, is negative");
  });

  it("is NaN without a word of why, where that is enough", () => {
    const [share, shares] = [
      indicator(changzhi, "sei_share", {year: 2025}),
      indicatorByYear(changzhi, "sei_share", {}),
    ];
    expect(share.orNaN({"oil.2025": 1})).toBeNaN();
    expect(shares.orNaN({"oil.2025": 1}).every(Number.isNaN)).toBe(true);
    expect(share.orNaN({attain: 0.7})).toBe(share({attain: 0.7}));
    expect(() => share.orNaN({overlap: 2})).toThrow("out of range: overlap = 2 (from 0, less than 1)");
  });
});
