import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {changzhi, scenarios} from "../../models/changzhi/index.js";
import {parseCsv} from "../../src/data/csv.js";
import type {Result} from "../../src/model/index.js";
import {tuiyan} from "./capture.js";
import {fileOf, folderOf} from "./folder.js";

const columns = ["scenario", "variable", "industry", "sector", "fuel", "year", "unit", "value"];
const base = changzhi.run([{name: "S0_plan_literal", values: {}}]);

/** The rows of a CSV text, as objects by the names of its header. */
function rowsOf(text: string): Record<string, string>[] {
  const {records, faults} = parseCsv(text, ",");
  expect(faults).toEqual([]);
  const [header = [], ...rows] = records;
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? "missing"])));
}

/** How many numbers a result has of a variable, in all its scenarios. */
function countOf(result: Result, variable: string): number {
  return result.column(variable).filter((value) => typeof value === "number" && !Number.isNaN(value)).length;
}

describe("tuiyan model", () => {
  it("prints tidy rows of these columns and no others, of the plan as written", async () => {
    const {code, out, error} = await tuiyan("model", "changzhi");
    expect([code, error]).toEqual([0, ""]);
    expect(out.slice(0, out.indexOf("\n"))).toBe(columns.join(","));
    expect(out.endsWith("\n")).toBe(true);
    expect(new Set(rowsOf(out).map(({scenario}) => scenario))).toEqual(new Set(["S0_plan_literal"]));
  });

  it("prints every number of the model, once, to its last digit, with its unit", async () => {
    const rows = rowsOf((await tuiyan("model", "changzhi")).out);
    const numeric = [...changzhi.variables.values()].filter(({unit}) => unit !== undefined);
    const counts = new Map(numeric.map(({name}) => [name, countOf(base, name)]));
    expect(rows).toHaveLength([...counts.values()].reduce((sum, count) => sum + count, 0));
    const places = new Set<string>();
    for (const {scenario = "", variable = "", unit, value, ...place} of rows) {
      const given = Object.fromEntries(Object.entries(place).filter(([, member]) => member !== ""));
      // Blank exactly where an index does not apply.
      expect(Object.keys(given).sort()).toEqual([...(changzhi.variables.get(variable)?.index ?? [])].sort());
      const known = base.value(variable, {scenario, ...given});
      if (!Object.is(Number(value), known) || value === "") throw new Error(`${variable}: ${value} is not ${known}`);
      expect(unit).toBe(changzhi.variables.get(variable)?.unitText);
      places.add([scenario, variable, ...Object.values(place)].join("|"));
    }
    expect(places.size).toBe(rows.length);
  });

  it("has rows that say what the specification says", async () => {
    const {out} = await tuiyan("model", "changzhi", "--variables", "gdp_real,sei_2020,output,ef,sector_2020");
    const lines = out.split("\n");
    expect(lines).toContain("S0_plan_literal,gdp_real,,,,2020,亿元@2020,1711.6");
    expect(lines).toContain("S0_plan_literal,output,新材料,,,2025,亿元@current,300");
    expect(lines).toContain("S0_plan_literal,ef,,,nonfossil,,tCO2/tce,0");
    expect(lines.find((line) => line.startsWith("S0_plan_literal,sei_2020,,,,,亿元@2020,53.573"))).toBeDefined();
    expect(lines.find((line) => line.startsWith("S0_plan_literal,sector_2020,,EXU,,,亿元@2020,619.308"))).toBeDefined();
  });

  describe("--variables", () => {
    it("prints those, in the order in which they are named", async () => {
      const {out} = await tuiyan("model", "changzhi", "--variables", "sei_share,gdp_real");
      const found = rowsOf(out).map(({variable}) => variable);
      expect(found).toEqual([...Array<string>(16).fill("sei_share"), ...Array<string>(16).fill("gdp_real")]);
    });

    it("takes blanks between names, and a name twice, for what is meant", async () => {
      const plain = await tuiyan("model", "changzhi", "--variables", "sei_share,gdp_real");
      expect(await tuiyan("model", "changzhi", "--variables", " sei_share, gdp_real ,sei_share,")).toEqual(plain);
    });

    it("leaves out the first year of a growth rate, which has none", async () => {
      const {out} = await tuiyan("model", "changzhi", "--variables", "growth");
      expect(rowsOf(out).map(({year}) => year)).not.toContain("2020");
    });

    it("names a variable there is not, and the one that was meant", async () => {
      expect(await tuiyan("model", "changzhi", "--variables", "gdp_rael")).toEqual({
        code: 2,
        out: "",
        error: "unknown variable: gdp_rael; did you mean gdp_real?\n",
      });
      expect((await tuiyan("model", "changzhi", "--variables", "weather")).error).toBe("unknown variable: weather\n");
    });

    it("asks for a name where there is none", async () => {
      for (const list of ["", " , "]) {
        const {code, out, error} = await tuiyan("model", "changzhi", "--variables", list);
        expect([code, out]).toEqual([2, ""]);
        expect(error).toBe("no variable is named: --variables gdp_real,sei_share (see --list variables)\n");
      }
    });
  });

  describe("--format", () => {
    const only = ["--variables", "gdp_2020,gdp_growth"];

    it("json gives a list of rows, in which what does not apply is null", async () => {
      const {code, out} = await tuiyan("model", "changzhi", "--format", "json", "--variables", "gdp_2020,output");
      const rows = JSON.parse(out) as Record<string, unknown>[];
      expect(code).toBe(0);
      expect(rows[0]).toEqual({
        scenario: "S0_plan_literal",
        variable: "gdp_2020",
        industry: null,
        sector: null,
        fuel: null,
        year: null,
        unit: "亿元@2020",
        value: 1711.6,
      });
      expect(Object.keys(rows[0] ?? {})).toEqual(columns);
      expect(rows).toHaveLength(1 + 8 * 16);
      for (const {variable, industry, year, value} of rows.slice(1))
        expect(value).toBe(base.value(String(variable), {industry: String(industry), year: Number(year)}));
    });

    it("csv is what comes without it", async () => {
      expect(await tuiyan("model", "changzhi", "--format", "csv")).toEqual(await tuiyan("model", "changzhi"));
    });

    it("md gives a table that a text editor shows", async () => {
      const {out} = await tuiyan("model", "changzhi", "--format", "md", "--variables", "gdp_2020");
      expect(out).toBe(
        [
          "| scenario | variable | industry | sector | fuel | year | unit | value |",
          "| --- | --- | --- | --- | --- | --- | --- | --- |",
          "| S0_plan_literal | gdp_2020 |  |  |  |  | 亿元@2020 | 1711.6 |",
          "",
        ].join("\n"),
      );
    });

    it("quotes in csv, and escapes in md, what would break the table", async () => {
      const file = await fileOf("odd.json", {name: 'a, "b"\nc|d', values: {}});
      const args = ["model", "changzhi", "--variables", "gdp_2020", "--scenario", file];
      expect((await tuiyan(...args)).out).toBe(`${columns.join(",")}\n"a, ""b""\nc|d",gdp_2020,,,,,亿元@2020,1711.6\n`);
      const md = (await tuiyan(...args, "--format", "md")).out.split("\n");
      expect(md[2]).toBe('| a, "b" c\\|d | gdp_2020 |  |  |  |  | 亿元@2020 | 1711.6 |');
      expect(md).toHaveLength(4);
    });

    it("names the formats there are", async () => {
      expect(await tuiyan("model", "changzhi", ...only, "--format", "xlsx")).toEqual({
        code: 2,
        out: "",
        error: "unknown format: xlsx (one of csv, json, md, parquet)\n",
      });
    });
  });

  describe("--out", () => {
    it("writes to a file what would be printed, and prints nothing", async () => {
      const path = join(await folderOf(), "rows.csv");
      const printed = await tuiyan("model", "changzhi", "--variables", "gdp_real");
      const written = await tuiyan("model", "changzhi", "--variables", "gdp_real", "--out", path);
      expect(written).toEqual({code: 0, out: "", error: ""});
      expect(await readFile(path, "utf8")).toBe(printed.out);
    });

    it("says so where it cannot write", async () => {
      const path = join(await folderOf(), "no-such-folder", "rows.csv");
      const {code, out, error} = await tuiyan("model", "changzhi", "--variables", "gdp_real", "--out", path);
      expect([code, out]).toEqual([2, ""]);
      expect(error).toMatch(new RegExp(`^cannot write: ${path} \\(ENOENT.*\\)\n$`));
    });
  });

  describe("--list", () => {
    it("names the variables with their labels, indices and units", async () => {
      const {out} = await tuiyan("model", "changzhi", "--list", "variables", "--language", "en");
      const lines = out.trimEnd().split("\n");
      expect(lines).toHaveLength(changzhi.variables.size);
      expect(lines).toContain("gdp_2020\tGDP in 2020\t\t亿元@2020");
      expect(lines).toContain("sector_2020\tValue added in 2020\tsector\t亿元@2020");
      expect(lines.some((line) => /^output\t.*\tindustry × year\t亿元@current$/.test(line))).toBe(true);
    });

    it("names the parameters with their labels, defaults and units", async () => {
      const {out} = await tuiyan("model", "changzhi", "--list", "parameters", "--language", "zh");
      const lines = out.trimEnd().split("\n");
      expect(lines).toHaveLength(changzhi.parameters.size);
      expect(lines).toContain("gdp0\t2020年地区生产总值\t1711.6\t亿元@2020");
      expect(lines).toContain("closure\t闭合方式\tbottom_up\t1");
    });

    it("names the scenarios, the baseline first", async () => {
      const {code, out} = await tuiyan("model", "changzhi", "--list", "scenarios");
      expect(code).toBe(0);
      expect(out).toBe("S0_plan_literal\nS1_trend\nS2_coal_power_export\nS3_early_peak\nS4_topdown_8pct\n");
      expect(out.trimEnd().split("\n")).toEqual(scenarios.map(({name}) => name));
    });

    it("names what can be listed", async () => {
      expect(await tuiyan("model", "changzhi", "--list", "targets")).toEqual({
        code: 2,
        out: "",
        error: "unknown list: targets (one of variables, parameters, scenarios, official)\n",
      });
    });
  });

  it.each([
    ["changzi", "unknown model: changzi; did you mean changzhi?\n"],
    ["beijing", "unknown model: beijing\n"],
    ["constructor", "unknown model: constructor\n"],
    ["__proto__", "unknown model: __proto__\n"],
  ])("does not know the model %s", async (name, error) => {
    expect(await tuiyan("model", name)).toEqual({code: 2, out: "", error});
  });

  it("names the languages there are", async () => {
    expect(await tuiyan("model", "changzhi", "--list", "scenarios", "--language", "fr")).toEqual({
      code: 2,
      out: "",
      error: "unknown language: fr (one of zh, en)\n",
    });
  });
});

describe("the end of a run", () => {
  it("is 0 with a warning, which goes to the other stream", async () => {
    const args = ["--set", "industries.新材料.weight=0", "--set", "path=linear", "--variables", "gdp_2020"];
    const {code, out, error} = await tuiyan("model", "changzhi", ...args, "--language", "zh");
    expect(code).toBe(0);
    expect(rowsOf(out)).toHaveLength(1);
    expect(error).toMatch(/^warning: 2020年产值为零，无从计算增速：.* \(S0_plan_literal \+ .*, 新材料; 1 row\)\n$/);
  });

  it("is 1 where a check of the model fails, with the place and the way out", async () => {
    const {code, out, error} = await tuiyan("model", "changzhi", "--set", "oil=1");
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(
      /^coal, the residual, is negative: .*lower their shares.* \(S0_plan_literal \+ oil=1, 2020: coal = -/,
    );
  });

  it("is 1 where a result is not a number", async () => {
    const {code, out, error} = await tuiyan("model", "changzhi", "--set", "D0=1e308", "--set", "eta=3");
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(/ is (NaN|-?Infinity) in S0_plan_literal \+ D0=1e308 \+ eta=3, 20\d\d/);
  });
});
