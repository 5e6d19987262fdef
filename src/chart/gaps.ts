import type {Domain} from "./series.js";

/** A part of a range. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts of a range without a result: from the last point that has one to the next that has, or to the end of the range.
 * @param points in increasing order of `x`; a result that is not finite is none
 */
export function gapsIn(points: readonly {readonly x: number; readonly result: number}[], [low, high]: Domain): Gap[] {
  const known = points.filter(({result}) => Number.isFinite(result));
  const unknown = points.filter(({result}) => !Number.isFinite(result));
  const stops = [low, ...known.map(({x}) => x), high];
  return stops
    .slice(1)
    .map((to, i) => ({from: stops[i] ?? low, to}))
    .filter(({from, to}) => unknown.some(({x}) => from <= x && x <= to));
}
