import type {Language} from "../base/label.js";
import {aboutName, aboutSheet} from "./about-sheet.js";
import {ExportError} from "./export-error.js";
import {sheetNames} from "./sheet-name.js";
import {tableSheet, type Sheet} from "./sheet.js";
import {nameOf} from "./table.js";
import type {Workbook} from "./workbook.js";
import {writeSheets} from "./write-sheets.js";

/** What one sheet, and one cell, of Excel can hold. */
const LIMITS = {rows: 1_048_576, columns: 16_384, characters: 32_767};

const remark = {
  zh: (about: string) => `情景推演；条件、杠杆和出处见工作表“${about}”。`,
  en: (about: string) => `Conditional scenarios; for conditions, levers and sources see the sheet “${about}”.`,
} as const;

/**
 * A workbook for Excel: a sheet for each table, and a last one that says under what conditions the numbers hold.
 * Numbers are numbers at full value, whatever their format shows. The same inputs give the same bytes. This module
 * brings the library that writes the format with it, so load it when it is needed.
 * @throws {ExportError} as `checkTable`; `too-many-rows`, `too-many-columns`, `text-too-long` for what Excel cannot hold
 */
export async function toXlsx(workbook: Workbook, language: Language): Promise<Blob> {
  const {tables} = workbook;
  const names = sheetNames([...tables.map((table) => nameOf(table, language)), aboutName[language]]);
  const about = names.at(-1) ?? "";
  const sheets = tables.map((table, i) => tableSheet(table, names[i] ?? "", remark[language](about), language));
  const all = [...sheets, aboutSheet(workbook, about, names, language)];
  for (const sheet of all) checkLimits(sheet);
  return writeSheets(all);
}

function checkLimits({name, rows}: Sheet): void {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > LIMITS.rows)
    throw tooLarge("too-many-rows", name, {rows: rows.length, limit: LIMITS.rows}, "choose fewer, or CSV");
  if (columns > LIMITS.columns)
    throw tooLarge("too-many-columns", name, {columns, limit: LIMITS.columns}, "choose fewer, or CSV");
  for (const [i, row] of rows.entries()) {
    const length = row.reduce(
      (most, cell) => Math.max(most, typeof cell?.value === "string" ? cell.value.length : 0),
      0,
    );
    if (length > LIMITS.characters)
      throw tooLarge("text-too-long", name, {row: i + 1, characters: length, limit: LIMITS.characters}, "use CSV");
  }
}

function tooLarge(
  code: "too-many-rows" | "too-many-columns" | "text-too-long",
  table: string,
  data: Readonly<Record<string, number>>,
  wayOut: string,
): ExportError {
  const found = Object.entries(data).map(([key, value]) => `${key} ${value}`);
  return new ExportError(code, `${code.replaceAll("-", " ")}: ${table}, ${found.join(", ")}; ${wayOut}`, {
    table,
    ...data,
  });
}
