/**
 * What a function does to units. `pure`: pure numbers in, a pure number out. `same`: all arguments alike, the result like
 * them. `power`: op.pow. `root`: a square root. `sign`: anything in, a pure number out. `first`: like the first argument,
 * the others pure numbers. `square`: the square of the argument. `product`: pure numbers only, as a product over rows
 * has no fixed unit. `count`: a pure number.
 */
export type UnitRule = "pure" | "same" | "power" | "root" | "sign" | "first" | "square" | "count";

/**
 * Where a function may stand. `scalar`: within a row. `aggregate`: over the rows that a rollup joins, or over the years
 * of an equation. `window`: along the years of an equation.
 */
export type FunctionKind = "scalar" | "aggregate" | "window";

/** The functions of Arquero's `op` that a model may use, each with its kind and what it does to units. */
export const functions: Readonly<Record<string, {readonly kind: FunctionKind; readonly unit: UnitRule}>> = {
  abs: {kind: "scalar", unit: "same"},
  ceil: {kind: "scalar", unit: "same"},
  floor: {kind: "scalar", unit: "same"},
  round: {kind: "scalar", unit: "same"},
  trunc: {kind: "scalar", unit: "same"},
  sign: {kind: "scalar", unit: "sign"},
  exp: {kind: "scalar", unit: "pure"},
  expm1: {kind: "scalar", unit: "pure"},
  log: {kind: "scalar", unit: "pure"},
  log10: {kind: "scalar", unit: "pure"},
  log1p: {kind: "scalar", unit: "pure"},
  log2: {kind: "scalar", unit: "pure"},
  pow: {kind: "scalar", unit: "power"},
  sqrt: {kind: "scalar", unit: "root"},
  greatest: {kind: "scalar", unit: "same"},
  least: {kind: "scalar", unit: "same"},
  sum: {kind: "aggregate", unit: "same"},
  mean: {kind: "aggregate", unit: "same"},
  average: {kind: "aggregate", unit: "same"},
  min: {kind: "aggregate", unit: "same"},
  max: {kind: "aggregate", unit: "same"},
  median: {kind: "aggregate", unit: "same"},
  quantile: {kind: "aggregate", unit: "first"},
  stdev: {kind: "aggregate", unit: "same"},
  variance: {kind: "aggregate", unit: "square"},
  product: {kind: "aggregate", unit: "pure"},
  count: {kind: "aggregate", unit: "count"},
  lag: {kind: "window", unit: "first"},
  lead: {kind: "window", unit: "first"},
  first_value: {kind: "window", unit: "same"},
  last_value: {kind: "window", unit: "same"},
  nth_value: {kind: "window", unit: "first"},
  row_number: {kind: "window", unit: "count"},
};
