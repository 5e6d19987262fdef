import type {Label} from "../base/label.js";
import {ownTargets as words} from "../i18n/own-targets.js";
import {locale, t} from "../i18n/locale.js";
import {isRecord} from "../scenario/scenario.js";
import {COMPARATORS, type OwnTarget} from "../scenario/own-target.js";
import {typedNumber} from "./typed-number.js";

/** A target as it stands in a form: texts, which need not be right yet. */
export interface TargetDraft {
  readonly of: string;
  readonly label: string;
  readonly comparator: OwnTarget["comparator"];
  readonly value: string;
  readonly unit: string;
  readonly year: string;
  readonly source: string;
}

/** A typed target, or why it cannot be kept. */
export type ReadDraft = {readonly target: OwnTarget} | {readonly refusal: string};

export function draftOf({place, label, comparator, value, unit, year, source}: OwnTarget): TargetDraft {
  return {
    of: place.of,
    label: label ? t(label) : "",
    comparator,
    value: String(Number(value.toPrecision(12))),
    unit,
    year: year === undefined ? "" : String(year),
    source: source ? t(source) : "",
  };
}

/** What can be made out of a target that cannot be read. */
export function salvaged(written: unknown): TargetDraft {
  const found = isRecord(written) ? written : {};
  const text = (key: string) => {
    const value = found[key];
    if (isRecord(value)) return salvagedText(value[locale.language]);
    return salvagedText(value);
  };
  return {
    of: text("of"),
    label: text("label"),
    comparator: COMPARATORS.find((each) => each === found.comparator) ?? ">=",
    value: text("value"),
    unit: text("unit"),
    year: text("year"),
    source: text("source"),
  };
}

function salvagedText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/**
 * Reads what was typed.
 * @param before the target that is edited: its place stays, and texts in both languages where they were not touched
 */
export function readDraft(draft: TargetDraft, before: Pick<OwnTarget, "place" | "label" | "source">): ReadDraft {
  const value = typedNumber(draft.value, draft.unit);
  if (!Number.isFinite(value)) return {refusal: t(words.notNumber).replace("{}", draft.value)};
  const year = draft.year.trim() === "" ? undefined : typedNumber(draft.year, "");
  if (year !== undefined && !Number.isInteger(year)) return {refusal: t(words.notYear).replace("{}", draft.year)};
  const {of, comparator, unit} = draft;
  const target = {
    place: {...before.place, of},
    comparator,
    value,
    unit: unit.trim(),
    year,
    label: typedLabel(draft.label, before.label),
    source: typedLabel(draft.source, before.source),
  };
  return {target};
}

function typedLabel(typed: string, before: Label | undefined): Label | undefined {
  const text = typed.trim();
  if (before && text === t(before)) return before;
  return text === "" ? undefined : {zh: text, en: text};
}
