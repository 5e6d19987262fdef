import type {Label, Language} from "../../base/label.js";
import {unitInProse} from "../../i18n/unit.js";
import type {ExportColumn, ExportTable} from "../../export/table.js";
import {ask as words} from "../../i18n/ask.js";
import {page} from "../../i18n/page.js";
import {formatNumber} from "../../i18n/number.js";
import type {AskedNumber} from "./asked-number.js";

/** The difference of two per cents. */
const POINTS = "个百分点";

export function textColumn(key: string, label: Label): ExportColumn {
  return {key, label, unit: "", kind: "text"};
}

/** A column of numbers in the unit shown of what is asked of. */
export function resultColumn({display}: AskedNumber, key = "result", label: Label = words.result): ExportColumn {
  return {key, label, unit: display, kind: "number"};
}

/** A column of differences between such numbers: of shares, in percentage points. */
export function changeColumn({display}: AskedNumber, key: string, label: Label): ExportColumn {
  return {key, label, unit: display === "%" ? POINTS : display, kind: "number"};
}

/** What an answer's table is called: the number, and what was asked of it. */
export function titled({label}: AskedNumber, question: Label): Pick<ExportTable, "name" | "title" | "note"> {
  const title = {zh: `${label.zh}：${question.zh}`, en: `${label.en}: ${question.en}`};
  return {name: title, title, note: page.conditional};
}

/** A table has an empty cell where there is no number. */
export function orEmpty(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A number of what is asked of, with its unit. */
export function withUnit({display}: AskedNumber, value: number, language: Language): string {
  return joined(formatNumber(value, language), display, language);
}

/** By how much such numbers differ: of shares, in percentage points. */
export function changeText({display}: AskedNumber, value: number, language: Language, signed = true): string {
  return joined(formatNumber(value, language, {signed}), display === "%" ? POINTS : display, language);
}

function joined(number: string, unit: string, language: Language): string {
  const after = unitInProse(unit, language);
  return after.startsWith("%") ? number + after : `${number} ${after}`.trim();
}
