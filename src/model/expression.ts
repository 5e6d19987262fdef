import {parse} from "arquero";
import {ModelError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {functions} from "./functions.js";

/**
 * An Arquero table expression, `d => d.output * op.lag(d.price)`. It is parsed, never called: its text is what counts,
 * so it cannot see variables around it.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a row's columns are known to the model, not to the compiler
export type Formula = string | ((d: any) => unknown);

/** A formula as a tree, in the few forms a model needs. */
export type Expression =
  | {readonly type: "number"; readonly value: number}
  | {readonly type: "text"; readonly value: string}
  | {readonly type: "column"; readonly name: string}
  | {readonly type: "unary"; readonly operator: "-" | "+" | "!"; readonly argument: Expression}
  | {readonly type: "binary"; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression}
  | {readonly type: "conditional"; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression}
  | {readonly type: "call"; readonly name: string; readonly arguments: readonly Expression[]};

export type BinaryOperator = keyof typeof precedence;

/** How tightly operators bind: a higher one is done first. */
export const precedence = {
  "||": 1,
  "&&": 2,
  "===": 3,
  "!==": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
  "**": 7,
} as const;

const synonyms: Readonly<Record<string, BinaryOperator>> = {"==": "===", "!=": "!=="};

/**
 * Reads a formula.
 * @throws {ModelError} `formula-syntax` when Arquero cannot read it or it uses more than a single expression
 */
export function parseFormula(formula: Formula): Expression {
  const source = String(formula);
  let tree: unknown;
  try {
    tree = parse({value: source}, {ast: true}).exprs[0];
  } catch (error) {
    throw syntaxError(source, explain(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)));
  }
  return convert(tree, source);
}

/** What Arquero says; of a function call it only says that it is invalid. */
function explain(reason: string): string {
  const [, name = ""] = /^Invalid function call: "(?:[\w$.]+\.)?(\w+)\(/.exec(reason) ?? [];
  if (name === "") return reason;
  return Object.hasOwn(functions, name)
    ? `op.${name} cannot stand inside another aggregate or window; put it in another equation`
    : notAvailable(name);
}

function notAvailable(name: string): string {
  return `op.${name} is not available in a model${didYouMean(name, Object.keys(functions))}`;
}

function syntaxError(source: string, reason: string): ModelError {
  return new ModelError("formula-syntax", `cannot read the formula: ${source} (${reason})`, {formula: source, reason});
}

/** What of Arquero's tree we read; anything else is refused by name. */
interface Node {
  type: string;
  name?: string;
  value?: unknown;
  operator?: string;
  argument?: Node;
  left?: Node;
  right?: Node;
  test?: Node;
  consequent?: Node;
  alternate?: Node;
  callee?: Node;
  arguments?: Node[];
  quasis?: {value: {cooked: string}}[];
  expressions?: Node[];
}

function convert(input: unknown, source: string): Expression {
  const node = input as Node; // Arquero's own tree, of a kind it has just made
  const child = (part: Node | undefined) => convert(part, source);
  switch (node.type) {
    case "Literal":
      return literal(node.value, source);
    case "TemplateLiteral":
      return template(node, source);
    case "Constant":
      return {type: "number", value: constant(node.name, source)};
    case "Column":
      return {type: "column", name: node.name ?? ""};
    case "UnaryExpression":
      return unary(node, child(node.argument), source);
    case "BinaryExpression":
    case "LogicalExpression":
      return {type: "binary", operator: binaryOperator(node, source), left: child(node.left), right: child(node.right)};
    case "ConditionalExpression":
      return {
        type: "conditional",
        test: child(node.test),
        then: child(node.consequent),
        otherwise: child(node.alternate),
      };
    case "CallExpression":
      return {
        type: "call",
        name: functionName(node.callee?.name ?? "", source),
        arguments: (node.arguments ?? []).map(child),
      };
    default:
      throw syntaxError(source, `${node.type} is not available; write one expression`);
  }
}

function literal(value: unknown, source: string): Expression {
  if (typeof value === "number") return {type: "number", value};
  if (typeof value === "string") return {type: "text", value};
  throw syntaxError(source, `${String(value)} is neither a number nor a text`);
}

/** Minifiers write texts as templates. */
function template({quasis = [], expressions = []}: Node, source: string): Expression {
  const [only] = quasis;
  if (!only || expressions.length > 0) throw syntaxError(source, "a template with values in it is not available");
  return {type: "text", value: only.value.cooked};
}

function constant(name: string | undefined, source: string): number {
  if (name === "PI") return Math.PI;
  if (name === "E") return Math.E;
  throw syntaxError(source, `${name ?? ""} is not a number`);
}

function unary(node: Node, argument: Expression, source: string): Expression {
  const {operator} = node;
  if (operator !== "-" && operator !== "+" && operator !== "!")
    throw syntaxError(source, `${operator ?? ""} is not available`);
  return {type: "unary", operator, argument};
}

function binaryOperator({operator = ""}: Node, source: string): BinaryOperator {
  const name = synonyms[operator] ?? operator;
  if (!(name in precedence)) throw syntaxError(source, `${operator} is not available`);
  return name as BinaryOperator;
}

function functionName(name: string, source: string): string {
  if (Object.hasOwn(functions, name)) return name;
  throw syntaxError(source, notAvailable(name));
}

/** Every node of the tree, parents first. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of children(expression)) yield* walk(child);
}

function children(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case "unary":
      return [expression.argument];
    case "binary":
      return [expression.left, expression.right];
    case "conditional":
      return [expression.test, expression.then, expression.otherwise];
    case "call":
      return expression.arguments;
    case "number":
    case "text":
    case "column":
      return [];
  }
}

/** The same tree with nodes replaced where `replace` gives one. */
export function rewrite(expression: Expression, replace: (node: Expression) => Expression | undefined): Expression {
  const replaced = replace(expression);
  if (replaced) return replaced;
  const again = (child: Expression) => rewrite(child, replace);
  switch (expression.type) {
    case "unary":
      return {...expression, argument: again(expression.argument)};
    case "binary":
      return {...expression, left: again(expression.left), right: again(expression.right)};
    case "conditional":
      return {
        ...expression,
        test: again(expression.test),
        then: again(expression.then),
        otherwise: again(expression.otherwise),
      };
    case "call":
      return {...expression, arguments: expression.arguments.map(again)};
    case "number":
    case "text":
    case "column":
      return expression;
  }
}

const columns = new WeakMap<Expression, readonly string[]>();

/** The names of the columns an expression reads, without repeats; found once, as compiling asks for them often. */
export function columnsOf(expression: Expression): readonly string[] {
  const found = columns.get(expression) ?? [
    ...new Set([...walk(expression)].flatMap((node) => (node.type === "column" ? [node.name] : []))),
  ];
  columns.set(expression, found);
  return found;
}

/** The expression as Arquero reads it. */
export function toArquero(expression: Expression): string {
  return `d => ${code(expression)}`;
}

function code(expression: Expression): string {
  switch (expression.type) {
    case "number":
      return String(expression.value);
    case "text":
      return JSON.stringify(expression.value);
    case "column":
      return `d[${JSON.stringify(expression.name)}]`;
    case "unary":
      return `(${expression.operator}${code(expression.argument)})`;
    case "binary":
      return `(${code(expression.left)} ${expression.operator} ${code(expression.right)})`;
    case "conditional":
      return `(${code(expression.test)} ? ${code(expression.then)} : ${code(expression.otherwise)})`;
    case "call":
      return `op.${expression.name}(${expression.arguments.map(code).join(", ")})`;
  }
}
