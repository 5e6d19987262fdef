import * as v from "valibot";
import {TuiyanError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import type {Place} from "../model/index.js";
import {isRecord, shown} from "./scenario.js";
import type {Goal} from "./solve/goal.js";

/** A target of a notebook that cannot be read. */
export class TargetError extends TuiyanError {
  override name = "TargetError";
}

/** Which number of a notebook is meant: what a cell defines, or one in it. */
export interface NumberPlace {
  /** The name that a cell defines. */
  readonly of: string;
  /** Of a run of a model. */
  readonly variable?: string;
  /** A member of each index of the variable, and the year. */
  readonly at?: Place;
  /** Of a table, from 0. */
  readonly row?: number;
  /** Of a table, or a field of an object. */
  readonly column?: string;
}

/** A target that a reader or an author has set for a number of the notebook, as a plan sets its own for its indicators. */
export interface OwnTarget extends Goal {
  readonly place: NumberPlace;
  /** Of `value`; empty where the number has none. */
  readonly unit: string;
  readonly year: number | undefined;
  /** What it is called; the number's own name where it is left out. */
  readonly label: Label | undefined;
  /** Who set it, and why. */
  readonly source: Label | undefined;
}

/** A target as a notebook holds it: read, or with what is wrong with it; then it is kept as it is. */
export interface TargetEntry {
  readonly written: unknown;
  readonly target: OwnTarget | undefined;
  readonly fault: TargetError | undefined;
}

/** What ought to stand where something else does. */
export type TargetNeed =
  "list" | "target" | "name" | "comparator" | "number" | "year" | "text" | "label" | "place" | "row";

export const COMPARATORS = [">", ">=", "=", "<=", "<"] as const;

const text = v.string();
const whole = v.pipe(v.number(), v.integer());
const label = v.union([text, v.object({zh: text, en: text})]);

/** A target as it is written by hand. */
const schema = v.object({
  of: v.pipe(text, v.regex(/\S/)),
  variable: v.exactOptional(text),
  at: v.exactOptional(v.record(text, v.union([text, whole]))),
  row: v.exactOptional(v.pipe(whole, v.minValue(0))),
  column: v.exactOptional(text),
  comparator: v.picklist(COMPARATORS),
  value: v.pipe(v.number(), v.finite()),
  unit: v.optional(text, ""),
  year: v.optional(whole),
  label: v.optional(label),
  source: v.optional(label),
});

const needs: Readonly<Record<string, TargetNeed>> = {
  of: "name",
  at: "place",
  row: "row",
  comparator: "comparator",
  value: "number",
  year: "year",
  label: "label",
  source: "label",
} satisfies Partial<Record<keyof typeof schema.entries, TargetNeed>>;

/**
 * Reads the targets that a notebook holds, each by itself.
 * @throws {TargetError} `target-form` for what is no list
 */
export function readTargets(input: unknown): TargetEntry[] {
  if (!Array.isArray(input)) throw formError({need: "list"}, input);
  return input.map((written: unknown, i) => readTarget(written, i + 1));
}

/** @param number of it in the list, from 1 */
function readTarget(written: unknown, number: number): TargetEntry {
  const read = v.safeParse(schema, written);
  if (!read.success)
    return {written, target: undefined, fault: faultOf(written, number, read.issues[0].path?.[0]?.key)};
  const {comparator, value, unit, year, label, source, ...place} = read.output;
  const target = {place, comparator, value, unit, year, label: toLabel(label), source: toLabel(source)};
  return {written, target, fault: undefined};
}

function faultOf(written: unknown, target: number, key: unknown): TargetError {
  if (!isRecord(written) || typeof key !== "string") return formError({target, need: "target"}, written);
  return formError({target, key, need: needs[key] ?? "text"}, Object.hasOwn(written, key) ? written[key] : undefined);
}

/** A target as it is written into a notebook, over what stood there: keys that are none of ours stay. */
export function writeTarget({place, ...target}: OwnTarget, before: unknown = {}): Record<string, unknown> {
  const others = isRecord(before) ? Object.entries(before).filter(([key]) => !Object.hasOwn(schema.entries, key)) : [];
  const {comparator, value, unit, year, label, source} = target;
  return {
    ...place,
    comparator,
    value,
    ...(unit !== "" && {unit}),
    ...(year !== undefined && {year}),
    ...(label && {label: fromLabel(label)}),
    ...(source && {source: fromLabel(source)}),
    ...Object.fromEntries(others),
  };
}

/** Whether two places are of one number. */
export function isSamePlace(a: NumberPlace, b: NumberPlace): boolean {
  const [one, other] = [a, b].map(({at = {}, ...rest}) =>
    JSON.stringify(
      [...Object.entries(rest), ...Object.entries(at).map(([key, id]) => [`at ${key}`, String(id)])].sort(),
    ),
  );
  return one === other;
}

function formError(place: {target?: number; key?: string; need: TargetNeed}, found: unknown): TargetError {
  const what = found === undefined ? undefined : shown(found);
  const where = [place.target === undefined ? "targets" : `target ${place.target}`, place.key]
    .filter(Boolean)
    .join(", ");
  const message = `${where}: ${place.need} is needed, found ${what ?? "nothing"}`;
  return new TargetError("target-form", message, {...place, found: what});
}

function toLabel(text: string | Label | undefined): Label | undefined {
  return typeof text === "string" ? {zh: text, en: text} : text;
}

function fromLabel(label: Label): string | Label {
  return label.zh === label.en ? label.zh : label;
}
