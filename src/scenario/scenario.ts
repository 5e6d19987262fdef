import {TuiyanError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import type {Values} from "../model/index.js";

/** A scenario, or a file of them, that cannot be read. */
export class ScenarioError extends TuiyanError {
  override name = "ScenarioError";
}

/** A name and the sparse set of lever values that differ from the baseline. */
export interface Scenario {
  /** Unique among the scenarios of a notebook, and what tables call it. */
  readonly name: string;
  /** Shown instead of the name where it has one. */
  readonly title: Label | undefined;
  readonly note: Label | undefined;
  /** Which of the scenario colours it has, from 1, for life; the baseline is grey, 0. */
  readonly color: number;
  /** Whether it is among those drawn beside the active one. */
  readonly isCompared: boolean;
  readonly values: Values;
}

/** A scenario as it is written by hand. */
export interface ScenarioSpec {
  readonly name: string;
  readonly title?: string | Label;
  readonly note?: string | Label;
  readonly color?: number;
  readonly compared?: boolean;
  readonly values?: Values;
}

/** How many scenarios can be drawn together, the active one among them. */
export const MAX_COMPARED = 5;

/** How many scenario colours there are. */
export const COLORS = 8;

/**
 * Reads scenarios from what a file or a cell holds. Each that names no colour gets the first one no other has.
 * @throws {ScenarioError} `scenario-form`, `duplicate-scenario`, saying which one and what is wrong with it
 */
export function toScenarios(input: unknown): Scenario[] {
  if (!Array.isArray(input)) throw formError({key: "scenarios"}, "list", input);
  const specs = input.map((item: unknown, i) => checkSpec(item, i));
  const names = specs.map(({name}) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new ScenarioError("duplicate-scenario", `two scenarios have the name ${repeated}; rename one`, {
      scenario: repeated,
    });
  const taken = specs.flatMap(({color}) => color ?? []);
  return specs.map((spec, i) => {
    const color = spec.color ?? (isBaseline(spec) && i === 0 ? 0 : freeColor(taken));
    taken.push(color);
    return {
      name: spec.name,
      title: toLabel(spec.title),
      note: toLabel(spec.note),
      color,
      isCompared: spec.compared ?? false,
      values: spec.values ?? {},
    };
  });
}

/** A scenario as it is written into a file: nothing that is as it would be anyway. */
export function toSpec({name, title, note, color, isCompared, values}: Scenario): ScenarioSpec {
  return {
    name,
    ...(title && {title: fromLabel(title)}),
    ...(note && {note: fromLabel(note)}),
    color,
    ...(isCompared && {compared: true}),
    values,
  };
}

/** The first of the colours that fewest have; `taken` names one each time a scenario has it. */
export function freeColor(taken: readonly number[]): number {
  const counts = Array.from({length: COLORS}, (_, i) => taken.filter((color) => color === i + 1).length);
  return counts.indexOf(Math.min(...counts)) + 1;
}

function isBaseline({values}: ScenarioSpec): boolean {
  return Object.keys(values ?? {}).length === 0;
}

function toLabel(text: string | Label | undefined): Label | undefined {
  return typeof text === "string" ? {zh: text, en: text} : text;
}

function fromLabel(label: Label): string | Label {
  return label.zh === label.en ? label.zh : label;
}

function checkSpec(input: unknown, i: number): ScenarioSpec {
  if (!isRecord(input)) throw formError({scenario: i + 1}, "scenario", input);
  const {name, title, note, color, compared, values} = input;
  if (typeof name !== "string" || name.trim() === "") throw formError({scenario: i + 1, key: "name"}, "text", name);
  const check = (key: string, isGood: boolean, need: FormNeed, found: unknown) => {
    if (found !== undefined && !isGood) throw formError({scenario: name, key}, need, found);
  };
  check("title", typeof title === "string" || isLabel(title), "label", title);
  check("note", typeof note === "string" || isLabel(note), "label", note);
  check("color", isColor(color), "color", color);
  check("compared", typeof compared === "boolean", "boolean", compared);
  check("values", isRecord(values), "values", values);
  for (const [id, value] of Object.entries(values ?? {})) {
    if (typeof value !== "number" && typeof value !== "string")
      throw formError({scenario: name, key: id}, "value", value);
  }
  return input as unknown as ScenarioSpec;
}

function isColor(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= COLORS;
}

function isLabel(value: unknown): value is Label {
  return isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What ought to stand where something else does. */
const needs = {
  list: "a list of scenarios",
  scenario: "an object with name and values",
  file: "an object, or a list of scenarios,",
  names: "an object of scenarios by name, or a list of them,",
  text: "a text",
  label: "a text, or one each in zh and en,",
  color: `a whole number from 0 to ${COLORS}`,
  boolean: "true or false",
  values: "an object of values by parameter",
  value: "a number or an option",
  items: "a list of as many values as there are periods, years or members",
  row: "a row of a name and",
} as const;

export type FormNeed = keyof typeof needs;

/** Where it stands: in which scenario, by its name or by its number from 1, and under which key. */
export interface FormPlace {
  readonly scenario?: string | number;
  readonly key?: string;
}

/** @param fields of a row: the names of the values it may have */
export function formError(
  {scenario, key}: FormPlace,
  need: FormNeed,
  found: unknown,
  fields: readonly string[] = [],
): ScenarioError {
  const place = [typeof scenario === "number" ? `scenario ${scenario}` : scenario, key];
  const wanted = need === "row" ? `${needs.row} up to ${fields.length} values (${fields.join(", ")})` : needs[need];
  const what = found === undefined ? undefined : shown(found);
  return new ScenarioError(
    "scenario-form",
    `${place.filter((part) => part !== undefined).join(", ")}: ${wanted} is needed, found ${what ?? "nothing"}`,
    {scenario, key, need, found: what, ...(need === "row" && {fields})},
  );
}

/** A value as a message shows it; a cell may hold what JSON cannot. */
function shown(value: unknown): string {
  try {
    // Undefined for functions and symbols, whatever its type says.
    const text = JSON.stringify(value) as string | undefined;
    return (text ?? typeof value).slice(0, 60);
  } catch {
    return typeof value;
  }
}
