import {table, type ColumnTable} from "arquero";
import {drawStates, memberIds, YEAR, type Model, type NamedValues, type Output, type Place} from "../../model/index.js";
import {AnalysisError} from "../analysis-error.js";
import {checkColumnNames} from "../column-names.js";
import type {Axis} from "./axis.js";
import {checkNames} from "../lever.js";

export interface SweepOptions {
  /** Names of variables, in the order of the rows. */
  readonly variables: readonly string[];
  /** Only these members of indices, where a variable has them; all where an index is not named. */
  readonly at?: Place;
  /** What stands beneath the levers; the grid is run on each. */
  readonly scenarios: readonly NamedValues[];
  /** One of several equal parts of the points, from 1 on: the parts one after the other are the whole. */
  readonly part?: {readonly number: number; readonly of: number};
}

/** A point of the grid for which the model gives no result, and why. */
export interface Refusal {
  readonly scenario: string;
  readonly values: Readonly<Record<string, number>>;
  readonly error: unknown;
}

export interface Sweep {
  /**
   * Tidy, one number a row: scenario, a column for each lever, variable, a column for each index of the model, years
   * last, unit, value. The first lever varies slowest. Where the model gives no result, the value is null.
   */
  readonly table: ColumnTable;
  readonly refusals: readonly Refusal[];
  /** How many points fail a check of the model that only warns. */
  readonly warned: number;
}

/** More points than this are a mistake rather than a grid. */
const MAX_POINTS = 1_000_000;

interface Point {
  readonly scenario: NamedValues;
  readonly draw: readonly number[];
}

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Runs a model over a grid: every combination of the values of one, two or more levers.
 * @throws {AnalysisError} `no-levers`, `repeated-lever`, `taken-name`, `too-many-points`, `no-part`
 * @throws {ModelError} `unknown-variable`, `unknown-place`, and what the run of a scenario itself throws
 */
export function sweep(model: Model, axes: readonly Axis[], {variables, at = {}, scenarios, part}: SweepOptions): Sweep {
  checkAxes(axes, scenarios.length);
  checkColumnNames(
    axes.map(({id}) => id),
    columnsOf(model, []),
  );
  const draws = combinations(axes);
  const points = partOf(
    scenarios.flatMap((scenario) => draws.map((draw): Point => ({scenario, draw}))),
    part,
  );
  const runs = scenarios.map((scenario) => {
    const own = points.filter((point) => point.scenario === scenario).map(({draw}) => draw);
    return runScenario(model, axes, scenario, own, variables, at);
  });
  const names = columnsOf(model, axes);
  const rows = runs.flatMap((run) => run.rows);
  return {
    table: table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]))),
    refusals: runs.flatMap(({refusals}) => refusals),
    warned: runs.reduce((sum, {warned}) => sum + warned, 0),
  };
}

function checkAxes(axes: readonly Axis[], scenarios: number): void {
  checkNames(axes);
  const count = axes.reduce((product, {values}) => product * values.length, scenarios);
  if (count <= MAX_POINTS) return;
  const message = `too many points: ${count} (at most ${MAX_POINTS}); take fewer values`;
  throw new AnalysisError("too-many-points", message, {value: count, limit: MAX_POINTS});
}

/** Every combination of the axes' values, the first axis slowest. */
function combinations(axes: readonly Axis[]): number[][] {
  return axes.reduce<number[][]>(
    (rows, {values}) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

function partOf(
  points: readonly Point[],
  {number, of}: NonNullable<SweepOptions["part"]> = {number: 1, of: 1},
): Point[] {
  const isPart = [number, of].every(Number.isInteger) && number >= 1 && number <= of && of <= points.length;
  if (!isPart) {
    const message = `no such part: ${number} of ${of} (there are ${points.length} points); count parts from 1`;
    throw new AnalysisError("no-part", message, {value: number, of, points: points.length});
  }
  const start = (i: number) => Math.floor((points.length * i) / of);
  return points.slice(start(number - 1), start(number));
}

function runScenario(
  model: Model,
  axes: readonly Axis[],
  scenario: NamedValues,
  draws: readonly (readonly number[])[],
  variables: readonly string[],
  at: Place,
): {rows: Row[]; refusals: Refusal[]; warned: number} {
  const parameters = axes.map(({id}) => id);
  const outputs = variables.map((variable) => ({variable, place: within(at, model.variables.get(variable)?.index)}));
  const evaluator = model.evaluator({outputs, parameters, base: scenario.values});
  const results = new Float64Array(draws.length * evaluator.outputs.length);
  const states = new Uint8Array(draws.length);
  evaluator.evaluate(Float64Array.from(draws.flat()), results, states);
  const standing = model.run(scenario.values);
  const places = evaluator.outputs.flatMap((output, k) =>
    // There is no row for what has no value anywhere, such as the first year of a rate.
    Number.isNaN(standing.column(output.variable)[output.row]) ? [] : [{k, cells: cellsOf(model, output)}],
  );
  const rows = draws.flatMap((draw, i) => {
    const levers = Object.fromEntries(parameters.map((id, j) => [id, draw[j] ?? null]));
    return places.map(({k, cells}) => {
      const value = results[k * draws.length + i] ?? NaN;
      return {scenario: scenario.name, ...levers, ...cells, value: Number.isNaN(value) ? null : value};
    });
  });
  const refusals = draws.flatMap((draw, i) => {
    if (states[i] !== drawStates.unsound) return [];
    const values = Object.fromEntries(parameters.map((id, j) => [id, draw[j] ?? NaN]));
    return [{scenario: scenario.name, values, error: evaluator.explain(draw)}];
  });
  return {rows, refusals, warned: states.filter((state) => state === drawStates.warned).length};
}

/** The members named of the indices that a variable has. */
function within(at: Place, index: readonly string[] = []): Place {
  return Object.fromEntries(Object.entries(at).filter(([dimension]) => index.includes(dimension)));
}

function cellsOf(model: Model, {variable, place}: Output): Row {
  return {variable, ...place, unit: model.variables.get(variable)?.unitText ?? ""};
}

function columnsOf({indices}: Model, axes: readonly Axis[]): string[] {
  const dimensions = [...indices.keys()].filter((name) => name !== YEAR);
  const years = memberIds(indices.get(YEAR)).length > 0 ? [YEAR] : [];
  return ["scenario", ...axes.map(({id}) => id), "variable", ...dimensions, ...years, "unit", "value"];
}
