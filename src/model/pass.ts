import {ModelError} from "../base/errors.js";
import {type Check, type Finding} from "./checks.js";
import {holds} from "./coverage.js";
import type {Definition, Switches} from "./definition.js";
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
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  readonly findings: readonly Finding[];
}

/** Where a pass has got to. */
interface State {
  readonly definition: Definition;
  readonly scenarios: readonly string[];
  readonly store: Store;
  readonly years: readonly string[];
}

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
  return {scenarios: names, columns: state.store.columns, findings};
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

function runStep(state: State, {equations, isRecurrent}: Step): void {
  if (!isRecurrent) {
    for (const equation of equations) runEquation(state, equation, undefined);
    return;
  }
  for (const position of state.years.keys()) {
    for (const equation of equations) runEquation(state, equation, position);
  }
}

/** Computes an equation in all its rows, or in those of one year. */
function runEquation(state: State, prepared: PreparedEquation, year: number | undefined): void {
  const {equation, formula, initial, initialYears} = prepared;
  const rows = rowsOf(state, prepared, year);
  const layout = state.store.layout(equation.rows);
  const isInitial = (row: number) => initialYears > 0 && positionIn(layout, YEAR, row) < initialYears;
  if (initial) {
    const first = rows.filter(isInitial);
    write(state, prepared, initial, first, derive(state.store, initial, equation.rows, first, state.years.length));
  }
  const later = rows.filter((row) => !isInitial(row));
  if (later.length === 0) return;
  if (equation.isRollup) rollUp(state, prepared, later);
  else if (formula.hasWindow) {
    // A window needs the years before the rows it is for.
    const values = derive(state.store, formula, equation.rows, rows, state.years.length).filter(
      (_, i) => !isInitial(rows[i] ?? -1),
    );
    write(state, prepared, formula, later, values);
  } else write(state, prepared, formula, later, derive(state.store, formula, equation.rows, later, state.years.length));
}

function rowsOf({definition, store, years}: State, {equation}: PreparedEquation, year: number | undefined): number[] {
  const layout = store.layout(equation.rows);
  const wanted = [
    ...Object.entries(equation.for),
    ...Object.entries(equation.at).map(([dimension, member]) => [dimension, [member]] as const),
  ].map(([dimension, members]) => ({
    dimension,
    positions: new Set(members.map((member) => memberIds(definition.indices.get(dimension)).indexOf(member))),
  }));
  if (year !== undefined && years.length > 0) wanted.push({dimension: YEAR, positions: new Set([year])});
  const rows: number[] = [];
  for (let row = 0; row < layout.length; ++row) {
    if (wanted.every(({dimension, positions}) => positions.has(positionIn(layout, dimension, row)))) rows.push(row);
  }
  return rows;
}

function rollUp(state: State, prepared: PreparedEquation, rows: readonly number[]): void {
  const {equation, formula} = prepared;
  const projection = state.store.projection(equation.rows, equation.index);
  const groups = rows.map((row) => projection[row] ?? -1);
  const found = rollup(state.store, formula, equation.rows, rows, groups);
  const sample = new Map(groups.map((group, i) => [group, rows[i] ?? -1]));
  write(
    state,
    prepared,
    formula,
    found.map(({group}) => sample.get(group) ?? -1),
    found.map(({value}) => value),
  );
}

/** Puts results in their places, once each of them is a finite number. */
function write(
  state: State,
  {equation}: PreparedEquation,
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
    if (typeof value !== "number" || !Number.isFinite(value))
      throw nonFinite(state, equation.name, equation.rows, formula, row, value);
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
  equation: string,
  dimensions: readonly string[],
  formula: Prepared,
  row: number,
  value: unknown,
): ModelError {
  const {scenario, place, values} = describe(state, dimensions, formula, row);
  const where = [scenario, ...Object.values(place)].join(", ");
  const read = Object.entries(values).map(([name, v]) => `${name} = ${v}`);
  return new ModelError("non-finite", `${equation} is ${String(value)} in ${where}, from ${read.join(", ")}`, {
    equation,
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
