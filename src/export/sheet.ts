import type {Label, Language} from "../base/label.js";
import {columnWidths} from "./column-width.js";
import {checkTable, headerOf, kindOf, type ColumnKind, type ExportCell, type ExportTable} from "./table.js";

/** What a cell of a sheet is, from which its looks follow; `general` is a number that no fixed format shows well. */
export type CellRole = "title" | "heading" | "header" | "numberHeader" | "general" | ColumnKind;

export interface SheetCell {
  /** Null for one that is to be filled in: then a number gets the looks of its role. */
  readonly value: string | number | null;
  readonly role: CellRole;
}

export type SheetRow = readonly (SheetCell | null)[];

/** One sheet of a workbook, whatever writes it. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** One for each column, in characters. */
  readonly widths: readonly number[];
  /** Whether the first row and the first column stay in sight. */
  readonly isFrozen: boolean;
}

const labels = {
  note: {zh: "注：", en: "Note: "},
  source: {zh: "出处：", en: "Source: "},
} as const;

/**
 * A sheet with the table from its first cell on, so that filters and other programs find it, and its note, its source
 * and `remark` below.
 * @throws {ExportError} as `checkTable`
 */
export function tableSheet(table: ExportTable, name: string, remark: string, language: Language): Sheet {
  const below = [
    table.note && labels.note[language] + table.note[language],
    table.source && labels.source[language] + table.source[language],
    remark,
  ].filter((text) => text !== undefined);
  return {
    name,
    rows: [...tableRows(table, language), [], ...below.map((text) => textRow(text))],
    widths: columnWidths(table, language),
    isFrozen: true,
  };
}

/**
 * Header and rows of a table.
 * @throws {ExportError} as `checkTable`
 */
export function tableRows(table: ExportTable, language: Language): SheetRow[] {
  checkTable(table);
  const header = table.columns.map((column): SheetCell => {
    return {value: headerOf(column, language), role: column.kind === "text" ? "header" : "numberHeader"};
  });
  const rows = table.rows.map((cells, row) => cells.map((cell, column) => toCell(cell, kindOf(table, row, column))));
  return [header, ...rows];
}

/** A row of texts. */
export function textRow(...texts: readonly string[]): SheetRow {
  return texts.map((value) => ({value, role: "text"}));
}

export function titleRow(label: Label, language: Language): SheetRow {
  return [{value: label[language], role: "title"}];
}

export function headingRow(label: Label, language: Language): SheetRow {
  return [{value: label[language], role: "heading"}];
}

function toCell(value: ExportCell, kind: ColumnKind): SheetCell | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return {value, role: "text"};
  if (kind === "text") return {value, role: "general"};
  return {value, role: kind === "number" && !isPlain(value) ? "general" : kind};
}

/** Whether a few decimals show the number; what is very small would look like zero, what is very large has too many digits. */
function isPlain(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-3 && size < 1e15);
}
