import type {Label, Language} from "../base/label.js";
import type {PaceKind} from "../model/index.js";
import type {Missing, Pace, Step} from "../scenario/pace.js";
import {digitsFor, formatNumber} from "./number.js";
import {unitAfter} from "./unit.js";

/** Why a target requires no pace. */
export const missing: Readonly<Record<Missing, Label>> = {
  whole: {zh: "全有或全无", en: "all or nothing"},
  "no-number": {zh: "规划给的是文字或区间", en: "the plan gives a word or a range"},
  "no-years": {zh: "规划未写明年份", en: "the plan names no year"},
  "no-base": {zh: "规划未给出基数", en: "the plan gives no base"},
  "no-way": {zh: "从基数无从推算", en: "there is no way from the base"},
};

/** What a pace is measured in: per cent, percentage points, or the unit of the target. */
export function paceUnit(kind: PaceKind, unit: string): string {
  if (kind === "growth") return "%";
  return unit === "%" && kind === "rise" ? "个百分点" : unit;
}

/** A change a year: `+1.18 个百分点`. */
export function formatStep({value}: Step, kind: PaceKind, unit: string, language: Language): string {
  const number = formatNumber(value, language, {signed: true, digits: Math.min(2, digitsFor(value))});
  const after = unitAfter(paceUnit(kind, unit), language);
  return after === "%" ? `${number}%` : `${number} ${after}`.trim();
}

/** A pace required: `每年 +1.18 个百分点`; undefined where there is none. */
export function formatRequired({required}: Pace, kind: PaceKind, unit: string, language: Language): string | undefined {
  if (!required) return undefined;
  const step = formatStep(required, kind, unit, language);
  return language === "zh" ? `每年 ${step}` : `${step} a year`;
}

/** The pace of the past, and over which years: `2015—2019年每年 +1.22 个百分点`; undefined where either is not known. */
export function formatPast({past}: Pace, kind: PaceKind, unit: string, language: Language): string | undefined {
  if (!past?.years) return undefined;
  const [from, to] = past.years;
  const step = formatStep(past, kind, unit, language);
  return language === "zh" ? `${from}—${to}年每年 ${step}` : `${step} a year in ${from}–${to}`;
}

/** How many times the pace of the past is required: `3.4 倍于过去`; undefined where the two are no multiple. */
export function formatRatio({ratio}: Pace, language: Language): string | undefined {
  if (ratio === undefined) return undefined;
  const number = formatNumber(ratio, language, {digits: ratio < 1 ? 2 : 1});
  return language === "zh" ? `过去的 ${number} 倍` : `${number} × the past`;
}
