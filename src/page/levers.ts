import {ParameterError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import {didYouMean} from "../base/nearest.js";
import {anything} from "../base/interval.js";
import {parseUnit} from "../base/units.js";
import {valueError, type Model, type Parameter} from "../model/index.js";
import {expand} from "../scenario/flatten.js";
import {LeversElement} from "./elements/levers.js";
import {StandaloneLever} from "./elements/standalone-lever.js";
import type {LeverGroup} from "./lever-source.js";

/** A group as a cell writes it: what it is called and the parameters in it, by id or by a general id such as `g.SVX`. */
export interface LeverGroupSpec {
  readonly label: string | Label;
  readonly ids: readonly string[];
  /** Behind the disclosure, with the others that are. */
  readonly advanced?: boolean;
}

/**
 * Levers for parameters of a model: `const values = view(levers(model, ["g.SVX.P1", "overlap"]))`. The value is what
 * differs from the baseline, ready for `model.run(values)`.
 * @param what ids, or groups of them
 * @throws {ParameterError} `unknown-parameter`
 */
export function levers(model: Model, what: readonly string[] | readonly LeverGroupSpec[]): LeversElement {
  const element = new LeversElement();
  element.model = model;
  element.groups = groupsOf(what).map(({label, ids, advanced = false}): LeverGroup => ({
    label: toLabel(label),
    parameters: ids.flatMap((id) => parametersOf(model, id)),
    isAdvanced: advanced,
  }));
  return element;
}

function groupsOf(what: readonly string[] | readonly LeverGroupSpec[]): readonly LeverGroupSpec[] {
  return what.every((item) => typeof item === "string") ? [{label: {zh: "杠杆", en: "Levers"}, ids: what}] : what;
}

function parametersOf(model: Model, id: string): Parameter[] {
  const found = expand(model, id).flatMap((each) => model.parameter(each) ?? []);
  if (found.length > 0) return found;
  const guess = didYouMean(id, model.parameters.keys());
  throw new ParameterError("unknown-parameter", `unknown parameter: ${id}${guess}`, {
    parameter: id,
    suggestion: guess === "" ? undefined : guess.slice("; did you mean ".length, -1),
  });
}

/** A lever as a cell declares it, for an input that belongs to no model. */
export interface LeverSpec {
  readonly label: string | Label;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly step?: number;
  readonly unit?: string;
  readonly source?: string | Label;
  readonly confidence?: "high" | "medium" | "low";
  readonly kind?: "assumption" | "policy" | "uncertainty";
}

/**
 * One lever for a number of the cell's own: `const growth = view(lever({label: "增速", value: 8, low: 0, high: 12,
 * unit: "%"}))`. The number is in the unit that is written.
 * @throws {UnitError} {@link ParameterError} `not-a-number`, `out-of-range` for one that is not finite
 */
export function lever(spec: LeverSpec): StandaloneLever {
  const {
    label,
    value,
    low = Math.min(0, value * 2),
    high = Math.max(1, value * 2),
    step = niceStep(low, high),
    unit = "1",
    kind = "assumption",
  } = spec;
  parseUnit(unit);
  const noSource = {zh: "未说明出处", en: "No source is given"};
  const element = new StandaloneLever();
  element.parameter = {
    id: toLabel(label).en,
    label: toLabel(label),
    group: "",
    unit,
    display: unit,
    default: value,
    options: [],
    optionLabels: [],
    low,
    high,
    step,
    valid: anything,
    kind,
    distribution: "",
    source: {
      class: "assumption",
      text: spec.source === undefined ? noSource : toLabel(spec.source),
      confidence: spec.confidence ?? "low",
      facts: [],
    },
  };
  const fault = valueError(element.parameter, value);
  if (fault) throw fault;
  return element;
}

function niceStep(low: number, high: number): number {
  return 10 ** Math.floor(Math.log10((high - low) / 100));
}

function toLabel(text: string | Label): Label {
  return typeof text === "string" ? {zh: text, en: text} : text;
}
