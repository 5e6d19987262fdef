import type {Cell} from "./cell.js";
import {formatCsv} from "./csv.js";
import {quoted, TableError} from "./table-error.js";

/** A column to write: the property of each row, and the title in the header where it is not the same. */
export type CsvColumn = string | {readonly name: string; readonly title: string};

export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel reads Chinese as garbage. */
  readonly bom?: boolean;
  readonly newline?: "\n" | "\r\n";
}

/**
 * Rows as CSV text, header first. Numbers are written so that they read back as the same number; null is an empty cell.
 * @throws {TableError} `not-finite` for a number that is infinite or not a number, `absent-value` for a row that lacks a column.
 */
export function writeCsv(
  rows: Iterable<Readonly<Record<string, Cell>>>,
  columns: readonly CsvColumn[],
  {bom = false, newline = "\n"}: CsvOptions = {},
): string {
  const names = columns.map((column) => (typeof column === "string" ? column : column.name));
  const records = [columns.map((column) => (typeof column === "string" ? column : column.title))];
  for (const row of rows) records.push(names.map((name) => cellText(row[name], name, records.length + 1)));
  return (bom ? "\uFEFF" : "") + formatCsv(records, newline);
}

function cellText(value: Cell | undefined, column: string, row: number): string {
  if (value === undefined)
    throw new TableError(
      "absent-value",
      `no value to write: row ${row} has no ${quoted(column)} (null is an empty cell)`,
      {row, column},
    );
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TableError("not-finite", `not a finite number: row ${row}, column ${column} = ${value}`, {
      row,
      column,
      value: String(value),
    });
  }
  return value === null ? "" : String(value);
}
