import {ModelError} from "../base/errors.js";
import {holds} from "./coverage.js";
import type {Definition, Switches} from "./definition.js";
import type {Equation} from "./equations.js";
import {columnsOf, rewrite, walk, type Expression} from "./expression.js";
import {functions} from "./functions.js";
import {lagsIn, prepareEquation, type PreparedEquation} from "./prepare.js";

/** Equations computed together: one, or several that need each other's values of years before. */
export interface Step {
  /** In an order in which each finds what it needs of the same year. */
  readonly equations: readonly PreparedEquation[];
  /** Run year by year, as some value of a year before is among the step's own results. */
  readonly isRecurrent: boolean;
}

/** The equations that count for a setting of the switches, staged by what they need. */
export interface Plan {
  readonly steps: readonly Step[];
}

/** What one equation needs of another. */
interface Need {
  readonly equation: Equation;
  /** Only values of years before. */
  readonly isLagged: boolean;
}

/**
 * Orders the equations by dependency, whatever order they were written in.
 * @throws {ModelError} `cycle` with its path, `absent-variable`, `window-in-recurrence`
 */
export function makePlan(definition: Definition, switches: Switches): Plan {
  const active = [...definition.variables.values()]
    .flatMap(({equations}) => equations)
    .filter(({when}) => holds(when, switches));
  const needs = new Map(active.map((equation) => [equation, needsOf(definition, equation, active)]));
  const groups = stronglyConnected(active, (equation) => (needs.get(equation) ?? []).map((need) => need.equation));
  return {steps: groups.map((group) => makeStep(group, needs))};
}

function needsOf(definition: Definition, equation: Equation, active: readonly Equation[]): Need[] {
  const {expression, initial} = equation;
  const names = new Set([expression, ...(initial ? [initial] : [])].flatMap(columnsOf));
  const lagged = new Set(lagsIn(expression).map(({column}) => column));
  const plain = new Set([...columnsOf(withoutLags(expression)), ...(initial ? columnsOf(initial) : [])]);
  return [...names].flatMap((name) => {
    const variable = definition.variables.get(name);
    if (!variable || variable.input) return [];
    const found = active.filter((other) => other.variable === name);
    if (found.length === 0)
      throw new ModelError(
        "absent-variable",
        `${equation.name} needs ${name}, which has no equation where this one counts`,
        {equation: equation.name, variable: name},
      );
    return found
      .filter((other) => overlaps(equation, other))
      .map((other) => ({equation: other, isLagged: lagged.has(name) && !plain.has(name)}));
  });
}

/** Whether the rows an equation reads include some that another computes. */
function overlaps(reader: Equation, writer: Equation): boolean {
  return Object.entries(writer.for).every(([dimension, written]) => {
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
  if (!isRecurrent) return {equations: group.map((equation) => prepareEquation(equation, false)), isRecurrent};
  const equations = orderByYear(group, (equation) =>
    within(equation).flatMap((need) => (need.isLagged ? [] : need.equation)),
  );
  const variables = new Set(group.map(({variable}) => variable));
  for (const equation of equations) checkWindows(equation, variables);
  return {equations: equations.map((equation) => prepareEquation(equation, true)), isRecurrent};
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
  for (const node of walk(equation.expression)) {
    if (node.type !== "call" || lags.has(node) || functions[node.name]?.kind === "scalar") continue;
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
