import type {Column, Table} from "@uwdata/flechette";
import type {ColumnType} from "../survey/cell-kind.js";

/** A column of a Parquet or an Arrow file. */
export interface ColumnarColumn {
  readonly name: string;
  /** What its values are to a reader. */
  readonly type: ColumnType;
  /** The type as the file says it: `INT64`, `Decimal(18, 2)`. */
  readonly written: string;
  /** The unit that the file says beside the column; undefined where it says none. */
  readonly unit: string | undefined;
  /** Its values as cells get them. */
  readonly values: Column<unknown>;
  /** What the file has in a row, from 0, where that is more than the value cells get; undefined elsewhere. */
  readonly exact: (row: number) => string | undefined;
}

/**
 * A Parquet or an Arrow file. Numbers are numbers, dates and times are dates, and whole numbers that no number can be are
 * bigints, throughout their column; a decimal is the nearest number.
 */
export interface ColumnarTable {
  readonly rowCount: number;
  readonly columns: readonly ColumnarColumn[];
  /** The same as a table of Arrow. */
  readonly table: Table;
}

/** Nothing that cells do not get. */
export const asItIs = (): undefined => undefined;

/** The unit in what a file says beside a column. */
export function unitIn(metadata: ReadonlyMap<string, string> | null | undefined): string | undefined {
  for (const key of ["unit", "units", "单位"]) {
    const unit = metadata?.get(key)?.trim();
    if (unit) return unit;
  }
  return undefined;
}
