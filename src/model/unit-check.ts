import {log10} from "../base/elementary/log-of-base.js";
import {pow} from "../base/elementary/pow.js";
import {ModelError} from "../base/errors.js";
import {divide, formatUnit, isCommensurable, isSameUnit, multiply, one, raise, type Unit} from "../base/units.js";
import type {BinaryOperator, Expression} from "./expression.js";
import {format} from "./format.js";
import {functions} from "./functions.js";

/**
 * What an expression is: a quantity with a unit, a bare number whose value is known (which may be a factor between
 * units), or no quantity at all.
 */
type Kind =
  | {readonly is: "quantity"; readonly unit: Unit}
  | {readonly is: "number"; readonly value: number}
  | {readonly is: "other"};

const pure: Kind = {is: "quantity", unit: one};
const other: Kind = {is: "other"};

const comparisons: ReadonlySet<BinaryOperator> = new Set(["===", "!==", "<", "<=", ">", ">="]);

/** The unit of a column, or undefined for a text. */
export type UnitOf = (column: string) => Unit | undefined;

/**
 * Checks that a formula gives a number in the declared unit. A power of ten that multiplies or divides is a factor
 * between units (亿kWh × kgce/kWh × 10 is 万tce); any other bare number is a pure number.
 * @throws {ModelError} `unit-mismatch` (different quantities), `unit-scale` (the same quantity, a factor is missing)
 */
export function checkUnit(expression: Expression, declared: string, unit: Unit, unitOf: UnitOf): void {
  const kind = infer(expression, unitOf);
  if (kind.is === "number") return; // a constant is in whatever unit is declared
  if (kind.is === "other")
    throw new ModelError("not-a-quantity", `${format(expression)} is not a number in ${declared}`, {declared});
  if (isSameUnit(kind.unit, unit)) return;
  const found = formatUnit(kind.unit);
  if (!isCommensurable(kind.unit, unit)) {
    throw new ModelError(
      "unit-mismatch",
      `units do not agree: ${format(expression)} is in ${found}, declared ${declared}`,
      {found, declared},
    );
  }
  const factor = Number((kind.unit.scale / unit.scale).toPrecision(12));
  throw new ModelError(
    "unit-scale",
    `the scale is off: ${format(expression)} is in ${found}, declared ${declared}; multiply by ${
      isPowerOfTen(factor) ? factor : `a variable of ${factor} that has a unit of its own`
    }`,
    {found, declared, factor},
  );
}

/**
 * Checks that a formula is true or false, and compares what can be compared.
 * @throws {ModelError} `not-a-claim`, `unit-mismatch`
 */
export function checkClaim(expression: Expression, unitOf: UnitOf): void {
  if (!isClaim(expression))
    throw new ModelError("not-a-claim", `${format(expression)} is neither true nor false; compare it with something`);
  infer(expression, unitOf);
}

function isClaim(expression: Expression): boolean {
  switch (expression.type) {
    case "binary":
      return expression.operator === "&&" || expression.operator === "||"
        ? isClaim(expression.left) && isClaim(expression.right)
        : comparisons.has(expression.operator);
    case "unary":
      return expression.operator === "!";
    case "conditional":
      return isClaim(expression.then) && isClaim(expression.otherwise);
    case "number":
    case "text":
    case "column":
    case "call":
      return false;
  }
}

function infer(expression: Expression, unitOf: UnitOf): Kind {
  switch (expression.type) {
    case "number":
      return {is: "number", value: expression.value};
    case "text":
      return other;
    case "column": {
      const unit = unitOf(expression.name);
      return unit ? {is: "quantity", unit} : other;
    }
    case "unary": {
      const kind = infer(expression.argument, unitOf);
      if (expression.operator === "!") return other;
      return kind.is === "number" && expression.operator === "-" ? {is: "number", value: -kind.value} : kind;
    }
    case "binary":
      return inferBinary(expression, unitOf);
    case "conditional":
      infer(expression.test, unitOf);
      return alike(expression, [expression.then, expression.otherwise], unitOf);
    case "call":
      return inferCall(expression, unitOf);
  }
}

function inferBinary(expression: Expression & {type: "binary"}, unitOf: UnitOf): Kind {
  const {operator, left, right} = expression;
  switch (operator) {
    case "+":
    case "-":
    case "%":
      return alike(expression, [left, right], unitOf);
    case "===":
    case "!==":
    case "<":
    case "<=":
    case ">":
    case ">=":
      alike(expression, [left, right], unitOf);
      return other;
    case "&&":
    case "||":
      infer(left, unitOf);
      infer(right, unitOf);
      return other;
    case "*":
    case "/":
      return product(infer(left, unitOf), infer(right, unitOf), operator, expression);
    case "**":
      return power(expression, left, right, unitOf);
  }
}

function product(left: Kind, right: Kind, operator: "*" | "/", expression: Expression): Kind {
  if (left.is === "other" || right.is === "other") throw notQuantity(expression);
  const [a, b] = [left, right].map((kind) => (kind.is === "number" ? kind.value : undefined));
  if (a !== undefined && b !== undefined) return {is: "number", value: operator === "*" ? a * b : a / b};
  const combine = operator === "*" ? multiply : divide;
  return {is: "quantity", unit: combine(asFactor(left), asFactor(right))};
}

/** A bare power of ten changes the scale: ten times the number is the same quantity in a unit a tenth as large. */
function asFactor(kind: Exclude<Kind, {is: "other"}>): Unit {
  if (kind.is === "quantity") return kind.unit;
  return isPowerOfTen(kind.value) ? {scale: pow(10, -Math.round(log10(kind.value))), dimensions: new Map()} : one;
}

function isPowerOfTen(value: number): boolean {
  const exponent = log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-12;
}

function power(expression: Expression, base: Expression, exponent: Expression, unitOf: UnitOf): Kind {
  const [b, e] = [infer(base, unitOf), infer(exponent, unitOf)];
  if (b.is === "number" && e.is === "number") return {is: "number", value: pow(b.value, e.value)};
  if (b.is === "quantity" && e.is === "number") return {is: "quantity", unit: raise(b.unit, e.value)};
  requirePure(expression, b);
  requirePure(expression, e);
  return pure;
}

function inferCall(expression: Expression & {type: "call"}, unitOf: UnitOf): Kind {
  const [first, second] = expression.arguments;
  switch (functions[expression.name]?.unit) {
    case "same":
      return alike(expression, expression.arguments, unitOf);
    case "power":
      return first && second ? power(expression, first, second, unitOf) : pure;
    case "root": {
      const kind = first ? infer(first, unitOf) : pure;
      return kind.is === "quantity" ? {is: "quantity", unit: raise(kind.unit, 0.5)} : kind;
    }
    case "square": {
      const kind = first ? infer(first, unitOf) : pure;
      return kind.is === "quantity" ? {is: "quantity", unit: raise(kind.unit, 2)} : kind;
    }
    case "first":
      // The second is a count or a fraction; a third stands in for the first where there is none.
      return alike(
        expression,
        expression.arguments.filter((_, i) => i !== 1),
        unitOf,
      );
    case "pure":
      for (const argument of expression.arguments) requirePure(expression, infer(argument, unitOf));
      return pure;
    case "sign":
    case "count":
    case undefined:
      for (const argument of expression.arguments) infer(argument, unitOf);
      return pure;
  }
}

/** The common unit of several expressions; a bare zero is like anything. */
function alike(whole: Expression, parts: readonly Expression[], unitOf: UnitOf): Kind {
  const kinds = parts.map((part) => infer(part, unitOf)).filter((kind) => !(kind.is === "number" && kind.value === 0));
  const quantity = kinds.find((kind) => kind.is === "quantity");
  if (!quantity)
    return kinds.find((kind) => kind.is === "number") ?? (kinds.length > 0 ? other : {is: "number", value: 0});
  for (const kind of kinds) {
    if (kind.is === "other") throw notQuantity(whole);
    const unit = kind.is === "number" ? one : kind.unit;
    if (isSameUnit(unit, quantity.unit)) continue;
    const [left, right] = [formatUnit(quantity.unit), formatUnit(unit)];
    const hint = isCommensurable(unit, quantity.unit) ? "; a bare power of ten counts as a factor between units" : "";
    throw new ModelError("unit-mismatch", `units do not agree in ${format(whole)}: ${left} and ${right}${hint}`, {
      found: right,
      declared: left,
    });
  }
  return quantity;
}

function requirePure(whole: Expression, kind: Kind): void {
  if (kind.is === "number" || (kind.is === "quantity" && isSameUnit(kind.unit, one))) return;
  const found = kind.is === "quantity" ? formatUnit(kind.unit) : "a text";
  throw new ModelError(
    "unit-mismatch",
    `units do not agree in ${format(whole)}: it needs a pure number, not ${found}`,
    {found, declared: "1"},
  );
}

function notQuantity(expression: Expression): ModelError {
  return new ModelError("not-a-quantity", `${format(expression)} is not a number`, {});
}
