import {autoType, csvFormatRows, csvParse, csvParseRows} from "d3";
import {describe, expect, it} from "vitest";
import {surveyText} from "../../../src/data/survey/survey-text.js";
import {declaration, readSeparated, tableOf} from "../../../src/workspace/data/cell-code.js";

const survey = (text: string) => surveyText(text, {resource: "a", delimiter: ","});

describe("the cell that reads a separated text", () => {
  it("types cell by cell, and leaves a table of nothing but texts alone", async () => {
    const table = await survey("年份,企业\n2020,信创\n");
    expect(readSeparated(table, ["integer", "text"], ",")).toBe("csv({typed: true})");
    expect(readSeparated(table, ["integer", "text"], ";")).toBe(`dsv({delimiter: ";", typed: true})`);
    expect(readSeparated(await survey("企业\n信创\n"), ["text"], "\t")).toBe("tsv()");
  });

  it("keeps the text of a column that is taken as text and would be read as something else", async () => {
    const text = `区号,"a""b"\n0355,1\n0356,2\n`;
    const code = readSeparated(await survey(text), ["text", "integer"], ",");
    expect(code).toBe(`csv().then((rows) => rows.map((row) => ({...d3.autoType({...row}), "区号": row["区号"]})))`);
    const then = code.slice("csv().then(".length, -1);
    // The code is the cell's; what it is to give is checked by running it.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    const read = new Function("d3", `return ${then}`)({autoType}) as (rows: unknown) => unknown;
    expect(read(csvParse(text))).toEqual([
      {区号: "0355", 'a"b': 1},
      {区号: "0356", 'a"b': 2},
    ]);
  });

  it("keeps the text of a column in which a number is too large, instead of an infinite one", async () => {
    const text = "年份,产值\n2020,1711.6\n2021,1e400\n";
    const code = readSeparated(await survey(text), ["integer", "number"], ",");
    expect(code).toBe(`csv().then((rows) => rows.map((row) => ({...d3.autoType({...row}), "产值": row["产值"]})))`);
  });

  it("leaves out the lines around a table, whatever a cell of them holds", async () => {
    const text = `标题\n"单位：\n亿元",\n年份,区号\n2020,0355\n2021,0356\n注：甲\n`;
    const code = readSeparated(await survey(text), ["integer", "text"], ",");
    expect(code).toBe(
      `csv({array: true}).then((rows) => d3.csvParse(d3.csvFormatRows(rows.slice(2, 5)), (row) => ({...d3.autoType({...row}), "区号": row["区号"]})))`,
    );
    const then = code.slice("csv({array: true}).then(".length, -1);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    const read = new Function("d3", `return ${then}`)({autoType, csvFormatRows, csvParse}) as (
      rows: unknown,
    ) => unknown[];
    expect([...read(csvParseRows(text))]).toEqual([
      {年份: 2020, 区号: "0355"},
      {年份: 2021, 区号: "0356"},
    ]);
    expect(readSeparated(await survey("标题\n年份,产值\n2020,1\n"), ["integer", "number"], "\t")).toBe(
      "tsv({array: true}).then((rows) => d3.csvParse(d3.csvFormatRows(rows.slice(1)), d3.autoType))",
    );
  });

  it("shows a year as one, and other numbers as numbers", async () => {
    const table = await survey("年份,产值\n2020,3\n");
    expect(tableOf("a", table, ["integer", "integer"])).toBe(`Inputs.table(a, {format: {"年份": String}})`);
    expect(tableOf("a", table, ["text", "integer"])).toBe("Inputs.table(a)");
  });

  it("quotes a file's name whatever is in it", () => {
    expect(declaration("a", 'x"\\.csv', "csv()")).toBe(String.raw`const a = FileAttachment("x\"\\.csv").csv();`);
  });
});
