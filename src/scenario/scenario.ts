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
  if (!Array.isArray(input)) throw formError("scenarios", "a list of scenarios is needed", input);
  const specs = input.map((item: unknown, i) => checkSpec(item, i));
  const names = specs.map(({name}) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new ScenarioError("duplicate-scenario", `two scenarios have the name ${repeated}; rename one`, {
      scenario: repeated,
    });
  const taken = new Set(specs.flatMap(({color}) => color ?? []));
  return specs.map((spec, i) => {
    const color = spec.color ?? freeColor(taken, isBaseline(spec) && i === 0);
    taken.add(color);
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

/** The first colour that is free; once all are taken, the one after the last. */
export function freeColor(taken: ReadonlySet<number>, isBaseline = false): number {
  if (isBaseline) return 0;
  for (let color = 1; color <= COLORS; ++color) if (!taken.has(color)) return color;
  return (taken.size % COLORS) + 1;
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
  const place = `scenario ${i + 1}`;
  if (!isRecord(input)) throw formError(place, "an object with name and values is needed", input);
  const {name, title, note, color, compared, values} = input;
  if (typeof name !== "string" || name.trim() === "") throw formError(`${place}, name`, "a text is needed", name);
  for (const [key, text] of [
    ["title", title],
    ["note", note],
  ] as const) {
    if (text !== undefined && typeof text !== "string" && !isLabel(text))
      throw formError(`${name}, ${key}`, "a text, or one each in zh and en, is needed", text);
  }
  if (color !== undefined && !(typeof color === "number" && Number.isInteger(color) && color >= 0 && color <= COLORS)) {
    throw formError(`${name}, color`, `a whole number from 0 to ${COLORS} is needed`, color);
  }
  if (compared !== undefined && typeof compared !== "boolean")
    throw formError(`${name}, compared`, "true or false is needed", compared);
  if (values !== undefined && !isRecord(values))
    throw formError(`${name}, values`, "an object of values by parameter is needed", values);
  for (const [id, value] of Object.entries(values ?? {})) {
    if (typeof value !== "number" && typeof value !== "string")
      throw formError(`${name}, ${id}`, "a number or an option is needed", value);
  }
  return input as unknown as ScenarioSpec;
}

function isLabel(value: unknown): value is Label {
  return isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function formError(place: string, need: string, found: unknown): ScenarioError {
  const shown = found === undefined ? "nothing" : JSON.stringify(found).slice(0, 60);
  return new ScenarioError("scenario-form", `${place}: ${need}, found ${shown}`, {place, need, found: shown});
}
