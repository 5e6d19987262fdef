import type {TableResource} from "./descriptor.js";
import type {Row, Table} from "./table.js";
import {cellError, quoted, TableError} from "./table-error.js";

/** Rows of one table that repeat what must be unique. A key of which a part is empty repeats nothing. */
export function keyErrors(table: Table, {primaryKey, uniqueKeys, fields}: TableResource): TableError[] {
  const errors = primaryKey.length === 0 ? [] : repeats(table, primaryKey, "duplicate-key");
  for (const {name, constraints} of fields) {
    const isKey = primaryKey.length === 1 && primaryKey[0] === name;
    if (constraints.unique && !isKey) errors.push(...repeats(table, [name], "not-unique"));
  }
  for (const key of uniqueKeys) errors.push(...repeats(table, key, "not-unique"));
  return errors;
}

/** Rows whose foreign key occurs in no row of the table it refers to. A key that is empty refers to nothing. */
export function referenceErrors(
  table: Table,
  fields: readonly string[],
  target: Table,
  targetFields: readonly string[],
): TableError[] {
  const known = new Set(target.rows.map((row) => keyOf(row, targetFields)));
  const errors: TableError[] = [];
  table.rows.forEach((row, i) => {
    const key = keyOf(row, fields);
    if (key === undefined || known.has(key)) return;
    const value = textOf(row, fields);
    const place = {resource: table.name, row: table.rowNumbers[i] ?? 0, column: fields.join(", ")};
    const wayOut = `no row of ${target.name} has this ${targetFields.join(", ")}`;
    errors.push(
      cellError(
        {code: "broken-reference", wrong: "unknown reference", wayOut, data: {target: target.name}},
        place,
        value,
      ),
    );
  });
  return errors;
}

function repeats(
  {name: resource, rows, rowNumbers}: Table,
  key: readonly string[],
  code: "duplicate-key" | "not-unique",
): TableError[] {
  const firstRows = new Map<string, number>();
  const column = key.join(", ");
  return rows.flatMap((cells, i) => {
    const id = keyOf(cells, key);
    const row = rowNumbers[i] ?? 0;
    if (id === undefined) return [];
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) {
      firstRows.set(id, row);
      return [];
    }
    const wrong = code === "duplicate-key" ? "key used twice" : "value used twice";
    const value = textOf(cells, key);
    const message = `${wrong}: ${resource} rows ${firstRow} and ${row}, column ${column} = ${quoted(value)}`;
    return [new TableError(code, message, {resource, row, firstRow, column, value})];
  });
}

/** The same text for the same values, whatever their type: the number 5 refers to the text 5. Undefined if one is missing. */
function keyOf(row: Row, names: readonly string[]): string | undefined {
  const values = names.map((name) => row[name] ?? null);
  return values.includes(null) ? undefined : JSON.stringify(values.map(String));
}

function textOf(row: Row, names: readonly string[]): string {
  return names.map((name) => String(row[name])).join(", ");
}
