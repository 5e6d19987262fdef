import {memberIds, type Identity, type Place, type Quantity, type Result, type Term} from "../../model/index.js";
import type {Label} from "../../base/label.js";
import {AnalysisError} from "../analysis-error.js";
import {badFactor, chainedLmdi, findFault, lmdi, type Effects, type Method} from "./lmdi.js";

/** A scenario of a result (its first where none is named) in a year. */
export interface Point {
  readonly scenario?: string;
  readonly year: number;
}

/** What one factor of a term did to the total. */
export interface Effect {
  readonly term: string;
  readonly factor: string;
  readonly label: Label;
  /** In the unit of the total where effects add up, a pure number where they multiply. */
  readonly value: number;
}

export interface Decomposition extends Omit<Effects, "effects"> {
  readonly identity: Identity;
  readonly effects: readonly Effect[];
}

export interface DecomposeOptions {
  readonly method?: Method;
  /** Year by year between the two, instead of from the one to the other at once; for one scenario. */
  readonly isChained?: boolean;
}

/** How far an identity may be off, relative to its total. */
const TOLERANCE = 1e-9;

/**
 * Splits the change of a total into the effects of the factors it is made of, by LMDI-I: between two years of one
 * scenario, or between two scenarios in one year.
 * @throws {AnalysisError} `unclosed-identity` where the terms do not add up to the total; `no-chain` between scenarios or
 * within a year; `bad-factor`, `no-ratio` as {@link lmdi}
 * @throws {ModelError} for names that the result does not have
 */
export function decompose(
  result: Result,
  identity: Identity,
  from: Point,
  to: Point,
  {method = "additive", isChained = false}: DecomposeOptions = {},
): Decomposition {
  const points = isChained ? yearsBetween(result, from, to) : [from, to];
  const cells = points.map((point) => readCells(result, identity, point));
  const {effects, ...totals} = isChained ? chainedLmdi(cells, method) : lmdi(cells[0] ?? [], cells[1] ?? [], method);
  return {
    ...totals,
    identity,
    effects: identity.terms
      .flatMap((term) => term.factors.map(({id, label}) => ({term: term.id, factor: id, label})))
      .map((effect, k) => ({...effect, value: effects[k] ?? NaN})),
  };
}

/** One point for each year from the one to the other, in either direction. */
function yearsBetween({years}: Result, from: Point, to: Point): Point[] {
  if (from.scenario !== to.scenario || from.year === to.year)
    throw new AnalysisError(
      "no-chain",
      `a chain runs along the years of one scenario: ${from.scenario ?? ""} ${from.year} -> ${to.scenario ?? ""} ${to.year}; leave the chain out`,
      {from: `${from.scenario ?? ""} ${from.year}`.trim(), to: `${to.scenario ?? ""} ${to.year}`.trim()},
    );
  const [low, high] = [Math.min(from.year, to.year), Math.max(from.year, to.year)];
  const between = years.filter((year) => year > low && year < high);
  const inner = from.year < to.year ? between : between.reverse();
  return [from, ...inner.map((year) => ({...from, year})), to];
}

/**
 * The cells of all terms below each other, with a column for each factor of each; what is no factor of a cell is 1 there,
 * which has no effect.
 */
function readCells(result: Result, {id, total, terms}: Identity, point: Point): number[][] {
  const width = terms.reduce((count, {factors}) => count + factors.length, 0);
  let column = 0;
  const cells = terms.flatMap((term) => {
    const start = column;
    column += term.factors.length;
    return placesOf(result, term, {...point}).map((place) => {
      const factors = term.factors.map((factor) => read(result, factor, place));
      const fault = findFault(factors);
      if (fault !== -1)
        throw badFactor(term.factors[fault]?.id ?? "", Object.values(place).join(", "), factors[fault] ?? NaN);
      return new Array<number>(width).fill(1).toSpliced(start, factors.length, ...factors);
    });
  });
  checkClosed(id, cells, read(result, total, {...point}), point);
  return cells;
}

function placesOf({definition: {indices}}: Result, {over}: Term, place: Place): Place[] {
  return over.reduce<Place[]>(
    (places, index) =>
      places.flatMap((each) => memberIds(indices.get(index)).map((member) => ({...each, [index]: member}))),
    [place],
  );
}

function read(result: Result, {variable, per}: Quantity, place: Place): number {
  const value = Number(result.value(variable, place));
  return per === undefined ? value : value / Number(result.value(per, place));
}

/** An equation changed in a notebook can make an identity untrue; its effects would then explain something else. */
function checkClosed(identity: string, cells: readonly number[][], total: number, {scenario, year}: Point): void {
  const sum = cells
    // What is undefined stands beside a zero.
    .map((row) => (row.includes(0) ? 0 : row.reduce((product, value) => product * value, 1)))
    .reduce((all, value) => all + value, 0);
  if (Math.abs(sum - total) <= TOLERANCE * Math.abs(total)) return;
  throw new AnalysisError(
    "unclosed-identity",
    `the terms of ${identity} do not add up to its total: ${sum} and ${total} in ${[scenario, year].filter(Boolean).join(", ")}; name all terms`,
    {identity, sum, total, scenario, year},
  );
}
