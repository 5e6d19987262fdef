import {SqlError} from "../../base/sql-error.js";

/**
 * What stands in `${…}` as DuckDB takes it. Dates are texts it reads as timestamps in UTC, and so are whole numbers that no
 * number holds.
 * @throws {SqlError} `bad-parameter` with its number from 1
 */
export function toParameters(values: readonly unknown[]): (number | string | boolean | null)[] {
  return values.map((value, i) => {
    if (value === null || value === undefined) return null;
    if (typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "bigint") return value.toString();
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (value instanceof Date && !Number.isNaN(value.getTime()))
      return value.toISOString().slice(0, -1).replace("T", " ");
    throw new SqlError("bad-parameter", `not a parameter: number ${i + 1}; give a number, a text or a date`, {
      number: i + 1,
    });
  });
}
