import {ModelError} from "../base/errors.js";
import {holds} from "./coverage.js";
import type {Definition, Switches} from "./definition.js";
import type {Equation} from "./equations.js";
import {columnsOf, rewrite, walk, type Expression} from "./expression.js";
import {functions} from "./functions.js";
import {YEAR} from "./indices.js";
import {lagsIn, prepareEquation, type PreparedEquation} from "./prepare.js";

/** Equations computed together: one, or several that need each other's values of years before. */
export interface Step {
  readonly equations: readonly PreparedEquation[];
  /** Run year by year, as some value of a year before is among the step's own results. */
  readonly isRecurrent: boolean;
  /**
   * Of a recurrence, orders in which each finds what it needs of the same year: one for each of the first years, in
   * which initial values count, the last for all years after.
   */
  readonly orders: readonly (readonly PreparedEquation[])[];
}

/** The equations that count for a setting of the switches, staged by what they need. */
export interface Plan {
  readonly steps: readonly Step[];
}

/** What one equation needs of another. */
interface Need {
  readonly equation: Equation;
  /** Its initial formula reads it. */
  readonly initially: boolean;
  /** Its formula reads it in the same year, not only in years before. */
  readonly sameYear: boolean;
}

/**
 * Orders the equations by dependency, whatever order they were written in.
 * @throws {ModelError} `cycle` with its path, `absent-variable`, `window-in-recurrence`, `recurrence-without-years`
 */
export function makePlan(definition: Definition, switches: Switches): Plan {
  const active = [...definition.variables.values()]
    .flatMap(({equations}) => equations)
    .filter(({when}) => holds(when, switches));
  const needs = new Map(active.map((equation) => [equation, needsOf(definition, equation, active)]));
  for (const {id, when, expression} of definition.checks) {
    if (!holds(when, switches)) continue;
    for (const name of columnsOf(expression)) writersOf(definition, id, name, active);
  }
  const groups = stronglyConnected(active, (equation) => (needs.get(equation) ?? []).map((need) => need.equation));
  return {steps: groups.map((group) => makeStep(group, needs))};
}

function needsOf(definition: Definition, equation: Equation, active: readonly Equation[]): Need[] {
  const {name: reader, expression, initial, isRollup} = equation;
  const sameYear = new Set(columnsOf(withoutLags(expression)));
  const initially = new Set(initial ? columnsOf(initial) : []);
  const windows = [expression, ...(initial ? [initial] : [])].flatMap((formula) =>
    isRollup ? [] : windowsIn(formula),
  );
  const otherYears = new Set(windows.flatMap(columnsOf));
  return [...new Set([...columnsOf(expression), ...initially])].flatMap((name) =>
    writersOf(definition, reader, name, active)
      .filter((writer) => overlaps(equation, writer, otherYears.has(name)))
      .map((writer) => ({equation: writer, initially: initially.has(name), sameYear: sameYear.has(name)})),
  );
}

/** The equations of a variable; none of an input. */
function writersOf(
  definition: Definition,
  reader: string,
  name: string,
  active: readonly Equation[],
): readonly Equation[] {
  const variable = definition.variables.get(name);
  if (!variable || variable.input) return [];
  const writers = active.filter((equation) => equation.variable === name);
  if (writers.length > 0) return writers;
  throw new ModelError("absent-variable", `${reader} needs ${name}, which has no equation where this one counts`, {
    equation: reader,
    variable: name,
  });
}

function windowsIn(expression: Expression): Expression[] {
  return [...walk(expression)].filter((node) => node.type === "call" && functions[node.name]?.kind !== "scalar");
}

/** Whether the rows an equation reads, in its own years or in others too, include some that another computes. */
function overlaps(reader: Equation, writer: Equation, otherYears: boolean): boolean {
  return Object.entries(writer.for).every(([dimension, written]) => {
    if (dimension === YEAR && otherYears) return true;
    const at = reader.at[dimension];
    const read = reader.for[dimension] ?? (at === undefined ? undefined : [at]);
    return read === undefined || read.some((member) => written.includes(member));
  });
}

/** The expression with its lags blanked out, so that only what is read of the same year is left. */
function withoutLags(expression: Expression): Expression {
  const lags = new Set(lagsIn(expression).map(({node}) => node));
  return rewrite(expression, (node) => (lags.has(node) ? {type: "number", value: 0} : undefined));
}

function makeStep(group: readonly Equation[], needs: ReadonlyMap<Equation, readonly Need[]>): Step {
  const inside = new Set(group);
  const within = (equation: Equation) => (needs.get(equation) ?? []).filter((need) => inside.has(need.equation));
  const isRecurrent = group.some((equation) => within(equation).length > 0);
  const equations = group.map((equation) => prepareEquation(equation, isRecurrent));
  if (!isRecurrent) return {equations, isRecurrent, orders: []};
  const variables = new Set(group.map(({variable}) => variable));
  for (const equation of group) checkWindows(equation, variables);
  const prepared = new Map(equations.map((equation) => [equation.equation, equation]));
  const firstYears = Math.max(...equations.map(({initialYears}) => initialYears));
  const orders = Array.from({length: firstYears + 1}, (_, position) =>
    orderByYear(group, (equation) => {
      const isInitial = position < (prepared.get(equation)?.initialYears ?? 0);
      return within(equation).flatMap((need) => ((isInitial ? need.initially : need.sameYear) ? need.equation : []));
    }).flatMap((equation) => prepared.get(equation) ?? []),
  );
  checkYears(group);
  return {equations, isRecurrent, orders};
}

/** What runs year by year has years: a total over them is known only after the last. */
function checkYears(group: readonly Equation[]): void {
  const timeless = group.find(({index}) => !index.includes(YEAR));
  if (!timeless) return;
  const others = group.filter((equation) => equation !== timeless).map(({name}) => name);
  throw new ModelError(
    "recurrence-without-years",
    `${timeless.name} has no years, yet is needed before the last of them is computed, by ${others.join(", ")}`,
    {equation: timeless.name, path: group.map(({name}) => name)},
  );
}

/** Orders equations by what they need of the same year; needing each other there is a cycle. */
function orderByYear(group: readonly Equation[], needsOf: (equation: Equation) => readonly Equation[]): Equation[] {
  const ordered: Equation[] = [];
  const path: Equation[] = [];
  const visit = (equation: Equation) => {
    if (ordered.includes(equation)) return;
    const start = path.indexOf(equation);
    if (start !== -1) throw cycle(path.slice(start));
    path.push(equation);
    needsOf(equation).forEach(visit);
    path.pop();
    ordered.push(equation);
  };
  group.forEach(visit);
  return ordered;
}

function cycle(path: readonly Equation[]): ModelError {
  const [first] = path;
  const names = [...path, ...(first ? [first] : [])].map(({name}) => name);
  return new ModelError(
    "cycle",
    `a cycle of equations: ${names.join(" <- ")}; let one of them use the year before, op.lag(…)`,
    {
      equation: names[0] ?? "",
      path: names,
    },
  );
}

function checkWindows(equation: Equation, own: ReadonlySet<string>): void {
  const lags = new Set(lagsIn(equation.expression).map(({node}) => node));
  for (const node of windowsIn(equation.expression)) {
    if (node.type !== "call" || lags.has(node)) continue;
    if (equation.isRollup || !columnsOf(node).some((column) => own.has(column))) continue;
    throw new ModelError(
      "window-in-recurrence",
      `${equation.name}: op.${node.name} needs all years at once of a variable that is computed year by year; use op.lag of a single variable`,
      {
        equation: equation.name,
        function: node.name,
      },
    );
  }
}

/** Tarjan's strongly connected components, those that others need first (SIAM J. Comput. 1972, 1(2), 146–160). */
function stronglyConnected<T>(nodes: readonly T[], needs: (node: T) => readonly T[]): T[][] {
  const order = new Map<T, number>();
  const stack: T[] = [];
  const onStack = new Set<T>();
  const components: T[][] = [];
  const visit = (node: T): number => {
    let lowest = order.size;
    order.set(node, lowest);
    stack.push(node);
    onStack.add(node);
    for (const next of needs(node)) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (onStack.has(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    if (lowest === order.get(node)) {
      const component = stack.splice(stack.indexOf(node));
      for (const member of component) onStack.delete(member);
      components.push(component);
    }
    return lowest;
  };
  for (const node of nodes) if (!order.has(node)) visit(node);
  return components;
}
