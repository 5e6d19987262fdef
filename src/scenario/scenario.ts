import type {Label} from "../base/label.js";
import {inherit, type Inherited, type Linked, type Own} from "./inherit.js";
import {ScenarioError} from "./scenario-error.js";

export {ScenarioError};

/** A state of a scenario: what it says itself, on which parent, and who made it so when, where that is known. */
export interface Version {
  readonly own: Own;
  /** The scenario whose values it inherits; without one it stands on the baseline. */
  readonly parent: string | undefined;
  readonly by: string | undefined;
  /** ISO 8601. */
  readonly at: string | undefined;
}

/** What stands in a scenario under keys that are none of ours; it stays as it is. */
type Others = Readonly<Record<string, unknown>>;

/** A version that gave way to another, and what was said of it. */
export interface PastVersion extends Version {
  readonly note: Label | undefined;
  readonly others?: Others | undefined;
}

/** A scenario by itself, before it is known what it inherits. */
export interface Unlinked extends Version, Linked {
  /** Unique among the scenarios of a notebook, and what tables call it. */
  readonly name: string;
  /** Shown instead of the name where it has one. */
  readonly title: Label | undefined;
  readonly note: Label | undefined;
  /** Which of the scenario colours it has, from 1, for life; the baseline is grey, 0. */
  readonly color: number;
  /** Whether it is among those drawn beside the active one. */
  readonly isCompared: boolean;
  /** Whether the others are seen against it; the first one is the reference where none is. */
  readonly isReference: boolean;
  /** Whether nothing about it may be changed. */
  readonly isLocked: boolean;
  /** The latest last. */
  readonly history: readonly PastVersion[];
  readonly others?: Others | undefined;
}

/** A name and the sparse set of lever values that differ from its parent; the root is the baseline. */
export interface Scenario extends Unlinked, Inherited {}

interface VersionSpec {
  readonly parent?: string;
  readonly by?: string;
  readonly at?: string;
  readonly values?: Own;
}

/** A scenario as it is written by hand. */
export interface ScenarioSpec extends VersionSpec {
  readonly name: string;
  readonly title?: string | Label;
  readonly note?: string | Label;
  readonly color?: number;
  readonly compared?: boolean;
  readonly reference?: boolean;
  readonly locked?: boolean;
  readonly history?: readonly (VersionSpec & {readonly note?: string | Label})[];
}

/** What stands beside the values of a scenario, in a file. */
export const SCENARIO_KEYS = [
  ...["name", "title", "note", "color", "compared", "parent"],
  ...["reference", "locked", "by", "at", "history"],
] as const;

/** How many scenarios can be drawn together, the active one among them. */
export const MAX_COMPARED = 5;

/** How many scenario colours there are. */
export const COLORS = 8;

/**
 * Reads scenarios from what a file or a cell holds. Each that names no colour gets the first one no other has. A parent
 * that is not there, or parents in a circle, are a fault of the scenarios concerned, which are kept.
 * @throws {ScenarioError} `scenario-form`, `duplicate-scenario`, `two-references`, saying which one and what is wrong
 */
export function toScenarios(input: unknown): Scenario[] {
  if (!Array.isArray(input)) throw formError({key: "scenarios"}, "list", input);
  const specs = input.map((item: unknown, i) => checkSpec(item, i));
  checkTogether(specs);
  const taken = specs.flatMap(({color}) => color ?? []);
  return inherit(
    specs.map((spec, i) => {
      const color = spec.color ?? (isBaseline(spec) && i === 0 ? 0 : freeColor(taken));
      taken.push(color);
      return {
        ...toVersion(spec),
        name: spec.name,
        title: toLabel(spec.title),
        note: toLabel(spec.note),
        color,
        isCompared: spec.compared ?? false,
        isReference: spec.reference ?? false,
        isLocked: spec.locked ?? false,
        history: (spec.history ?? []).map((past) => ({
          ...toVersion(past),
          note: toLabel(past.note),
          others: othersOf(past),
        })),
        others: othersOf(spec),
      };
    }),
  );
}

/** A scenario as it is written into a file: nothing that is as it would be anyway. */
export function toSpec(scenario: Unlinked): ScenarioSpec {
  const {name, title, note, color, isCompared, isReference, isLocked, history, others} = scenario;
  return {
    name,
    ...(title && {title: fromLabel(title)}),
    ...(note && {note: fromLabel(note)}),
    color,
    ...(isCompared && {compared: true}),
    ...(isReference && {reference: true}),
    ...(isLocked && {locked: true}),
    ...fromVersion(scenario),
    ...(history.length > 0 && {
      history: history.map((past) => ({
        ...(past.note && {note: fromLabel(past.note)}),
        ...fromVersion(past),
        ...past.others,
      })),
    }),
    ...others,
  };
}

function checkTogether(specs: readonly ScenarioSpec[]): void {
  const names = specs.map(({name}) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new ScenarioError("duplicate-scenario", `two scenarios have the name ${repeated}; rename one`, {
      scenario: repeated,
    });
  const references = specs.filter(({reference}) => reference).map(({name}) => name);
  if (references.length > 1)
    throw new ScenarioError("two-references", `several references: ${references.join(", ")}; leave it to one`, {
      scenarios: references,
    });
}

function othersOf(spec: object): Others | undefined {
  const keys: readonly string[] = [...SCENARIO_KEYS, "values"];
  const others = Object.entries(spec).filter(([key]) => !keys.includes(key));
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

function toVersion({values = {}, parent, by, at}: VersionSpec): Version {
  return {own: values, parent, by, at};
}

function fromVersion({own, parent, by, at}: Version): VersionSpec {
  return {
    ...(parent !== undefined && {parent}),
    ...(by !== undefined && {by}),
    ...(at !== undefined && {at}),
    values: own,
  };
}

/** The first of the colours that fewest have; `taken` names one each time a scenario has it. */
export function freeColor(taken: readonly number[]): number {
  const counts = Array.from({length: COLORS}, (_, i) => taken.filter((color) => color === i + 1).length);
  return counts.indexOf(Math.min(...counts)) + 1;
}

function isBaseline({values, parent}: ScenarioSpec): boolean {
  return parent === undefined && Object.keys(values ?? {}).length === 0;
}

function toLabel(text: string | Label | undefined): Label | undefined {
  return typeof text === "string" ? {zh: text, en: text} : text;
}

function fromLabel(label: Label): string | Label {
  // What else it says, as in a third language, stays.
  return label.zh === label.en && Object.keys(label).length === 2 ? label.zh : label;
}

function checkSpec(input: unknown, i: number): ScenarioSpec {
  if (!isRecord(input)) throw formError({scenario: i + 1}, "scenario", input);
  const {name, title, color, compared, reference, locked, history = []} = input;
  if (typeof name !== "string" || name.trim() === "") throw formError({scenario: i + 1, key: "name"}, "text", name);
  const check = checkerOf(name);
  check("title", isText(title) || isLabel(title), "label", title);
  check("color", isColor(color), "color", color);
  for (const [key, flag] of Object.entries({compared, reference, locked}))
    check(key, typeof flag === "boolean", "boolean", flag);
  checkVersion(input, check);
  check("history", Array.isArray(history) && history.every(isRecord), "versions", history);
  for (const past of history as Record<string, unknown>[]) checkVersion(past, check);
  return input as unknown as ScenarioSpec;
}

type Check = (key: string, isGood: boolean, need: FormNeed, found: unknown) => void;

/** What is left out is good. */
function checkerOf(scenario: string): Check {
  return (key, isGood, need, found) => {
    if (found !== undefined && !isGood) throw formError({scenario, key}, need, found);
  };
}

function checkVersion({note, parent, by, at, values}: Record<string, unknown>, check: Check): void {
  check("note", isText(note) || isLabel(note), "label", note);
  check("parent", isText(parent), "text", parent);
  check("by", isText(by), "text", by);
  check("at", isText(at) && !Number.isNaN(Date.parse(at)), "time", at);
  check("values", isRecord(values), "values", values);
  for (const [id, value] of Object.entries(values ?? {})) {
    check(id, typeof value === "number" || isText(value) || value === null, "value", value);
    // JSON reads 1e999 as infinite, and writes that as null.
    check(id, typeof value !== "number" || Number.isFinite(value), "finite", value);
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
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
  time: "a time such as 2026-11-26T08:00:00Z",
  versions: "a list of versions, with values each,",
  values: "an object of values by parameter",
  value: "a number or an option",
  finite: "a finite number or an option",
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

/** A value as a message shows it; a cell may hold what JSON cannot, and a number none that is finite. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  try {
    // Undefined for functions and symbols, whatever its type says.
    const text = JSON.stringify(value) as string | undefined;
    return (text ?? typeof value).slice(0, 60);
  } catch {
    return typeof value;
  }
}
