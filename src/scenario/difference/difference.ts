import {TuiyanError} from "../../base/errors.js";
import {Random} from "../../base/random.js";
import type {Model, NamedValues, Place, Values} from "../../model/index.js";
import {AnalysisError} from "../analysis-error.js";
import {diff} from "../diff.js";
import {resultsAt} from "../indicator.js";
import {groupLevers, moveLevers, type LeverGroup} from "./lever-groups.js";
import {exactShapley, sampledShapley, type Share, type Worth} from "./shapley.js";

/** A group of levers, or a lever by itself, and what of the difference is due to it, in the unit of the quantity. */
export interface Part extends LeverGroup, Share {}

export interface DifferenceSplit {
  readonly from: number;
  readonly to: number;
  /** Contributions add up to `to − from`. */
  readonly parts: readonly Part[];
  readonly method: "exact" | "sampled";
}

export interface SplitOptions {
  /** Levers that are in none are parts by themselves. */
  readonly groups?: readonly LeverGroup[];
  /** How many random orders are tried where the parts are too many for all: four at least. */
  readonly permutations?: number;
  readonly seed?: number;
}

/** With more parts than this, their combinations are too many to try each. */
export const EXACT_LIMIT = 12;

/** Of the random numbers: those that put levers in order. */
const STREAM = 0x5a91;

/**
 * What part of the difference between two sets of values is due to which lever: Shapley values over the levers that
 * differ, each of which stands either as in the one or as in the other. A part has what it adds on average over all
 * orders of change, so that levers which do the same thing get half each. Beside it stand what it adds as the first and
 * as the last to change (the finite-change indices of first and of total order: Borgonovo, European Journal of
 * Operational Research 200 (2010) 127–138); between the two lies what it does together with others.
 * @param evaluate the quantity for some values; what they leave out stands as the function has it
 * @throws {AnalysisError} `no-difference`, `not-a-lever`, `same-lever`, `repeated-part` as {@link groupLevers};
 * `no-number`; `mixed-values` where some combination of levers has no result
 */
export function splitDifference(
  evaluate: (values: Values) => number,
  from: Values,
  to: Values,
  {groups = [], permutations = 512, seed = 1}: SplitOptions = {},
): DifferenceSplit {
  const parts = groupLevers(from, to, groups);
  const [start, end] = [valueIn(1, evaluate(from)), valueIn(2, evaluate(to))];
  const worth: Worth = (members) => {
    const moved = parts.filter((_, i) => members[i]);
    if (moved.length === 0) return start;
    if (moved.length === parts.length) return end;
    const values = moveLevers(
      from,
      to,
      moved.flatMap(({levers}) => levers),
    );
    return mixedValue(evaluate, values, parts, moved);
  };
  const isExact = parts.length <= EXACT_LIMIT;
  const shares = isExact
    ? exactShapley(parts.length, worth)
    : sampledShapley(parts.length, worth, Math.max(2, Math.ceil(permutations / 2)), new Random(seed, STREAM));
  return {
    from: start,
    to: end,
    parts: shares.map((share, i) => ({name: "", levers: [], ...parts[i], ...share})),
    method: isExact ? "exact" : "sampled",
  };
}

/**
 * The same for two scenarios of a model and one of its results.
 * @param place a member of each index of the variable
 * @throws {ParameterError} and {ModelError} for scenarios that cannot be run, and for names that the model does not have
 */
export function splitScenarios(
  model: Model,
  from: NamedValues,
  to: NamedValues,
  {variable, place}: {readonly variable: string; readonly place: Place},
  options: SplitOptions = {},
): DifferenceSplit {
  for (const scenario of [from, to]) model.run([scenario]).value(variable, place);
  const levers = diff(model, from.values, to.values);
  const ids = levers.map(({parameter}) => parameter.id);
  const common = Object.fromEntries(Object.entries(from.values).filter(([id]) => !ids.includes(id)));
  const side = (key: "from" | "to"): Values =>
    Object.fromEntries(levers.flatMap((lever) => (lever[key] === undefined ? [] : [[lever.parameter.id, lever[key]]])));
  const results = resultsAt(model, variable, place, common);
  return splitDifference((values) => results(values)[0] ?? NaN, side("from"), side("to"), options);
}

function valueIn(scenario: 1 | 2, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new AnalysisError(
    "no-number",
    `not a number in the ${scenario === 1 ? "first" : "second"} scenario: ${value}; choose a quantity that both scenarios have`,
    {which: scenario, value},
  );
}

/** The quantity where some parts have moved and others have not, as in neither scenario. */
function mixedValue(
  evaluate: (values: Values) => number,
  values: Values,
  parts: readonly LeverGroup[],
  moved: readonly LeverGroup[],
): number {
  const kept = parts.filter((part) => !moved.includes(part)).map(({name}) => name);
  const names = moved.map(({name}) => name);
  const refuse = (reason: string, cause?: unknown) =>
    new AnalysisError(
      "mixed-values",
      `no result with ${names.join(", ")} as in the second scenario and ${kept.join(", ")} as in the first: ${reason}; ` +
        "put levers that need each other in one group",
      // A check of a model brings its own sentence in both languages.
      {moved: names, kept, ...(cause instanceof TuiyanError && {zh: cause.data.zh, en: cause.data.en})},
      {cause},
    );
  let value: number;
  try {
    value = evaluate(values);
  } catch (error) {
    throw error instanceof TuiyanError ? refuse(error.message, error) : error;
  }
  if (Number.isFinite(value)) return value;
  throw refuse(`it is ${value}`);
}
