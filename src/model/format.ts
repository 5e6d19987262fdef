import {precedence, type BinaryOperator, type Expression} from "./expression.js";

/** How a reader is shown the parts of a formula. */
export interface FormulaWords {
  /** The name of a column. */
  readonly column: (name: string) => string;
  /** A function applied to its formatted arguments; undefined to write it plainly. */
  readonly call?: (name: string, args: readonly string[]) => string | undefined;
}

const signs: Partial<Record<BinaryOperator, string>> = {
  "*": "×",
  "/": "÷",
  "-": "−",
  "===": "=",
  "!==": "≠",
  "<=": "≤",
  ">=": "≥",
  "**": "^",
};

/** A formula as a line of mathematics, with no more brackets than it needs. */
export function format(expression: Expression, words: FormulaWords = {column: (name) => name}): string {
  switch (expression.type) {
    case "number":
      return String(expression.value);
    case "text":
      return JSON.stringify(expression.value);
    case "column":
      return words.column(expression.name);
    case "unary":
      return `${expression.operator === "-" ? "−" : expression.operator}${bracketed(expression.argument, 8, words)}`;
    case "binary":
      return formatBinary(expression, words);
    case "conditional":
      return `${bracketed(expression.test, 1, words)} ? ${bracketed(expression.then, 1, words)} : ${format(expression.otherwise, words)}`;
    case "call": {
      const args = expression.arguments.map((argument) => format(argument, words));
      return words.call?.(expression.name, args) ?? `${expression.name}(${args.join(", ")})`;
    }
  }
}

function formatBinary({operator, left, right}: Expression & {type: "binary"}, words: FormulaWords): string {
  const level = precedence[operator];
  // Left to right, so the right side needs brackets at the same level; powers bind the other way.
  const [l, r] = operator === "**" ? [level + 1, level] : [level, level + 1];
  return `${bracketed(left, l, words)} ${signs[operator] ?? operator} ${bracketed(right, r, words)}`;
}

function bracketed(expression: Expression, level: number, words: FormulaWords): string {
  const text = format(expression, words);
  return levelOf(expression) < level ? `(${text})` : text;
}

/** How tightly a formula holds together; a sign less than a power, so that (−a) ^ 2 keeps its brackets. */
function levelOf(expression: Expression): number {
  switch (expression.type) {
    case "conditional":
      return 0;
    case "binary":
      return precedence[expression.operator];
    case "unary":
      return precedence["*"] + 0.5;
    case "number":
    case "text":
    case "column":
    case "call":
      return 9;
  }
}
