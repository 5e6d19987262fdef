import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {leverTable} from "../../src/export/lever-table.js";
import {tidyTable, yearTable} from "../../src/export/result-table.js";
import type {ExportTable} from "../../src/export/table.js";
import type {Workbook} from "../../src/export/workbook.js";
import {toXlsx} from "../../src/export/xlsx.js";
import {changes, result} from "./five-scenarios.js";
import {nastyTable} from "./nasty-tables.js";
import {readFormats, readParts, readSheets} from "./read-xlsx.js";

const about: Workbook["about"] = {
  date: "2026-11-23",
  version: "0.1.0",
  model: changzhi,
  scenarios: changes,
  limits: [
    {zh: "产业之间、价格和投资没有反馈。", en: "No feedback between industries, prices and investment."},
    {zh: "不含甲烷。", en: "No methane."},
  ],
};

const title = {zh: "长治市“十四五”规划：五个情景", en: "Changzhi's 14th Plan: five scenarios"};

const byYear = yearTable(result, {
  variables: ["gdp_nom", "sei_share", "growth"],
  note: {zh: "现价总量按隐含平减指数计算。", en: "At current prices by the implicit deflator."},
  source: {zh: "长治市“十四五”规划；模型计算", en: "Changzhi's 14th Plan; computed"},
});

const tidy = tidyTable(result, {variables: ["energy", "nf_share"]});

const plain = (columns: ExportTable["columns"], ...rows: ExportTable["rows"]): ExportTable => {
  return {name: "表", title: {zh: "表", en: "Table"}, columns, rows};
};

const column = (key: string, kind: "text" | "number" | "fraction" | "year", unit = "") => {
  return {key, kind, unit, label: {zh: key, en: key}};
};

const bare: Workbook["about"] = {date: "2026-11-23", version: "0.1.0", scenarios: [], limits: []};

const write = (...tables: ExportTable[]) => toXlsx({title, tables, about: bare}, "zh");

describe("a workbook of five scenarios of the Changzhi model", () => {
  let blob: Blob;
  let sheets: Awaited<ReturnType<typeof readSheets>>;

  beforeAll(async () => {
    blob = await toXlsx({title, tables: [byYear, tidy, leverTable(changes)], about}, "zh");
    sheets = await readSheets(blob);
  });

  it("has a sheet for each table and one that explains them, answers first", () => {
    expect([...sheets.keys()]).toEqual(["分年结果", "结果", "杠杆", "说明"]);
    expect(blob.type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  });

  it("has every number as a number, at full value, and every Chinese text as it was", () => {
    for (const [name, table] of [
      ["分年结果", byYear],
      ["结果", tidy],
      ["杠杆", leverTable(changes)],
    ] as const) {
      const rows = sheets.get(name)?.slice(1, table.rows.length + 1);
      expect(rows).toEqual(table.rows.map((cells) => cells.map((cell) => (cell === "" ? null : cell))));
    }
  });

  it("has the header in the first row", () => {
    expect(sheets.get("分年结果")?.[0]?.slice(0, 7)).toEqual([
      "情景",
      "变量",
      "名称",
      "行业",
      "单位",
      "2020年",
      "2021年",
    ]);
  });

  it("has note, source and a pointer to the explanation below the table", () => {
    const below = sheets.get("分年结果")?.slice(byYear.rows.length + 1) ?? [];
    expect(below.map(([first]) => first)).toEqual([
      null,
      "注：现价总量按隐含平减指数计算。",
      "出处：长治市“十四五”规划；模型计算",
      "情景推演；条件、杠杆和出处见工作表“说明”。",
    ]);
  });

  it("shows fractions as per cent, years plainly and other numbers with a few decimals", async () => {
    const formats = await readFormats(blob, 1);
    const firstOf = (variable: string) => byYear.rows.findIndex((row) => row[1] === variable) + 2;
    expect(formats.get(`G${firstOf("gdp_nom")}`)).toBe("0.0###");
    expect(formats.get(`G${firstOf("sei_share")}`)).toBe("0.00%");
    expect(formats.get(`G${firstOf("growth")}`)).toBe("0.00%");
    const tidyFormats = await readFormats(blob, 2);
    expect([tidyFormats.get("D2"), tidyFormats.get("F2")]).toEqual(["0", "0.0###"]);
  });

  it("keeps header and first column in sight, and has columns wide enough for Chinese", async () => {
    const sheet = (await readParts(blob)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"\/>/);
    expect(sheet).toMatch(/<col min="3" max="3" width="[234]\d" customWidth="1"\/>/);
  });

  it("explains itself: title, origin, scenarios, levers with their sources, and what is left out", () => {
    const rows = sheets.get("说明") ?? [];
    const below = (heading: string) => {
      const start = rows.findIndex(([first]) => first === heading) + 1;
      const length = rows.slice(start).findIndex((row) => row.every((cell) => cell === null));
      return rows
        .slice(start, length === -1 ? undefined : start + length)
        .map((row) => row.filter((cell) => cell !== null));
    };
    expect(rows[0]?.[0]).toBe("长治市“十四五”规划：五个情景");
    expect(rows[1]?.[0]).toContain("情景推演");
    expect(rows.slice(3, 6).map((row) => row.slice(0, 2))).toEqual([
      ["日期", "2026-11-23"],
      ["程序", "Tuiyan 推演 0.1.0"],
      ["模型", `${changzhi.label.zh} (changzhi)`],
    ]);
    expect(below("工作表")).toEqual([
      ["分年结果", "模型结果，按年份"],
      ["结果", "模型结果"],
      ["杠杆", "各情景改动的杠杆"],
    ]);
    expect(below("改动的杠杆")[1]?.slice(0, 7)).toEqual([
      "高增长",
      "g.SVX.P1",
      changzhi.parameter("g.SVX.P1")?.label.zh,
      changzhi.parameter("g.SVX.P1")?.default,
      0.1,
      expect.any(Number),
      changzhi.parameter("g.SVX.P1")?.source.text.zh,
    ]);
    const changed = result.scenarios.flatMap(({name, values}) => Object.keys(values).map((id) => [name, id]));
    const listed = below("改动的杠杆")
      .slice(1)
      .map((row) => row.slice(0, 2));
    expect(listed.map(String).sort()).toEqual(changed.map(String).sort());
    expect(below("模型没有包括的内容")).toEqual([["产业之间、价格和投资没有反馈。"], ["不含甲烷。"]]);
    const scenarios = rows.slice(rows.findIndex(([first]) => first === "情景") + 2);
    expect(scenarios.slice(0, 5).map((row) => row.slice(0, 4))).toEqual([
      ["基准", null, "规划原文的数", 0],
      ["高增长", "服务业加快", null, 2],
      ["目标打折", null, null, 3],
      ["换排放因子", null, null, 2],
      ["自上而下", null, null, 2],
    ]);
  });

  it("never calls a scenario a forecast", () => {
    expect(JSON.stringify([...sheets])).not.toContain("预测");
  });

  it("is the same file for the same inputs", async () => {
    const again = await toXlsx({title, tables: [byYear, tidy, leverTable(changes)], about}, "zh");
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await blob.arrayBuffer()));
  });
});

describe("the English workbook", () => {
  it("says the same in English", async () => {
    const table = yearTable(result, {variables: ["gdp_nom"], language: "en"});
    const sheets = await readSheets(await toXlsx({title, tables: [table], about}, "en"));
    expect([...sheets.keys()]).toEqual(["By year", "About"]);
    const rows = sheets.get("About") ?? [];
    expect(rows[1]?.[0]).toMatch(/conditional scenarios.*not forecasts/);
    expect(rows.flat()).toContain("What the model leaves out");
    expect(sheets.get("By year")?.at(-1)?.[0]).toContain("“About”");
  });
});

describe("the sheet that explains", () => {
  const read = async (more: Partial<Workbook["about"]>) => {
    const sheets = await readSheets(await toXlsx({title, tables: [], about: {...bare, ...more}}, "zh"));
    return (sheets.get("说明") ?? []).map((row) => row.filter((cell) => cell !== null));
  };

  it("says so when no scenario changes a lever, or the model names no limits", async () => {
    const rows = await read({});
    expect(rows).toContainEqual(["没有：所有情景都取基准值。"]);
    expect(rows).toContainEqual(["模型没有说明。"]);
    expect(rows.flat()).not.toContain("模型");
  });

  it("lists the warnings of the model", async () => {
    const warning = {check: "x", severity: "warning", label: {zh: "煤不够", en: "coal is short"}} as const;
    const finding = {...warning, scenario: "基准", place: {year: "2031"}, values: {}, count: 5};
    expect(await read({findings: [finding]})).toContainEqual(["基准", "2031", "煤不够", 5]);
  });
});

describe("toXlsx", () => {
  it("has the unit in the header", async () => {
    const table = plain([column("能源消费", "number", "万tce"), column("总量", "number", "亿元@current")], [1, 2]);
    expect((await readSheets(await write(table))).get("表")?.[0]).toEqual(["能源消费(万tce)", "总量(亿元，现价)"]);
  });

  it("shows in full what a few decimals would show as zero or not at all", async () => {
    const formats = await readFormats(await write(plain([column("a", "number")], [0], [0.001], [0.00004], [-2e17])), 1);
    expect(["A2", "A3", "A4", "A5"].map((address) => formats.get(address))).toEqual([
      "0.0###",
      "0.0###",
      "General",
      "General",
    ]);
  });

  it("makes sheet names valid and unique, its own among them", async () => {
    const named = (name: string) => ({...plain([column("a", "text")]), name});
    const sheets = await readSheets(await write(named("能耗/GDP"), named("能耗:GDP"), named("说明")));
    expect([...sheets.keys()]).toEqual(["能耗-GDP", "能耗-GDP (2)", "说明", "说明 (2)"]);
    expect(sheets.get("说明")?.at(-1)?.[0]).toContain("“说明 (2)”");
  });

  it("writes texts that look like formulas as texts", async () => {
    const blob = await write(plain([column("a", "text")], ["=1+1"], ["@x"]));
    expect((await readSheets(blob)).get("表")?.slice(1, 3)).toEqual([["=1+1"], ["@x"]]);
    expect((await readParts(blob)).get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  it("reads back as the table, whatever its texts", async () => {
    await fc.assert(
      fc.asyncProperty(nastyTable, async (table) => {
        const rows = (await readSheets(await write(table))).get("表")?.slice(0, table.rows.length + 1) ?? [];
        const expected = [table.columns.map(({label}) => label.zh), ...table.rows].map((row) =>
          row.map((cell) => (typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : cell)),
        );
        expect(rows.map((row) => row.slice(0, table.columns.length))).toEqual(expected);
      }),
      {numRuns: 60},
    );
  });

  it("writes large tables whole", async () => {
    const rows = Array.from({length: 8_000}, (_, i) => [`行${i}`, i / 7]);
    const sheets = await readSheets(await write(plain([column("a", "text"), column("b", "number")], ...rows)));
    expect(sheets.get("表")?.slice(1, -2)).toEqual(rows);
  });

  it("refuses what Excel cannot hold, saying where and what to do", async () => {
    const table = plain([column("a", "text")], ["x"], ["长".repeat(32_768)]);
    await expect(write(table)).rejects.toThrow("text too long: 表, row 3, characters 32768, limit 32767; use CSV");
    const wide = plain(Array.from({length: 16_385}, (_, i) => column(String(i), "number")));
    await expect(write(wide)).rejects.toMatchObject({code: "too-many-columns", data: {table: "表", columns: 16_385}});
  });

  it("refuses numbers that are none", async () => {
    await expect(write(plain([column("a", "number")], [NaN]))).rejects.toThrow(
      "not a finite number: 表 row 2, column a",
    );
  });
});
