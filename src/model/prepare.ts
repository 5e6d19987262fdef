import type {Equation} from "./equations.js";
import {columnsOf, rewrite, toArquero, walk, type Expression} from "./expression.js";
import {format} from "./format.js";
import {functions} from "./functions.js";
import {withOwnFunctions} from "./own-functions.js";

/** An expression as Arquero runs it on a table of the columns it needs. */
export interface Prepared {
  readonly code: string;
  /** The name in the table; the variable, index or attribute it holds; how many years before. */
  readonly columns: readonly {readonly as: string; readonly name: string; readonly years: number}[];
  /** It looks along the years, which then must be told apart by everything else. */
  readonly hasWindow: boolean;
  /** What it aggregates; an aggregate leaves out what is not a number, so these must be looked at first. */
  readonly aggregated: readonly Prepared[];
  /** As a reader is shown it. */
  readonly text: string;
}

/** An equation with its expressions prepared. */
export interface PreparedEquation {
  readonly equation: Equation;
  readonly formula: Prepared;
  readonly initial: Prepared | undefined;
  /** How many of the first years the initial value is for. */
  readonly initialYears: number;
}

/** A value of `years` before: `op.lag(d.column, years)`. */
export interface Lag {
  readonly node: Expression;
  readonly column: string;
  readonly years: number;
}

/** The lags of a single column in an expression; a lag of anything more is a window like others. */
export function lagsIn(expression: Expression): Lag[] {
  return [...walk(expression)].flatMap((node) => {
    if (node.type !== "call" || node.name !== "lag") return [];
    const [argument, offset] = node.arguments;
    if (argument?.type !== "column" || (offset && offset.type !== "number")) return [];
    return [{node, column: argument.name, years: offset ? offset.value : 1}];
  });
}

/** @param isRecurrent values of years before are columns of their own, as the table has a single year */
export function prepareEquation(equation: Equation, isRecurrent: boolean): PreparedEquation {
  const {expression, initial} = equation;
  return {
    equation,
    formula: prepare(expression, isRecurrent ? lagsIn(expression) : []),
    initial: initial ? prepare(initial) : undefined,
    initialYears: initial !== undefined ? Math.max(1, ...lagsIn(expression).map(({years}) => years)) : 0,
  };
}

/** Outside of the years a window finds NaN, not an empty value, which would count as zero. */
export function prepare(expression: Expression, lags: readonly Lag[] = []): Prepared {
  const own = new Map(lags.map(({node, column, years}) => [node, {as: `${column}@${years}`, name: column, years}]));
  const replaced = rewrite(expression, (node) => {
    const lag = own.get(node);
    if (lag) return {type: "column", name: lag.as};
    return node.type === "call" && (node.name === "lag" || node.name === "lead") ? withMissing(node) : undefined;
  });
  const byName = new Map([...own.values()].map((column) => [column.as, column]));
  const calls = [...walk(expression)].filter((node) => node.type === "call");
  return {
    code: toArquero(withOwnFunctions(replaced)),
    columns: columnsOf(replaced).map((as) => byName.get(as) ?? {as, name: as, years: 0}),
    hasWindow: [...walk(replaced)].some((node) => node.type === "call" && functions[node.name]?.kind !== "scalar"),
    aggregated: calls
      .filter(({name}) => functions[name]?.kind === "aggregate")
      .flatMap(({arguments: [argument]}) => (argument ? prepare(argument) : [])),
    text: format(expression),
  };
}

function withMissing(node: Expression & {type: "call"}): Expression | undefined {
  const [argument, offset = {type: "number", value: 1}, missing] = node.arguments;
  return argument && !missing ? {...node, arguments: [argument, offset, {type: "number", value: NaN}]} : undefined;
}
