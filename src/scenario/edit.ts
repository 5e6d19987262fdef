import type {Label} from "../base/label.js";
import type {Value, Values} from "../model/index.js";
import {inherit, ownOver, type Own} from "./inherit.js";
import {checkFree, kept} from "./lock.js";
import {freeColor, ScenarioError, type Scenario, type Unlinked} from "./scenario.js";
import {revised, type Stamp} from "./version.js";

/**
 * Changes to a notebook's scenarios; each gives a new list and leaves the old one as it was. The first is the baseline,
 * which stays where it is. A locked scenario is refused to any of them, and none may change what it inherits:
 * `locked-scenario`.
 */

/**
 * @param parent what it is to inherit from; it says itself what it has otherwise
 * @throws {ScenarioError} `empty-name`, `duplicate-scenario`, `unknown-scenario`, and why the parent's values are not known
 */
export function addScenario(
  list: readonly Scenario[],
  name: string,
  values: Values,
  stamp: Stamp,
  parent?: string,
): Scenario[] {
  const inherited = parent === undefined ? {} : trusted(list, parent).values;
  return inherit([
    ...list,
    {
      name: checkName(list, name),
      title: undefined,
      note: undefined,
      color: freeColor(colorsOf(list)),
      isCompared: false,
      isReference: false,
      isLocked: false,
      parent,
      ...stamp,
      history: [],
      own: ownOver(inherited, values),
    },
  ]);
}

/**
 * Those that stand on it go on doing so.
 * @throws {ScenarioError} `empty-name`, `duplicate-scenario`, `unknown-scenario`
 */
export function renameScenario(list: readonly Scenario[], name: string, next: string): Scenario[] {
  const renamed = find(list, name);
  if (name === next.trim()) return [...list];
  checkFree(renamed);
  const called = checkName(list, next);
  const follow = <T extends {readonly parent: string | undefined}>(version: T): T =>
    version.parent === name ? {...version, parent: called} : version;
  return inherit(
    list.map((scenario) => ({
      ...follow(scenario),
      ...(scenario === renamed && {name: called, title: undefined}),
      history: scenario.history.map(follow),
    })),
  );
}

/** @throws {ScenarioError} `empty-name`, `duplicate-scenario`, `unknown-scenario` */
export function duplicateScenario(list: readonly Scenario[], name: string, next: string, stamp: Stamp): Scenario[] {
  const source = find(list, name);
  const copy = {
    ...source,
    ...stamp,
    name: checkName(list, next),
    title: undefined,
    color: freeColor(colorsOf(list)),
    isCompared: false,
    isReference: false,
    isLocked: false,
    history: [],
  };
  const at = list.indexOf(source) + 1;
  return inherit([...list.slice(0, at), copy, ...list.slice(at)]);
}

/**
 * Those that stand on it come to stand on its parent and say themselves what they had from it: their values stay.
 * @throws {ScenarioError} `unknown-scenario`, `baseline`
 */
export function removeScenario(list: readonly Scenario[], name: string): Scenario[] {
  if (list[0]?.name === name)
    throw new ScenarioError("baseline", `${name} is the baseline, which the others are seen against`, {scenario: name});
  const removed = find(list, name);
  checkFree(removed);
  const others = list.filter((scenario) => scenario !== removed);
  const {parent} = removed;
  return kept(
    list,
    inherit(
      others.map((scenario) => {
        if (scenario.parent !== name) return scenario;
        return {
          ...scenario,
          parent: parent === scenario.name ? undefined : parent,
          own: onParent(parent, {...removed.own, ...scenario.own}),
        };
      }),
    ),
  );
}

/**
 * Has a scenario have these values: it says itself what it does not inherit.
 * @throws {ScenarioError} `unknown-scenario`, `baseline`, and why it cannot be told what it inherits
 */
export function updateScenario(list: readonly Scenario[], name: string, values: Values, stamp: Stamp): Scenario[] {
  const scenario = trusted(list, name);
  const {parent, own} = scenario;
  const inherited = parent === undefined ? {} : trusted(list, parent).values;
  return changeOwn(list, scenario, ownOver(inherited, values, own), stamp);
}

/**
 * Sets levers of a scenario: to a value, to what the baseline has (null), or to what it inherits (undefined).
 * @throws {ScenarioError} `unknown-scenario`, `baseline`
 */
export function setOwn(
  list: readonly Scenario[],
  name: string,
  changes: ReadonlyMap<string, Value | null | undefined>,
  stamp: Stamp,
): Scenario[] {
  const scenario = find(list, name);
  const others = Object.entries(scenario.own).filter(([id]) => !changes.has(id));
  const set = [...changes].filter((entry): entry is [string, Value | null] => entry[1] !== undefined);
  return changeOwn(list, scenario, onParent(scenario.parent, Object.fromEntries([...others, ...set])), stamp);
}

function changeOwn(list: readonly Scenario[], scenario: Scenario, own: Own, stamp: Stamp): Scenario[] {
  const {name} = scenario;
  if (scenario === list[0])
    throw new ScenarioError("baseline", `${name} is the baseline; save the change as a scenario of its own`, {
      scenario: name,
    });
  checkFree(scenario);
  return kept(list, change(list, name, revised(scenario, {own}, stamp)));
}

/** @throws {ScenarioError} `unknown-scenario` */
export function compareScenario(list: readonly Scenario[], name: string, isCompared: boolean): Scenario[] {
  return change(list, name, {isCompared});
}

/** @throws {ScenarioError} `unknown-scenario` */
export function lockScenario(list: readonly Scenario[], name: string, isLocked: boolean): Scenario[] {
  return change(list, name, {isLocked});
}

/** @throws {ScenarioError} `unknown-scenario` */
export function noteScenario(list: readonly Scenario[], name: string, note: Label | undefined): Scenario[] {
  checkFree(find(list, name));
  return change(list, name, {note});
}

/** A name that none has yet: the wish, or the wish with a number. */
export function freeName(list: readonly {readonly name: string}[], wish: string): string {
  const taken = new Set(list.map(({name}) => name));
  for (let i = 1; ; ++i) {
    const name = i === 1 ? wish : `${wish} ${i}`;
    if (!taken.has(name)) return name;
  }
}

/** The list with something else of one scenario. */
export function change(list: readonly Scenario[], name: string, changes: Partial<Unlinked>): Scenario[] {
  const found = find(list, name);
  return inherit(list.map((scenario) => (scenario === found ? {...scenario, ...changes} : scenario)));
}

/** @throws {ScenarioError} `unknown-scenario` */
export function find(list: readonly Scenario[], name: string): Scenario {
  const found = list.find((scenario) => scenario.name === name);
  if (!found) throw new ScenarioError("unknown-scenario", `unknown scenario: ${name}`, {scenario: name});
  return found;
}

/**
 * A scenario whose values are known.
 * @throws {ScenarioError} `unknown-scenario`, `parent-cycle`, `unknown-parent`
 */
export function trusted(list: readonly Scenario[], name: string): Scenario {
  const found = find(list, name);
  if (found.fault) throw found.fault;
  return found;
}

/** Without a parent there is nothing to be set back. */
export function onParent(parent: string | undefined, own: Own): Own {
  return parent === undefined ? Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null)) : own;
}

function checkName(list: readonly Scenario[], name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") throw new ScenarioError("empty-name", "a scenario needs a name", {});
  if (list.some((scenario) => scenario.name === trimmed)) {
    throw new ScenarioError("duplicate-scenario", `two scenarios have the name ${trimmed}; choose another`, {
      scenario: trimmed,
    });
  }
  return trimmed;
}

function colorsOf(list: readonly Scenario[]): number[] {
  return list.map(({color}) => color);
}
