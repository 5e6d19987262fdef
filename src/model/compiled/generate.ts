import type {Check} from "../checks.js";
import type {Definition} from "../definition.js";
import type {Equation} from "../equations.js";
import {columnsOf, walk, type Expression} from "../expression.js";
import {functions} from "../functions.js";
import {YEAR} from "../indices.js";
import {memberIds} from "../inputs.js";
import type {Plan, Step} from "../plan.js";
import type {PreparedEquation} from "../prepare.js";
import {arrange, type Pass, type Task} from "./arrange.js";
import {eachRow, type Rows} from "./each-row.js";
import {accumulator} from "./accumulator.js";
import {code, type Scope} from "./code.js";
import {writtenByElementary} from "./elementary-code.js";
import type {Memory} from "./memory.js";
import {at, counted, placeCode, type Position, type Positions} from "./position.js";
import {SOUND, UNSOUND} from "./state.js";
import {Writer} from "./writer.js";

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

export interface Writing {
  /** The variables that memory has in the end. */
  readonly kept: Iterable<string>;
  /** Writes what comes before the equations. */
  readonly fill?: (writer: Writer) => void;
  /** How that came out which counts as done: {@link SOUND} or {@link WARNED}. */
  readonly before?: number;
}

/**
 * Writes a part of a plan as one function. Its steps and checks go along the years together, in as few passes as can be
 * ({@link arrange}); within a year, the rows of short indices are written out one by one, so that one value finds another
 * by its name ({@link Writer}), and longer indices are looped over.
 * @throws {ModelError} `not-compiled` for what has no loop here
 */
export function generate(
  definition: Definition,
  plan: Plan,
  memory: Memory,
  part: Part,
  {kept, fill, before = SOUND}: Writing,
): Generated {
  const writer = new Writer(part.results, kept);
  const text = {definition, memory, writer, years: memberIds(definition.indices.get(YEAR)).length};
  fill?.(writer);
  const isWanted = ({equations}: Step) => equations.some(({equation}) => part.results.has(equation.variable));
  const tasks = [
    ...plan.steps.filter(isWanted).map((step) => stepTask(text, step)),
    ...part.checks.map((check) => checkTask(text, check)),
  ];
  for (const pass of arrange(tasks)) writePass(text, pass);
  const source = [
    `let f = 0, warned = ${before};`,
    writtenByElementary,
    writer.text(),
    `return f === 0 ? warned : ${UNSOUND};`,
  ].join("\n");
  return {source, constants: writer.constants};
}

/** What all that is written shares. */
interface Text extends Rows {
  readonly memory: Memory;
  /** How many there are. */
  readonly years: number;
}

/** A step or a check. */
interface Written extends Task {
  /** How many of the first years are computed in a way of their own. */
  readonly firstYears: number;
  readonly write: (positions: Positions) => void;
}

function stepTask(text: Text, step: Step): Written {
  const equations = step.equations.map(({equation}) => equation);
  const formulasOf = ({expression, initial}: Equation) => [expression, ...(initial ? [initial] : [])];
  return {
    writes: equations.map(({variable}) => variable),
    reads: equations.flatMap(formulasOf).flatMap(columnsOf),
    ahead: equations
      .filter(({isRollup}) => !isRollup)
      .flatMap(formulasOf)
      .flatMap(readAhead),
    hasYears: equations.every(({index}) => index.includes(YEAR)),
    firstYears: Math.max(...step.equations.map(({initialYears}) => initialYears)),
    write: (positions) => writeStep(text, step, positions),
  };
}

function checkTask(text: Text, check: Check): Written {
  const {expression, index} = check;
  return {
    writes: [],
    reads: columnsOf(expression),
    ahead: readAhead(expression),
    hasYears: index.includes(YEAR),
    firstYears: 0,
    write: (positions) => writeCheck(text, check, positions),
  };
}

/** What a formula along the years reads of years to come: by a lead, or by an aggregate over all of them. */
function readAhead(expression: Expression): string[] {
  return [...walk(expression)].flatMap((node) =>
    node.type === "call" && (node.name === "lead" || functions[node.name]?.kind === "aggregate") ? columnsOf(node) : [],
  );
}

/** The first years, which may have formulas of their own, are written out. */
function writePass({writer, years}: Text, {once, yearly}: Pass<Written>): void {
  for (const {write} of once) write({});
  const first = Math.min(years, Math.max(0, ...yearly.map(({firstYears}) => firstYears)));
  const writeYear = (year: Position) => {
    for (const {write} of yearly) write({[YEAR]: year});
  };
  if (yearly.length > 0)
    writer.alongYears(() => {
      for (let position = 0; position < first; ++position) writeYear(at(position));
      if (first < years)
        writer.block(`for (let y = ${first}; y < ${years}; ++y) {`, () => writeYear(counted("y", first)), {
          isCertain: true,
        });
    });
}

function writeStep(text: Text, {equations, isRecurrent, orders}: Step, positions: Positions): void {
  const year = positions[YEAR];
  const position = year && year.counter === undefined ? year.plus : Infinity;
  const order = isRecurrent ? orders[Math.min(position, orders.length - 1)] : equations;
  for (const prepared of order ?? []) writeEquation(text, prepared, positions, position < prepared.initialYears);
}

function writeEquation(text: Text, {equation}: PreparedEquation, positions: Positions, isInitial: boolean): void {
  const {writer, memory, definition} = text;
  const formula = isInitial ? equation.initial : equation.expression;
  const slot = memory.slots.get(equation.variable);
  const picked = Object.entries(equation.at).map(
    ([dimension, member]) => [dimension, at(memberIds(definition.indices.get(dimension)).indexOf(member))] as const,
  );
  if (slot)
    eachRow(text, equation.index, equation.for, {...positions, ...Object.fromEntries(picked)}, (row) => {
      const place = placeCode(slot, row);
      if (!formula) writer.assign(equation.variable, place, "NaN", true);
      else writer.assign(equation.variable, place, code(formula, scopeOf(text, equation, row)));
    });
}

/** Whose formula is written, and over which rows. */
type Owner = Pick<Equation, "rows" | "isRollup" | "for">;

function scopeOf(text: Text, owner: Owner, positions: Positions): Scope {
  const scope: Scope = {
    ...text,
    positions,
    carries: true,
    aggregate: (name, argument, carries) => writeAggregate(text, owner, scope, name, argument, carries),
  };
  return scope;
}

/** Writes an aggregate before the value that uses it: over rolled-up dimensions, or over the years. */
function writeAggregate(
  text: Text,
  {rows, isRollup, for: members}: Owner,
  scope: Scope,
  name: string,
  argument: Expression,
  carries: boolean,
): string {
  const {writer} = text;
  const {start, add, end, carries: isCarried} = accumulator(name, writer.name("s"));
  const isOver = (dimension: string) => (isRollup ? !(dimension in scope.positions) : dimension === YEAR);
  const around = Object.fromEntries(Object.entries(scope.positions).filter(([dimension]) => !isOver(dimension)));
  writer.line(start);
  eachRow(text, rows.filter(isOver), isRollup ? members : {}, around, (row) => {
    const value = code(argument, {...scope, positions: row});
    writer.line(...(carries && isCarried ? [] : [`f += 0 * ${value};`]), add(value));
  });
  return end;
}

function writeCheck(text: Text, {severity, expression, index}: Check, positions: Positions): void {
  eachRow(text, index, {}, positions, (row) => {
    const claim = code(expression, {...scopeOf(text, {rows: index, isRollup: false, for: {}}, row), carries: false});
    text.writer.line(severity === "error" ? `if (!(${claim})) f = NaN;` : `if (!(${claim})) warned = 1;`);
  });
}
