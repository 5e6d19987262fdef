import {table} from "arquero";
import type {Value} from "./parameters.js";
import type {Prepared} from "./prepare.js";
import type {Store} from "./store.js";

/** A name no variable can have. */
const GROUP = "·group";
const VALUE = "·value";

/** Evaluates an expression in each of the given rows of a table over `dimensions`. */
export function derive(
  store: Store,
  prepared: Prepared,
  dimensions: readonly string[],
  rows: ArrayLike<number>,
  years: number,
): unknown[] {
  // Years are the fastest dimension, so all rows that differ by nothing else share this number.
  const groups = Array.from(rows, (row) => Math.floor(row / years));
  const data = table(columns(store, prepared, dimensions, rows, groups));
  const grouped = prepared.hasWindow ? data.groupby(GROUP) : data;
  return Array.from(grouped.derive({[VALUE]: prepared.code}).array(VALUE));
}

/** Aggregates an expression over rows, one value for each group; `groups` names each row's. */
export function rollup(
  store: Store,
  prepared: Prepared,
  dimensions: readonly string[],
  rows: ArrayLike<number>,
  groups: readonly number[],
): {group: number; value: unknown}[] {
  const data = table(columns(store, prepared, dimensions, rows, groups))
    .groupby(GROUP)
    .rollup({[VALUE]: prepared.code});
  const values: ArrayLike<unknown> = data.array(VALUE);
  return Array.from(data.array(GROUP), (group, i) => ({group: Number(group), value: values[i]}));
}

function columns(
  store: Store,
  prepared: Prepared,
  dimensions: readonly string[],
  rows: ArrayLike<number>,
  groups: readonly number[],
): Record<string, readonly Value[]> {
  const needed = prepared.columns.map(
    ({as, name, years}) => [as, store.gather(name, dimensions, rows, years)] as const,
  );
  return {...Object.fromEntries(needed), [GROUP]: groups};
}
