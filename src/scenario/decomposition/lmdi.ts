import {exp} from "../../base/elementary/exp.js";
import {log, log1p} from "../../base/elementary/log.js";
import {AnalysisError} from "../analysis-error.js";

/**
 * One row a cell, one column a factor: the product of a row is what the cell adds to the total. Factors are zero or
 * positive. NaN is a ratio of nothing to nothing, such as the energy intensity of a sector without output.
 */
export type Cells = readonly ArrayLike<number>[];

/** How effects join to the change of the total: as a sum, or as a product that gives its ratio. */
export type Method = "additive" | "multiplicative";

export interface Effects {
  readonly method: Method;
  /** Whether neighbouring periods were decomposed one by one and joined, rather than the first and the last only. */
  readonly isChained: boolean;
  /** The totals of the first period and of the last, in the unit of the cells. */
  readonly from: number;
  readonly to: number;
  /** One for each factor: in the unit of the cells where they add up, pure numbers where they multiply. */
  readonly effects: readonly number[];
}

/**
 * The change of a total between two periods by its factors: LMDI-I, which leaves no residual and is the same backwards
 * with its sign turned (Ang, Energy Policy 33 (2005) 867–871). Effects add up to `to − from`, or multiply to `to / from`.
 * Zeros are taken at their analytic limits, not as small numbers (Wood and Lenzen, Energy Policy 34 (2006) 1326–1331; Ang
 * and Liu, Energy Policy 35 (2007) 238–246).
 * @param from cells × factors
 * @param to the same cells and factors, later or elsewhere
 * @throws {AnalysisError} `uneven-cells`, `bad-factor`, `no-ratio`
 */
export function lmdi(from: Cells, to: Cells, method: Method = "additive"): Effects {
  const count = from[0]?.length ?? 0;
  if (from.length !== to.length || [...from, ...to].some(({length}) => length !== count))
    throw new AnalysisError(
      "uneven-cells",
      `both periods need the same cells, each with the same factors: ${from.length} cells of ${count} factors and ${to.length}`,
      {from: from.length, to: to.length, factors: count},
    );
  const effects = new Array<number>(count).fill(0);
  let [start, end] = [0, 0];
  for (const [i, row] of from.entries()) {
    const cell = decomposeCell(row, to[i] ?? [], i);
    start += cell.from;
    end += cell.to;
    for (const [k, effect] of cell.effects.entries()) effects[k] = (effects[k] ?? 0) + effect;
  }
  return {
    method,
    isChained: false,
    from: start,
    to: end,
    effects: method === "additive" ? effects : ratios(effects, start, end),
  };
}

/**
 * Decomposes each period against the one before it and joins the effects, so that a factor counts with the weight it had
 * on the way.
 * @param periods cells × factors in the order of time, two at least
 * @throws {AnalysisError} `too-few-periods`, and as {@link lmdi}
 */
export function chainedLmdi(periods: readonly Cells[], method: Method = "additive"): Effects {
  const steps = periods.slice(1).map((cells, i) => lmdi(periods[i] ?? [], cells, method));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last)
    throw new AnalysisError("too-few-periods", `a chain needs two periods or more: ${periods.length}`, {
      periods: periods.length,
    });
  const join = (a: number, b: number) => (method === "additive" ? a + b : a * b);
  const effects = first.effects.map((_, k) => steps.map((step) => step.effects[k] ?? 0).reduce(join));
  return {method, isChained: true, from: first.from, to: last.to, effects};
}

/** L(a, b) = (a − b) / ln(a / b), with its limits L(a, a) = a and L(a, 0) = 0, for numbers that are not negative. */
export function logarithmicMean(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  if (low === 0 || low === high) return low;
  const excess = (high - low) / low;
  // For neighbours log1p keeps the digits that the quotient loses.
  return (high - low) / (excess < 1 ? log1p(excess) : log(high) - log(low));
}

/** D_k = exp(ΔC_k / L(C^T, C^0)). */
function ratios(effects: readonly number[], from: number, to: number): number[] {
  if (from === 0 || to === 0)
    throw new AnalysisError(
      "no-ratio",
      `a total of zero has no ratio: ${from} -> ${to}; decompose it additively instead`,
      {from, to},
    );
  const mean = logarithmicMean(to, from);
  return effects.map((effect) => exp(effect / mean));
}

/** What one cell adds to each factor's effect, in the unit of the cell. */
function decomposeCell(first: ArrayLike<number>, last: ArrayLike<number>, cell: number) {
  const [a, b] = [complete(first, last), complete(last, first)];
  const [from, to] = [productOf(a, first, cell), productOf(b, last, cell)];
  return {from, to, effects: effectsOf(a, b, from, to)};
}

function effectsOf(a: readonly number[], b: readonly number[], from: number, to: number): number[] {
  const [isAbsentAtFirst, isAbsentAtLast] = [a.includes(0), b.includes(0)];
  if (isAbsentAtFirst && isAbsentAtLast) return a.map(() => 0);
  if (isAbsentAtFirst) return amongZeros(a, to);
  if (isAbsentAtLast) return amongZeros(b, -from);
  // Not of the quotient, which may leave the range of numbers.
  const logarithms = a.map((value, k) => log(b[k] ?? NaN) - log(value));
  const sum = logarithms.reduce((all, value) => all + value, 0);
  // The same mean either way; far apart the factors know their logarithms better than a product that nears zero does.
  const mean = Math.abs(sum) > 1 ? (to - from) / sum : logarithmicMean(to, from);
  return logarithms.map((logarithm) => mean * logarithm);
}

/** A cell that appears or vanishes does so by the factors that are zero at one end, to equal parts. */
function amongZeros(factors: readonly number[], change: number): number[] {
  const count = factors.filter((value) => value === 0).length;
  return factors.map((value) => (value === 0 ? change / count : 0));
}

/** A ratio that is undefined at one end has the value of the other, so that it changes nothing. */
function complete(factors: ArrayLike<number>, other: ArrayLike<number>): number[] {
  return Array.from(factors, (value, k) => {
    if (!Number.isNaN(value)) return value;
    const there = other[k] ?? NaN;
    return Number.isNaN(there) ? 1 : there;
  });
}

/**
 * The position of the first factor that cannot be used: negative, infinite, or undefined where no other is zero, so that
 * the cell would be too; -1 where all can.
 */
export function findFault(factors: ArrayLike<number>): number {
  const all = Array.from(factors);
  return all.findIndex((value) => (Number.isNaN(value) ? !all.includes(0) : value < 0 || value === Infinity));
}

/** @param factor which one, by name or by its number from 1; `cell` likewise */
export function badFactor(factor: string | number, cell: string | number, value: number): AnalysisError {
  return new AnalysisError(
    "bad-factor",
    `a factor must be zero or positive, and defined unless another is zero: factor ${factor} of cell ${cell} = ${value}; join this cell with another`,
    {factor, cell, value},
  );
}

/** @throws {AnalysisError} `bad-factor` */
function productOf(factors: readonly number[], given: ArrayLike<number>, cell: number): number {
  const fault = findFault(given);
  if (fault !== -1) throw badFactor(fault + 1, cell + 1, given[fault] ?? NaN);
  return factors.reduce((all, value) => all * value, 1);
}
