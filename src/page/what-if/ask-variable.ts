import type {Label} from "../../base/label.js";
import {inUnit} from "../../i18n/number.js";
import {
  Model,
  trace,
  YEAR,
  type Lineage,
  type Parameter,
  type Place,
  type Result,
  type Target,
  type Values,
  type Variable,
} from "../../model/index.js";
import {diff} from "../../scenario/diff.js";
import {resultsAt} from "../../scenario/indicator.js";
import {conversionFactor} from "../../base/units.js";
import type {ComparedScenario} from "../compare.js";
import {membersOf} from "../presentation.js";
import type {AskedLever, AskedNumber, NamedGoal} from "./asked-number.js";
import type {Knowledge} from "./knowledge.js";

/**
 * A result of a model as a number to be asked of: the model itself is asked, compiled, around the scenario of the place.
 * @param place a member of each index of the variable, the year, and the scenario
 * @param scenarios how the levers stand on the page, then every scenario of the notebook
 * @throws {ModelError} `unknown-variable`, `unknown-place`
 */
export function askVariable(
  result: Result,
  name: string,
  place: Place,
  scenarios: readonly ComparedScenario[],
  {targets, identities, correlations}: Knowledge,
): AskedNumber {
  const {definition: model} = result;
  if (!(model instanceof Model)) throw new Error("a result whose model cannot be run again");
  const variable = result.variable(name);
  const {scenario, ...members} = place;
  const at = Object.fromEntries(Object.entries(members).filter(([index]) => variable.index.includes(index)));
  const standing = (result.scenarios.find((each) => each.name === scenario) ?? result.scenarios[0])?.values ?? {};
  const shown = (value: number) => inUnit(value, variable.unitText, variable.display);
  const evaluate = resultsAt(model, name, at);
  return {
    label: labelOf(result, variable, at),
    display: variable.display,
    value: shown(Number(result.value(name, {...place}))),
    levers: parametersBehind(trace(result, name, place)).flatMap((parameter) => leverOf(parameter, standing)),
    still: [],
    perRun: 0,
    standing,
    under: (values) => shown(evaluate(values)[0] ?? NaN),
    orNaN: (values) => shown(evaluate.orNaN(values)[0] ?? NaN),
    scenarios,
    differ: (from, to) => diff(model, from, to),
    goals: goalsOf(variable, Number(at[YEAR]), targets),
    result: {model, variable: name, place: at, identities, correlations},
    held: new Map(),
  };
}

/** As it is called: `行业增加值，制造业，2025`. */
export function labelOf(result: Result, {label, index}: Variable, at: Place): Label {
  const members = index.map((each) => {
    const id = String(at[each] ?? "");
    return membersOf(result, each).find((member) => member.id === id)?.label ?? {zh: id, en: id};
  });
  return {
    zh: [label, ...members].map(({zh}) => zh).join("，"),
    en: [label, ...members].map(({en}) => en).join(", "),
  };
}

/** The parameters that a number rests on, however far down, each once, the nearest first. */
function parametersBehind({parameters, inputs}: Lineage): Parameter[] {
  const all = [...parameters.map(({parameter}) => parameter), ...inputs.flatMap(parametersBehind)];
  return [...new Map(all.map((parameter) => [parameter.id, parameter])).values()];
}

/** The lever of a parameter, if it is a number that stands somewhere and has a range to move in. */
export function leverOf(parameter: Parameter, standing: Values): AskedLever[] {
  const {id, low, high, options} = parameter;
  const base = Object.hasOwn(standing, id) ? standing[id] : parameter.default;
  if (options.length > 0 || typeof base !== "number" || low === undefined || high === undefined) return [];
  return [{parameter, base, low, high}];
}

/** What the plan aims at for a variable in a year, in the unit shown. */
function goalsOf({name, display}: Variable, year: number, targets: readonly Target[]): NamedGoal[] {
  return targets.flatMap((target) => {
    const {value, comparator} = target;
    if (target.variable !== name || target.year !== year || value === undefined || comparator === undefined) return [];
    return [{comparator, value: value * conversionFactor(target.unit, display), label: target.name}];
  });
}
