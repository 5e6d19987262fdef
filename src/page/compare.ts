import type {Label} from "../base/label.js";
import type {NamedValues, Values} from "../model/index.js";
import {referenceIn} from "../scenario/reference.js";
import {MAX_COMPARED, toScenarios, type Scenario} from "../scenario/scenario.js";

/** A scenario as it is drawn beside others. */
export interface ComparedScenario extends NamedValues {
  readonly title: Label;
  /** As CSS writes it. */
  readonly color: string;
  readonly role: "active" | "reference" | "compared";
}

const CURRENT: Label = {zh: "当前设置", en: "Current settings"};
const BASELINE: Label = {zh: "基准", en: "Baseline"};

/**
 * The scenarios to run and draw together: how the levers stand now, first; the reference they are seen against; and
 * those ticked for comparison, five at most in all. Where the levers stand just as in a scenario, it is that one. One of
 * which nobody knows what it inherits is left out.
 * @param values what the levers say, as a cell `view(levers(…))` has it
 * @param list the notebook's scenarios, the baseline first; a single nameless baseline where there are none
 */
export function compare(values: Values, list: unknown = []): ComparedScenario[] {
  return compareScenarios(values, toScenarios(list));
}

/** The same of all scenarios, whether they are ticked or not, however many they are. */
export function compareAll(values: Values, list: readonly Scenario[]): ComparedScenario[] {
  const all = list.map((scenario) => ({...scenario, isCompared: true}));
  return compareScenarios(values, all, Infinity);
}

/** The same of scenarios that are read already. */
export function compareScenarios(
  values: Values,
  scenarios: readonly Scenario[],
  limit = MAX_COMPARED,
): ComparedScenario[] {
  const known = scenarios.filter(({fault}) => fault === undefined);
  const reference = referenceIn(scenarios) ?? baseline;
  const ticked = known.filter((scenario) => scenario.isCompared && scenario !== reference);
  const same = [reference, ...ticked, ...known].find((scenario) => sameValues(scenario.values, values));
  const active: ComparedScenario = same
    ? {...shown(same), role: "active"}
    : {name: freeName(CURRENT.zh, scenarios), title: CURRENT, color: "var(--ink)", values, role: "active"};
  const others = [
    {...shown(reference), role: "reference" as const},
    ...ticked.map((scenario) => ({...shown(scenario), role: "compared" as const})),
  ];
  return [active, ...others.filter(({name}) => name !== active.name)].slice(0, limit);
}

const baseline = {name: BASELINE.zh, title: BASELINE, color: 0, values: {}};

/** A name that no scenario has, as tables tell scenarios apart by it. */
function freeName(name: string, scenarios: readonly Scenario[]): string {
  return scenarios.some((scenario) => scenario.name === name) ? freeName(`${name}*`, scenarios) : name;
}

function shown({
  name,
  title,
  color,
  values,
}: Pick<Scenario, "name" | "title" | "color" | "values">): Omit<ComparedScenario, "role"> {
  return {name, title: title ?? {zh: name, en: name}, color: `var(--scenario-${color})`, values};
}

export function sameValues(a: Values, b: Values): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}
