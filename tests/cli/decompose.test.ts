import {describe, expect, it} from "vitest";
import {changzhi, scenarios} from "../../models/changzhi/index.js";
import {expectNear} from "../models/changzhi/near.js";
import {tuiyan} from "./capture.js";
import {fileOf} from "./folder.js";

const json = ["--format", "json", "--language", "en"];
const years = ["--from", "2020", "--to", "2025"];
const rowsOf = (out: string) => JSON.parse(out) as Record<string, string | number>[];
const values = (out: string) => rowsOf(out).map(({value}) => Number(value));
const all = changzhi.run(scenarios);

describe("tuiyan decompose", () => {
  it("splits a total between two years of the baseline, or of a scenario", async () => {
    for (const [scenario, ...args] of [["S0_plan_literal"], ["S1_trend", "--scenario", "S1_trend"]] as const) {
      const {code, out, error} = await tuiyan("decompose", "changzhi", "--of", "co2_cons", ...years, ...args, ...json);
      expect([code, error]).toEqual([0, ""]);
      const rows = rowsOf(out);
      expect(rows.map(({term, factor, label}) => [term, factor, label])).toEqual([
        ["production", "activity", "Activity"],
        ["production", "structure", "Structure"],
        ["production", "intensity", "Sector intensity"],
        ["production", "carbon_content", "Carbon content (mix)"],
        ["households", "population", "Population"],
        ["households", "household_use", "Household energy per person"],
        ["households", "carbon_content", "Carbon content (mix)"],
      ]);
      const [from, to] = [2020, 2025].map((year) => Number(all.value("co2_cons", {scenario, year})));
      for (const row of rows)
        expect(row).toMatchObject({
          of: "co2_cons",
          from_scenario: scenario,
          from_year: 2020,
          to_scenario: scenario,
          to_year: 2025,
          method: "additive",
          chained: "no",
          unit: "万tCO2",
        });
      expectNear([rows[0]?.["from_value"], rows[0]?.["to_value"]], [from, to]);
      expectNear(
        values(out).reduce((sum, value) => sum + value, 0),
        (to ?? NaN) - (from ?? NaN),
      );
    }
  });

  it("says that it is chained, which weighs effects another way", async () => {
    const args = ["decompose", "changzhi", "--of", "energy", ...years, ...json];
    const [plain, chained] = [await tuiyan(...args), await tuiyan(...args, "--chained")];
    expect(new Set(rowsOf(chained.out).map((row) => row["chained"]))).toEqual(new Set(["yes"]));
    const [a, b] = [values(plain.out), values(chained.out)];
    expect(a).not.toEqual(b);
    const total = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0);
    expectNear(total(a), total(b));
  });

  it("splits the difference between two scenarios in a year, as factors that multiply", async () => {
    const two = ["--scenario", "S1_trend", "--to-scenario", "S3_early_peak", "--from", "2030"];
    const args = ["--of", "production_intensity", "--method", "multiplicative"];
    const {code, out} = await tuiyan("decompose", "changzhi", ...args, ...two, ...json);
    expect(code).toBe(0);
    const rows = rowsOf(out);
    expect(rows.map(({factor, unit}) => [factor, unit])).toEqual([
      ["structure", "1"],
      ["efficiency", "1"],
    ]);
    expect(rows[0]).toMatchObject({
      from_scenario: "S1_trend",
      from_year: 2030,
      to_scenario: "S3_early_peak",
      to_year: 2030,
    });
    const ratio = Number(rows[0]?.["to_value"]) / Number(rows[0]?.["from_value"]);
    expectNear(
      values(out).reduce((product, value) => product * value, 1),
      ratio,
    );
  });

  it("gives the unit of a ratio, labels in Chinese, and columns in order", async () => {
    const {out} = await tuiyan("decompose", "changzhi", "--of", "production_intensity", ...years, "--language", "zh");
    const [header, ...rows] = out.trimEnd().split("\n");
    expect(header).toBe(
      "of,from_scenario,from_year,to_scenario,to_year,from_value,to_value,method,chained,term,factor,label,unit,value",
    );
    expect(rows[0]).toMatch(
      /^production_intensity,S0_plan_literal,2020,S0_plan_literal,2025,1\.40\d+,1\.10\d+,additive,no,/,
    );
    expect(rows[0]).toContain(",structure,产业结构,万tce/亿元@2020,-0.18");
  });

  it.each([
    [years, "a total is needed: --of energy|production_intensity|"],
    [["--of", "enrgy", ...years], "no decomposition of enrgy; did you mean energy? (there are "],
    [["--of", "energy", "--to", "2025"], "a year is needed: --from 2025"],
    [["--of", "energy", "--from", "then", "--to", "2025"], "not a year: --from then"],
    [["--of", "energy", "--from", "2020"], "something to compare with is needed: --to 2025, or --to-scenario"],
    [["--of", "energy", "--from", "2020", "--to", "2050"], "gdp_real is by year: there is no 2050"],
    [["--of", "energy", ...years, "--method", "both"], "unknown method: both (one of additive, multiplicative)"],
    [
      ["--of", "energy", ...years, "--chained", "--to-scenario", "S1_trend"],
      "a chain runs along the years of one scenario",
    ],
    [
      ["--of", "energy", "--from", "2030", "--scenario", "S1_trend", "--to-scenario", "S1_trend"],
      "both scenarios are called S1_trend",
    ],
    [["--of", "energy", ...years, "--scenario", "S9"], "unknown scenario: S9"],
  ])("refuses %j", async (args, message) => {
    const {code, out, error} = await tuiyan("decompose", "changzhi", ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error.startsWith(message)).toBe(true);
  });

  it("ends with 1 where the model refuses the scenario", async () => {
    const file = await fileOf("no-coal.json", {name: "no coal", values: {oil: 1}});
    const {code, error} = await tuiyan("decompose", "changzhi", "--of", "energy", ...years, "--scenario", file);
    expect(code).toBe(1);
    expect(error).toMatch(/^coal, the residual, is negative/);
  });
});
