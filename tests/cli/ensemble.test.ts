import {describe, expect, it} from "vitest";
import {tuiyan} from "./capture.js";

const rowsOf = (csv: string) =>
  csv
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

describe("tuiyan ensemble", () => {
  it("prints quantiles of the variables asked for, at the members asked for", async () => {
    const {code, out, error} = await tuiyan(
      "ensemble",
      "changzhi",
      ...["--draws", "256", "--variables", "sei_share,sector_share", "--at", "year=2025"],
    );
    expect([code, error]).toEqual([0, ""]);
    const [head, ...rows] = rowsOf(out);
    expect(head).toEqual(["variable", "year", "sector", "draws", "mean", "sd", "p10", "p50", "p90"]);
    expect(rows.map(([variable]) => variable)).toEqual(["sei_share", ...Array<string>(5).fill("sector_share")]);
    for (const row of rows) {
      const [draws, mean, , low, , high] = row.slice(3).map(Number);
      expect(draws).toBe(256);
      expect(low).toBeLessThan(mean ?? NaN);
      expect(high).toBeGreaterThan(mean ?? NaN);
    }
  });

  it("prints every number of a model, blank where there is none", async () => {
    const {code, out} = await tuiyan("ensemble", "changzhi", "--draws", "2");
    expect(code).toBe(0);
    const [head = [], ...rows] = rowsOf(out);
    const growth = rows.find((row) => row[0] === "gdp_nom_growth" && row[head.indexOf("year")] === "2020");
    expect(growth?.slice(head.indexOf("draws"))).toEqual(["0", "", "", "", "", ""]);
  });

  it.each(["sobol", "lhs", "random"])("gives the same draws in parts as in one: %s", async (sampling) => {
    const options = [
      "--draws",
      "100",
      "--seed",
      "7",
      "--sampling",
      sampling,
      "--variables",
      "co2_terr",
      "--keep-draws",
    ];
    const draw = async (...more: string[]) => rowsOf((await tuiyan("ensemble", "changzhi", ...options, ...more)).out);
    const [head, ...whole] = await draw();
    expect(head?.slice(0, 1)).toEqual(["draw"]);
    expect(head?.slice(-2)).toEqual(["co2_terr 2034", "co2_terr 2035"]);
    const parts = [];
    for (const shard of ["1/3", "2/3", "3/3"]) parts.push(...(await draw("--shard", shard)).slice(1));
    expect(parts).toEqual(whole);
    expect(whole.length).toBe(100);
  });

  it("says which draws are unsound and why, and ends with 1 where all are", async () => {
    const sets = ["--set", "closure=top_down", "--set", "td.ind_share.2025=0.6"];
    const {code, out, error} = await tuiyan(
      "ensemble",
      "changzhi",
      "--draws",
      "12",
      ...sets,
      "--variables",
      "gdp_real",
    );
    expect(code).toBe(1);
    expect(error).toMatch(
      /^warning: 12 of 12 draws are unsound and left out: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …\n {2}draw 0: /,
    );
    expect(rowsOf(out)[1]).toEqual(["gdp_real", "2020", "0", "", "", "", "", ""]);
  });

  it.each([
    [["--draws", "0"], "an ensemble needs draws: 0; ask for a whole number from 1"],
    [["--draws", "many"], "--draws needs a whole number: many"],
    [["--seed", "-1"], "--seed needs a whole number: -1"],
    [["--sampling", "sobel"], "unknown sampling: sobel (one of sobol, lhs, random)"],
    [
      ["--shard", "1/2"],
      "--shard gives a part of the draws, which has no statistics of its own: it needs --keep-draws",
    ],
    [["--keep-draws", "--shard", "3/2"], "not a shard: 3/2; write --shard 1/4"],
    [["--variables", "gdp_reel"], "unknown variable: gdp_reel; did you mean gdp_real?"],
    [
      ["--scenario", "S1_trend", "--scenario", "S0_plan_literal"],
      "an ensemble is of one scenario; name one with --scenario",
    ],
    [["--format", "xls"], "unknown format: xls (one of csv, json, md, parquet)"],
  ])("refuses %j", async (args, message) => {
    const [option = "", ...rest] = args;
    const joined = option === "--seed" ? [`${option}=${rest[0] ?? ""}`] : args;
    expect(await tuiyan("ensemble", "changzhi", ...joined)).toEqual({code: 2, out: "", error: `${message}\n`});
  });
});
