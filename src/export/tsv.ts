import type {Language} from "../base/label.js";
import {neutralised, type TextOptions} from "./neutralise.js";
import {checkTable, headerOf, type ExportCell, type ExportTable} from "./table.js";

/**
 * A table as text for the clipboard, which Excel and its like paste into cells, numbers as numbers: at full precision
 * and without thousands separators. Tabs and line breaks within a text become a space.
 * @throws {ExportError} as `checkTable`
 */
export function toTsv(table: ExportTable, language: Language, {neutralise = false}: TextOptions = {}): string {
  checkTable(table);
  const write = (cell: ExportCell) => {
    if (typeof cell !== "string") return cell === null ? "" : String(cell);
    return quoted(oneLine(neutralise ? neutralised(cell) : cell));
  };
  const header = table.columns.map((column) => headerOf(column, language));
  return [header, ...table.rows].map((cells) => cells.map(write).join("\t")).join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");
}

// A cell that begins with a quotation mark is read as a quoted one, up to the next mark: so it has to be one.
function quoted(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
