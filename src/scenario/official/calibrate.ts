import type {Label} from "../../base/label.js";
import {defineModel, type Model, type Observation, type Parameter, type Source} from "../../model/index.js";
import {Draft, type Changed} from "./draft.js";
import {moveDistribution} from "./move-distribution.js";
import {toFigures, type Figure} from "./official-data.js";
import {named} from "./official-error.js";
import {applyRule} from "./rules.js";

/**
 * A model whose baseline agrees with official figures: the parameters that its rules say have new defaults, with the
 * figures as their source; what is neither given nor follows from it stays. Without figures it is the model itself. A
 * scenario that sets such a parameter keeps its own value.
 * @param data what a cell holds: `[{input: "energy", year: 2020, value: 2600, source: "…"}]`, in the units of the inputs
 * @throws {OfficialError} for figures that cannot be read, contradict each other, or leave the model without a result
 */
export function calibrate(model: Model, data: unknown): Model {
  const {official} = model;
  const figures = toFigures(official ?? {inputs: [], rules: []}, data);
  if (!official || figures.length === 0) return model;
  const draft = new Draft(model, figures);
  for (const rule of official.rules) applyRule(draft, rule);
  const observations = draft.observations();
  const calibrated = defineModel({
    ...model.spec,
    parameters: calibratedParameters(model, draft),
    calibration: {
      observations,
      replaced: draft.changed.map(({parameter, before, after, figures: from}) => ({
        parameter: parameter.id,
        before,
        after,
        observations: observations.filter((each) => from.some((figure) => isSame(figure, each))),
      })),
    },
  });
  try {
    calibrated.run();
  } catch (error) {
    throw draft.refusal(
      error,
      figures.filter((figure) => draft.isUsed(figure)),
    );
  }
  return calibrated;
}

function isSame(figure: Figure, {input, year}: Observation): boolean {
  return figure.input === input && figure.year === year;
}

/** The model's parameters in their order, those of single years and further anchors after them. */
function calibratedParameters({spec}: Model, draft: Draft): Parameter[] {
  const changed = new Map(draft.changed.map((each) => [each.parameter.id, each]));
  const known = spec.parameters.map((parameter) => {
    const change = changed.get(parameter.id);
    if (change) return calibratedParameter(change);
    return draft.resolved.has(parameter.id) ? {...parameter, distribution: ""} : parameter;
  });
  const added = [...changed.values()].filter(({parameter}) => !spec.parameters.includes(parameter));
  return [...known, ...added.map(calibratedParameter)];
}

/** What a figure says is known and not drawn; what moved because of it is as uncertain as before, about another value. */
function calibratedParameter({parameter, before, after, figures, move}: Changed): Parameter {
  const {low, high, distribution} = parameter;
  return {
    ...parameter,
    default: after,
    low: low === undefined ? undefined : Math.min(low, after),
    high: high === undefined ? undefined : Math.max(high, after),
    distribution: move ? moveDistribution(distribution, move) : "",
    source: sourceOf(figures, before, move !== undefined),
  };
}

function sourceOf(figures: readonly Figure[], before: number | undefined, isMoved: boolean): Source {
  const {zh, en} = named(figures);
  const notes = [...new Set(figures.map(({source}) => source).filter((source) => source !== ""))].join("; ");
  const had: Label =
    before === undefined ? {zh: "", en: ""} : {zh: `；原基准值 ${shown(before)}`, en: `; before: ${shown(before)}`};
  const note: Label = notes === "" ? {zh: "", en: ""} : {zh: `（出处：${notes}）`, en: ` (source: ${notes})`};
  return {
    class: isMoved ? "derived" : "document",
    text: {
      zh: `${isMoved ? "按官方数据推算" : "官方数据"}（使用者填入）：${zh}${note.zh}${had.zh}`,
      en: `${isMoved ? "Derived from official data" : "Official data"} (entered by the user): ${en}${note.en}${had.en}`,
    },
    confidence: "medium",
    facts: [],
  };
}

function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
