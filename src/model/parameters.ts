import {ParameterError} from "../base/errors.js";
import {anything, contains, parseInterval, type Interval} from "../base/interval.js";
import type {Label} from "../base/label.js";
import type {Confidence, Source, SourceClass} from "./source.js";

/** What a parameter stands for: what we believe, what we decide, or what nobody can know. */
export type ParameterKind = "assumption" | "policy" | "uncertainty";

/** A number, or the name of one of the parameter's options. */
export type Value = number | string;

/** Sparse values by parameter id: what differs from the baseline. */
export type Values = Readonly<Record<string, Value>>;

/** An input of a model. Its id is the dotted path to one scalar: `g.SVX.P1`, `KT.2030`, `industries.半导体光电.target`. */
export interface Parameter {
  readonly id: string;
  readonly label: Label;
  readonly group: string;
  /** The unit the model computes in; fractions are `1`. */
  readonly unit: string;
  /** The unit a reader sees, commensurable with `unit`: `%` for a fraction. */
  readonly display: string;
  /** The baseline's value; undefined for one that counts only once it is given, such as a single year's growth rate. */
  readonly default: Value | undefined;
  /** The names a switch may take; empty for a number. */
  readonly options: readonly string[];
  /** What the options are called, in their order. */
  readonly optionLabels: readonly Label[];
  /** What a slider spans, in `unit`; a typed number may go beyond it, up to `valid`. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly step: number | undefined;
  /** Outside of this the model has no meaning; such a value is refused. */
  readonly valid: Interval;
  readonly kind: ParameterKind;
  /** As in the data package: `triangular(0.05,0.07,0.095)`; empty when none is given. */
  readonly distribution: string;
  readonly source: Source;
}

/** A parameter as a row of a data package writes it; an empty cell is left out, a list is joined by `|`. */
export interface ParameterSpec {
  readonly id: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly group: string;
  readonly unit: string;
  readonly display: string;
  /** A number, or an option where there are options. */
  readonly default?: string;
  readonly options?: string;
  readonly options_zh?: string;
  readonly options_en?: string;
  readonly low?: number;
  readonly high?: number;
  readonly step?: number;
  readonly valid: string;
  readonly kind: ParameterKind;
  readonly distribution?: string;
  readonly source_class: SourceClass;
  readonly source_zh: string;
  readonly source_en: string;
  readonly confidence: Confidence;
  readonly facts?: string;
}

/** Reads a parameter; the only way from a row to what the model uses. */
export function toParameter(spec: ParameterSpec): Parameter {
  const {id, group, unit, display, low, high, step, kind, distribution = "", confidence} = spec;
  const options = splitList(spec.options);
  return {
    id,
    label: {zh: spec.label_zh, en: spec.label_en},
    group,
    unit,
    display,
    default: spec.default === undefined || options.length > 0 ? spec.default : Number(spec.default),
    options,
    optionLabels: options.map((option, i) => ({
      zh: splitList(spec.options_zh)[i] ?? option,
      en: splitList(spec.options_en)[i] ?? option,
    })),
    low,
    high,
    step,
    valid: parseInterval(spec.valid),
    kind,
    distribution,
    source: {
      class: spec.source_class,
      text: {zh: spec.source_zh, en: spec.source_en},
      confidence,
      facts: splitList(spec.facts),
    },
  };
}

function splitList(text = ""): string[] {
  return text === "" ? [] : text.split("|");
}

/**
 * Checks one value against its parameter.
 * @returns the fault, or undefined when the value may be used
 */
export function valueError(parameter: Parameter, value: unknown): ParameterError | undefined {
  const {id, options, valid} = parameter;
  const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
  if (options.length > 0) {
    if (typeof value === "string" && options.includes(value)) return undefined;
    return new ParameterError("not-an-option", `not an option: ${id} = ${shown} (one of ${options.join(", ")})`, {
      parameter: id,
      value: shown,
      options,
    });
  }
  if (typeof value !== "number" || Number.isNaN(value)) {
    return new ParameterError("not-a-number", `not a number: ${id} = ${shown}`, {parameter: id, value: shown});
  }
  if (!Number.isFinite(value)) return outOfRange(id, value, anything);
  return contains(valid, value) ? undefined : outOfRange(id, value, valid);
}

function outOfRange(id: string, value: number, limits: Interval): ParameterError {
  return new ParameterError("out-of-range", `out of range: ${id} = ${value} (${formatLimits(limits)})`, {
    parameter: id,
    value,
    ...limits,
  });
}

/** @throws {ParameterError} for the first default outside its parameter's own limits */
export function checkDefaults(parameters: readonly Parameter[]): void {
  for (const parameter of parameters) {
    const fault = parameter.default === undefined ? undefined : valueError(parameter, parameter.default);
    if (fault) throw fault;
  }
}

function formatLimits({low, high, lowOpen, highOpen}: Interval): string {
  if (low === -Infinity && high === Infinity) return "a finite number is needed";
  if (high === Infinity) return `${lowOpen ? "more than" : "at least"} ${low}`;
  if (low === -Infinity) return `${highOpen ? "less than" : "at most"} ${high}`;
  if (!lowOpen && !highOpen) return `${low} to ${high}`;
  return `${lowOpen ? "more than" : "from"} ${low}, ${highOpen ? "less than" : "up to"} ${high}`;
}
