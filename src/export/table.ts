import type {Label, Language} from "../base/label.js";
import {ExportError} from "./export-error.js";
import {unitName} from "../i18n/unit.js";

/**
 * What a column holds. A fraction is a share or a rate (0.12) that a spreadsheet shows as per cent; a year is a whole
 * number shown as it is, which suits counts too.
 */
export type ColumnKind = "text" | "number" | "fraction" | "year";

export interface ExportColumn {
  /** Unique within its table. */
  readonly key: string;
  readonly label: Label;
  /** The unit of the numbers as they stand in the rows, as the model writes it; `1` or nothing for a pure number. */
  readonly unit: string;
  readonly kind: ColumnKind;
  /** In characters, a Chinese one counting as two; fitted to the contents where it is left out. */
  readonly width?: number;
}

/** A number stays a number whatever the kind of its column, a text stays a text; null is an empty cell. */
export type ExportCell = string | number | null;

/** A table on its way out of the program, whatever the format. */
export interface ExportTable {
  /** Names the sheet and the file, in both languages where it is a plain text; any text will do. */
  readonly name: string | Label;
  readonly title: Label;
  readonly columns: readonly ExportColumn[];
  /** One cell for each column. Texts are in the language that was asked for when the table was made. */
  readonly rows: readonly (readonly ExportCell[])[];
  /**
   * Where the rows of one column differ in kind, one entry for each row: how its numbers in columns of the kind
   * `number` are shown. Every row as its columns say where this is left out.
   */
  readonly rowKinds?: readonly ("number" | "fraction")[];
  /** What the rows of a result are about, one entry for each, rows of official data after them have none; a column of a year has that year's number. */
  readonly subjects?: readonly TableSubject[];
  readonly note?: Label;
  readonly source?: Label;
}

/** A variable of a result, in a scenario and for members of its indices. */
export interface TableSubject {
  readonly variable: string;
  /** By index, and `scenario`; the year left out. */
  readonly place: Readonly<Record<string, string>>;
}

export function nameOf({name}: ExportTable, language: Language): string {
  return typeof name === "string" ? name : name[language];
}

/** A column's title: `地区生产总值(亿元，现价)`. A pure number, and so a fraction, has no unit to show. */
export function headerOf({label, unit, kind}: ExportColumn, language: Language): string {
  const text = kind === "fraction" ? "" : unitName(unit, language);
  return text === "" ? label[language] : `${label[language]}(${text})`;
}

/** How the numbers of one cell are shown. */
export function kindOf({columns, rowKinds}: ExportTable, row: number, column: number): ColumnKind {
  const kind = columns[column]?.kind ?? "text";
  return kind === "number" ? (rowKinds?.[row] ?? kind) : kind;
}

/**
 * Checks what every format needs: keys that are unique, rows as long as the header, numbers that are finite. Rows are
 * counted as a spreadsheet does, the header being row 1.
 * @throws {ExportError} `duplicate-column`, `ragged-row`, `not-finite`
 */
export function checkTable(table: ExportTable): void {
  const keys = table.columns.map(({key}) => key);
  const name = nameOf(table, "en");
  const repeated = keys.find((key, i) => keys.indexOf(key) !== i);
  if (repeated !== undefined)
    throw new ExportError("duplicate-column", `column twice: ${repeated} in ${name}`, {table: name, column: repeated});
  for (const [i, cells] of table.rows.entries()) {
    if (cells.length !== keys.length) {
      const message = `ragged row: ${name} row ${i + 2} has ${cells.length} cells (${keys.length} columns)`;
      throw new ExportError("ragged-row", message, {
        table: name,
        row: i + 2,
        cells: cells.length,
        columns: keys.length,
      });
    }
    const at = cells.findIndex((cell) => typeof cell === "number" && !Number.isFinite(cell));
    if (at === -1) continue;
    const [column = "", value] = [keys[at], String(cells[at])];
    throw new ExportError(
      "not-finite",
      `not a finite number: ${name} row ${i + 2}, column ${column} = ${value} (null is an empty cell)`,
      {table: name, row: i + 2, column, value},
    );
  }
}
