import type {Language} from "../base/label.js";
import {conversionFactor} from "../base/units.js";
import {locale} from "./locale.js";

export interface NumberOptions {
  /** Digits after the point; as many as the reader's significant ones need where it is left out. */
  readonly digits?: number;
  /** Write a plus sign before a positive number. */
  readonly signed?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number for reading: grouped from ten thousand on, with a true minus sign; a dash where there is none. Full precision
 * belongs to exports.
 */
export function formatNumber(
  value: number,
  language: Language,
  {digits = digitsFor(value), signed = false}: NumberOptions = {},
): string {
  if (Number.isNaN(value)) return "—";
  const key = `${language} ${digits} ${signed}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "negative",
      useGrouping: "min2",
    });
  formats.set(key, format);
  return format.format(value).replace("-", "−");
}

/** A number as somebody has set it: rounded as others are, but with no digit after the point that was not given. */
export function formatGiven(value: number, language: Language): string {
  const given = String(Number(value.toPrecision(12))).split(".")[1]?.length ?? 0;
  return formatNumber(value, language, {digits: Math.min(given, digitsFor(value))});
}

/** As many digits after the point as show so many significant ones, and not more than those; none of a whole number. */
export function digitsFor(value: number, significant: number = locale.digits): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  return Math.min(significant, Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value)))));
}

/** A number of one unit in another. */
export function inUnit(value: number, unit: string, display: string): number {
  return unit === display ? value : value * conversionFactor(unit, display);
}
