import type {Label, Language} from "../../base/label.js";
import {unitName} from "../../i18n/unit.js";
import type {ExportColumn, ExportTable} from "../../export/table.js";
import {ask as words} from "../../i18n/ask.js";
import {page} from "../../i18n/page.js";
import {formatNumber} from "../../i18n/number.js";
import type {AskedNumber} from "./asked-number.js";

export function textColumn(key: string, label: Label): ExportColumn {
  return {key, label, unit: "", kind: "text"};
}

/** A column of numbers in the unit shown of what is asked of. */
export function resultColumn({display}: AskedNumber, key = "result", label: Label = words.result): ExportColumn {
  return {key, label, unit: display, kind: "number"};
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
export function withUnit(asked: AskedNumber, value: number, language: Language, signed = false): string {
  const number = formatNumber(value, language, {signed});
  const unit = unitName(asked.display, language);
  return unit.startsWith("%") || unit === "" ? `${number}${unit}` : `${number} ${unit}`;
}
