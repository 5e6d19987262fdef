import type {Language} from "../base/label.js";
import {headerOf, kindOf, type ColumnKind, type ExportCell, type ExportTable} from "./table.js";

const SHORTEST = 8;
const LONGEST = 44;
/** Room at both sides of a cell. */
const MARGIN = 2;

/** The width of each column: what it asks for, or what its header and cells need, within limits. */
export function columnWidths(table: ExportTable, language: Language): number[] {
  return table.columns.map((column, i) => {
    if (column.width !== undefined) return column.width;
    const cells = table.rows.map((cells, row) => displayWidth(shown(cells[i] ?? null, kindOf(table, row, i))));
    const widest = cells.reduce((a, b) => Math.max(a, b), displayWidth(headerOf(column, language)));
    return Math.min(LONGEST, Math.max(SHORTEST, widest + MARGIN));
  });
}

/** Roughly what a spreadsheet shows of a cell. */
function shown(cell: ExportCell, kind: ColumnKind): string {
  if (typeof cell !== "number") return cell ?? "";
  if (kind === "fraction") return `${(cell * 100).toFixed(2)}%`;
  return kind === "number" ? cell.toFixed(4) : String(cell);
}

// What Chinese fonts draw as wide as an ideograph, their quotation marks and dashes among it.
const wide =
  /[\u1100-\u115F\u2014-\u201D\u2025\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** The width of a text in the digits of its font, a Chinese character being two. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}
