import {describe, expect, it} from "vitest";
import {tidyTable, yearTable} from "../../src/export/result-table.js";
import {block, defineIndex, defineModel, defineYears, level, scalar, toParameter} from "../../src/model/index.js";
import {result} from "./five-scenarios.js";

const label = (zh: string, en = zh) => ({zh, en});

const row = {group: "g", display: "1", valid: "(,)", kind: "assumption", source_class: "assumption"} as const;
const unsaid = {source_zh: "", source_en: "", confidence: "low"} as const;

/** Two sectors, three years: a stock, its share, a growth rate that the first year does not have, a number without years. */
const model = defineModel({
  id: "small",
  label: label("小模型", "Small"),
  indices: [
    defineIndex("sector", label("行业", "Sector"), [
      {id: "A", label: label("农业", "Farming")},
      {id: "B", label: label("工业", "Industry")},
    ]),
    defineYears({from: 2020, to: 2022, periods: [{id: "P1", from: 2021, to: 2022}]}),
  ],
  parameters: [
    {...row, ...unsaid, id: "base.A", label_zh: "", label_en: "", unit: "亿元@2020", default: "10"},
    {...row, ...unsaid, id: "base.B", label_zh: "", label_en: "", unit: "亿元@2020", default: "30"},
    {...row, ...unsaid, id: "tax.2020", label_zh: "", label_en: "", unit: "1", display: "%", default: "0.25"},
  ].map(toParameter),
  inputs: {
    base: scalar("base.{sector}", label("基年", "Base")),
    tax: level("tax", label("税率", "Tax rate")),
  },
  blocks: [
    block(["sector", "year"], {
      output: {label: label("产出", "Output"), unit: "亿元@2020", formula: "d => d.base * (1 + d.t)"},
    }),
    block(
      ["year"],
      {total: {label: label("合计", "Total"), unit: "亿元@2020", formula: "d => op.sum(d.output)"}},
      {over: ["sector"]},
    ),
    block(["year"], {
      total_share: {label: label("比重", "Share"), unit: "1", display: "%", formula: "d => d.total / d.total"},
    }),
    block(
      [],
      {all: {label: label("总计", "All"), unit: "亿元@2020", formula: "d => op.sum(d.base)"}},
      {over: ["sector"]},
    ),
  ],
  checks: [],
});

const small = model.run([
  {name: "基准", values: {}},
  {name: "翻番", values: {"base.A": 20}},
]);

describe("tidyTable", () => {
  it("has one number a row, with names in place of ids", () => {
    const table = tidyTable(small, {variables: ["output"]});
    expect(table.columns.map((column) => column.label.zh)).toEqual([
      "情景",
      "变量",
      "名称",
      "行业",
      "年份",
      "单位",
      "数值",
    ]);
    expect(table.columns.map(({kind}) => kind)).toEqual(["text", "text", "text", "text", "year", "text", "number"]);
    expect(table.rows.slice(0, 4)).toEqual([
      ["基准", "output", "产出", "农业", 2020, "亿元，2020年价", 10],
      ["基准", "output", "产出", "农业", 2021, "亿元，2020年价", 20],
      ["基准", "output", "产出", "农业", 2022, "亿元，2020年价", 30],
      ["基准", "output", "产出", "工业", 2020, "亿元，2020年价", 30],
    ]);
    expect(table.rows.length).toBe(12);
  });

  it("leaves a cell empty where a variable lacks an index of another", () => {
    const table = tidyTable(small, {variables: ["all", "total"], language: "en"});
    expect(table.columns.map(({key}) => key)).not.toContain("index:sector");
    expect(table.rows.slice(0, 2)).toEqual([
      ["基准", "all", "All", null, "10⁸ yuan, 2020 prices", 40],
      ["基准", "total", "Total", 2020, "10⁸ yuan, 2020 prices", 40],
    ]);
  });

  it("has no column for years when nothing has years", () => {
    expect(tidyTable(small, {variables: ["all"]}).rows).toEqual([
      ["基准", "all", "总计", "亿元，2020年价", 40],
      ["翻番", "all", "总计", "亿元，2020年价", 50],
    ]);
  });

  it("shows as per cent what readers see so, inputs and results alike", () => {
    const kinds = (variable: string) => [...new Set(tidyTable(small, {variables: [variable]}).rowKinds)];
    expect(kinds("total")).toEqual(["number"]);
    expect(kinds("total_share")).toEqual(["fraction"]);
    expect(kinds("tax")).toEqual(["fraction"]);
  });

  it("names an unknown variable and the nearest one", () => {
    expect(() => tidyTable(small, {variables: ["totl"]})).toThrow("unknown variable: totl; did you mean total?");
  });

  it("holds every number of the five scenarios", () => {
    const table = tidyTable(result, {variables: ["sei_share", "output"]});
    expect(table.rows.length).toBe(5 * (16 + 8 * 16));
    const found = table.rows.find((cells) => cells[0] === "目标打折" && cells[1] === "sei_share" && cells[4] === 2025);
    expect(found?.at(-1)).toBe(result.value("sei_share", {scenario: "目标打折", year: 2025}));
  });
});

describe("yearTable", () => {
  it("has one row for a scenario, a variable and its members, and a column a year", () => {
    const table = yearTable(small, {variables: ["output", "total"]});
    expect(table.columns.map((column) => column.label.zh)).toEqual([
      "情景",
      "变量",
      "名称",
      "行业",
      "单位",
      "2020年",
      "2021年",
      "2022年",
    ]);
    expect(table.rows.slice(0, 4)).toEqual([
      ["基准", "output", "产出", "农业", "亿元，2020年价", 10, 20, 30],
      ["基准", "output", "产出", "工业", "亿元，2020年价", 30, 60, 90],
      ["基准", "total", "合计", null, "亿元，2020年价", 40, 80, 120],
      ["翻番", "output", "产出", "农业", "亿元，2020年价", 20, 40, 60],
    ]);
  });

  it("gives numbers without years a column of their own", () => {
    const table = yearTable(small, {variables: ["all", "total"], years: [2022]});
    expect(table.columns.map((column) => column.label.en)).toEqual([
      "Scenario",
      "Variable",
      "Name",
      "Unit",
      "Value (no year)",
      "2022",
    ]);
    expect(table.rows.slice(0, 2).map((cells) => cells.slice(-2))).toEqual([
      [40, null],
      [null, 120],
    ]);
  });

  it("leaves the first year of a rate empty, and out what a scenario's switches leave out", () => {
    const table = yearTable(result, {variables: ["growth", "logistic_rate"], years: [2020, 2021]});
    expect(new Set(table.rows.map(([, variable]) => variable))).toEqual(new Set(["growth"]));
    const first = result.value("growth", {sector: "EXU", year: 2021});
    expect(table.rows[0]?.slice(-2)).toEqual([null, first]);
  });

  it("refuses a year that the model does not have", () => {
    expect(() => yearTable(small, {variables: ["total"], years: [2020, 2040]})).toThrow(
      "unknown year: 2040 (2020 to 2022)",
    );
  });

  it("agrees with the result everywhere", () => {
    const variables = ["gdp_nom", "energy", "sei_va"];
    const table = yearTable(result, {variables, years: [2025, 2035]});
    expect(table.rows.map((cells) => [cells[0], cells[1], ...cells.slice(-2)])).toEqual(
      result.scenarios.flatMap(({name: scenario}) =>
        variables.map((variable) => [
          scenario,
          variable,
          result.value(variable, {scenario, year: 2025}),
          result.value(variable, {scenario, year: 2035}),
        ]),
      ),
    );
  });

  it("carries name, title, note and source", () => {
    const words = {name: "总量", title: label("总量"), note: label("现价"), source: label("规划")};
    expect(yearTable(small, {variables: ["total"], ...words})).toMatchObject(words);
    expect(yearTable(small, {variables: ["total"]})).not.toHaveProperty("note");
  });
});
