import {describe, expect, it} from "vitest";
import {readXlsx} from "../../src/export/read-xlsx.js";
import {parts, workbook, zipped} from "../data/workbook/workbook.js";

describe("readXlsx", () => {
  it("reads the values of formulas, and texts that look like formulas as texts", async () => {
    const [sheet] = await readXlsx(
      workbook(
        '<row r="1"><c r="A1"><f>1/20</f><v>0.05</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c></row>' +
          '<row r="3"><c r="B3" t="b"><v>1</v></c></row>',
      ),
    );
    expect(sheet).toEqual({
      name: "甲",
      rows: [
        [0.05, "=1+1"],
        [null, null],
        [null, true],
      ],
    });
  });

  it("takes an error of a spreadsheet for the text it shows, and no blank", async () => {
    const row = `<row r="1"><c r="A1" s="0" t="e"><f>1/0</f><v>#DIV/0!</v></c><c t='e' r='B1'><v>#N/A</v></c></row>`;
    expect((await readXlsx(workbook(row))).map(({rows}) => rows)).toEqual([[["#DIV/0!", "#N/A"]]]);
  });

  it("knows what is no workbook, and a ZIP of something else", async () => {
    for (const file of [new Blob(["name,value"]), new Blob([]), new Blob([zipped({"a.xml": "<a/>"})])])
      await expect(readXlsx(file)).rejects.toMatchObject({name: "WorkbookError", code: "no-workbook"});
  });

  it("takes names such as __proto__ for names", async () => {
    const of = parts('<row r="1"><c r="A1"><v>1</v></c></row>');
    const named = {...of, "xl/workbook.xml": (of["xl/workbook.xml"] ?? "").replace("甲", "__proto__")};
    expect((await readXlsx(new Blob([zipped(named)]))).map(({name}) => name)).toEqual(["__proto__"]);
    expect(await readXlsx(new Blob([zipped({...of, "__proto__/constructor.xml": "<a/>"})]))).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
