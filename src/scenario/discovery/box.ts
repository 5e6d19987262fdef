import {binomialTail} from "../../base/binomial.js";
import {isOptions, type Draws} from "./draws.js";

/** What a box asks of one lever: to lie between two values, both included, or to be one of some options. */
export type Limit =
  | {readonly lever: string; readonly kind: "range"; readonly low: number; readonly high: number}
  | {readonly lever: string; readonly kind: "options"; readonly options: readonly string[]};

/** Limits that hold together, and what lies within them. */
export interface Box {
  /** At most one for each lever; an end that is not limited is infinite. */
  readonly limits: readonly Limit[];
  /** Of all draws in which it happens, the part within. */
  readonly coverage: number;
  /** Of the draws within, the part in which it happens. */
  readonly density: number;
  /** Of all draws, the part within. */
  readonly mass: number;
  readonly count: number;
  readonly hits: number;
}

/** How likely the density of a box is without one of its limits. */
export interface QuasiP {
  readonly lever: string;
  readonly side: "low" | "high" | "options";
  readonly value: number;
}

/** Measures what lies within limits: coverage and mass against the whole table. */
export function toBox(draws: Draws, limits: readonly Limit[]): Box {
  const {outcome, hits: all} = draws;
  const rows = rowsWithin(draws, limits);
  const hits = rows.filter((row) => outcome[row]).length;
  return {
    limits,
    count: rows.length,
    hits,
    coverage: hits / all,
    density: rows.length === 0 ? 0 : hits / rows.length,
    mass: rows.length / outcome.length,
  };
}

/** The draws, of those looked at, that all limits hold for. */
export function rowsWithin({columns, rows}: Draws, limits: readonly Limit[]): number[] {
  const tests = limits.map((limit) => ({limit, column: columns.get(limit.lever) ?? []}));
  return rows.filter((row) => tests.every(({limit, column}) => isWithin(limit, column[row])));
}

/** The draws that a box leaves over, to look for the next one in; its coverage is still that of the whole table. */
export function outside(draws: Draws, {limits}: Box): Draws {
  const within = new Set(rowsWithin(draws, limits));
  return {...draws, rows: draws.rows.filter((row) => !within.has(row))};
}

/**
 * For each limit of a box, how likely at least so many hits are among as many draws, were they drawn from the box without
 * that limit: near one, the limit adds nothing and may well be chance (Bryant and Lempert, Technological Forecasting and
 * Social Change 77 (2010) 34–49). No true p-value, since the limits were chosen for their density.
 */
export function quasiPValues(draws: Draws, {limits, count, hits}: Box): QuasiP[] {
  return limits.flatMap((limit) =>
    sidesOf(limit).map((side) => {
      const wider = toBox(draws, without(limits, limit, side));
      return {lever: limit.lever, side, value: binomialTail(hits, count, wider.density)};
    }),
  );
}

/** The limits with one of a lever replaced, or dropped where it no longer asks anything. */
export function withLimit({columns}: Draws, limits: readonly Limit[], limit: Limit): Limit[] {
  const column = columns.get(limit.lever) ?? [];
  const isOpen =
    limit.kind === "range"
      ? limit.low === -Infinity && limit.high === Infinity
      : isOptions(column) && new Set(column).size === limit.options.length;
  return [...limits.filter(({lever}) => lever !== limit.lever), ...(isOpen ? [] : [limit])];
}

function isWithin(limit: Limit, value: number | string | undefined): boolean {
  if (limit.kind === "options") return limit.options.includes(String(value));
  return Number(value) >= limit.low && Number(value) <= limit.high;
}

function sidesOf(limit: Limit): QuasiP["side"][] {
  if (limit.kind === "options") return ["options"];
  return [...(limit.low > -Infinity ? ["low" as const] : []), ...(limit.high < Infinity ? ["high" as const] : [])];
}

function without(limits: readonly Limit[], limit: Limit, side: QuasiP["side"]): Limit[] {
  const others = limits.filter((each) => each !== limit);
  if (limit.kind === "options" || side === "options") return others;
  return [...others, {...limit, [side]: side === "low" ? -Infinity : Infinity}];
}
