import type {Label, Language} from "../base/label.js";
import type {Result} from "../model/index.js";
import {YEAR} from "../model/indices.js";
import {ExportError} from "./export-error.js";
import type {ExportCell, ExportColumn, ExportTable, TableSubject} from "./table.js";
import {unitName} from "../i18n/unit.js";

export interface ResultTableOptions {
  /** Names of variables, in the order of the table. Those that are texts (switches) are left out. */
  readonly variables: readonly string[];
  /** Of the names of variables, members and units in the rows. */
  readonly language?: Language;
  readonly name?: string | Label;
  readonly title?: Label;
  readonly note?: Label;
  readonly source?: Label;
}

/** What a row of either table is about. */
interface Subject {
  readonly scenario: string;
  readonly variable: string;
  /** For each of the table's indices a member's id, or null where the variable does not have it. */
  readonly members: readonly (string | null)[];
}

interface Observation extends Subject {
  readonly year: number | null;
  readonly value: number;
}

interface Series extends Subject {
  /** By year; by null where the variable has no years. */
  readonly values: ReadonlyMap<number | null, number>;
}

const columns = {
  scenario: textColumn("scenario", {zh: "情景", en: "Scenario"}),
  variable: textColumn("variable", {zh: "变量", en: "Variable"}),
  label: textColumn("label", {zh: "名称", en: "Name"}),
  unit: textColumn("unit", {zh: "单位", en: "Unit"}),
  value: {key: "value", label: {zh: "数值", en: "Value"}, unit: "", kind: "number"},
  timeless: {key: "value", label: {zh: "数值(不分年)", en: "Value (no year)"}, unit: "", kind: "number"},
} as const;

/**
 * A result with one number a row: scenario, variable, its name, a column for each index that occurs, year, unit, value.
 * Numbers that do not exist (the first year of a rate, a variable that a scenario's switches leave out) have no row.
 * @throws {ModelError} `unknown-variable`
 */
export function tidyTable(result: Result, options: ResultTableOptions): ExportTable {
  const {variables, language = "zh", name = {zh: "结果", en: "Results"}} = options;
  const indices = indicesOf(result, variables);
  const hasYears = variables.some((variable) => result.variable(variable).index.includes(YEAR));
  const found = observations(result, variables, indices);
  const year: ExportColumn = {key: YEAR, label: labelOf(result, YEAR), unit: "", kind: "year"};
  return {
    name,
    ...described(options, {zh: "模型结果", en: "Results of the model"}),
    columns: [...leadingColumns(result, indices), ...(hasYears ? [year] : []), columns.unit, columns.value],
    rows: found.map((row) => [
      ...leadingCells(result, row, indices, language),
      ...(hasYears ? [row.year] : []),
      unitName(result.variable(row.variable).unitText, language),
      row.value,
    ]),
    rowKinds: rowKinds(result, found),
  };
}

/**
 * A result with a column for each year: one row for each scenario, variable and members. Variables without years have
 * their number in a column before the years. An empty cell is a number that does not exist.
 * @param options.years all of the model's where it is left out
 * @throws {ModelError} `unknown-variable`; {@link ExportError} `unknown-year`
 */
export function yearTable(
  result: Result,
  options: ResultTableOptions & {readonly years?: readonly number[]},
): ExportTable {
  const {variables, years = result.years, language = "zh", name = {zh: "分年结果", en: "By year"}} = options;
  checkYears(years, result.years);
  const indices = indicesOf(result, variables);
  const found = toSeries(observations(result, variables, indices));
  const isTimeless = found.some(({values}) => values.has(null));
  return {
    name,
    ...described(options, {zh: "模型结果，按年份", en: "Results of the model by year"}),
    columns: [
      ...leadingColumns(result, indices),
      columns.unit,
      ...(isTimeless ? [columns.timeless] : []),
      ...years.map((year) => yearColumn(result, year)),
    ],
    rows: found.map((row) => [
      ...leadingCells(result, row, indices, language),
      unitName(result.variable(row.variable).unitText, language),
      ...(isTimeless ? [row.values.get(null) ?? null] : []),
      ...years.map((year) => row.values.get(year) ?? null),
    ]),
    rowKinds: rowKinds(result, found),
    subjects: found.map((row) => tableSubject(row, indices)),
  };
}

function checkYears(years: readonly number[], known: readonly number[]): void {
  const unknown = years.find((year) => !known.includes(year));
  if (unknown === undefined) return;
  const [first = NaN, last = NaN] = [known[0], known.at(-1)];
  throw new ExportError("unknown-year", `unknown year: ${unknown} (${first} to ${last})`, {
    value: unknown,
    low: first,
    high: last,
  });
}

function tableSubject({scenario, variable, members}: Subject, indices: readonly string[]): TableSubject {
  const named = indices.flatMap((index, i) => {
    const member = members[i] ?? null;
    return member === null ? [] : [[index, member] as const];
  });
  return {variable, place: {scenario, ...Object.fromEntries(named)}};
}

/** The indices that some of the variables have, in the model's order, without the years. */
function indicesOf(result: Result, variables: readonly string[]): string[] {
  const used = new Set(variables.flatMap((name) => result.variable(name).index));
  return [...result.definition.indices.keys()].filter((index) => index !== YEAR && used.has(index));
}

function observations(result: Result, variables: readonly string[], indices: readonly string[]): Observation[] {
  const table = result.tidy(variables);
  const cell = (column: string, row: number) => table.get(column, row) as string | number | null;
  const optional = <T>(value: string | number | null, convert: (value: unknown) => T) =>
    value === null ? null : convert(value);
  return Array.from({length: table.numRows()}, (_, row) => ({
    scenario: String(cell("scenario", row)),
    variable: String(cell("variable", row)),
    members: indices.map((index) => optional(cell(index, row), String)),
    year: optional(cell(YEAR, row), Number),
    value: Number(cell("value", row)),
  }));
}

/** Joins the years of what is otherwise the same, in the order of first appearance. */
function toSeries(found: readonly Observation[]): Series[] {
  const series = new Map<string, Subject & {readonly values: Map<number | null, number>}>();
  for (const {year, value, ...subject} of found) {
    const key = JSON.stringify([subject.scenario, subject.variable, subject.members]);
    const known = series.get(key) ?? {...subject, values: new Map()};
    known.values.set(year, value);
    series.set(key, known);
  }
  return [...series.values()];
}

function leadingColumns(result: Result, indices: readonly string[]): ExportColumn[] {
  const members = indices.map((index) => textColumn(`index:${index}`, labelOf(result, index)));
  return [columns.scenario, columns.variable, columns.label, ...members];
}

function leadingCells(
  result: Result,
  {scenario, variable, members}: Subject,
  indices: readonly string[],
  language: Language,
): ExportCell[] {
  const labels = indices.map((index, i) => {
    const id = members[i] ?? null;
    const member = result.definition.indices.get(index)?.members.find((each) => each.id === id);
    return member?.label[language] ?? id;
  });
  return [scenario, variable, result.variable(variable).label[language], ...labels];
}

function yearColumn(result: Result, year: number): ExportColumn {
  const id = String(year);
  const member = result.definition.indices.get(YEAR)?.members.find((each) => each.id === id);
  return {key: id, label: member?.label ?? {zh: id, en: id}, unit: "", kind: "number"};
}

/** A variable that readers see as per cent is a fraction in the file, shown so. */
function rowKinds(result: Result, rows: readonly Subject[]): ("number" | "fraction")[] {
  return rows.map(({variable}) => (result.variable(variable).display === "%" ? "fraction" : "number"));
}

function labelOf({definition}: Result, index: string): Label {
  return definition.indices.get(index)?.label ?? {zh: index, en: index};
}

function described({title, note, source}: ResultTableOptions, fallback: Label): Pick<ExportTable, "title"> {
  return {title: title ?? fallback, ...(note && {note}), ...(source && {source})};
}

function textColumn(key: string, label: Label): ExportColumn {
  return {key, label, unit: "", kind: "text"};
}
