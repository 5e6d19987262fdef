import {trusted} from "./edit.js";
import type {Scenario} from "./scenario.js";

/** The scenario that the others are seen against: the one that is set, else the first; undefined where there is none. */
export function referenceIn(list: readonly Scenario[]): Scenario | undefined {
  const known = list.filter(({fault}) => fault === undefined);
  return known.find(({isReference}) => isReference) ?? known[0];
}

/** @throws {ScenarioError} `unknown-scenario`, and why its values are not known */
export function setReference(list: readonly Scenario[], name: string): Scenario[] {
  const reference = trusted(list, name);
  return list.map((scenario) => ({...scenario, isReference: scenario === reference && scenario !== list[0]}));
}
