import {conversionFactor} from "../base/units.js";
import {gapTo, meets, YEAR, type Result, type Target} from "../model/index.js";
import {paceOf, type Course, type Pace} from "./pace.js";

/**
 * How an indicator stands. An assumed path reaches its target because it was told to, so that it is never met or
 * missed; one without a number, or that the model leaves out, cannot be.
 */
export type TargetState = "met" | "missed" | "no-numeric-target" | "not-modelled" | "assumed-path";

/** One indicator in one scenario; numbers in the target's unit. */
export interface Score {
  readonly target: Target;
  readonly scenario: string;
  readonly state: TargetState;
  readonly value: number | undefined;
  /** The value less the target; zero where they differ by no more than the last digits of a computation. */
  readonly gap: number | undefined;
  readonly pace: Pace;
}

/** Scores each target in one scenario of a result; the first where none is named. */
export function scorecard(
  result: Result,
  targets: readonly Target[],
  scenario = result.scenarios[0]?.name ?? "",
): Score[] {
  return targets.map((target) => {
    const value = valueOf(result, target, scenario);
    return {
      target,
      scenario,
      value,
      state: stateOf(target, value),
      gap: value === undefined || target.value === undefined ? undefined : gapTo(target.value, value),
      pace: paceOf(courseOf(target)),
    };
  });
}

function stateOf({value: bound, comparator, class: kind}: Target, value: number | undefined): TargetState {
  if (bound === undefined || comparator === undefined)
    return kind === "not-modelled" && comparator !== undefined ? "not-modelled" : "no-numeric-target";
  if (kind === "tracked") return "assumed-path";
  if (kind === "not-modelled" || value === undefined) return "not-modelled";
  return meets(value, comparator, bound) ? "met" : "missed";
}

/** Undefined where no variable answers for the target, or where a switch leaves it out. */
function valueOf(result: Result, {variable, unit, year}: Target, scenario: string): number | undefined {
  if (variable === undefined) return undefined;
  const {index, unitText} = result.variable(variable);
  const value = Number(result.value(variable, index.includes(YEAR) ? {scenario, year} : {scenario}));
  return Number.isNaN(value) ? undefined : value * conversionFactor(unitText, unit);
}

function courseOf({pace: kind, value, year, base, baseYear, past}: Target): Course {
  return {
    kind,
    target: {value, years: [year, year]},
    base: {value: base, years: baseYear === undefined ? undefined : [baseYear, baseYear]},
    past,
  };
}
