import type {ColumnType} from "../../data/survey/cell-kind.js";
import type {Delimiter} from "../../data/survey/delimiter.js";
import {isYearName} from "../../data/survey/header-unit.js";
import type {TableFrame} from "../../data/survey/table-frame.js";
import type {TableSurvey} from "../../data/survey/survey.js";

/** A cell that gives a file beside the notebook a name: plain Notebook Kit, whatever it is opened with. */
export function declaration(name: string, file: string, read: string): string {
  return `const ${name} = FileAttachment(${JSON.stringify(file)}).${read};`;
}

/**
 * How a separated text is read: cell by cell, so that what does not fit its column's type stays the text it is. Columns
 * taken as text keep theirs where some of it would be read as something else, and so do those in which a number is too
 * large to be one.
 * @param types those chosen for the columns
 */
export function readSeparated(
  {columns, frame}: TableSurvey,
  types: readonly ColumnType[],
  delimiter: Delimiter,
): string {
  const [method, option] = methods[delimiter];
  const kept = columns
    .filter((column, i) => column.holdsTooLarge || (types[i] === "text" && !column.isAllText))
    .map(({name}) => JSON.stringify(name));
  const isTyped = columns.some((_, i) => types[i] !== "text");
  if (frame && isFramed(frame)) return readFramed(frame, delimiter, isTyped ? kept : undefined);
  if (!isTyped) return `${method}(${option && `{${option}}`})`;
  if (kept.length === 0) return `${method}({${[option, "typed: true"].filter(Boolean).join(", ")}})`;
  return `${method}(${option && `{${option}}`}).then((rows) => rows.map(${typedRow(kept)}))`;
}

/** Types a row cell by cell, but for some. */
function typedRow(kept: readonly string[]): string {
  const texts = kept.map((name) => `${name}: row[${name}]`).join(", ");
  return `(row) => ({...d3.autoType({...row}), ${texts}})`;
}

/** Whether lines that are no part of the table stand around it. */
function isFramed({header, after}: TableFrame): boolean {
  return header > 1 || after.length > 0;
}

/**
 * How a table among other lines is read: those are left out row by row, as a cell may hold a line break.
 * @param kept columns that keep their text; undefined where all do
 */
function readFramed({header, last, after}: TableFrame, delimiter: Delimiter, kept?: readonly string[]): string {
  const [method, option] = methods[delimiter];
  const rows = `rows.slice(${header - 1}${after.length > 0 ? `, ${last}` : ""})`;
  const type = kept && (kept.length > 0 ? `, ${typedRow(kept)}` : ", d3.autoType");
  const options = [option, "array: true"].filter(Boolean).join(", ");
  return `${method}({${options}}).then((rows) => d3.csvParse(d3.csvFormatRows(${rows})${type ?? ""}))`;
}

const methods: Readonly<Record<Delimiter, readonly [method: string, option: string]>> = {
  ",": ["csv", ""],
  "\t": ["tsv", ""],
  ";": ["dsv", `delimiter: ";"`],
  "|": ["dsv", `delimiter: "|"`],
};

/** A cell that shows the rows of a name; a year is not grouped as a number is: 2020, not 2,020. */
export function tableOf(name: string, {columns}: TableSurvey, types: readonly ColumnType[]): string {
  const years = columns.filter((column, i) => types[i] === "integer" && isYearName(column.name));
  if (years.length === 0) return `Inputs.table(${name})`;
  const formats = years.map((column) => `${JSON.stringify(column.name)}: String`);
  return `Inputs.table(${name}, {format: {${formats.join(", ")}}})`;
}
