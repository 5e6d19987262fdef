import type {Definition} from "../definition.js";
import {columnsOf, walk, type BinaryOperator, type Expression} from "../expression.js";
import {functions} from "../functions.js";
import {YEAR} from "../indices.js";
import {memberIds} from "../inputs.js";
import {expCode, logCode} from "./elementary-code.js";
import {notCompiled, type Memory} from "./memory.js";
import {at, moved, placeCode, positionCode, type Position, type Positions} from "./position.js";
import type {Writer} from "./writer.js";

/** What the names in an expression stand for while its code is written. */
export interface Scope {
  readonly definition: Definition;
  readonly memory: Memory;
  readonly writer: Writer;
  /** Where along each dimension the row is. */
  readonly positions: Positions;
  /** What is not finite here makes the whole not finite: a term of sums, a factor of products, a numerator. */
  readonly carries: boolean;
  /** Writes an aggregate: over the rows of a rollup, or over the years. */
  readonly aggregate: (name: string, argument: Expression, carries: boolean) => string;
}

const scalarCode: Readonly<Record<string, string>> = {
  abs: "Math.abs",
  ceil: "Math.ceil",
  floor: "Math.floor",
  round: "Math.round",
  trunc: "Math.trunc",
  sign: "Math.sign",
  expm1: "expm1",
  log10: "log10",
  log1p: "log1p",
  log2: "log2",
  sqrt: "Math.sqrt",
  greatest: "Math.max",
  least: "Math.min",
};

const writtenOut: Readonly<Record<string, (x: string) => string>> = {exp: expCode, log: logCode};

/**
 * JavaScript for an expression.
 * @throws {ModelError} `not-compiled`
 */
export function code(expression: Expression, scope: Scope): string {
  switch (expression.type) {
    case "number":
      return number(expression.value);
    case "text":
      throw notCompiled(`the text ${JSON.stringify(expression.value)} stands where only a comparison can use it`);
    case "column":
      return column(expression.name, scope);
    case "unary":
      return `(${expression.operator}${code(expression.argument, expression.operator === "!" ? apart(scope) : scope)})`;
    case "binary":
      return binary(expression, scope);
    case "conditional": {
      const {test, then, otherwise} = expression;
      const [a, b, c] = [test, then, otherwise].map((part) => code(part, apart(scope)));
      return `(${a} ? ${b} : ${c})`;
    }
    case "call":
      return call(expression, scope);
  }
}

/** A part of an expression that may be without a number while the whole has one. */
function apart(scope: Scope): Scope {
  return {...scope, carries: false};
}

function number(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

function binary({operator, left, right}: Expression & {type: "binary"}, scope: Scope): string {
  const isComparison = operator === "===" || operator === "!==";
  const [a, b] = isComparison ? [textsOf(left, scope), textsOf(right, scope)] : [undefined, undefined];
  if (a || b) return compareTexts(operator, left, right, a, b, scope);
  if (operator === "**") return power(left, right, apart(scope));
  const isSum = operator === "+" || operator === "-" || operator === "*";
  const [first, second] = [isSum || operator === "/" ? scope : apart(scope), isSum ? scope : apart(scope)];
  return `(${code(left, first)} ${operator} ${code(right, second)})`;
}

/** Texts are compared by their numbers: the option's, the member's. */
function compareTexts(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  scope: Scope,
): string {
  const side = (expression: Expression, own: readonly string[] | undefined, other: readonly string[] | undefined) => {
    if (expression.type === "text") return String((other ?? []).indexOf(expression.value));
    if (own && other && other.length > 0 && own.join("\n") !== other.join("\n"))
      throw notCompiled("two texts with different options are compared");
    return code(expression, apart(scope));
  };
  if (left.type === "text" && right.type === "text")
    return String(operator === "===" ? left.value === right.value : left.value !== right.value);
  return `(${side(left, a, b)} ${operator} ${side(right, b, a)})`;
}

/** The texts an expression may be, in the order of their numbers; an empty list for a text that is written out. */
function textsOf(expression: Expression, {definition, memory}: Scope): readonly string[] | undefined {
  if (expression.type === "text") return [];
  if (expression.type !== "column") return undefined;
  const {name} = expression;
  const slot = memory.slots.get(name);
  if (slot) return slot.texts;
  if (definition.indices.has(name)) return name === YEAR ? undefined : memberIds(definition.indices.get(name));
  return attributeTexts(definition, name);
}

function attributeTexts({attributes}: Definition, name: string): readonly string[] | undefined {
  const values = attributes.get(name)?.members.map((member) => member.attributes[name]) ?? [];
  return values.every((value) => typeof value === "string") ? [...new Set(values)] : undefined;
}

function column(name: string, {definition, memory, writer, positions, carries}: Scope): string {
  const slot = memory.slots.get(name);
  if (slot) return writer.read(name, placeCode(slot, positions), carries);
  const index = definition.indices.get(name);
  if (index) return positionCode(positions[name] ?? at(0), name === YEAR ? Number(memberIds(index)[0] ?? 0) : 0);
  const owner = definition.attributes.get(name);
  const texts = attributeTexts(definition, name);
  const values = (owner?.members ?? []).map(({attributes}) => {
    const value = attributes[name] ?? NaN;
    return typeof value === "number" ? value : (texts?.indexOf(value) ?? -1);
  });
  const position = positions[owner?.name ?? ""] ?? at(0);
  if (position.counter === undefined) return number(values[position.plus] ?? NaN);
  return `${writer.table(values, `a_${name}`)}[${positionCode(position)}]`;
}

function call(expression: Expression & {type: "call"}, scope: Scope): string {
  const {name, arguments: args} = expression;
  const [argument, second] = args;
  if (name === "pow" && argument && second) return power(argument, second, apart(scope));
  const written = writtenOut[name];
  if (written && argument) return written(code(argument, apart(scope)));
  const scalar = scalarCode[name];
  if (scalar) return `${scalar}(${args.map((one) => code(one, apart(scope))).join(", ")})`;
  if (functions[name]?.kind === "aggregate") {
    if (args.length > 1) throw notCompiled(`op.${name}`);
    return scope.aggregate(name, argument ?? {type: "number", value: 1}, scope.carries);
  }
  return window(name, args, scope);
}

/**
 * A power by the logarithm of its base, which takes a third of the time of `pow`, and less where the base is the same in
 * all years. The two differ by no more than 2e-13 of the result, by the rounding of a product that is below 745.
 */
function power(base: Expression, exponent: Expression, scope: Scope): string {
  const [of, to] = [code(base, scope), code(exponent, scope)];
  // Such a power has no logarithm to share with other years.
  if (columnsOf(exponent).length === 0) return `pow(${of}, ${to})`;
  const name = (text: string) => (isSteady(base, scope) ? scope.writer.steady(text) : scope.writer.constant(text));
  const value = name(of);
  const logarithm = name(logCode(value));
  return `(Number.isFinite(${logarithm}) ? ${expCode(`${to} * ${logarithm}`)} : pow(${value}, ${to}))`;
}

/** Whether an expression is the same in all years, and not within a loop over members. */
function isSteady(expression: Expression, {definition: {variables, indices, attributes}, positions}: Scope): boolean {
  if ([...walk(expression)].some((node) => node.type === "call" && functions[node.name]?.kind !== "scalar"))
    return false;
  return columnsOf(expression)
    .flatMap((name) => variables.get(name)?.index ?? attributes.get(name)?.name ?? indices.get(name)?.name ?? [])
    .every((dimension) => dimension !== YEAR && positions[dimension]?.counter === undefined);
}

/** A window is its expression at another year. */
function window(name: string, [argument, second, third]: readonly Expression[], scope: Scope): string {
  const year = scope.positions[YEAR];
  if (name === "row_number" && year) return positionCode(year, 1);
  if (!argument || !year) throw notCompiled(`op.${name}`);
  const offset = second === undefined ? 1 : second.type === "number" ? second.value : undefined;
  switch (name) {
    case "first_value":
      return code(argument, {...scope, positions: {...scope.positions, [YEAR]: at(0)}});
    case "lag":
      if (offset === undefined) throw notCompiled("op.lag by a number that varies");
      return elsewhere(argument, moved(year, -offset), third, scope);
    case "lead":
      if (offset === undefined) throw notCompiled("op.lead by a number that varies");
      return elsewhere(argument, moved(year, offset), third, scope);
    default:
      throw notCompiled(`op.${name}`);
  }
}

/** An expression in another year, or what stands for it where that is none of the years. */
function elsewhere(argument: Expression, year: Position, missing: Expression | undefined, scope: Scope): string {
  const years = memberIds(scope.definition.indices.get(YEAR)).length;
  const there = (carries: boolean) =>
    code(argument, {...scope, carries, positions: {...scope.positions, [YEAR]: year}});
  const otherwise = () => (missing ? code(missing, apart(scope)) : "NaN");
  const {counter, plus, least} = year;
  if (counter === undefined) return plus >= 0 && plus < years ? there(scope.carries) : otherwise();
  if (plus <= 0 && least >= 0) return there(scope.carries);
  const isThere = plus <= 0 ? `${counter} >= ${-plus}` : `${counter} < ${years - plus}`;
  return `(${isThere} ? ${there(false)} : ${otherwise()})`;
}
