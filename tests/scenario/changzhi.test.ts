import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {changzhi, scenarios} from "../../models/changzhi/index.js";
import {diff, sparse} from "../../src/scenario/diff.js";
import {readScenarioFile} from "../../src/scenario/file.js";
import {flatten} from "../../src/scenario/flatten.js";
import {toScenarios, toSpec} from "../../src/scenario/scenario.js";
import golden from "../models/changzhi/golden.json" with {type: "json"};

const file = JSON.parse(await readFile("data/changzhi/scenarios.json", "utf8")) as typeof scenarios;

describe("the scenarios that come with the plan of Changzhi", () => {
  it("are what the model hands out", () => {
    expect(scenarios).toEqual(file);
  });

  it("begin with the plan as written, which changes nothing and is grey", () => {
    const [first] = file;
    expect(first).toMatchObject({name: "S0_plan_literal", color: 0, values: {}});
    expect(Object.keys(first?.values ?? {a: 1})).toEqual([]);
  });

  it("are well formed, and written as they would be written again", () => {
    expect(toScenarios(file).map(toSpec)).toEqual(file);
  });

  it("differ in colour, so that five can be drawn together", () => {
    expect(new Set(file.map(({color}) => color)).size).toBe(file.length);
  });

  it("are titled and explained in both languages", () => {
    for (const {title, note} of file) {
      expect([title.zh, note.zh].every((text) => /^[^a-z]+$/.test(text))).toBe(true);
      expect([title.en, note.en].every((text) => /^[ -~’–]+$/.test(text))).toBe(true);
    }
  });

  it.each(file)("$name names parameters the model has, with values within their limits", ({values}) => {
    for (const id of Object.keys(values)) expect(changzhi.parameters.has(id), id).toBe(true);
    expect(changzhi.check(values)).toEqual([]);
  });

  it.each(file)("$name holds nothing that the baseline holds already", ({values}) => {
    expect(diff(changzhi, {}, values)).toHaveLength(Object.keys(values).length);
  });

  it("are those of the reference implementation, its overrides flattened and freed of what changes nothing", () => {
    const reference = Object.entries(golden.scenarios).map(([name, overrides]) => ({
      name,
      values: sparse(changzhi, flatten(changzhi, overrides)),
    }));
    expect(file.map(({name, values}) => ({name, values}))).toEqual(reference);
  });

  it("are read from the reference file itself, each on its base", () => {
    const read = readScenarioFile(changzhi, golden, "golden");
    expect(read.map(({name, values}) => ({name, values: sparse(changzhi, values)}))).toEqual(
      file.map(({name, values}) => ({name, values})),
    );
    expect(read.every(({values}) => Object.keys(values).length === 150)).toBe(true);
  });

  it("all run, without a warning", () => {
    const result = changzhi.run(file);
    expect(result.findings).toEqual([]);
    for (const {name} of file) {
      const series = ["gdp_real", "energy", "co2_cons", "co2_terr"].map((v) => result.series(v, {scenario: name}));
      expect(series.flat().every((value) => Number.isFinite(value) && value > 0)).toBe(true);
    }
  });

  it("do what their notes say", () => {
    const result = changzhi.run(file);
    const [S0, S1, S2, S3, S4] = file.map(
      ({name}) =>
        (variable: string, year: number) =>
          Number(result.value(variable, {scenario: name, year})),
    );
    if (!S0 || !S1 || !S2 || !S3 || !S4) throw new Error("five scenarios are needed");
    // S1: emerging industries by 18% a year, the rest slower.
    expect(S1("sei_output", 2025) / S1("sei_output", 2020)).toBeCloseTo(1.18 ** 5, 9);
    expect(S1("gdp_real", 2025)).toBeLessThan(S0("gdp_real", 2025));
    // S2: more coal power goes out, nothing else changes hands.
    expect(S2("power_export", 2025)).toBeGreaterThan(S0("power_export", 2025));
    expect(S2("gdp_real", 2030)).toBe(S0("gdp_real", 2030));
    // S3: less carbon on either account, with less growth.
    expect(S3("co2_cons", 2030)).toBeLessThan(S0("co2_cons", 2030));
    expect(S3("co2_terr", 2030)).toBeLessThan(S0("co2_terr", 2030));
    expect(S3("gdp_real", 2030)).toBeLessThan(S0("gdp_real", 2030));
    // S4: 8% a year exactly, whatever emerging industries do.
    expect(S4("gdp_real", 2025)).toBeCloseTo(1711.6 * 1.08 ** 5, 6);
  });
});
