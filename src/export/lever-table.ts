import type {Label, Language} from "../base/label.js";
import type {Confidence, Definition, Value, Values} from "../model/index.js";
import {diff, type Difference} from "../scenario/diff.js";
import type {ExportCell, ExportColumn, ExportTable} from "./table.js";
import {unitName} from "../i18n/unit.js";

/** A scenario and the levers in which it differs from the baseline; none for the baseline itself. */
export interface ScenarioChanges {
  readonly name: string;
  readonly title?: Label | undefined;
  readonly note?: Label | undefined;
  readonly differences: readonly Difference[];
}

/** A scenario of a model as exports describe it. */
export function changesOf(
  model: Definition,
  {name, title, note, values}: Omit<ScenarioChanges, "differences"> & {readonly values: Values},
): ScenarioChanges {
  return {name, title, note, differences: diff(model, {}, values)};
}

export interface LeverTableOptions {
  /** Of the names, units and sources in the rows. */
  readonly language?: Language;
  readonly name?: string | Label;
  readonly title?: Label;
}

export const confidenceLabels: Readonly<Record<Confidence, Label>> = {
  high: {zh: "高", en: "high"},
  medium: {zh: "中", en: "medium"},
  low: {zh: "低", en: "low"},
};

const columns: readonly ExportColumn[] = [
  column("scenario", "text", {zh: "情景", en: "Scenario"}),
  column("lever", "text", {zh: "杠杆", en: "Lever"}),
  column("label", "text", {zh: "名称", en: "Name"}),
  column("unit", "text", {zh: "单位", en: "Unit"}),
  column("baseline", "number", {zh: "基准值", en: "Baseline"}),
  column("value", "number", {zh: "取值", en: "Value"}),
  column("difference", "number", {zh: "差值", en: "Difference"}),
  column("source", "text", {zh: "基准值的出处", en: "Source of the baseline"}),
  column("confidence", "text", {zh: "可信度", en: "Confidence"}),
];

/**
 * The levers that scenarios changed, one a row: what it is, what the baseline has, what the scenario has, and what the
 * baseline's value rests on. Values are in the model's unit, fractions as fractions. The baseline's is empty where the
 * baseline leaves it open; the difference is empty there and between options.
 */
export function leverTable(scenarios: readonly ScenarioChanges[], options: LeverTableOptions = {}): ExportTable {
  const {
    language = "zh",
    name = {zh: "杠杆", en: "Levers"},
    title = {zh: "各情景改动的杠杆", en: "Levers changed by each scenario"},
  } = options;
  const changes = scenarios.flatMap((scenario) =>
    scenario.differences.map((difference) => ({scenario: scenario.name, ...difference})),
  );
  return {
    name,
    title,
    columns,
    rows: changes.map(({scenario, parameter, from, to}): ExportCell[] => [
      scenario,
      parameter.id,
      parameter.label[language],
      unitName(parameter.unit, language),
      from ?? null,
      to ?? null,
      difference(from, to),
      parameter.source.text[language],
      confidenceLabels[parameter.source.confidence][language],
    ]),
    rowKinds: changes.map(({parameter}) => (parameter.display === "%" ? "fraction" : "number")),
  };
}

function difference(from: Value | undefined, to: Value | undefined): number | null {
  if (typeof from !== "number" || typeof to !== "number") return null;
  // 0.1 − 0.09 is 0.010000000000000009 in binary; a reader of decimals expects 0.01.
  return Number((to - from).toPrecision(12));
}

function column(key: string, kind: ExportColumn["kind"], label: Label): ExportColumn {
  return {key, label, unit: "", kind};
}
