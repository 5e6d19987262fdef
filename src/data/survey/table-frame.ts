import {isUnit} from "./header-unit.js";

type SeparatedRow = readonly string[];

/** A line that is no part of the table; `row` as a spreadsheet numbers it. */
export interface LineAround {
  readonly row: number;
  readonly text: string;
}

/** Where a table stands among the lines around it; rows as a spreadsheet numbers them. */
export interface TableFrame {
  /** The row that names the columns. */
  readonly header: number;
  /** The last row of the table. */
  readonly last: number;
  /** A title, a unit. */
  readonly before: readonly LineAround[];
  /** Notes, sources. */
  readonly after: readonly LineAround[];
}

/** How many rows are looked at for the header. */
const FIRST = 50;

const filled = (row: SeparatedRow) => row.filter((cell) => cell.trim() !== "");

/** Whether a row holds at most one cell, as titles, units and notes do. */
export const isSparse = (row: SeparatedRow): boolean => filled(row).length <= 1;

/**
 * The row that names the columns, from 1: the first that fills at least half of what the widest one fills. Statistical
 * tables have a title above it, and a line with the unit.
 */
export function guessHeader(rows: readonly SeparatedRow[]): number {
  const counts = rows.slice(0, FIRST).map((row) => filled(row).length);
  const least = Math.max(2, Math.max(...counts) / 2);
  return (
    Math.max(
      0,
      counts.findIndex((count) => count >= least),
    ) + 1
  );
}

/** Whether a line begins as notes below a table do. */
export function isNote(row: SeparatedRow): boolean {
  return /^\s*[（(]?(注|说明|备注|资料来源|数据来源|来源|notes?\b|sources?\b|\*|※)/i.test(filled(row)[0] ?? "");
}

export function lineOf(cells: SeparatedRow, row: number): LineAround {
  return {row, text: filled(cells).join(" ")};
}

/** The unit that a line above a table says for all of it: 单位：亿元; undefined where it says none or several. */
export function unitOfTable(lines: readonly LineAround[]): string | undefined {
  for (const {text} of lines) {
    const unit = /(?:单位|unit)\s*[:：]\s*([^\s,，;；、)）]+)\s*[)）]?\s*$/i.exec(text)?.[1];
    if (unit !== undefined && isUnit(unit)) return unit;
  }
  return undefined;
}
