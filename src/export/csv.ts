import type {Language} from "../base/label.js";
import {writeCsv} from "../data/write-csv.js";
import {neutralised, type TextOptions} from "./neutralise.js";
import {checkTable, headerOf, type ExportTable} from "./table.js";

/**
 * A table as CSV that opens in Excel by double-click: with a byte order mark for Chinese, CRLF between rows, the unit
 * in the header. Numbers are at full precision, fractions as fractions (0.12, not 12%). Note and source are left out.
 * @throws {ExportError} as `checkTable`
 */
export function toCsv(table: ExportTable, language: Language, {neutralise = false}: TextOptions = {}): string {
  checkTable(table);
  const text = neutralise ? neutralised : (value: string) => value;
  const columns = table.columns.map((column) => ({name: column.key, title: text(headerOf(column, language))}));
  const rows = table.rows.map((cells) =>
    Object.fromEntries(
      columns.map(({name}, i) => {
        const cell = cells[i] ?? null;
        return [name, typeof cell === "string" ? text(cell) : cell];
      }),
    ),
  );
  return writeCsv(rows, columns, {bom: true, newline: "\r\n"});
}

/** The same as a file. */
export function toCsvBlob(table: ExportTable, language: Language, options: TextOptions = {}): Blob {
  return new Blob([toCsv(table, language, options)], {type: "text/csv;charset=utf-8"});
}
