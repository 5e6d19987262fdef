import type {Value, Values} from "../model/index.js";
import {differingLevers} from "./difference/lever-groups.js";
import {addScenario, trusted} from "./edit.js";
import {lineOf} from "./inherit.js";
import {ScenarioError, type Scenario} from "./scenario.js";
import type {Stamp} from "./version.js";

/** A lever that two scenarios have both moved from where they part, each to another place; undefined: the baseline's. */
export interface Conflict {
  readonly lever: string;
  readonly base: Value | undefined;
  readonly first: Value | undefined;
  readonly second: Value | undefined;
}

export type Side = "first" | "second";

export interface Merge {
  readonly first: string;
  readonly second: string;
  /** What the merged scenario is called. */
  readonly name: string;
  /** Which side each conflict goes to, by lever. */
  readonly choices: ReadonlyMap<string, Side>;
}

/**
 * The levers that two scenarios set differently, both otherwise than the scenario from which they part.
 * @throws {ScenarioError} `unknown-scenario`, and why the values of one are not known
 */
export function conflictsOf(list: readonly Scenario[], first: string, second: string): Conflict[] {
  const {base, a, b} = sides(list, first, second);
  const [byFirst, bySecond] = [a, b].map((values) => new Set(differingLevers(base, values)));
  return differingLevers(a, b)
    .filter((lever) => byFirst?.has(lever) && bySecond?.has(lever))
    .map((lever) => ({lever, base: of(base, lever), first: of(a, lever), second: of(b, lever)}));
}

/**
 * A new scenario with what either of two has changed since they part; it stands where they part.
 * @throws {ScenarioError} `open-conflicts` naming each lever without a choice; those of {@link conflictsOf} and of
 *   {@link addScenario}
 */
export function mergeScenarios(list: readonly Scenario[], merge: Merge, stamp: Stamp): Scenario[] {
  const {first, second, name, choices} = merge;
  const open = conflictsOf(list, first, second).filter(({lever}) => !choices.has(lever));
  if (open.length > 0) {
    const levers = open.map(({lever}) => lever);
    throw new ScenarioError("open-conflicts", `both have set: ${levers.join(", ")}; choose for each`, {levers});
  }
  const {parent, base, a, b} = sides(list, first, second);
  const byFirst = new Set(differingLevers(base, a));
  const levers = new Set([...Object.keys(base), ...Object.keys(a), ...Object.keys(b)]);
  const values = [...levers].flatMap((lever): [string, Value][] => {
    const isFirst = choices.has(lever) ? choices.get(lever) === "first" : byFirst.has(lever);
    const value = of(isFirst ? a : b, lever);
    return value === undefined ? [] : [[lever, value]];
  });
  return addScenario(list, name, Object.fromEntries(values), stamp, parent);
}

/** Two scenarios and the one from which they part; without one they part at the baseline. */
function sides(list: readonly Scenario[], first: string, second: string) {
  const [one, other] = [trusted(list, first), trusted(list, second)];
  const [lineOfOne, lineOfOther] = [one, other].map((scenario) => lineOf(list, scenario));
  const common =
    Array.isArray(lineOfOne) && Array.isArray(lineOfOther)
      ? lineOfOne.find((scenario) => lineOfOther.includes(scenario))
      : undefined;
  const base: Values = common?.values ?? {};
  return {parent: common?.name, base, a: one.values, b: other.values};
}

function of(values: Values, lever: string): Value | undefined {
  return Object.hasOwn(values, lever) ? values[lever] : undefined;
}
