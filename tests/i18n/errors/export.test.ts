import {describe, expect, it} from "vitest";
import {ExportError} from "../../../src/export/export-error.js";
import {toXlsx} from "../../../src/export/xlsx.js";
import {checkTable, type ExportTable} from "../../../src/export/table.js";
import {yearTable} from "../../../src/export/result-table.js";
import {faultOf} from "../../base/fault.js";
import {modelOf} from "../../model/small-model.js";
import {said} from "./said.js";

const column = (key: string) => ({key, label: {zh: key, en: key}, unit: "", kind: "number" as const});
const table = (columns: readonly string[], rows: ExportTable["rows"]): ExportTable => ({
  name: "t",
  title: {zh: "", en: ""},
  columns: columns.map(column),
  rows,
});
const refused = (given: ExportTable) => said(faultOf(() => checkTable(given)));

/** What Excel says to a table. */
async function refusedByExcel(given: ExportTable): Promise<unknown> {
  const about = {date: "2026-11-23", version: "0.1.0", scenarios: [], limits: []};
  return toXlsx({title: {zh: "", en: ""}, tables: [given], about}, "en").catch((error: unknown) => error);
}

describe("a table that cannot be exported", () => {
  it("is told which row and column", () => {
    expect(refused(table(["a", "b", "a"], []))).toEqual({
      zh: "表“t”有两列的键都是“a”，请改一个。",
      en: "In the table “t”, two columns have the key “a”; change one.",
    });
    expect(refused(table(["a", "b"], [[1, 2], [1]]))).toEqual({
      zh: "表“t”第3行有1格，而表有2列，请补齐。",
      en: "In the table “t”, row 3 has 1 cells for 2 columns; even them out.",
    });
    expect(refused(table(["a", "b"], [[1, NaN]]))).toEqual({
      zh: "表“t”第2行“b”列不是有限的数（NaN），不能导出；没有值的格请用null。",
      en: "In the table “t”, row 2, column “b” is not a finite number (NaN) and cannot be exported; use null for an empty cell.",
    });
  });

  it("is told which years there are", () => {
    const result = modelOf({parameters: {tax: 1}}).run();
    expect(said(faultOf(() => yearTable(result, {variables: ["tax"], years: [2050]})))).toEqual({
      zh: "没有2050年，可取2020到2025年。",
      en: "There is no year 2050; choose from 2020 to 2025.",
    });
  });

  it("is told what Excel can hold", async () => {
    const columns = Array.from({length: 16_385}, (_, i) => `c${i}`);
    expect(said(await refusedByExcel(table(columns, [])))).toEqual({
      zh: "工作表“t”有16385列，Excel至多容16384列；请少选一些，或导出为CSV。",
      en: "The sheet “t” has 16385 columns; Excel holds 16384. Choose fewer, or export as CSV.",
    });
    const long = await refusedByExcel(table(["a"], [["x".repeat(32_768)]]));
    expect(said(long).zh).toMatch(/^工作表“t”第\d+行有一格长32768个字符，Excel至多容32767个；请导出为CSV。$/);
    expect(said(long).en).toMatch(
      /^In the sheet “t”, a cell of row \d+ has 32768 characters; Excel holds 32767\. Export as CSV\.$/,
    );
    // A table of a million rows is too long for a test; the error is as the export makes it.
    const many = new ExportError("too-many-rows", "", {table: "t", rows: 1_048_577, limit: 1_048_576});
    expect(said(many)).toEqual({
      zh: "工作表“t”有1048577行，Excel至多容1048576行；请少选一些，或导出为CSV。",
      en: "The sheet “t” has 1048577 rows; Excel holds 1048576. Choose fewer, or export as CSV.",
    });
  });
});
