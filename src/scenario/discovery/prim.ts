import {rowsWithin, toBox, withLimit, type Box, type Limit} from "./box.js";
import {isOptions, type Column, type Draws} from "./draws.js";

export interface PeelOptions {
  /** Which part of the draws in the box a peel or a paste of a number moves, more where values are tied. */
  readonly alpha?: number;
  /** Of all draws, the part that a box keeps at least. */
  readonly minimumMass?: number;
}

/**
 * PRIM, the patient rule induction method (Friedman and Fisher, Statistics and Computing 9 (1999) 123–143): boxes of
 * levers in which something happens more and more often. From all draws, each step takes a thin slice off one end of a
 * number or one of the options away, whichever gains the most density for each draw it gives up, as slices are not
 * alike where there are options and ties (Kwakkel and Jaxa-Rozen, Environmental Modelling & Software 79 (2016) 311–321).
 * It ends where the box is too small for another, or where it always happens.
 * @returns the peeling trajectory, all draws first; which box to take, between coverage and density, is the reader's choice
 * @throws {RangeError} for an alpha or a mass that is no part
 */
export function peel(draws: Draws, {alpha = 0.05, minimumMass = 0.05}: PeelOptions = {}): Box[] {
  checkPart("alpha", alpha);
  checkPart("minimumMass", minimumMass);
  let box = toBox(draws, []);
  const trajectory = [box];
  while (box.density < 1) {
    const next = bestPeel(draws, box, alpha, minimumMass);
    if (!next) break;
    box = next;
    trajectory.push(box);
  }
  return trajectory;
}

/**
 * Widens a box again, a slice at a time and the best first, for as long as its density does not fall: a peel takes off a
 * little too much here and there. A limit beyond which there is no draw goes.
 * @throws {RangeError} as {@link peel}
 */
export function paste(draws: Draws, box: Box, {alpha = 0.05}: Pick<PeelOptions, "alpha"> = {}): Box {
  checkPart("alpha", alpha);
  let best = box;
  for (;;) {
    const current = best;
    const next = current.limits
      .flatMap((limit) => widenings(draws, current, limit, alpha))
      .map((limit) => toBox(draws, withLimit(draws, current.limits, limit)))
      .filter(({density}) => density >= current.density)
      .reduce<Box | undefined>((a, b) => (a && !isDenser(b, a) ? a : b), undefined);
    if (!next) return current;
    best = next;
  }
}

function isDenser(a: Box, b: Box): boolean {
  return a.density > b.density || (a.density === b.density && a.count > b.count);
}

function bestPeel(draws: Draws, box: Box, alpha: number, minimumMass: number): Box | undefined {
  const rows = rowsWithin(draws, box.limits);
  const least = minimumMass * draws.outcome.length;
  let best: {readonly box: Box; readonly score: number} | undefined;
  for (const [lever, column] of draws.columns) {
    const own = box.limits.find((limit) => limit.lever === lever);
    for (const limit of peels(lever, column, rows, own, alpha)) {
      const next = toBox({...draws, rows}, withLimit(draws, box.limits, limit));
      if (next.count < least || next.count === 0) continue;
      const gain = next.density - box.density;
      // A loss is only taken where nothing gains, and then the least.
      const score = gain > 0 ? gain / (box.count - next.count) : gain;
      if (!best || score > best.score) best = {box: next, score};
    }
  }
  return best?.box;
}

/** The limits a lever may have after one more peel. */
function peels(lever: string, column: Column, rows: readonly number[], own: Limit | undefined, alpha: number): Limit[] {
  if (isOptions(column)) {
    const present = [...new Set(rows.map((row) => column[row] ?? ""))];
    const allowed = own?.kind === "options" ? own.options : [...new Set(column)];
    if (present.length < 2) return [];
    return present.map((option) => ({lever, kind: "options", options: allowed.filter((each) => each !== option)}));
  }
  const values = Float64Array.from(rows, (row) => column[row] ?? NaN).sort();
  const size = sliceOf(alpha, values.length);
  const [lowest, highest] = [values[size - 1] ?? NaN, values[values.length - size] ?? NaN];
  const low = values.find((value) => value > lowest);
  const high = values.findLast((value) => value < highest);
  const range = own?.kind === "range" ? own : {lever, kind: "range" as const, low: -Infinity, high: Infinity};
  return [...(low === undefined ? [] : [{...range, low}]), ...(high === undefined ? [] : [{...range, high}])];
}

/** A limit, a little wider: on either side, or with one option more. */
function widenings(draws: Draws, box: Box, limit: Limit, alpha: number): Limit[] {
  const others = box.limits.filter((each) => each !== limit);
  const column = draws.columns.get(limit.lever) ?? [];
  if (limit.kind === "options") {
    if (!isOptions(column)) return [];
    const left = [...new Set(column)].filter((option) => !limit.options.includes(option));
    return left.map((option) => ({...limit, options: [...limit.options, option]}));
  }
  const values = Float64Array.from(rowsWithin(draws, others), (row) => Number(column[row])).sort();
  const size = sliceOf(alpha, box.count);
  const [below, above] = [values.filter((value) => value < limit.low), values.filter((value) => value > limit.high)];
  return [
    ...(limit.low === -Infinity
      ? []
      : [{...limit, low: below.at(-size - 1) === undefined ? -Infinity : (below.at(-size) ?? NaN)}]),
    ...(limit.high === Infinity
      ? []
      : [{...limit, high: above[size] === undefined ? Infinity : (above[size - 1] ?? NaN)}]),
  ];
}

function sliceOf(alpha: number, count: number): number {
  return Math.max(1, Math.floor(alpha * count));
}

function checkPart(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`not a part: ${name} = ${value}; choose one between 0 and 1`);
}
