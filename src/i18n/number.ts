import type {Language} from "../base/label.js";
import {conversionFactor} from "../base/units.js";

export interface NumberOptions {
  /** Digits after the point; as many as four significant ones need where it is left out. */
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

/** As many digits after the point as show four significant ones, and not more than four. */
export function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size) || (Number.isInteger(value) && size < 10_000)) return 0;
  return Math.min(4, Math.max(0, 3 - Math.floor(Math.log10(size))));
}

/** A number of one unit in another. */
export function inUnit(value: number, unit: string, display: string): number {
  return unit === display ? value : value * conversionFactor(unit, display);
}
