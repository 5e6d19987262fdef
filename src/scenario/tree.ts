import {change, find, onParent, trusted} from "./edit.js";
import {lineOf, ownOver, parentCycle} from "./inherit.js";
import {checkFree, kept} from "./lock.js";
import {ScenarioError, type Scenario} from "./scenario.js";
import {archived, revised, type Stamp} from "./version.js";

/** A scenario in its place: how many others it stands on. */
export interface Placed {
  readonly scenario: Scenario;
  readonly depth: number;
}

/** The scenarios in the order of a tree, each below its parent; those whose parents cannot be followed stand by themselves. */
export function treeOrder(list: readonly Scenario[]): Placed[] {
  const below = (name: string | undefined, depth: number): Placed[] =>
    list
      .filter(({parent, fault}) => fault === undefined && parent === name)
      .flatMap((scenario) => [{scenario, depth}, ...below(scenario.name, depth + 1)]);
  return [...below(undefined, 0), ...list.filter(({fault}) => fault).map((scenario) => ({scenario, depth: 0}))];
}

export function childrenOf(list: readonly Scenario[], name: string): Scenario[] {
  return list.filter(({parent}) => parent === name);
}

/** The scenarios that one may stand on: not itself, nor those that stand on it. */
export function possibleParents(list: readonly Scenario[], name: string): Scenario[] {
  const scenario = find(list, name);
  return list.filter((other) => {
    const line = lineOf(list, other);
    return !(line instanceof ScenarioError) && !line.includes(scenario);
  });
}

/**
 * Has a scenario stand on another, or on the baseline; it keeps either what it says itself, or the values that it has.
 * @throws {ScenarioError} `unknown-scenario`, `baseline`, `parent-cycle`, `locked-scenario`; why its values are not known,
 *   where these are to be kept
 */
export function reparentScenario(
  list: readonly Scenario[],
  name: string,
  parent: string | undefined,
  keep: "own" | "values",
  stamp: Stamp,
): Scenario[] {
  const scenario = find(list, name);
  checkFree(scenario);
  if (scenario === list[0] && parent !== undefined)
    throw new ScenarioError("baseline", `${name} is the baseline; it stands on no other`, {scenario: name});
  const line = parent === undefined ? [] : lineOf(list, find(list, parent));
  if (!(line instanceof ScenarioError) && line.includes(scenario))
    throw parentCycle(name, [scenario, ...line.slice(0, line.indexOf(scenario) + 1)]);
  const inherited = parent === undefined ? {} : trusted(list, parent).values;
  const own = keep === "own" ? scenario.own : ownOver(inherited, trusted(list, name).values, scenario.own);
  return kept(list, change(list, name, revised(scenario, {parent, own: onParent(parent, own)}, stamp)));
}

/**
 * Keeps the present state of a scenario in its history, with what is said of it.
 * @throws {ScenarioError} `unknown-scenario`, `locked-scenario`
 */
export function keepVersion(list: readonly Scenario[], name: string, note: string, stamp: Stamp): Scenario[] {
  const scenario = find(list, name);
  checkFree(scenario);
  return change(list, name, {...stamp, history: archived(scenario, {zh: note, en: note})});
}

/**
 * Has a scenario be what it once was; what it is now goes into its history. A parent that is gone by now is a fault of the
 * scenario, to be mended by another parent.
 * @param version counts from 0, the oldest
 * @throws {ScenarioError} `unknown-scenario`, `locked-scenario`, `baseline`, `unknown-version`
 */
export function restoreVersion(list: readonly Scenario[], name: string, version: number, stamp: Stamp): Scenario[] {
  const scenario = find(list, name);
  checkFree(scenario);
  const past = scenario.history[version];
  if (!past)
    throw new ScenarioError("unknown-version", `${name} has no version ${version + 1}`, {scenario: name, version});
  const {own, parent} = past;
  return kept(list, change(list, name, {own, parent, ...stamp, history: archived(scenario)}));
}
