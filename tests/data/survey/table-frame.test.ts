import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {surveyText} from "../../../src/data/survey/survey-text.js";
import {guessHeader, unitOfTable} from "../../../src/data/survey/table-frame.js";

/** A table as statistical yearbooks have them. */
const yearbook = [
  "2020—2022年长治市地区生产总值,,",
  ",,单位：亿元",
  "年份,地区生产总值,增速（%）",
  "2020,1711.6,2.1",
  "2021,2311.1,9.0",
  "2022,2804.8,5.5",
  "注：按当年价格计算。,,",
  "增速按不变价格。,,",
  "资料来源：长治市统计局,,",
  "",
].join("\n");

const survey = (text: string, options: {header?: number; last?: number} = {}) =>
  surveyText(text, {resource: "a", delimiter: ",", ...options});

describe("a table among other lines", () => {
  it("has its header found, and the lines around it kept", async () => {
    const {columns, rowCount, frame, faults, head} = await survey(yearbook);
    expect(columns.map(({name, type}) => [name, type])).toEqual([
      ["年份", "integer"],
      ["地区生产总值", "number"],
      ["增速（%）", "number"],
    ]);
    expect([rowCount, faults, head.map(({row}) => row)]).toEqual([3, [], [4, 5, 6]]);
    expect(frame).toEqual({
      header: 3,
      last: 6,
      before: [
        {row: 1, text: "2020—2022年长治市地区生产总值"},
        {row: 2, text: "单位：亿元"},
      ],
      after: [
        {row: 7, text: "注：按当年价格计算。"},
        {row: 8, text: "增速按不变价格。"},
        {row: 9, text: "资料来源：长治市统计局"},
      ],
    });
  });

  it("has the unit above it for its numbers, but for years and columns that say their own", async () => {
    const {columns} = await survey(yearbook);
    expect(columns.map(({unit}) => unit)).toEqual([undefined, "亿元", "%"]);
  });

  it("begins and ends where the reader says", async () => {
    const {columns, rowCount, frame} = await survey(yearbook, {header: 4, last: 5});
    expect(columns.map(({name}) => name)).toEqual(["2020", "1711.6", "2.1"]);
    expect([rowCount, frame?.header, frame?.last]).toEqual([1, 4, 5]);
    expect(frame?.before.map(({row}) => row)).toEqual([1, 2, 3]);
    expect(frame?.after.map(({row}) => row)).toEqual([6, 7, 8, 9]);
  });

  it("has every line that is in the text, as a row or around it", async () => {
    const line = fc
      .array(fc.constantFrom("", "注：甲", "乙", "1"), {minLength: 1, maxLength: 4})
      .map((cells) => cells.join(","));
    await fc.assert(
      fc.asyncProperty(fc.array(line, {minLength: 1, maxLength: 12}), async (lines) => {
        const {rowCount, frame} = await survey(`${lines.join("\n")}\n`);
        expect((frame?.before.length ?? 0) + 1 + rowCount + (frame?.after.length ?? 0)).toBe(lines.length);
      }),
    );
  });

  it("keeps rows that hold one cell within the table, and at its end where no note begins", async () => {
    const {rowCount, frame} = await survey("城市,产值\n长治,\n晋城,1\n,2\n");
    expect([rowCount, frame?.after]).toEqual([3, []]);
  });
});

describe("the row that names the columns", () => {
  it.each([
    [
      [
        ["年份", "产值"],
        ["2020", "1"],
      ],
      1,
    ],
    [[["标题"], [], ["年份", "产值", "增速"], ["2020", "1", "2"]], 3],
    [
      [
        ["标题", "", ""],
        ["城市", "2020年", ""],
        ["长治", "1", "2"],
      ],
      2,
    ],
    [[["产值"], ["1"]], 1],
  ])("of %j is %i", (rows, header) => expect(guessHeader(rows)).toBe(header));
});

describe("the unit above a table", () => {
  it.each([
    ["单位：亿元", "亿元"],
    ["（单位: 万tce）", "万tce"],
    ["Unit: %", "%"],
    ["单位：亿元、%", undefined],
    ["单位名称：统计局", undefined],
  ])("in %s is %s", (text, unit) => expect(unitOfTable([{row: 1, text}])).toBe(unit));
});
