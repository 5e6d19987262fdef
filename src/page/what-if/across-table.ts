import {table, type ColumnTable} from "arquero";

/** What a value is under one scenario, or why it has none. */
export interface Outcome {
  readonly scenario: string;
  readonly value?: unknown;
  readonly error?: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Outcomes as one table with a column `scenario`: the rows of each where the value is a table (of Arquero, or a list of
 * objects), one row with a column `value` where it is anything else. A column `error` stands where some have none.
 */
export function acrossTable(outcomes: readonly Outcome[]): ColumnTable {
  const rows = outcomes.flatMap(({scenario, value, error}): Row[] =>
    error === undefined ? rowsOf(value).map((row) => ({...row, scenario})) : [{scenario, error}],
  );
  const names = [...new Set(["scenario", ...rows.flatMap((row) => Object.keys(row))])];
  const column = (name: string) => rows.map((row) => (Object.hasOwn(row, name) ? row[name] : null));
  return table(Object.fromEntries(names.map((name) => [name, column(name)])));
}

function rowsOf(value: unknown): readonly Row[] {
  if (isTable(value)) return value.objects();
  if (Array.isArray(value) && value.length > 0 && value.every(isRow)) return value;
  return [{value}];
}

interface Table {
  readonly objects: () => readonly Row[];
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && "objects" in value && typeof value.objects === "function";
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
