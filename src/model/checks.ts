import type {Label} from "../base/label.js";
import {checkFunctions, checkRepeats, readCondition, within, yearsLast, type Condition} from "./equations.js";
import {parseFormula, type Expression} from "./expression.js";
import {YEAR} from "./indices.js";
import type {CheckSpec} from "./spec.js";

/** A claim about results, ready to be tested. */
export interface Check {
  readonly id: string;
  readonly severity: "error" | "warning";
  readonly index: readonly string[];
  readonly when: Condition;
  readonly expression: Expression;
  readonly label: Label;
}

/** A place where a check does not hold: the first of possibly many rows. */
export interface Finding {
  readonly check: string;
  readonly severity: "error" | "warning";
  readonly label: Label;
  readonly scenario: string;
  /** Index members by name, `year` among them. */
  readonly place: Readonly<Record<string, string>>;
  /** The values the check reads there. */
  readonly values: Readonly<Record<string, number | string>>;
  /** In how many rows of this scenario it fails. */
  readonly count: number;
}

export function readChecks(specs: readonly CheckSpec[]): Check[] {
  return specs.map(({id, severity, index, when, test, label}) => {
    const expression = within(id, () => parseFormula(test));
    checkRepeats(id, index);
    checkFunctions(expression, {name: id, isRollup: false, hasYears: index.includes(YEAR)});
    return {id, severity, index: yearsLast(index), when: readCondition(when), expression, label};
  });
}
