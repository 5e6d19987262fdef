import type {Values} from "../model/index.js";
import {freeColor, ScenarioError, type Scenario} from "./scenario.js";

/**
 * Changes to a notebook's scenarios; each gives a new list and leaves the old one as it was. The first is the baseline,
 * which stays where it is.
 */

/** @throws {ScenarioError} `empty-name`, `duplicate-scenario` */
export function addScenario(list: readonly Scenario[], name: string, values: Values): Scenario[] {
  const scenario = {
    name: checkName(list, name),
    title: undefined,
    note: undefined,
    color: freeColor(colorsOf(list)),
    isCompared: false,
    values,
  };
  return [...list, scenario];
}

/** @throws {ScenarioError} `empty-name`, `duplicate-scenario`, `unknown-scenario` */
export function renameScenario(list: readonly Scenario[], name: string, next: string): Scenario[] {
  if (find(list, name).name === next.trim()) return [...list];
  return change(list, name, {name: checkName(list, next), title: undefined});
}

/** @throws {ScenarioError} `empty-name`, `duplicate-scenario`, `unknown-scenario` */
export function duplicateScenario(list: readonly Scenario[], name: string, next: string): Scenario[] {
  const source = find(list, name);
  const copy = {
    ...source,
    name: checkName(list, next),
    title: undefined,
    color: freeColor(colorsOf(list)),
    isCompared: false,
  };
  const at = list.indexOf(source) + 1;
  return [...list.slice(0, at), copy, ...list.slice(at)];
}

/** @throws {ScenarioError} `unknown-scenario`, `baseline` */
export function removeScenario(list: readonly Scenario[], name: string): Scenario[] {
  if (list[0]?.name === name)
    throw new ScenarioError("baseline", `${name} is the baseline, which the others are seen against`, {scenario: name});
  const removed = find(list, name);
  return list.filter((scenario) => scenario !== removed);
}

/** @throws {ScenarioError} `unknown-scenario`, `baseline` */
export function updateScenario(list: readonly Scenario[], name: string, values: Values): Scenario[] {
  if (list[0]?.name === name)
    throw new ScenarioError("baseline", `${name} is the baseline; save the change as a scenario of its own`, {
      scenario: name,
    });
  return change(list, name, {values});
}

/** @throws {ScenarioError} `unknown-scenario` */
export function compareScenario(list: readonly Scenario[], name: string, isCompared: boolean): Scenario[] {
  return change(list, name, {isCompared});
}

/** A name that none has yet: the wish, or the wish with a number. */
export function freeName(list: readonly Scenario[], wish: string): string {
  const taken = new Set(list.map(({name}) => name));
  for (let i = 1; ; ++i) {
    const name = i === 1 ? wish : `${wish} ${i}`;
    if (!taken.has(name)) return name;
  }
}

function change(list: readonly Scenario[], name: string, changes: Partial<Scenario>): Scenario[] {
  const found = find(list, name);
  return list.map((scenario) => (scenario === found ? {...scenario, ...changes} : scenario));
}

function find(list: readonly Scenario[], name: string): Scenario {
  const found = list.find((scenario) => scenario.name === name);
  if (!found) throw new ScenarioError("unknown-scenario", `unknown scenario: ${name}`, {scenario: name});
  return found;
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
