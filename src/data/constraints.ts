import {nearest} from "../base/nearest.js";
import type {Cell} from "./cell.js";
import {type CellFault, listed} from "./table-error.js";

/** What the values of one column must satisfy; a bound that is absent binds nothing. */
export interface Constraints {
  readonly required: boolean;
  readonly unique: boolean;
  readonly allowed: readonly Exclude<Cell, null>[] | undefined;
  readonly pattern: RegExp | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly exclusiveMinimum: number | undefined;
  readonly exclusiveMaximum: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}

/** Everything that is wrong with one value that is present. `unique` and `required` concern the column and are checked there. */
export function constraintFaults(value: Exclude<Cell, null>, constraints: Constraints): CellFault[] {
  const faults = [notAllowed(value, constraints)];
  if (typeof value === "string")
    faults.push(mismatch(value, constraints), tooShort(value, constraints), tooLong(value, constraints));
  if (typeof value === "number") faults.push(tooSmall(value, constraints), tooLarge(value, constraints));
  return faults.filter((fault) => fault !== undefined);
}

function notAllowed(value: Exclude<Cell, null>, {allowed}: Constraints): CellFault | undefined {
  if (allowed === undefined || allowed.includes(value)) return undefined;
  const names = allowed.map(String);
  const suggestion = nearest(String(value), names);
  const wayOut = suggestion === undefined ? `one of ${listed(names)}` : `did you mean ${suggestion}?`;
  return {code: "not-allowed", wrong: "not an allowed value", wayOut, data: {allowed: names, suggestion}};
}

function mismatch(value: string, {pattern}: Constraints): CellFault | undefined {
  if (pattern === undefined || pattern.test(value)) return undefined;
  return {
    code: "pattern",
    wrong: "wrong form",
    wayOut: `must match ${pattern.source}`,
    data: {pattern: pattern.source},
  };
}

function tooShort(value: string, {minLength}: Constraints): CellFault | undefined {
  if (minLength === undefined || lengthOf(value) >= minLength) return undefined;
  return {code: "too-short", wrong: "too short", wayOut: `at least ${minLength} characters`, data: {limit: minLength}};
}

function tooLong(value: string, {maxLength}: Constraints): CellFault | undefined {
  if (maxLength === undefined || lengthOf(value) <= maxLength) return undefined;
  return {code: "too-long", wrong: "too long", wayOut: `at most ${maxLength} characters`, data: {limit: maxLength}};
}

/** Characters as a reader counts them, not UTF-16 units: some Chinese characters take two. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function tooSmall(value: number, {minimum, exclusiveMinimum}: Constraints): CellFault | undefined {
  if (minimum !== undefined && value < minimum) return below(minimum, `at least ${minimum}`, false);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return below(exclusiveMinimum, `more than ${exclusiveMinimum}`, true);
  return undefined;
}

function tooLarge(value: number, {maximum, exclusiveMaximum}: Constraints): CellFault | undefined {
  if (maximum !== undefined && value > maximum) return above(maximum, `at most ${maximum}`, false);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    return above(exclusiveMaximum, `less than ${exclusiveMaximum}`, true);
  return undefined;
}

function below(limit: number, wayOut: string, exclusive: boolean): CellFault {
  return {code: "below-minimum", wrong: "too small", wayOut, data: {limit, exclusive}};
}

function above(limit: number, wayOut: string, exclusive: boolean): CellFault {
  return {code: "above-maximum", wrong: "too large", wayOut, data: {limit, exclusive}};
}
