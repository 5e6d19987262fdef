import {describe, expect, it} from "vitest";
import {checkPackage} from "../../../src/data/read-package.js";
import {readTable} from "../../../src/data/read-table.js";
import {writeCsv} from "../../../src/data/write-csv.js";
import {faultOf} from "../../base/fault.js";
import {bytes, packageOf, tableOf} from "../../data/package-fixture.js";
import {said} from "./said.js";

/** What is first said of a table of two columns, an id and a value of some type. */
const refused = (text: string | Uint8Array, value: object = {type: "number"}, more: object = {}) => {
  const schema = {
    fields: [
      {name: "id", type: "string"},
      {name: "value", ...value},
    ],
    primaryKey: "id",
    ...more,
  };
  return said(readTable(typeof text === "string" ? bytes(text) : text, tableOf(schema)).errors[0]);
};
const cell = (text: string, value: object) => refused(`id,value\na,${text}\n`, value);

describe("a cell that cannot be read", () => {
  const [zh, en] = ["表“facts”第2行“value”列", "In the table “facts”, row 2, column “value”"];

  it.each([
    [
      "x",
      {type: "number"},
      "应是数，现在是“x”；只写数字，例如1711.6。",
      " must be a number; it is “x”. Write digits only, such as 1711.6.",
    ],
    [
      "1e400",
      {type: "number"},
      "是“1e400”，超出了数能表示的大小（绝对值不超过1.79×10³⁰⁸）；请换更大的单位。",
      " is “1e400”, more than a number can hold (1.79×10³⁰⁸ in size); write it in a larger unit.",
    ],
    ["１２", {type: "number"}, "应是数，现在是“１２”；请写成12。", " must be a number; it is “１２”. Write 12."],
    [
      "1.5",
      {type: "integer"},
      "应是整数，现在是“1.5”；例如2020。",
      " must be a whole number; it is “1.5”. Write one such as 2020.",
    ],
    [
      "二〇",
      {type: "year"},
      "应是年份，现在是“二〇”；例如2020。",
      " must be a year; it is “二〇”. Write one such as 2020.",
    ],
    [
      "yes",
      {type: "boolean", trueValues: ["是"], falseValues: ["否"]},
      "应是真或假，现在是“yes”；可写是、否。",
      " must be true or false; it is “yes”. Write one of 是, 否.",
    ],
    ["", {type: "number", constraints: {required: true}}, "是空的，请填写。", " is empty; fill it in."],
    [
      "亿圆",
      {type: "string", constraints: {enum: ["亿元", "万tce"]}},
      "的“亿圆”不在可取的值里，是否指“亿元”？",
      ": “亿圆” is not an allowed value; did you mean “亿元”?",
    ],
    [
      "kWh",
      {type: "string", constraints: {enum: ["亿元", "万tce"]}},
      "的“kWh”不在可取的值里，可取亿元、万tce。",
      ": “kWh” is not an allowed value; choose one of 亿元, 万tce.",
    ],
    [
      "A1",
      {type: "string", constraints: {pattern: "[a-z]+"}},
      "的“A1”格式不对，应符合[a-z]+。",
      ": “A1” has the wrong form; it must match [a-z]+.",
    ],
    ["-1", {type: "number", constraints: {minimum: 0}}, "应不小于0，现在是-1。", " must be at least 0; it is -1."],
    ["0", {type: "number", constraints: {exclusiveMinimum: 0}}, "应大于0，现在是0。", " must be more than 0; it is 0."],
    ["2", {type: "number", constraints: {maximum: 1}}, "应不大于1，现在是2。", " must be at most 1; it is 2."],
    ["1", {type: "number", constraints: {exclusiveMaximum: 1}}, "应小于1，现在是1。", " must be less than 1; it is 1."],
    [
      "a",
      {type: "string", constraints: {minLength: 2}},
      "的“a”太短，至少要2个字符。",
      ": “a” is too short; at least 2 characters are needed.",
    ],
    [
      "abc",
      {type: "string", constraints: {maxLength: 2}},
      "的“abc”太长，至多2个字符。",
      ": “abc” is too long; at most 2 characters fit.",
    ],
  ])("is told where, what is needed and what is there: %j %j", (text, value, wrongZh, wrongEn) => {
    expect(cell(text, value)).toEqual({zh: zh + wrongZh, en: en + wrongEn});
  });
});

describe("rows that cannot be", () => {
  it.each([
    [
      "of another length",
      "id,value\na,1,2\n",
      {},
      "表“facts”第2行有3格，而表头有2列；请补齐，含逗号的单元格要加引号。",
      "The table “facts”, row 2, has 3 cells, the header 2; even them out, and put a cell with a comma in quotation marks.",
    ],
    [
      "of the same key",
      "id,value\na,1\nb,2\na,3\n",
      {},
      "表“facts”第2行和第4行的“id”都是“a”，而它是区分各行的键，请改其中一个。",
      "In the table “facts”, rows 2 and 4, “id” is “a” in both, and it is the key that tells rows apart; change one.",
    ],
    [
      "that repeat what must be unique",
      "id,value\na,1\nb,1\n",
      {constraints: {unique: true}},
      "表“facts”第2行和第3行的“value”都是“1”，而这一列不能重复，请改其中一个。",
      "In the table “facts”, rows 2 and 3, “value” is “1” in both, and no value may repeat; change one.",
    ],
  ])("are told which: %s", (_, text, value, zh, en) => {
    expect(refused(text, {type: "number", ...value})).toEqual({zh, en});
  });

  it("are told which other table knows nothing of them", async () => {
    const {descriptor, read} = packageOf(
      [
        {
          name: "a",
          path: "a.csv",
          type: "table",
          schema: {
            fields: [{name: "id"}, {name: "fact"}],
            foreignKeys: [{fields: "fact", reference: {resource: "b", fields: "id"}}],
          },
        },
        {name: "b", path: "b.csv", type: "table", schema: {fields: [{name: "id"}]}},
      ],
      {"a.csv": "id,fact\n1,x\n2,y\n", "b.csv": "id\nx\n"},
    );
    const [error] = await checkPackage(descriptor, read);
    expect(said(error)).toEqual({
      zh: "表“a”第3行“fact”列的“y”在表“b”里没有对应的行，请改正或补上那一行。",
      en: "In the table “a”, row 3, column “fact”: no row of the table “b” has “y”; correct it, or add the row.",
    });
  });
});

describe("columns that cannot be", () => {
  it.each([
    [
      "without a name",
      "id,value,\na,1,2\n",
      {},
      "表“facts”的第3列没有名称，请命名或删去。",
      "In the table “facts”, column 3 has no name; name it or delete it.",
    ],
    [
      "twice",
      "id,value,id\na,1,2\n",
      {},
      "表“facts”有两列都叫“id”（第1、3列），请改名。",
      "In the table “facts”, two columns are called “id” (columns 1, 3); rename one.",
    ],
    [
      "missing",
      "id\na\n",
      {},
      "表“facts”缺少“value”列，请补上。",
      "The table “facts” lacks the column “value”; add it.",
    ],
    [
      "misspelt",
      "id,valeu\na,1\n",
      {},
      "表“facts”有一列“valeu”不在数据包的说明里，是否指“value”？",
      "The table “facts” has a column “valeu” that the package does not describe; did you mean “value”?",
    ],
    [
      "unknown",
      "id,value,remark\na,1,x\n",
      {},
      "表“facts”有一列“remark”不在数据包的说明里，请删去，或写进datapackage.json。",
      "The table “facts” has a column “remark” that the package does not describe; delete it, or describe it in " +
        "datapackage.json.",
    ],
    [
      "out of order",
      "value,id\n1,a\n",
      {fieldsMatch: "exact"},
      "表“facts”的列顺序不对：“value”处应是“id”，请调整。",
      "The columns of the table “facts” are out of order: “value” stands where “id” should; move it.",
    ],
  ])("are told which: %s", (_, text, more, zh, en) => {
    expect(refused(text, {type: "number"}, more)).toEqual({zh, en});
  });
});

describe("a file that cannot be read", () => {
  it.each([
    [
      "of another encoding",
      // “规划” in GB18030, on the second line.
      new Uint8Array([...bytes("id,value\na,"), 0xb9, 0xe6, 0xbb, 0xae, 0x0a]),
      "表“facts”第2行不是UTF-8编码，像是GB18030；请在Excel中另存为“CSV UTF-8（逗号分隔）”。",
      "The table “facts”, row 2, is not UTF-8, it seems to be GB18030; in Excel, save it as “CSV UTF-8 (Comma delimited)”.",
    ],
    [
      "empty",
      "",
      "表“facts”是空的；第一行应是各列的名称。",
      "The table “facts” is empty; its first row must name the columns.",
    ],
    [
      "of a header alone",
      "id,value\n",
      "表“facts”只有表头，没有数据，请补上。",
      "The table “facts” has only a header; add rows.",
    ],
    [
      "with a quotation mark open",
      'id,value\na,"1\n',
      "表“facts”第2行有一个引号没有结束，其后的行无法分辨；单元格里的引号要写两遍。",
      "The table “facts”, row 2, has a quotation mark that is never closed, so that the rows after it cannot be told apart; " +
        "within a cell it is written twice.",
    ],
    [
      "with a quotation mark astray",
      'id,value\na,"1"2\nb,3\n',
      "表“facts”第2行有引号在单元格中间；请给整个单元格加引号，里面的引号写两遍。",
      "The table “facts”, row 2, has a quotation mark in the middle of a cell; put the cell in quotation marks and write those " +
        "within it twice.",
    ],
    [
      "separated by tabs",
      "id\tvalue\na\t1\n",
      "表“facts”第1行以制表符分隔，应以“,”分隔；请另存。",
      "The table “facts”, row 1, is separated by tabs; save it separated by “,”.",
    ],
    [
      "separated by semicolons",
      "id;value\na;1\n",
      "表“facts”第1行以“;”分隔，应以“,”分隔；请另存。",
      "The table “facts”, row 1, is separated by “;”; save it separated by “,”.",
    ],
  ])("is told why: %s", (_, text, zh, en) => {
    expect(refused(text)).toEqual({zh, en});
  });
});

describe("a package that cannot be read", () => {
  const nothing = () => Promise.reject(new Error("ENOENT"));
  const table = {name: "a", path: "a.csv", type: "table", schema: {fields: [{name: "id"}]}};
  const packageWith = (resource: object) => bytes(JSON.stringify({resources: [{...table, ...resource}]}));

  it.each([
    [
      "no JSON",
      bytes("{"),
      "datapackage.json不是合格的JSON，请检查括号、引号和逗号。",
      /^datapackage\.json is not JSON \(.+\); check brackets, quotation marks and commas\.$/,
    ],
    [
      "no resources",
      bytes("{}"),
      "datapackage.json缺少resources，请补上。",
      /^datapackage\.json lacks resources; add it\.$/,
    ],
    [
      "a name that is a number",
      packageWith({name: 7}),
      "datapackage.json的resources[0].name不合规范，现在是7；请按Data Package 2改正。",
      /^In datapackage\.json, resources\[0\]\.name is not string, found 7; correct it as Data Package 2 has it\.$/,
    ],
    [
      "a key of an unknown field",
      packageWith({schema: {fields: [{name: "id"}], primaryKey: "ids"}}),
      'datapackage.json的resources[0].schema.primaryKey不合规范，现在是"ids"；请按Data Package 2改正。',
      /^In datapackage\.json, resources\[0\]\.schema\.primaryKey is unknown field of a, found "ids"; correct it as/,
    ],
    [
      "a path that leads out",
      packageWith({path: "../a.csv"}),
      'datapackage.json的resources[0].path不能用："../a.csv"；请写数据包文件夹以内的路径，以/分隔。',
      /^In datapackage\.json, resources\[0\]\.path cannot be used: "\.\.\/a\.csv"; write a path below the package’s folder, with \/\.$/,
    ],
    [
      "a file that is not there",
      packageWith({}),
      "读不到“a”的文件a.csv，请检查它是否在数据包的文件夹里。",
      /^The file of “a”, a\.csv, cannot be read; see that it is in the package’s folder\.$/,
    ],
  ])("is told why: %s", async (_, descriptor, zh, en) => {
    const [error] = await checkPackage(descriptor, nothing);
    expect(said(error).zh).toBe(zh);
    expect(said(error).en).toMatch(en);
  });
});

describe("a table that cannot be written", () => {
  it("is told which row and column", () => {
    expect(said(faultOf(() => writeCsv([{a: 1}, {a: NaN}], ["a"])))).toEqual({
      zh: "第3行“a”列不是有限的数（NaN），不能写出；没有值的格请用null。",
      en: "Row 3, column “a” is not a finite number (NaN) and cannot be written; use null for an empty cell.",
    });
    expect(said(faultOf(() => writeCsv([{a: 1}, {}], ["a"])))).toEqual({
      zh: "第3行没有“a”列，不能写出；没有值的格请用null。",
      en: "Row 3 has no “a” and cannot be written; use null for an empty cell.",
    });
  });
});
