import {UnitError} from "../../base/errors.js";
import {conversionFactor} from "../../base/units.js";
import {isSamePlace, type NumberPlace, type OwnTarget} from "../../scenario/own-target.js";
import {ownTargets} from "../own-targets.js";
import type {NumberSpec} from "./ask-number.js";
import type {AskedNumber, NamedGoal} from "./asked-number.js";
import type {WhatIfHost} from "./host.js";

/** Which number is asked of, whatever the scenario: a target is one under all of them. */
export function numberPlace(of: string, {at, ...pick}: NumberSpec): NumberPlace {
  const members = Object.entries(at ?? {}).filter(([index]) => index !== "scenario");
  return {of, ...pick, ...(at && {at: Object.fromEntries(members)})};
}

/** A number with the targets that are set for it in the notebook among its goals, before a plan's own. */
export function withOwnGoals(asked: AskedNumber, host: WhatIfHost, place: NumberPlace): AskedNumber {
  const own = ownTargets(host).entries.flatMap(({target}) =>
    target && isSamePlace(target.place, place) ? toGoal(target, asked) : [],
  );
  return {...asked, goals: [...own, ...asked.goals]};
}

/** In the unit in which the number is shown; none where its unit is another, which the table of targets says. */
function toGoal(
  {comparator, value, unit, label}: OwnTarget,
  {label: called, display, result}: AskedNumber,
): NamedGoal[] {
  try {
    const factor = result ? conversionFactor(unit || "1", display) : 1;
    return [{comparator, value: value * factor, label: label ?? called}];
  } catch (error) {
    if (error instanceof UnitError) return [];
    throw error;
  }
}
