import type {Language} from "../base/label.js";
import {locale} from "../i18n/locale.js";
import {formatNumber, type NumberOptions} from "../i18n/number.js";
import {unitInProse} from "../i18n/unit.js";
import type {Result} from "../model/index.js";
import {shownValue} from "./presentation.js";

export interface NumberInProse extends NumberOptions {
  /** 2025 where it is left out and the variable has years. */
  readonly year?: number;
  /** The first one where it is left out. */
  readonly scenario?: string;
  /** The reader's where it is left out; prose in two languages says which it is. */
  readonly language?: Language;
}

/** A number of a result as text within prose: value and unit. */
export function number(result: Result, variable: string, options: NumberInProse = {}): string {
  const {year = 2025, scenario = result.scenarios[0]?.name ?? "", language = locale.language, ...format} = options;
  const found = result.variable(variable);
  const unit = unitInProse(found.display, language);
  const text = formatNumber(shownValue(result, found, scenario, year), language, format);
  return unit.startsWith("%") ? text + unit : `${text} ${unit}`.trim();
}
