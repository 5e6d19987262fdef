import {AnalysisError} from "../analysis-error.js";

/** One lever's values, draw after draw: numbers, or the names of options. */
export type Column = ArrayLike<number> | readonly string[];

/** A table of draws, and for each whether what is looked for happened: as that a goal fails. */
export interface Draws {
  readonly columns: ReadonlyMap<string, Column>;
  readonly outcome: readonly boolean[];
  /** The draws that are looked at, by their position in the table. */
  readonly rows: readonly number[];
  /** How often it happened in the whole table. */
  readonly hits: number;
}

/**
 * @param columns by lever, as long as `outcome` each
 * @throws {AnalysisError} `uneven-columns`, `bad-draw`, `no-hits`
 */
export function toDraws(columns: Readonly<Record<string, Column>>, outcome: readonly boolean[]): Draws {
  for (const [lever, column] of Object.entries(columns)) checkColumn(lever, column, outcome.length);
  const hits = outcome.filter(Boolean).length;
  if (hits === 0)
    throw new AnalysisError("no-hits", "it happens in no draw; choose an outcome that some draws have", {
      draws: outcome.length,
    });
  return {columns: new Map(Object.entries(columns)), outcome, rows: outcome.map((_, row) => row), hits};
}

/** Whether a column names options rather than holding numbers. */
export function isOptions(column: Column): column is readonly string[] {
  return typeof column[0] === "string";
}

function checkColumn(lever: string, column: Column, length: number): void {
  if (column.length !== length)
    throw new AnalysisError("uneven-columns", `${lever} has ${column.length} draws, the outcome ${length}`, {
      lever,
      draws: column.length,
      outcomes: length,
    });
  const kind = typeof column[0];
  for (let row = 0; row < length; ++row) {
    const value = column[row];
    if (typeof value === kind && (typeof value === "string" || Number.isFinite(value))) continue;
    throw new AnalysisError(
      "bad-draw",
      `${lever} of draw ${row + 1} is ${value ?? "nothing"}: a column has finite numbers only, or options only`,
      {lever, draw: row + 1, value: String(value)},
    );
  }
}
