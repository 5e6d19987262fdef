import {Random} from "../../base/random.js";
import type {Uncertain} from "../ensemble/uncertain.js";
import type {Steps} from "../steps.js";
import {rowWidth} from "./saltelli-design.js";

/** A number with the ends of its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Shares of the variance of the result: what the input explains alone, and with all it does together with others. */
export interface InputIndices {
  readonly id: string;
  readonly first: Estimate;
  readonly total: Estimate;
}

/** What two inputs explain together beyond what each explains alone. */
export interface PairIndex {
  readonly ids: readonly [string, string];
  readonly second: Estimate;
}

/**
 * What makes indices doubtful. `constant`: the result does not vary, so that there are none. `missing`: more rows than
 * half are without a result, so that there are none. `negative`: a share below zero, which is a sampling error. `wide`: a
 * 95% interval too wide to have converged.
 */
export type Doubt =
  | {readonly kind: "constant" | "missing"}
  | {
      readonly kind: "negative" | "wide";
      readonly order: "first" | "total" | "second";
      readonly ids: readonly string[];
      readonly estimate: Estimate;
    };

/** Indices as they are estimated, of the rows that are whole. */
export interface Estimates {
  readonly mean: number;
  readonly variance: number;
  /** How many rows of the design are left out because one of their settings has no result, and of how many. */
  readonly leftOut: {readonly rows: number; readonly of: number};
  /** In the order of the inputs; empty where the result is constant, or most rows are left out. */
  readonly inputs: readonly InputIndices[];
  /** Empty where they were not asked for. */
  readonly pairs: readonly PairIndex[];
  readonly doubts: readonly Doubt[];
}

export interface EstimateOptions {
  /** Second-order indices too. */
  readonly pairs: boolean;
  /** How often rows are drawn anew for the intervals. */
  readonly resamples: number;
  /** How often each of so many rows is drawn the time of so many ({@link rowDraws}). */
  readonly drawn: (rows: number, resample: number) => Uint32Array;
  /** From which width on a 95% interval is told as too wide. */
  readonly widest: number;
}

/** What the random numbers are for, apart from those of the points. */
const RESAMPLE = 5;

/** A variance of no more than this share of the mean square is rounding. */
const ROUNDING = 1e-24;

/** With more rows than this share left out, indices say nothing of the whole. */
const MOST_LEFT_OUT = 0.5;

/**
 * Estimates indices from results in the order of the design; it can rest between any two resamples. A row of which a
 * setting has no finite result is left out as a whole: each estimator is a mean of products of results of one row.
 * @see sobolIndices for the estimators and their sources
 */
export function* estimating(
  results: readonly number[],
  inputs: readonly Uncertain[],
  {pairs, resamples, drawn, widest}: EstimateOptions,
): Steps<Estimates> {
  const width = rowWidth(inputs.length, pairs);
  const rows = Array.from({length: results.length / width}, (_, row) => results.slice(row * width, (row + 1) * width));
  const whole = rows.filter((row) => row.every(Number.isFinite));
  const leftOut = {rows: rows.length - whole.length, of: rows.length};
  const none = {leftOut, inputs: [], pairs: []};
  if (leftOut.rows > MOST_LEFT_OUT * leftOut.of)
    return {...none, mean: NaN, variance: NaN, doubts: [{kind: "missing"}]};
  const terms = termsOf(whole, inputs.length, pairs);
  const {mean, variance, indices} = estimate(terms, new Uint32Array(terms.rows).fill(1));
  if (variance <= ROUNDING * (mean * mean + variance))
    return {...none, mean, variance: 0, doubts: [{kind: "constant"}]};
  const anew: number[][][] = [];
  for (let resample = 0; resample < resamples; ++resample) {
    anew.push(estimate(terms, drawn(terms.rows, resample)).indices);
    yield;
  }
  const [first, total, second] = indices.map((kind, k) =>
    kind.map((value, i) => ({value, ...interval(anew.map((each) => each[k]?.[i] ?? NaN))})),
  );
  const unknown = {value: NaN, low: NaN, high: NaN};
  const found = {
    inputs: inputs.map(({parameter: id}, i) => ({id, first: first?.[i] ?? unknown, total: total?.[i] ?? unknown})),
    pairs: terms.pairs.map(({i, j}, k) => ({
      ids: [inputs[i]?.parameter ?? "", inputs[j]?.parameter ?? ""] as const,
      second: second?.[k] ?? unknown,
    })),
  };
  return {mean, variance, leftOut, ...found, doubts: doubtsOf(found, widest)};
}

/**
 * What the estimators are means of, one number a row. Results are taken from their mean, which leaves the estimates as
 * they are and keeps digits.
 */
interface Terms {
  readonly rows: number;
  readonly centre: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly first: readonly Float64Array[];
  readonly total: readonly Float64Array[];
  /** What two inputs explain together, by their positions. */
  readonly pairs: readonly {readonly i: number; readonly j: number; readonly closed: Float64Array}[];
}

function termsOf(results: readonly (readonly number[])[], inputs: number, pairs: boolean): Terms {
  const rows = results.length;
  const raw = (column: number) => Float64Array.from(results, (row) => row[column] ?? NaN);
  const centre = meanOf([raw(0), raw(1)].flatMap((column) => [...column]));
  const column = (at: number) => raw(at).map((value) => value - centre);
  const [a, b] = [column(0), column(1)];
  const all = Array.from({length: inputs}, (_, i) => i);
  const withB = all.map((i) => column(2 + i));
  const withA = pairs ? all.map((i) => column(2 + inputs + i)) : [];
  const rowwise = (f: (row: number) => number) => Float64Array.from({length: rows}, (_, row) => f(row));
  const at = (values: Float64Array | undefined, row: number) => values?.[row] ?? NaN;
  return {
    rows,
    centre,
    sums: rowwise((row) => (at(a, row) + at(b, row)) / 2),
    squares: rowwise((row) => (square(at(a, row)) + square(at(b, row))) / 2),
    first: withB.map((mixed) => rowwise((row) => at(b, row) * (at(mixed, row) - at(a, row)))),
    total: withB.map((mixed) => rowwise((row) => square(at(a, row) - at(mixed, row)) / 2)),
    // Each pair can be estimated in two ways; their mean is less uncertain than either.
    pairs: (pairs ? all : []).flatMap((i) =>
      all.slice(i + 1).map((j) => ({
        i,
        j,
        closed: rowwise(
          (row) =>
            (at(withA[i], row) * at(withB[j], row) + at(withA[j], row) * at(withB[i], row)) / 2 -
            at(a, row) * at(b, row),
        ),
      })),
    ),
  };
}

function square(value: number): number {
  return value * value;
}

/** The estimates of rows that count so many times each: first-order, total and second-order indices. */
function estimate(terms: Terms, counts: Uint32Array): {mean: number; variance: number; indices: number[][]} {
  const mean = (term: Float64Array) => weightedMean(term, counts);
  const shift = mean(terms.sums);
  const variance = mean(terms.squares) - square(shift);
  const first = terms.first.map((term) => mean(term) / variance);
  const total = terms.total.map((term) => mean(term) / variance);
  const second = terms.pairs.map(({i, j, closed}) => mean(closed) / variance - (first[i] ?? NaN) - (first[j] ?? NaN));
  return {mean: terms.centre + shift, variance, indices: [first, total, second]};
}

/** Rows drawn with repetition, as many as there are: how often each was. The same number of rows is drawn alike. */
export function rowDraws(seed: number): EstimateOptions["drawn"] {
  const random = new Random(seed, RESAMPLE);
  const known = new Map<string, Uint32Array>();
  return (rows, resample) => {
    const key = `${rows} ${resample}`;
    const counts = known.get(key) ?? new Uint32Array(rows);
    if (known.has(key)) return counts;
    for (let i = 0; i < rows; ++i) {
      const row = Math.floor(random.uniform(i, resample) * rows);
      counts[row] = (counts[row] ?? 0) + 1;
    }
    known.set(key, counts);
    return counts;
  };
}

/** The counts add up to as many as there are. */
function weightedMean(values: Float64Array, counts: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += (values[i] ?? NaN) * (counts[i] ?? 0);
  return sum / values.length;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle 95% of what was drawn. */
function interval(drawn: readonly number[]): {low: number; high: number} {
  const sorted = drawn.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return {low: at(0.025), high: at(0.975)};
}

function doubtsOf({inputs, pairs}: Pick<Estimates, "inputs" | "pairs">, widest: number): Doubt[] {
  const all = [
    ...inputs.flatMap(({id, first, total}) => [
      {order: "first" as const, ids: [id], estimate: first},
      {order: "total" as const, ids: [id], estimate: total},
    ]),
    ...pairs.map(({ids, second}) => ({order: "second" as const, ids, estimate: second})),
  ];
  return all.flatMap((index): Doubt[] => {
    const {value, low, high} = index.estimate;
    return [
      // An input that does nothing may have a share of minus a rounding.
      ...(value < -1e-9 ? [{kind: "negative" as const, ...index}] : []),
      ...(high - low > widest ? [{kind: "wide" as const, ...index}] : []),
    ];
  });
}
