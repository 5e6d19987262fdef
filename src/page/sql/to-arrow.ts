import {
  bool,
  columnFromArray,
  type Column,
  float64,
  int32,
  int64,
  tableFromColumns,
  tableToIPC,
  timestamp,
  TimeUnit,
  utf8,
  type DataType,
} from "@uwdata/flechette";
import type {Columns} from "./table-columns.js";
import {SqlError} from "../../base/sql-error.js";

/**
 * A table as Arrow, for DuckDB. Whole numbers are BIGINT, as long as all of the column are whole and exact, else DOUBLE;
 * dates are TIMESTAMP, in UTC; lists and structures are what they hold. Null, and only null, is NULL.
 * @throws {SqlError} `mixed-column`
 */
export function toArrow(table: string, {names, values}: Columns): Uint8Array {
  const columns = names.map((column, i): [string, Column<unknown>] => {
    const own = [...(values[i] ?? [])];
    return [column, columnFromArray(own, typeOf(own, table, column))];
  });
  const bytes = tableToIPC(tableFromColumns(columns), {format: "stream"});
  if (!bytes) throw new Error("a stream that was to be bytes is none");
  return bytes;
}

/** The type of a column; undefined where its values hold others, which are then looked through as they are. */
function typeOf(values: readonly unknown[], table: string, column: string): DataType | undefined {
  const present = values.flatMap((value, i) =>
    value === null || value === undefined ? [] : [[kindOf(value), i] as const],
  );
  const [first] = present;
  if (!first) return int32();
  const other = present.find(([kind]) => kind !== first[0]);
  if (other) {
    const row = other[1] + 1;
    throw new SqlError(
      "mixed-column",
      `several kinds of values: ${column} of ${table}, from row ${row}; make them one`,
      {
        table,
        column,
        row,
      },
    );
  }
  switch (first[0]) {
    case "number":
      return values.every((value) => value === null || value === undefined || Number.isSafeInteger(value))
        ? int64()
        : float64();
    case "bigint":
      return int64();
    case "boolean":
      return bool();
    case "string":
      return utf8();
    case "date":
      return timestamp(TimeUnit.MILLISECOND, null);
    default:
      return undefined;
  }
}

function kindOf(value: unknown): string {
  if (value instanceof Date) return "date";
  return Array.isArray(value) ? "list" : typeof value;
}
