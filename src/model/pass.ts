import {ModelError} from "../base/errors.js";
import {type Check, type Finding} from "./checks.js";
import {holds} from "./coverage.js";
import type {Definition, Switches} from "./definition.js";
import type {Equation} from "./equations.js";
import {derive, rollup} from "./evaluate.js";
import {columnsOf} from "./expression.js";
import {YEAR} from "./indices.js";
import {memberIds} from "./inputs.js";
import {positionIn, SCENARIO} from "./layout.js";
import type {Value, Values} from "./parameters.js";
import type {Plan, Step} from "./plan.js";
import {prepare, type Prepared, type PreparedEquation} from "./prepare.js";
import {Store} from "./store.js";
import {inputColumn, reader} from "./values.js";

/** A set of lever values by name. */
export interface NamedValues {
  readonly name: string;
  readonly values: Values;
}

/** What came of running some scenarios whose switches stand alike. */
export interface Pass {
  readonly scenarios: readonly string[];
  /** A variable's values in the order of its layout; nothing for one that switches leave out. */
  readonly column: (variable: string) => readonly Value[] | undefined;
  /** Places where a warning's check does not hold. */
  readonly findings: () => readonly Finding[];
}

/** Where a pass has got to. */
interface State {
  readonly definition: Definition;
  readonly scenarios: readonly string[];
  readonly store: Store;
  readonly years: readonly string[];
}

/** An equation, or a check: whose formula it is and over which rows. */
type Owner = Pick<Equation, "name" | "rows">;

/**
 * Runs scenarios whose switches stand alike: columns become Arquero tables, equations Arquero verbs on them. Each check
 * is made as soon as what it reads is there.
 */
export function runPass(
  definition: Definition,
  switches: Switches,
  scenarios: readonly NamedValues[],
  plan: Plan,
): Pass {
  const names = scenarios.map(({name}) => name);
  const state = {
    definition,
    scenarios: names,
    store: new Store(definition, names.length),
    years: memberIds(definition.indices.get(YEAR)),
  };
  for (const [name, input] of definition.inputs) {
    state.store.columns.set(
      name,
      scenarios.flatMap(({values}) => inputColumn(definition, input, reader(definition, values))),
    );
  }
  const findings: Finding[] = [];
  const pending = new Map(
    definition.checks.filter(({when}) => holds(when, switches)).map((check) => [check, unfinished(check, plan)]),
  );
  const testReady = () => {
    for (const [check, variables] of pending) {
      if (variables.size > 0) continue;
      pending.delete(check);
      findings.push(...test(state, check));
    }
  };
  testReady();
  const left = equationsLeft(plan);
  for (const step of plan.steps) {
    runStep(state, step);
    for (const {equation} of step.equations) {
      const {variable} = equation;
      left.set(variable, (left.get(variable) ?? 0) - 1);
      if (left.get(variable) === 0) for (const variables of pending.values()) variables.delete(variable);
    }
    testReady();
  }
  return {scenarios: names, column: (name) => state.store.columns.get(name), findings: () => findings};
}

/** The variables a check waits for. */
function unfinished({expression}: Check, plan: Plan): Set<string> {
  const computed = equationsLeft(plan);
  return new Set(columnsOf(expression).filter((name) => computed.has(name)));
}

function equationsLeft({steps}: Plan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {equation} of steps.flatMap(({equations}) => equations))
    counts.set(equation.variable, (counts.get(equation.variable) ?? 0) + 1);
  return counts;
}

function runStep(state: State, {equations, isRecurrent, orders}: Step): void {
  if (!isRecurrent) {
    for (const equation of equations) runEquation(state, equation, undefined);
    return;
  }
  for (const position of state.years.keys()) {
    for (const equation of orders[Math.min(position, orders.length - 1)] ?? []) runEquation(state, equation, position);
  }
}

/** Computes an equation in all its rows, or in those of one year. */
function runEquation(state: State, prepared: PreparedEquation, year: number | undefined): void {
  const {equation, formula, initial, initialYears} = prepared;
  const rows = rowsOf(state, equation, year);
  const layout = state.store.layout(equation.rows);
  const isInitial = (row: number) => initialYears > 0 && positionIn(layout, YEAR, row) < initialYears;
  if (initial) compute(state, equation, initial, rows.filter(isInitial));
  compute(
    state,
    equation,
    formula,
    rows.filter((row) => !isInitial(row)),
  );
}

function compute(state: State, equation: Equation, formula: Prepared, rows: readonly number[]): void {
  if (rows.length === 0) return;
  if (equation.isRollup) rollUp(state, equation, formula, rows);
  else if (formula.hasWindow) lookAlong(state, equation, formula, rows);
  else write(state, equation, formula, rows, derive(state.store, formula, equation.rows, rows, state.years.length));
}

/** The rows an equation is for, of one year where `year` is its position; of every year for a window to look along. */
function rowsOf({definition, store}: State, equation: Equation, year: number | "every" | undefined): number[] {
  const layout = store.layout(equation.rows);
  const wanted = [
    ...Object.entries(equation.for),
    ...Object.entries(equation.at).map(([dimension, member]) => [dimension, [member]] as const),
  ]
    .filter(([dimension]) => dimension !== YEAR || year !== "every")
    .map(([dimension, members]) => ({
      dimension,
      positions: new Set(members.map((member) => memberIds(definition.indices.get(dimension)).indexOf(member))),
    }));
  if (typeof year === "number") wanted.push({dimension: YEAR, positions: new Set([year])});
  const rows: number[] = [];
  for (let row = 0; row < layout.length; ++row) {
    if (wanted.every(({dimension, positions}) => positions.has(positionIn(layout, dimension, row)))) rows.push(row);
  }
  return rows;
}

function lookAlong(state: State, equation: Equation, formula: Prepared, rows: readonly number[]): void {
  const every = rowsOf(state, equation, "every");
  checkAggregated(state, equation, formula, every);
  const values = derive(state.store, formula, equation.rows, every, state.years.length);
  const places = new Map(every.map((row, i) => [row, i]));
  write(
    state,
    equation,
    formula,
    rows,
    rows.map((row) => values[places.get(row) ?? -1]),
  );
}

function rollUp(state: State, equation: Equation, formula: Prepared, rows: readonly number[]): void {
  checkAggregated(state, equation, formula, rows);
  const projection = state.store.projection(equation.rows, equation.index);
  const groups = rows.map((row) => projection[row] ?? -1);
  const found = rollup(state.store, formula, equation.rows, rows, groups);
  const sample = new Map(groups.map((group, i) => [group, rows[i] ?? -1]));
  write(
    state,
    equation,
    formula,
    found.map(({group}) => sample.get(group) ?? -1),
    found.map(({value}) => value),
  );
}

/** Refuses what an aggregate would pass over in silence: the sum of 1, NaN and 2 is 3 to Arquero. */
function checkAggregated(state: State, owner: Owner, formula: Prepared, rows: readonly number[]): void {
  for (const argument of formula.aggregated) {
    const values = derive(state.store, argument, owner.rows, rows, state.years.length);
    const fault = values.findIndex((value) => !isNumber(value));
    if (fault === -1) continue;
    const name = `${owner.name} (${argument.text})`;
    throw nonFinite(state, owner, name, argument, rows[fault] ?? -1, values[fault]);
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Puts results in their places, once each of them is a finite number. */
function write(
  state: State,
  equation: Equation,
  formula: Prepared,
  rows: readonly number[],
  values: readonly unknown[],
): void {
  const {store} = state;
  const projection = store.projection(equation.rows, equation.index);
  const column =
    store.columns.get(equation.variable) ?? new Array<Value>(store.layout(equation.index).length).fill(NaN);
  store.columns.set(equation.variable, column);
  for (const [i, row] of rows.entries()) {
    const value = values[i];
    if (!isNumber(value)) throw nonFinite(state, equation, equation.name, formula, row, value);
    column[projection[row] ?? -1] = value;
  }
}

/** The scenario and members of a row, and what an expression read there. */
function describe(state: State, dimensions: readonly string[], formula: Prepared, row: number) {
  const {definition, store, scenarios} = state;
  const layout = store.layout(dimensions);
  const place = Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      memberIds(definition.indices.get(dimension))[positionIn(layout, dimension, row)] ?? "",
    ]),
  );
  const values = Object.fromEntries(
    formula.columns.map(({as, name, years}) => [as, store.gather(name, dimensions, [row], years)[0] ?? NaN]),
  );
  return {scenario: scenarios[positionIn(layout, SCENARIO, row)] ?? "", place, values};
}

function nonFinite(
  state: State,
  owner: Owner,
  name: string,
  formula: Prepared,
  row: number,
  value: unknown,
): ModelError {
  const {scenario, place, values} = describe(state, owner.rows, formula, row);
  const where = [scenario, ...Object.values(place)].join(", ");
  const read = Object.entries(values).map(([column, v]) => `${column} = ${v}`);
  const from = read.length > 0 ? `, from ${read.join(", ")}` : "";
  return new ModelError("non-finite", `${name} is ${String(value)} in ${where}${from}`, {
    equation: owner.name,
    scenario,
    place: Object.values(place),
    value: String(value),
    read,
  });
}

function test(state: State, check: Check): Finding[] {
  const {store, scenarios, years} = state;
  const prepared = prepare(check.expression);
  const layout = store.layout(check.index);
  const rows = Array.from({length: layout.length}, (_, row) => row);
  checkAggregated(state, {name: check.id, rows: check.index}, prepared, rows);
  const values = derive(store, prepared, check.index, rows, years.length);
  const failed = rows.filter((row) => values[row] !== true);
  return scenarios.flatMap((scenario, i) => {
    const own = failed.filter((row) => positionIn(layout, SCENARIO, row) === i);
    const [first] = own;
    if (first === undefined) return [];
    const finding = {
      check: check.id,
      severity: check.severity,
      label: check.label,
      count: own.length,
      ...describe(state, check.index, prepared, first),
      scenario,
    };
    if (check.severity === "error") throw failure(finding);
    return [finding];
  });
}

function failure({check, label, scenario, place, values}: Finding): ModelError {
  const where = [scenario, ...Object.values(place)].join(", ");
  const read = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  return new ModelError("check-failed", `${label.en} (${where}: ${read.join(", ")})`, {
    check,
    zh: label.zh,
    en: label.en,
    scenario,
    place: Object.values(place),
    read,
  });
}
