import {ModelError} from "../../base/errors.js";
import type {Definition} from "../definition.js";
import type {BinaryOperator, Expression} from "../expression.js";
import {functions} from "../functions.js";
import {YEAR} from "../indices.js";
import {memberIds} from "../inputs.js";
import {notCompiled, type Memory} from "./memory.js";

/** What the names in an expression stand for while its code is written. */
export interface Scope {
  readonly definition: Definition;
  readonly memory: Memory;
  /** For each dimension of the rows, code of the position along it. */
  readonly positions: Readonly<Record<string, string>>;
  /** Values that do not change, such as attributes, by the name they have in the code. */
  readonly constants: Map<string, readonly number[]>;
  /** Writes an aggregate: over the rows of a rollup, or over the years. */
  readonly aggregate: (name: string, argument: Expression) => string;
}

const scalarCode: Readonly<Record<string, string>> = {
  abs: "Math.abs",
  ceil: "Math.ceil",
  floor: "Math.floor",
  round: "Math.round",
  trunc: "Math.trunc",
  sign: "Math.sign",
  exp: "Math.exp",
  expm1: "Math.expm1",
  log: "Math.log",
  log10: "Math.log10",
  log1p: "Math.log1p",
  log2: "Math.log2",
  pow: "Math.pow",
  sqrt: "Math.sqrt",
  greatest: "Math.max",
  least: "Math.min",
};

/**
 * JavaScript for an expression on the memory `m`.
 * @throws {ModelError} `not-compiled`
 */
export function code(expression: Expression, scope: Scope): string {
  switch (expression.type) {
    case "number":
      return expression.value < 0 ? `(${expression.value})` : String(expression.value);
    case "text":
      throw notCompiled(`the text ${JSON.stringify(expression.value)} stands where only a comparison can use it`);
    case "column":
      return column(expression.name, scope);
    case "unary":
      return `(${expression.operator}${code(expression.argument, scope)})`;
    case "binary":
      return binary(expression, scope);
    case "conditional":
      return `(${code(expression.test, scope)} ? ${code(expression.then, scope)} : ${code(expression.otherwise, scope)})`;
    case "call":
      return call(expression, scope);
  }
}

function binary({operator, left, right}: Expression & {type: "binary"}, scope: Scope): string {
  const isComparison = operator === "===" || operator === "!==";
  const [a, b] = isComparison ? [textsOf(left, scope), textsOf(right, scope)] : [undefined, undefined];
  if (a || b) return compareTexts(operator, left, right, a, b, scope);
  return `(${code(left, scope)} ${operator} ${code(right, scope)})`;
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
    return code(expression, scope);
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

function column(name: string, {definition, memory, positions, constants}: Scope): string {
  const slot = memory.slots.get(name);
  if (slot) {
    const terms = Object.entries(positions).flatMap(([dimension, position]) => {
      const stride = slot.strides[dimension];
      return stride === undefined ? [] : [stride === 1 ? position : `${stride} * ${position}`];
    });
    return `m[${[slot.offset, ...terms].join(" + ")}]`;
  }
  const index = definition.indices.get(name);
  if (index) {
    const position = positions[name] ?? "0";
    return name === YEAR ? `(${memberIds(index)[0] ?? 0} + ${position})` : position;
  }
  const owner = definition.attributes.get(name);
  const texts = attributeTexts(definition, name);
  const values = owner?.members.map((member) => member.attributes[name] ?? NaN) ?? [];
  constants.set(
    `a_${name}`,
    values.map((value) => (typeof value === "number" ? value : (texts?.indexOf(value) ?? -1))),
  );
  return `a_${name}[${positions[owner?.name ?? ""] ?? "0"}]`;
}

function call(expression: Expression & {type: "call"}, scope: Scope): string {
  const {name, arguments: args} = expression;
  const scalar = scalarCode[name];
  if (scalar) return `${scalar}(${args.map((argument) => code(argument, scope)).join(", ")})`;
  const [argument] = args;
  if (functions[name]?.kind === "aggregate") {
    if (args.length > 1 || !aggregates.has(name)) throw notCompiled(`op.${name}`);
    return scope.aggregate(name, argument ?? {type: "number", value: 1});
  }
  return window(name, args, scope);
}

/** Aggregates that run along with a loop; the others need all values at once. */
const aggregates = new Set(["sum", "mean", "average", "min", "max", "product", "count"]);

/** A window is its expression at another year. */
function window(name: string, [argument, second, third]: readonly Expression[], scope: Scope): string {
  const year = scope.positions[YEAR];
  if (name === "row_number" && year !== undefined) return `(${year} + 1)`;
  if (!argument || year === undefined) throw notCompiled(`op.${name}`);
  const at = (position: string) => code(argument, {...scope, positions: {...scope.positions, [YEAR]: position}});
  const offset = second === undefined ? 1 : second.type === "number" ? second.value : undefined;
  const missing = third ? code(third, scope) : "NaN";
  switch (name) {
    case "first_value":
      return at("0");
    case "lag":
      if (offset === undefined) throw notCompiled("op.lag by a number that varies");
      return `(${year} >= ${offset} ? ${at(`(${year} - ${offset})`)} : ${missing})`;
    case "lead":
      if (offset === undefined) throw notCompiled("op.lead by a number that varies");
      return `(${year} + ${offset} < years ? ${at(`(${year} + ${offset})`)} : ${missing})`;
    default:
      throw notCompiled(`op.${name}`);
  }
}

/** How an aggregate starts, what each value does to it, and what it is in the end. */
export function accumulator(
  name: string,
  variable: string,
): {start: string; add: (value: string) => string; end: string} {
  switch (name) {
    case "sum":
      return {start: `let ${variable} = 0;`, add: (value) => `${variable} += ${value};`, end: variable};
    case "mean":
    case "average":
      return {
        start: `let ${variable} = 0, ${variable}n = 0;`,
        add: (value) => `${variable} += ${value}; ++${variable}n;`,
        end: `(${variable} / ${variable}n)`,
      };
    case "min":
    case "max":
      return {
        start: `let ${variable} = ${name === "min" ? "Infinity" : "-Infinity"};`,
        add: (value) => `${variable} = Math.${name}(${variable}, ${value});`,
        end: variable,
      };
    case "product":
      return {start: `let ${variable} = 1;`, add: (value) => `${variable} *= ${value};`, end: variable};
    case "count":
      return {start: `let ${variable} = 0;`, add: () => `++${variable};`, end: variable};
    default:
      throw new ModelError("not-compiled", `cannot be compiled: op.${name}`, {reason: `op.${name}`});
  }
}
