import {expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {withHistory} from "../../src/export/history-rows.js";
import {yearTable} from "../../src/export/result-table.js";
import {toXlsx} from "../../src/export/xlsx.js";
import {calibrate} from "../../src/scenario/official/calibrate.js";
import {readSheets} from "./read-xlsx.js";

const model = calibrate(changzhi, [
  {input: "energy", year: 2020, value: 2600, source: "统计年鉴"},
  {input: "energy", year: 2021, value: 2650},
  {input: "output.新材料", year: 2020, value: 60},
  {input: "sei_share", year: 2022, value: 4.5},
]);
const result = model.run([{name: "基准", values: {}}]);
const tableOf = (variables: readonly string[]) =>
  withHistory(yearTable(result, {variables, years: [2020, 2021, 2022]}), result, {variables});

it("adds to a table of results what was observed, in the model's unit, by variable and member", () => {
  const {columns, rows, rowKinds} = tableOf(["energy", "output", "sei_share", "gdp_real"]);
  expect(columns.map(({key}) => key)).toEqual([
    ...["scenario", "variable", "label", "index:industry", "unit"],
    ...["2020", "2021", "2022"],
  ]);
  // One for each of three variables and eight industries comes before.
  expect(rows.slice(11)).toEqual([
    ["官方数据", "energy", "能源消费总量", null, "万tce", 2600, 2650, null],
    ["官方数据", "output", "产值", "新材料", "亿元，现价", 60, null, null],
    ["官方数据", "sei_share", "新兴产业占地区生产总值比重", null, "", null, null, 0.045],
  ]);
  expect(rowKinds?.slice(11)).toEqual(["number", "number", "fraction"]);
});

it("leaves a table alone of which nothing was observed", () => {
  const table = yearTable(result, {variables: ["gdp_real"]});
  expect(withHistory(table, result, {variables: ["gdp_real"]})).toBe(table);
});

it("is explained in the workbook: each figure, its source, and what it changed", async () => {
  const {calibration} = model;
  if (!calibration) throw new Error("not calibrated");
  const bare = {date: "2026-11-23", version: "0.1.0", scenarios: [], limits: []};
  const about = {...bare, calibration};
  const title = {zh: "结果", en: "Results"};
  const rows = (await readSheets(await toXlsx({title, tables: [tableOf(["energy"])], about}, "zh"))).get("说明") ?? [];
  const start = rows.findIndex(([first]) => first === "官方数据");
  expect(rows[start + 1]?.[0]).toBe("按官方数据校准：2020年能源消费总量等3项；另有1项只作历史");
  const listed = rows.slice(start + 3, start + 7).map((row) => row.slice(0, 6));
  expect(listed.map(([input, source, , unit, year, value]) => [input, source, unit, year, value])).toEqual([
    ["能源消费总量", "统计年鉴", "万tce", 2020, 2600],
    ["能源消费总量", null, "万tce", 2021, 2650],
    ["新材料产值", null, "亿元，现价", 2020, 60],
    ["战略性新兴产业占地区生产总值比重", null, "%", 2022, 4.5],
  ]);
  expect(listed[3]?.[2]).toBe("只作历史，没有改动模型");
  const without = await readSheets(await toXlsx({title, tables: [], about: bare}, "zh"));
  expect(without.get("说明")?.some(([first]) => first === "官方数据")).toBe(false);
});
