import {SqlError} from "../../base/sql-error.js";

/** A table as columns of equal length. */
export interface Columns {
  readonly names: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

/** A table of Arquero: in its order, without what is filtered out. */
interface ArqueroTable {
  columnNames: () => string[];
  array: (name: string) => ArrayLike<unknown>;
}

/** A table of Arrow, whatever library it is of. */
interface ArrowTable {
  readonly schema: {readonly fields: readonly {readonly name: string}[]};
  getChild: (name: string) => Iterable<unknown>;
}

/**
 * The columns of whatever is a table in a notebook: one of Arquero or of Arrow, or an array of rows. A row without a value
 * in a column that others have has null there.
 * @throws {SqlError} `not-a-table`, `no-columns`
 */
export function columnsOf(table: string, value: unknown): Columns {
  const found = isArquero(value)
    ? fromColumns(value.columnNames(), (name) => Array.from(value.array(name)))
    : isArrow(value)
      ? fromColumns(
          value.schema.fields.map(({name}) => name),
          (name) => [...value.getChild(name)],
        )
      : fromRows(table, value);
  if (found.names.length === 0) throw new SqlError("no-columns", `a table without columns: ${table}`, {table});
  return found;
}

function fromColumns(names: readonly string[], read: (name: string) => unknown[]): Columns {
  return {names, values: names.map(read)};
}

function fromRows(table: string, value: unknown): Columns {
  if (!Array.isArray(value) || !value.every(isRow))
    throw new SqlError("not-a-table", `not a table: ${table}; give rows, or a table of Arquero or Arrow`, {table});
  const said: unknown = Reflect.get(value, "columns");
  const named = Array.isArray(said) ? said.filter((name) => typeof name === "string") : [];
  const names = [...new Set([...named, ...value.flatMap((row) => Object.keys(row))])];
  return fromColumns(names, (name) => value.map((row) => row[name] ?? null));
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isArquero(value: unknown): value is ArqueroTable {
  return has(value, "columnNames") && has(value, "array");
}

function isArrow(value: unknown): value is ArrowTable {
  if (!has(value, "getChild")) return false;
  const schema: unknown = Reflect.get(value, "schema");
  return typeof schema === "object" && schema !== null && "fields" in schema && Array.isArray(schema.fields);
}

function has(value: unknown, method: string): value is object {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, method) === "function";
}
