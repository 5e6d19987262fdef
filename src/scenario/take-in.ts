import type {Value} from "../model/index.js";
import {inherit, type Own} from "./inherit.js";
import {checkFree, kept} from "./lock.js";
import {freeColor, ScenarioError, type Scenario, type Unlinked} from "./scenario.js";
import {revised, type Stamp} from "./version.js";

/** A scenario that comes from a file: all that it says of levers, its parent, and whatever else the file has. */
export type Incoming = Pick<Unlinked, "name" | "own" | "parent"> & Partial<Unlinked>;

/**
 * Takes scenarios of a file into a list: one of a name that is there says and inherits what the file has, its former state
 * goes into its history; others come to the end. Those that the file does not have stay.
 * @throws {ScenarioError} `locked-scenario`, `baseline` where these would change
 */
export function takeIn(list: readonly Scenario[], incoming: readonly Incoming[], stamp: Stamp): Scenario[] {
  const next: Unlinked[] = list.map((scenario) => {
    const found = incoming.find(({name}) => name === scenario.name);
    return found ? changed(list, scenario, found, stamp) : scenario;
  });
  for (const found of incoming) {
    if (next.some(({name}) => name === found.name)) continue;
    next.push({
      ...{title: undefined, note: undefined, isCompared: false, isLocked: false, history: [], ...stamp},
      ...{color: freeColor(next.map(({color}) => color))},
      ...found,
      isReference: false,
    });
  }
  return kept(list, inherit(next));
}

function changed(list: readonly Scenario[], scenario: Scenario, found: Incoming, stamp: Stamp): Unlinked {
  const {own, parent, title = scenario.title, note = scenario.note} = found;
  const isSame = parent === scenario.parent && changedLevers(scenario.own, own).length === 0;
  if (isSame && title === scenario.title && note === scenario.note) return scenario;
  checkFree(scenario);
  if (isSame) return {...scenario, title, note};
  const {name} = scenario;
  if (scenario === list[0])
    throw new ScenarioError("baseline", `${name} is the baseline; save the change as a scenario of its own`, {
      scenario: name,
    });
  return {...revised(scenario, {own, parent}, stamp), title, note};
}

/** A lever of which a scenario comes to say something else; undefined: it inherits it; null: the baseline's. */
export interface ChangedLever {
  readonly lever: string;
  readonly from: Value | null | undefined;
  readonly to: Value | null | undefined;
}

export function changedLevers(before: Own, after: Own): ChangedLever[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((lever) => {
    const [from, to] = [before, after].map((own) => (Object.hasOwn(own, lever) ? own[lever] : undefined));
    return from === to ? [] : [{lever, from, to}];
  });
}
