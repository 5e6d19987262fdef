import {describe, expect, it} from "vitest";
import {readXlsx} from "../../src/export/read-xlsx.js";
import {writeSheets} from "../../src/export/write-sheets.js";
import {describeError} from "../../src/i18n/errors.js";
import {locale} from "../../src/i18n/locale.js";
import type {LeverRow} from "../../src/page/lever-rows.js";
import {addressOf, readScenarioSheet} from "../../src/page/read-scenario-sheet.js";
import {scenarioSheets} from "../../src/page/scenario-sheet.js";
import {toScenarios} from "../../src/scenario/scenario.js";
import {town} from "./town.js";

const list = toScenarios([
  {name: "Plan"},
  {name: "Fast", values: {growth: 0.08, way: "linear", gone: 7}},
  {name: "Faster", parent: "Fast", values: {growth: 0.0912345678901, start: null}},
]);
const rows: LeverRow[] = [
  ...[...town.parameters.values()].map((parameter) => ({id: parameter.id, parameter, group: {zh: "", en: ""}})),
  {id: "gone", parameter: undefined, group: {zh: "", en: ""}},
];
const context = {
  scenarios: list,
  rows,
  parameter: () => undefined,
  describe: (error: unknown) => describeError(error, "zh"),
};

type Cells = unknown[][];

/** The sheet as Excel has it once it is opened. */
async function exported(): Promise<Cells> {
  const sheets = await readXlsx(await writeSheets(scenarioSheets(list, rows, "zh")));
  return (sheets[0]?.rows ?? []).map((row) => [...row]);
}

/** What is read of the exported sheet once some cells, by row and column from 0, are filled in. */
async function filled(...cells: readonly [row: number, column: number, value: unknown][]) {
  const sheet = await exported();
  for (const [row, column, value] of cells) {
    while (sheet.length <= row) sheet.push([]);
    const line = sheet[row];
    while (line && line.length <= column) line.push(null);
    if (line) line[column] = value;
  }
  const {incoming, faults} = readScenarioSheet(sheet, context);
  return {incoming, faults: faults.map(({address, why}) => `${address} ${why()}`)};
}

describe("the sheet of scenarios", () => {
  it.each([[Infinity], ["1e400"], [-Infinity]])("takes no number that none can hold: %s", async (value) => {
    const {faults} = await filled([3, 6, value]);
    expect(faults).toEqual([`G4 “start”应是有限的数，现在是${Number(value) > 0 ? "" : "−"}Infinity。`]);
  });

  it("has a lever each row with its unit and baseline, and what each scenario says itself", async () => {
    const sheet = await exported();
    expect(sheet.slice(0, 3)).toEqual([
      ["杠杆编号", "杠杆", "类别", "单位", "基准", "Plan", "Fast", "Faster"],
      ["上级", null, null, null, null, null, null, "Fast"],
      ["growth", "增速", "政策", "%", 0.05, null, 0.08, 0.0912345678901],
    ]);
    expect(sheet[3]).toEqual(["start", "起点产值", "假设", "亿元", 100, null, null, "基准"]);
    expect(sheet[6]).toEqual(["way", "算法", "假设", null, "复利", null, "线性", null]);
    expect(sheet[7]).toEqual(["gone", "（笔记本里没有）", null, null, null, null, 7, null]);
  });

  it("is read as it was written, to the last digit, in either language", async () => {
    for (const language of ["zh", "en"] as const) {
      const sheets = await readXlsx(await writeSheets(scenarioSheets(list, rows, language)));
      const {incoming, faults} = readScenarioSheet(sheets[0]?.rows ?? [], context);
      expect(faults).toEqual([]);
      expect(incoming).toEqual(list.map(({name, parent, own}) => ({name, parent, own})));
    }
  });

  it("takes what is filled in: a value, a text, a blank that inherits again, another scenario, another parent", async () => {
    const {incoming, faults} = await filled(
      [2, 6, 0.07],
      [3, 6, "1,200"],
      [2, 7, null],
      [6, 7, "复利"],
      [0, 8, "New"],
      [1, 8, "Faster"],
      [2, 8, "6%"],
    );
    expect(faults).toEqual([]);
    expect(incoming.slice(1)).toEqual([
      {name: "Fast", parent: undefined, own: {growth: 0.07, start: 1200, way: "linear", gone: 7}},
      {name: "Faster", parent: "Fast", own: {start: null, way: "compound"}},
      {name: "New", parent: "Faster", own: {growth: 0.06}},
    ]);
  });

  it("names every cell that cannot be used, and why", async () => {
    const {faults} = await filled(
      [2, 6, 0.8],
      [3, 6, "many"],
      [6, 6, "cubic"],
      [4, 7, true],
      [0, 8, "Fast"],
      [2, 9, 0.1],
      [3, 3, "元"],
      [8, 0, "grwth"],
      [9, 6, 3],
      [10, 0, "coal"],
    );
    expect(faults).toEqual([
      "J1 这一列有取值，缺情景名称",
      "I1 有两列都叫“Fast”，请改一个",
      "D4 单位应是“亿元”，不要改",
      "A9 没有编号是“grwth”的杠杆，是不是“growth”",
      "A10 这一行有取值，缺杠杆编号",
      "A11 “coal”有两行，请只留一行",
      "G3 “growth”应大于-0.5且不大于0.5，现在是0.8。".replace("-", "−"),
      "G4 “start”应是一个数，现在是“many”。",
      'G7 “way”只能是compound、linear之一，现在是"cubic"。',
      "H5 应是一个数或文字，现在是“true”",
    ]);
  });

  it("keeps what scenarios say of levers that the sheet leaves out", async () => {
    const sheet = (await exported()).filter(([id]) => id !== "way");
    expect(readScenarioSheet(sheet, context).incoming[1]?.own).toEqual({growth: 0.08, way: "linear", gone: 7});
  });

  it("is refused where it is another sheet, or none", () => {
    const said = (sheet: Cells) => readScenarioSheet(sheet, context).faults.map(({address, why}) => [address, why()]);
    expect(said([["年份", "人口"]])[0]).toEqual(["A1", "应是“杠杆编号”，现在是“年份”；请用导出的表来填"]);
    expect(said([])).toEqual([["A1", "没有内容"]]);
    locale.language = "en";
    expect(said([])).toEqual([["A1", "there is nothing in it"]]);
    locale.language = "zh";
  });
});

describe("the address of a cell", () => {
  it("is as spreadsheets have it", () => {
    expect([addressOf(6, 2), addressOf(0, 25), addressOf(0, 26), addressOf(9, 701), addressOf(0, 702)]).toEqual([
      ...["C7", "Z1", "AA1", "ZZ10", "AAA1"],
    ]);
  });
});
