import {table} from "arquero";
import {describe, expect, it} from "vitest";
import {acrossTable} from "../../../src/page/what-if/across-table.js";

describe("values under several scenarios as a table", () => {
  it("are one row each, with the scenario", () => {
    const rows = acrossTable([
      {scenario: "Plan", value: 3},
      {scenario: "Slow", value: 2},
    ]).objects();
    expect(rows).toEqual([
      {scenario: "Plan", value: 3},
      {scenario: "Slow", value: 2},
    ]);
  });

  it("keep the rows of tables and of lists", () => {
    const years = table({year: [2020, 2025], gdp: [1, 2]});
    const rows = acrossTable([
      {scenario: "Plan", value: years},
      {scenario: "Slow", value: [{year: 2020, gdp: 9}]},
    ]).objects();
    expect(rows).toEqual([
      {scenario: "Plan", year: 2020, gdp: 1},
      {scenario: "Plan", year: 2025, gdp: 2},
      {scenario: "Slow", year: 2020, gdp: 9},
    ]);
  });

  it("say why a scenario has none", () => {
    const rows = acrossTable([
      {scenario: "Plan", value: 3},
      {scenario: "Odd", error: "no such lever"},
    ]).objects();
    expect(rows).toEqual([
      {scenario: "Plan", value: 3, error: null},
      {scenario: "Odd", value: null, error: "no such lever"},
    ]);
  });

  it("keep a list of numbers whole", () => {
    expect(acrossTable([{scenario: "Plan", value: [1, 2]}]).objects()).toEqual([{scenario: "Plan", value: [1, 2]}]);
  });
});
