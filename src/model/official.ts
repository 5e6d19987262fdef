import {parseInterval, type Interval} from "../base/interval.js";
import type {Label} from "../base/label.js";

/** Figures that only an official source can give: empty until a user enters them. */
export interface OfficialInput {
  readonly id: string;
  readonly label: Label;
  readonly group: string;
  /** The unit of the figures, as a parameter's. */
  readonly unit: string;
  /** The years a figure may be of. */
  readonly years: readonly number[];
  /** What of the model a figure is an observation of; undefined where the model has no variable of its own for it. */
  readonly variable: string | undefined;
  /** The member of the variable, without a year. */
  readonly place: Readonly<Record<string, string>>;
  /** The parameters that figures may change; none where they are history only. `{year}` stands for a figure's year. */
  readonly parameters: readonly string[];
  /** What a figure changes, in words. */
  readonly effect: Label;
  /** In `unit`; a figure outside is refused. */
  readonly valid: Interval;
}

/** An input as a row of a data package writes it; lists are joined by `|`, years are `2020` or `2020-2024`. */
export interface OfficialInputSpec {
  readonly id: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly group: string;
  readonly unit: string;
  readonly years: string;
  readonly variable?: string;
  readonly place?: string;
  readonly parameters?: string;
  readonly effect_zh: string;
  readonly effect_en: string;
  readonly valid: string;
}

/** Reads an input; the only way from a row to what the model uses. */
export function toOfficialInput(spec: OfficialInputSpec): OfficialInput {
  const [from = NaN, to = from] = spec.years.split("-").map(Number);
  const [index, member] = spec.place?.split("=") ?? [];
  return {
    id: spec.id,
    label: {zh: spec.label_zh, en: spec.label_en},
    group: spec.group,
    unit: spec.unit,
    years: Array.from({length: to - from + 1}, (_, i) => from + i),
    variable: spec.variable,
    place: index === undefined || member === undefined ? {} : {[index]: member},
    parameters: spec.parameters?.split("|") ?? [],
    effect: {zh: spec.effect_zh, en: spec.effect_en},
    valid: parseInterval(spec.valid),
  };
}

/** A figure among others, and the parameters that it decides. */
export interface CalibratedPart {
  readonly input: string;
  readonly parameters: readonly string[];
}

/**
 * How figures move parameters: a model's rules are carried out in their order, each on the baseline that those before it
 * left. Figures of the base year are told from later ones by `year`.
 */
export type CalibrationRule =
  /** The parameter is the figure; `{year}` in its id stands for the figure's year. Of one year only where it is named. */
  | {readonly type: "set"; readonly input: string; readonly parameter: string; readonly year?: number}
  /** The parameter is the total or, without it, the sum of all parts; where both are given they must agree. */
  | {
      readonly type: "sum";
      readonly year: number;
      readonly total: string;
      readonly parts: readonly string[];
      readonly parameter: string;
    }
  /** The part cannot be more than the whole. */
  | {readonly type: "within"; readonly year: number; readonly part: string; readonly whole: string}
  /** The parameters are multiplied so that the input's variable, which is in proportion to them, meets the figure. */
  | ({readonly type: "scale"; readonly year: number} & CalibratedPart)
  /**
   * Parts of a total that is anchored: the weight of each that is given is multiplied by its figure over the model's own,
   * and then all rates, to which the parts are in inverse proportion, by one factor, so that the figures are met.
   */
  | {
      readonly type: "weights";
      readonly year: number;
      readonly parts: readonly CalibratedPart[];
      readonly rates: readonly string[];
    }
  /** Each part as by `scale`; where the total is given, the parts that are not share what is left of it in the model's proportions. */
  | {
      readonly type: "split";
      readonly year: number;
      readonly total: string;
      readonly parts: readonly CalibratedPart[];
      /** A factor on all parts that need not be drawn once the figures say what the total is. */
      readonly resolves?: string;
    }
  /** The yearly rates that lead from the base year through the levels given, constant between them. */
  | {readonly type: "pace"; readonly input: string; readonly parameter: string}
  /**
   * One number is added to all parameters so that the variable of the last year given after the base year is met.
   * @property growthOf the figures are growth rates, and it is the level of this variable that is met
   */
  | {
      readonly type: "shift";
      readonly input: string;
      readonly parameters: readonly string[];
      readonly growthOf?: string;
    }
  /** What the figures leave over: this variable of the baseline must stay above zero. */
  | {readonly type: "positive"; readonly variable: string; readonly inputs: readonly string[]; readonly year: number}
  /** A parameter that only restates a variable of the baseline. */
  | {
      readonly type: "follow";
      readonly parameter: string;
      readonly variable: string;
      readonly place: Readonly<Record<string, string>>;
    };

/** What official figures a model takes, and what they do to it. */
export interface OfficialSpec {
  readonly inputs: readonly OfficialInput[];
  readonly rules: readonly CalibrationRule[];
}

/** A figure that was entered, in the input's unit. */
export interface Observation {
  readonly input: OfficialInput;
  readonly year: number;
  readonly value: number;
  /** As its user wrote it; may be empty. */
  readonly source: string;
  /** Whether it changed the model; otherwise it is history only. */
  readonly isUsed: boolean;
}

/** A parameter whose default official figures have replaced. */
export interface Replacement {
  readonly parameter: string;
  /** Undefined for a single year's or a further anchor's, which had none. */
  readonly before: number | undefined;
  readonly after: number;
  readonly observations: readonly Observation[];
}

/** What official figures have made of a model. */
export interface Calibration {
  readonly observations: readonly Observation[];
  readonly replaced: readonly Replacement[];
}
