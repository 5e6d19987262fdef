import {ModelError, UnitError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import {columnsOf, parseFormula, rewrite, walk, type Expression, type Formula} from "./expression.js";
import {functions, type FunctionKind} from "./functions.js";
import {YEAR} from "./indices.js";
import type {BlockSpec, EquationSpec, Members} from "./spec.js";
import type {Source} from "./source.js";

/** The switches an equation depends on, each with the values for which it counts. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** One equation with everything about it in place. */
export interface Equation {
  /** Names it in messages: `sector_real (sector SEI; closure = top_down)`. */
  readonly name: string;
  readonly variable: string;
  readonly index: readonly string[];
  /** The rows its formula sees: `index`, and what it aggregates over or picks from. */
  readonly rows: readonly string[];
  /** Where rows are aggregated into `index` ones. */
  readonly isRollup: boolean;
  readonly at: Readonly<Record<string, string>>;
  readonly when: Condition;
  readonly for: Members;
  readonly expression: Expression;
  /** For the first year; null where the variable has no value then. */
  readonly initial: Expression | null | undefined;
  readonly unit: string | undefined;
  readonly display: string | undefined;
  readonly label: Label | undefined;
  readonly note: Label | undefined;
  readonly source: Source | undefined;
}

/** The equations of a block, one for each variable and group of members. */
export function readBlock(block: BlockSpec): Equation[] {
  return Object.entries(block.equations).flatMap(([variable, specs]) =>
    (isList(specs) ? specs : [specs]).map((spec) => readEquation(variable, block, spec)),
  );
}

// Array.isArray does not narrow readonly arrays.
function isList(specs: EquationSpec | readonly EquationSpec[]): specs is readonly EquationSpec[] {
  return Array.isArray(specs);
}

function readEquation(variable: string, block: BlockSpec, spec: EquationSpec): Equation {
  const {index, over = [], at = {}} = block;
  const when = readCondition(block.when);
  const members = spec.for ?? {};
  const name = nameOf(variable, members, when);
  const rows = [...index, ...over, ...Object.keys(at)];
  checkRepeats(name, rows);
  const place = {name, isRollup: over.length > 0, hasYears: index.includes(YEAR)};
  const read = (formula: Formula) => {
    const expression = within(name, () => parseFormula(formula));
    checkFunctions(expression, place);
    return expression;
  };
  return {
    name,
    variable,
    index,
    rows: yearsLast(rows),
    isRollup: place.isRollup,
    at: Object.fromEntries(Object.entries(at).map(([dimension, member]) => [dimension, String(member)])),
    when,
    for: members,
    expression: read(spec.formula),
    initial: spec.initial === undefined || spec.initial === null ? spec.initial : read(spec.initial),
    unit: spec.unit,
    display: spec.display,
    label: spec.label,
    note: spec.note,
    source: spec.source,
  };
}

/** Refuses an index that stands twice among those of a formula's rows. */
export function checkRepeats(name: string, dimensions: readonly string[]): void {
  const repeated = dimensions.find((dimension, i) => dimensions.indexOf(dimension) !== i);
  if (repeated === undefined) return;
  throw new ModelError(
    "repeated-index",
    `${name}: ${repeated} stands twice among index, over and at; a formula has one row for each member`,
    {equation: name, index: repeated},
  );
}

/** Tables are ordered with the years fastest, as windows and values of the year before run along them. */
export function yearsLast(dimensions: readonly string[]): string[] {
  const rest = dimensions.filter((dimension) => dimension !== YEAR);
  return rest.length === dimensions.length ? rest : [...rest, YEAR];
}

export function readCondition(when: BlockSpec["when"] = {}): Condition {
  return Object.fromEntries(
    Object.entries(when).map(([name, value]) => [name, typeof value === "string" ? [value] : value]),
  );
}

function nameOf(variable: string, members: Members, when: Condition): string {
  const parts = [
    ...Object.entries(members),
    ...Object.entries(when).map(([name, values]) => [`${name} =`, values] as const),
  ];
  return parts.length === 0
    ? variable
    : `${variable} (${parts.map(([name, values]) => `${name} ${values.join(", ")}`).join("; ")})`;
}

/** Adds the equation's name to an error from inside it. */
export function within<T>(equation: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof ModelError || error instanceof UnitError) || error.data.equation !== undefined) throw error;
    const Kind = error instanceof UnitError ? UnitError : ModelError;
    throw new Kind(error.code, `${equation}: ${error.message}`, {...error.data, equation}, {cause: error});
  }
}

/**
 * Aggregates belong to rollups or run over years, windows run along years: anything else has no order or no rows. What
 * a rollup reads beside its aggregates would have many values where one is wanted.
 */
export function checkFunctions(
  expression: Expression,
  {name, isRollup, hasYears}: {name: string; isRollup: boolean; hasYears: boolean},
): void {
  for (const node of walk(expression)) {
    if (node.type !== "call") continue;
    const kind = functions[node.name]?.kind;
    if (kind === "scalar" || (isRollup ? kind === "aggregate" : hasYears)) continue;
    throw new ModelError(
      "misplaced-function",
      `${name}: op.${node.name} cannot stand here: ${reason(kind, isRollup)}`,
      {
        equation: name,
        function: node.name,
        kind: kind ?? "",
      },
    );
  }
  const [beside] = isRollup ? columnsOf(withoutAggregates(expression)) : [];
  if (beside === undefined) return;
  throw new ModelError(
    "misplaced-column",
    `${name}: ${beside} stands beside the aggregates of a rollup, where there are many rows; put it inside one, or in another equation`,
    {equation: name, variable: beside},
  );
}

function reason(kind: FunctionKind | undefined, isRollup: boolean): string {
  if (kind === "aggregate") return "it needs a rollup: say over which index";
  return isRollup
    ? "it runs along the years, and a rollup joins rows; put it in another equation"
    : "it runs along the years, and these rows have no years";
}

function withoutAggregates(expression: Expression): Expression {
  return rewrite(expression, (node) =>
    node.type === "call" && functions[node.name]?.kind === "aggregate" ? {type: "number", value: 0} : undefined,
  );
}
