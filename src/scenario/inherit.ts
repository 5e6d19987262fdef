import {nearest} from "../base/nearest.js";
import type {Value, Values} from "../model/index.js";
import {ScenarioError} from "./scenario-error.js";

/** What a scenario says itself, by lever; null: what the baseline has, whatever the parent says. */
export type Own = Readonly<Record<string, Value | null>>;

/** A scenario among others, by its name and the parent it names; without one it stands on the baseline. */
export interface Linked {
  readonly name: string;
  readonly parent: string | undefined;
}

/** What comes to a scenario from those it stands on. */
export interface Inherited {
  /** What differs from the baseline, with all it inherits; nothing where that cannot be told. */
  readonly values: Values;
  /** Why it cannot be told: its parents go in a circle, or one of them is not there. */
  readonly fault: ScenarioError | undefined;
}

/**
 * Gives each scenario the values it has with all it inherits: those of its parent, and over them its own. Everything that
 * runs a model takes them from here.
 */
export function inherit<T extends Linked & {readonly own: Own}>(list: readonly T[]): (T & Inherited)[] {
  return list.map((scenario) => {
    const line = lineOf(list, scenario);
    if (line instanceof ScenarioError) return {...scenario, values: {}, fault: line};
    return {
      ...scenario,
      values: line.reduceRight<Values>((values, {own}) => overlay(values, own), {}),
      fault: undefined,
    };
  });
}

/** The values with what a scenario says itself over them. */
export function overlay(values: Values, own: Own): Values {
  const all: [string, Value | null][] = Object.entries({...values, ...own});
  return Object.fromEntries(all.filter((entry): entry is [string, Value] => entry[1] !== null));
}

/**
 * A scenario, its parent, and so on up to the one that stands on the baseline.
 * @returns the fault where it cannot be followed: `parent-cycle`, `unknown-parent`
 */
export function lineOf<T extends Linked>(list: readonly T[], scenario: T): T[] | ScenarioError {
  const line = [scenario];
  for (let {parent, name} = scenario; parent !== undefined;) {
    const wanted = parent;
    const next = list.find((each) => each.name === wanted);
    if (!next) return unknownParent(name, wanted, list);
    if (line.includes(next)) return parentCycle(scenario.name, [...line, next]);
    line.push(next);
    ({parent, name} = next);
  }
  return line;
}

/**
 * What a scenario has to say itself to have these values on those that it inherits. What it says already stays as it is
 * said, where it comes to the same.
 */
export function ownOver(inherited: Values, values: Values, said: Own = {}): Own {
  const ids = new Set([...Object.keys(said), ...Object.keys(inherited), ...Object.keys(values)]);
  return Object.fromEntries(
    [...ids].flatMap((id): [string, Value | null][] => {
      const [before, wanted, own] = [inherited, values, said].map((each) => valueIn(each, id));
      if (own !== undefined && (own ?? undefined) === wanted)
        return own === null && before === undefined ? [] : [[id, own]];
      return before === wanted ? [] : [[id, wanted ?? null]];
    }),
  );
}

function valueIn(values: Own, id: string): Value | null | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function unknownParent(scenario: string, parent: string, list: readonly Linked[]): ScenarioError {
  const names = list.map(({name}) => name).filter((name) => name !== scenario);
  const suggestion = nearest(parent, names);
  const guess = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
  return new ScenarioError(
    "unknown-parent",
    `unknown parent of ${scenario}: ${parent}${guess}; choose another parent`,
    {
      scenario,
      parent,
      suggestion,
    },
  );
}

export function parentCycle(scenario: string, line: readonly Linked[]): ScenarioError {
  const names = line.map(({name}) => name);
  return new ScenarioError(
    "parent-cycle",
    `parents in a circle: ${names.join(" ← ")}; choose another parent for one of them`,
    {scenario, path: names},
  );
}
