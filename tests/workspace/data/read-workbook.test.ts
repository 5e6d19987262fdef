import {describe, expect, it} from "vitest";
import writeExcelFile from "write-excel-file/universal";
import {workbookReader} from "../../../src/workspace/data/read-workbook.js";
import {workbook} from "../../data/workbook/workbook.js";

const sheets = [
  {sheet: "空", data: []},
  {
    sheet: "产值",
    data: [
      ["季度", "产值（亿元）", "增速", "代码"],
      [
        {value: new Date("2024-03-31"), type: Date, format: "yyyy-mm-dd"},
        1711.6,
        {value: 0.052, format: "0.0%"},
        "0355",
      ],
      [
        {value: new Date("2024-06-30"), type: Date, format: "yyyy-mm-dd"},
        "待核",
        {value: -0.01, format: "0.0%"},
        "0356",
      ],
      [null, null, null, null],
    ],
  },
  {sheet: "人口", data: [["年份"], [2020]]},
];

const fileOf = async () => new File([await writeExcelFile(sheets).toBlob()], "长治 2024.xlsx");
const options = (sheet?: string) => ({
  choice: sheet === undefined ? {} : {sheet},
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

describe("a workbook", () => {
  it("is kept as CSV with a mark: dates as ISO text, percentages as numbers, without the empty rows at its end", async () => {
    const {bytes, choice, sheets, source, survey} = await workbookReader(await fileOf())(options());
    expect(new TextDecoder("utf-8", {ignoreBOM: true}).decode(await bytes.arrayBuffer())).toBe(
      "\uFEFF季度,产值（亿元）,增速,代码\n2024-03-31,1711.6,0.052,0355\n2024-06-30,待核,-0.01,0356\n",
    );
    expect({choice, sheets, source}).toEqual({
      choice: {sheet: "产值"},
      sheets: ["产值", "人口"],
      source: "长治 2024-产值.csv",
    });
    expect(survey.columns.map(({type, unit}) => [type, unit])).toEqual([
      ["date", undefined],
      ["text", "亿元"],
      ["number", undefined],
      ["text", undefined],
    ]);
  });

  it("is read as a cell would read the CSV: a code of digits stays a text", async () => {
    const {code, survey} = await workbookReader(await fileOf())(options());
    expect(code(survey.columns.map(({type}) => type))).toContain(`"代码": row["代码"]`);
  });

  it("lists a number that no number holds, and keeps its column as text", async () => {
    const rows = '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>1E+400</v></c></row>';
    const {code, survey} = await workbookReader(new File([workbook(rows)], "a.xlsx"))(options());
    expect(survey.columns[0]?.faultsAs("number").errors).toMatchObject([{code: "too-large", data: {row: 2}}]);
    expect(code(["number"])).toContain(`"7": row["7"]`);
  });

  it("gives the sheet that is asked for, and its own name where there is but one", async () => {
    const {bytes, survey} = await workbookReader(await fileOf())(options("人口"));
    expect(await bytes.text()).toBe("年份\n2020\n");
    expect(survey.rowCount).toBe(1);
    const one = new File([workbook('<row r="1"><c r="A1"><v>1</v></c></row>')], "a.xlsx");
    expect((await workbookReader(one)(options())).source).toBe("a.csv");
  });

  it("has the time of a day to the second it means", async () => {
    // 02:00 is a twelfth of a day, which no number says exactly.
    const at = {value: new Date("2024-03-31T02:00:00Z"), type: Date, format: "yyyy-mm-dd hh:mm"};
    const file = new File([await writeExcelFile([{sheet: "甲", data: [["时刻"], [at]]}]).toBlob()], "a.xlsx");
    const {bytes} = await workbookReader(file)(options());
    expect(await bytes.text()).toBe("时刻\n2024-03-31T02:00:00.000Z\n");
  });

  it("is refused where it is none, or holds nothing", async () => {
    await expect(workbookReader(new File(["a,b"], "a.xlsx"))(options())).rejects.toMatchObject({code: "no-workbook"});
    await expect(workbookReader(new File([workbook("")], "a.xlsx"))(options())).rejects.toMatchObject({
      code: "empty-file",
    });
  });
});
