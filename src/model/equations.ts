import {ModelError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import {parseFormula, walk, type Expression, type Formula} from "./expression.js";
import {functions} from "./functions.js";
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
  const read = (formula: Formula) => within(name, () => parseFormula(formula));
  const equation: Equation = {
    name,
    variable,
    index,
    rows: yearsLast([...index, ...over, ...Object.keys(at)]),
    isRollup: over.length > 0,
    at: Object.fromEntries(Object.entries(at).map(([dimension, member]) => [dimension, String(member)])),
    when,
    for: members,
    expression: read(spec.formula),
    initial: spec.initial === undefined || spec.initial === null ? spec.initial : read(spec.initial),
    unit: spec.unit,
    label: spec.label,
    note: spec.note,
    source: spec.source,
  };
  checkFunctions(equation);
  return equation;
}

/** Tables are ordered with the years fastest, as windows and values of the year before run along them. */
function yearsLast(dimensions: readonly string[]): string[] {
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
    if (!(error instanceof ModelError) || error.data.equation !== undefined) throw error;
    throw new ModelError(error.code, `${equation}: ${error.message}`, {...error.data, equation}, {cause: error});
  }
}

/** Aggregates belong to rollups or run over years, windows run along years: anything else has no order or no rows. */
function checkFunctions({name, index, isRollup, expression}: Equation): void {
  for (const node of walk(expression)) {
    if (node.type !== "call") continue;
    const kind = functions[node.name]?.kind;
    if (kind === "scalar" || (kind === "aggregate" && isRollup)) continue;
    if (index.at(-1) === YEAR && !isRollup) continue;
    const reason =
      kind === "window"
        ? "it runs along the years, and these rows have no years"
        : "it needs a rollup: say over which index";
    throw new ModelError("misplaced-function", `${name}: op.${node.name} cannot stand here: ${reason}`, {
      equation: name,
      function: node.name,
      kind: kind ?? "",
    });
  }
}
