import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {guessDelimiter} from "../../../src/data/survey/delimiter.js";
import {unitInHeader} from "../../../src/data/survey/header-unit.js";
import {piecesOf} from "../../../src/data/survey/pieces.js";
import {surveyText} from "../../../src/data/survey/survey-text.js";

const survey = (text: string) => surveyText(text, {resource: "产值", delimiter: ","});

describe("a separated text that is looked through", () => {
  it("tells names, units, types and missing cells of its columns", async () => {
    const {columns, rowCount} = await survey("年份,产值（亿元）,企业,公布\n2020,1711.6,信创,2021-03-01\n2021,,焦化,\n");
    expect(rowCount).toBe(2);
    expect(columns.map(({name, unit, type, missing}) => [name, unit, type, missing])).toEqual([
      ["年份", undefined, "integer", 0],
      ["产值（亿元）", "亿元", "number", 1],
      ["企业", undefined, "text", 0],
      ["公布", undefined, "date", 1],
    ]);
  });

  it("lists cells that do not fit by row and column, and how they may be written", async () => {
    const {columns} = await survey('年份,产值\n2020,1711.6\n2021,"1,820.5"\n2022,—\n2023,1900\n2024,2000.5\n');
    const {count, errors} = columns[1]?.faultsAs("number") ?? {};
    expect(count).toBe(2);
    expect(errors?.map(({code, data}) => [code, data.row, data.column, data.value, data.suggestion])).toEqual([
      ["not-a-number", 3, "产值", "1,820.5", "1820.5"],
      ["not-a-number", 4, "产值", "—", undefined],
    ]);
    expect(columns[1]?.faultsAs("text").count).toBe(0);
  });

  it("lists numbers that no number holds", async () => {
    const {columns} = await survey("年份,产值\n2020,1711.6\n2021,1e400\n2022,1900.5\n2023,-1e999\n");
    const {count, errors} = columns[1]?.faultsAs("number") ?? {};
    expect(count).toBe(2);
    expect(errors?.map(({code, data}) => [code, data.row, data.column, data.value])).toEqual([
      ["too-large", 3, "产值", "1e400"],
      ["too-large", 5, "产值", "-1e999"],
    ]);
  });

  it("lists rows with too few or too many cells and drops none", async () => {
    const {rowCount, faults, head} = await survey("a,b\n1,2\n3\n4,5,6\n");
    expect(rowCount).toBe(3);
    expect(head.map(({row}) => row)).toEqual([2, 3, 4]);
    expect(faults.map(({code, data}) => [code, data.row, data.value, data.expected])).toEqual([
      ["ragged-row", 3, 1, 2],
      ["ragged-row", 4, 3, 2],
    ]);
  });

  it("lists columns of one name or none, and quotation marks that do not pair, at their place", async () => {
    const {faults} = await survey('a,a,\n1,2,3\n4,"5,6\n');
    expect(faults.map(({code, data}) => [code, data.row])).toEqual([
      ["duplicate-column", 1],
      ["unnamed-column", 1],
      ["ragged-row", 3],
      ["unclosed-quote", 3],
    ]);
  });

  it("counts more faults than it lists", async () => {
    const {faults, faultCount} = await survey(`a,b\n${"1\n".repeat(150)}`);
    expect([faults.length, faultCount]).toEqual([100, 150]);
  });

  it("ends when it is no longer wanted", async () => {
    const abort = new AbortController();
    abort.abort(new Error("enough"));
    await expect(surveyText("a\n1\n", {resource: "a", delimiter: ",", signal: abort.signal})).rejects.toThrow("enough");
  });

  it("refuses one without a header", async () => {
    await expect(survey("")).rejects.toMatchObject({code: "empty-file"});
  });
});

describe("pieces of a text", () => {
  it("are the text, and end at the end of a line outside of quotation marks", () => {
    const line = fc
      .array(fc.constantFrom("a", ",", "年", '"x\ny"', '""'), {maxLength: 6})
      .map((cells) => cells.join(","));
    fc.assert(
      fc.property(fc.array(line), fc.integer({min: 1, max: 20}), (lines, size) => {
        const text = lines.join("\n");
        const pieces = [...piecesOf(text, size)];
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) expect((piece.match(/"/g) ?? []).length % 2).toBe(0);
        for (const piece of pieces.slice(0, -1)) expect(piece.endsWith("\n")).toBe(true);
      }),
    );
  });
});

describe("the delimiter", () => {
  it.each([",", "\t", ";", "|"])("is found to be %j", (mark) => {
    const lines = ["年份", "产值", "企业"].join(mark) + "\n" + ["2020", "1,5", "信创"].join(mark) + "\n";
    expect(guessDelimiter(mark === "," ? lines.replace("1,5", "1.5") : lines)).toBe(mark);
  });

  it("is found in a table of one line", () => expect(guessDelimiter("年份\t产值\n2020\t1\n")).toBe("\t"));

  it("is a comma where there is one column", () => expect(guessDelimiter("产值\n1\n2\n")).toBe(","));
});

describe("the unit in a header", () => {
  it.each([
    ["产值（亿元）", "亿元"],
    ["用电量(亿kWh)", "亿kWh"],
    ["产值 [ 亿元@2020 ]", "亿元@2020"],
    ["GDP（现价）", undefined],
    ["产值", undefined],
    ["（亿元）产值", undefined],
  ])("of %s is %s", (name, unit) => expect(unitInHeader(name)).toBe(unit));
});
