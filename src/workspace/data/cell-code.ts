import type {ColumnType} from "../../data/survey/cell-kind.js";
import type {Delimiter} from "../../data/survey/delimiter.js";
import type {TableSurvey} from "../../data/survey/survey.js";

/** A cell that gives a file beside the notebook a name: plain Notebook Kit, whatever it is opened with. */
export function declaration(name: string, file: string, read: string): string {
  return `const ${name} = FileAttachment(${JSON.stringify(file)}).${read};`;
}

/**
 * How a separated text is read: cell by cell, so that what does not fit its column's type stays the text it is. Columns
 * taken as text keep theirs where some of it would be read as something else.
 * @param types those chosen for the columns
 */
export function readSeparated({columns}: TableSurvey, types: readonly ColumnType[], delimiter: Delimiter): string {
  const [method, option] = methods[delimiter];
  const kept = columns
    .filter((column, i) => types[i] === "text" && !column.isAllText)
    .map(({name}) => JSON.stringify(name));
  const isTyped = columns.some((_, i) => types[i] !== "text");
  if (!isTyped) return `${method}(${option && `{${option}}`})`;
  if (kept.length === 0) return `${method}({${[option, "typed: true"].filter(Boolean).join(", ")}})`;
  const texts = kept.map((name) => `${name}: row[${name}]`).join(", ");
  return `${method}(${option && `{${option}}`}).then((rows) => rows.map((row) => ({...d3.autoType({...row}), ${texts}})))`;
}

const methods: Readonly<Record<Delimiter, readonly [method: string, option: string]>> = {
  ",": ["csv", ""],
  "\t": ["tsv", ""],
  ";": ["dsv", `delimiter: ";"`],
  "|": ["dsv", `delimiter: "|"`],
};

/** A cell that shows the rows of a name; a year is not grouped as a number is: 2020, not 2,020. */
export function tableOf(name: string, {columns}: TableSurvey, types: readonly ColumnType[]): string {
  const years = columns.filter(
    (column, i) => types[i] === "integer" && /^(年|年份|年度|year)$/i.test(column.name.trim()),
  );
  if (years.length === 0) return `Inputs.table(${name})`;
  const formats = years.map((column) => `${JSON.stringify(column.name)}: String`);
  return `Inputs.table(${name}, {format: {${formats.join(", ")}}})`;
}
