import type {Check} from "../checks.js";
import type {Definition} from "../definition.js";
import type {Equation} from "../equations.js";
import type {Expression} from "../expression.js";
import {YEAR} from "../indices.js";
import {memberIds} from "../inputs.js";
import type {Plan, Step} from "../plan.js";
import type {PreparedEquation} from "../prepare.js";
import {accumulator, code, type Scope} from "./code.js";
import type {Memory} from "./memory.js";
import {SOUND, UNSOUND} from "./state.js";

/** The text of a function that computes one scenario in place, and the constants it reads. */
export interface Generated {
  readonly source: string;
  readonly constants: ReadonlyMap<string, readonly number[]>;
}

/** Which results and checks are written; all others count as done. */
export interface Part {
  readonly results: ReadonlySet<string>;
  readonly checks: readonly Check[];
}

/** Writes loops: what has been written, names that are free, and what every scope shares. */
interface Writer {
  readonly definition: Definition;
  readonly memory: Memory;
  readonly results: ReadonlySet<string>;
  readonly constants: Map<string, readonly number[]>;
  readonly lines: string[];
  names: number;
}

/**
 * Writes the loops of a part of a plan, in its order. Each result is added to a flag as zero times itself, which is no
 * longer zero once some result is not finite.
 * @param before how that came out which counts as done: {@link SOUND} or {@link WARNED}
 * @throws {ModelError} `not-compiled` for what has no loop here
 */
export function generate(
  definition: Definition,
  plan: Plan,
  memory: Memory,
  {results, checks}: Part,
  before = SOUND,
): Generated {
  const writer: Writer = {definition, memory, results, constants: new Map(), lines: [], names: 0};
  for (const step of plan.steps) writeStep(writer, step);
  for (const check of checks) writeCheck(writer, check);
  const years = memberIds(definition.indices.get(YEAR)).length;
  const source = [
    `const years = ${years};`,
    `let f = 0, warned = ${before};`,
    ...writer.lines,
    `return f === 0 ? warned : ${UNSOUND};`,
  ].join("\n");
  return {source, constants: writer.constants};
}

function writeStep(writer: Writer, {equations, isRecurrent, orders}: Step): void {
  const isWanted = ({equation}: PreparedEquation) => writer.results.has(equation.variable);
  if (!isRecurrent) {
    for (const prepared of equations.filter(isWanted)) writeEquation(writer, prepared, undefined);
    return;
  }
  if (!equations.some(isWanted)) return;
  // The first years have orders of their own; all years after them share the last.
  const first = orders.length - 1;
  for (const [position, order] of orders.slice(0, first).entries()) {
    writer.lines.push("{", `const y = ${position};`);
    for (const prepared of order) writeEquation(writer, prepared, {position});
    writer.lines.push("}");
  }
  writer.lines.push(`for (let y = ${first}; y < years; ++y) {`);
  for (const prepared of orders[first] ?? []) writeEquation(writer, prepared, {position: undefined});
  writer.lines.push("}");
}

/** The year a recurrence is in, written `y`: one of the first, whose position is known, or any after them. */
interface InYear {
  readonly position: number | undefined;
}

function writeEquation(writer: Writer, prepared: PreparedEquation, inYear: InYear | undefined): void {
  const {equation, initialYears} = prepared;
  const {expression, initial, index} = equation;
  if (!index.includes(YEAR)) {
    writeRows(writer, equation, expression, {});
    return;
  }
  if (inYear) {
    const isInitial = inYear.position !== undefined && inYear.position < initialYears;
    writeYear(writer, equation, isInitial ? initial : expression, "y");
    return;
  }
  if (initialYears > 0) writeYears(writer, equation, initial, 0, String(initialYears));
  writeYears(writer, equation, expression, initialYears, "years");
}

function writeYears(
  writer: Writer,
  equation: Equation,
  formula: Expression | null | undefined,
  from: number,
  to: string,
): void {
  if (formula === null || formula === undefined) {
    writeRows(writer, equation, null, {[YEAR]: {from, to}});
    return;
  }
  writeRows(writer, equation, formula, {[YEAR]: {from, to}});
}

function writeYear(writer: Writer, equation: Equation, formula: Expression | null | undefined, year: string): void {
  writeRows(writer, equation, formula ?? null, {[YEAR]: {at: year}});
}

/** Where along a dimension rows are computed: a stretch, one place, or all of it and the members an equation is for. */
type Range = {readonly from: number; readonly to: string} | {readonly at: string};

function writeRows(
  writer: Writer,
  equation: Equation,
  formula: Expression | null,
  ranges: Readonly<Record<string, Range>>,
): void {
  const positions: Record<string, string> = {};
  for (const [dimension, member] of Object.entries(equation.at)) {
    positions[dimension] = String(memberIds(writer.definition.indices.get(dimension)).indexOf(member));
  }
  let depth = 0;
  for (const dimension of equation.index)
    depth += openLoop(writer, dimension, positions, equation.for[dimension], ranges[dimension]);
  const rolled = equation.rows.filter((dimension) => !(dimension in positions));
  writeValue(writer, equation, formula, positions, rolled);
  writer.lines.push("}".repeat(depth));
}

/** Opens a loop along a dimension and says what its position is called; returns how many brackets to close. */
function openLoop(
  writer: Writer,
  dimension: string,
  positions: Record<string, string>,
  members: readonly string[] | undefined,
  range: Range | undefined,
): number {
  if (range && "at" in range) {
    positions[dimension] = range.at;
    if (!members) return 0;
    const wanted = positionsOf(writer, dimension, members).map((position) => `${range.at} === ${position}`);
    writer.lines.push(`if (${wanted.join(" || ") || "false"}) {`);
    return 1;
  }
  const size = memberIds(writer.definition.indices.get(dimension)).length;
  const name = `i${++writer.names}`;
  const [from, to] = range ? [range.from, range.to] : [0, String(size)];
  if (!members) {
    writer.lines.push(`for (let ${name} = ${from}; ${name} < ${to}; ++${name}) {`);
    positions[dimension] = name;
    return 1;
  }
  const [only, ...others] = positionsOf(writer, dimension, members);
  if (only !== undefined && others.length === 0) {
    positions[dimension] = String(only);
    writer.lines.push(range ? `if (${only} >= ${from} && ${only} < ${to}) {` : "{");
    return 1;
  }
  const table = `p${++writer.names}`;
  writer.constants.set(table, positionsOf(writer, dimension, members));
  writer.lines.push(
    `for (let k${name} = 0; k${name} < ${members.length}; ++k${name}) {`,
    `const ${name} = ${table}[k${name}];`,
    ...(range ? [`if (${name} < ${from} || ${name} >= ${to}) continue;`] : []),
  );
  positions[dimension] = name;
  return 1;
}

function positionsOf({definition}: Writer, dimension: string, members: readonly string[]): number[] {
  const ids = memberIds(definition.indices.get(dimension));
  return members.map((member) => ids.indexOf(member));
}

function writeValue(
  writer: Writer,
  equation: Equation,
  formula: Expression | null,
  positions: Readonly<Record<string, string>>,
  rolled: readonly string[],
): void {
  const slot = writer.memory.slots.get(equation.variable);
  const terms = equation.index.map((dimension) => `${slot?.strides[dimension] ?? 0} * ${positions[dimension] ?? "0"}`);
  const place = `m[${[slot?.offset ?? 0, ...terms].join(" + ")}]`;
  if (formula === null) {
    writer.lines.push(`${place} = NaN;`);
    return;
  }
  const scope: Scope = {
    ...writer,
    positions,
    aggregate: (name, argument) => writeAggregate(writer, scope, equation, name, argument, rolled),
  };
  const value = code(formula, scope);
  writer.lines.push(`f += 0 * (${place} = ${value});`);
}

/** Writes the loop of an aggregate before the value that uses it: over rolled-up dimensions, or over the years. */
function writeAggregate(
  writer: Writer,
  scope: Scope,
  equation: Equation,
  name: string,
  argument: Expression,
  rolled: readonly string[],
): string {
  const {start, add, end} = accumulator(name, `s${++writer.names}`);
  const positions = {...scope.positions};
  writer.lines.push(start);
  let depth = 0;
  const over = equation.isRollup ? rolled : [YEAR];
  for (const dimension of over)
    depth += openLoop(writer, dimension, positions, equation.isRollup ? equation.for[dimension] : undefined, undefined);
  const inner = code(argument, {...scope, positions});
  // All other aggregates of what is none are none themselves.
  writer.lines.push(...(name === "count" ? [`f += 0 * ${inner};`] : []), add(inner), "}".repeat(depth));
  return end;
}

function writeCheck(writer: Writer, {severity, expression, index}: Check): void {
  const positions: Record<string, string> = {};
  let depth = 0;
  for (const dimension of index) depth += openLoop(writer, dimension, positions, undefined, undefined);
  const scope: Scope = {
    ...writer,
    positions,
    aggregate: (name, argument) => {
      const {start, add, end} = accumulator(name, `s${++writer.names}`);
      const inside = {...positions};
      writer.lines.push(start);
      const open = openLoop(writer, YEAR, inside, undefined, undefined);
      // A claim about what is none would be false, or true, for no reason.
      const inner = code(argument, {...scope, positions: inside});
      writer.lines.push(`f += 0 * ${inner};`, add(inner), "}".repeat(open));
      return end;
    },
  };
  const claim = code(expression, scope);
  writer.lines.push(
    severity === "error" ? `if (!(${claim})) f = NaN;` : `if (!(${claim})) warned = 1;`,
    "}".repeat(depth),
  );
}
