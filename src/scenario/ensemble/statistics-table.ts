import {table, type ColumnTable} from "arquero";
import type {Output} from "../../model/index.js";
import type {Summary} from "./statistics.js";

/** P10, P50 and P90. */
export const usualProbabilities = [0.1, 0.5, 0.9];

/** Outputs with their statistics, one a row: variable, its indices, mean, sd and quantiles as `p10`, `p50`, …. */
export function statisticsTable(
  outputs: readonly Output[],
  summaries: readonly Summary[],
  probabilities: readonly number[],
): ColumnTable {
  const dimensions = [...new Set(outputs.flatMap(({place}) => Object.keys(place)))];
  const rows = outputs.map(({variable, place}, k): Row => {
    const {count, mean = NaN, sd = NaN, quantiles = []} = summaries[k] ?? {};
    const named = probabilities.map((p, i) => [`p${Number((p * 100).toPrecision(12))}`, orNull(quantiles[i])]);
    const at = dimensions.map((dimension) => [dimension, place[dimension] ?? null]);
    return {
      variable,
      ...(Object.fromEntries(at) as Row),
      draws: count ?? 0,
      mean: orNull(mean),
      sd: orNull(sd),
      ...(Object.fromEntries(named) as Row),
    };
  });
  const names = Object.keys(rows[0] ?? {});
  return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])));
}

type Row = Readonly<Record<string, string | number | null>>;

/** A table has null where there is no number. */
export function orNull(value = NaN): number | null {
  return Number.isNaN(value) ? null : value;
}
