import type {Label, Language} from "../base/label.js";
import {formatNumber, inUnit} from "../i18n/number.js";
import {unitInProse} from "../i18n/unit.js";
import type {Value} from "../model/index.js";

/** What has values: a variable, or a parameter with its options. */
export interface Measured {
  readonly unit: string;
  readonly display: string;
  readonly options?: readonly string[];
  readonly optionLabels?: readonly Label[];
}

/** A number as it is read, with its unit; and all its digits. */
export interface ShownNumber {
  readonly text: string;
  readonly full: string;
}

/** A value in the unit that is shown, a switch's option by its name; a dash where there is none. */
export function shownNumber(
  value: Value | undefined,
  {unit, display, options = [], optionLabels = []}: Measured,
  language: Language,
): ShownNumber {
  if (value === undefined) return {text: "—", full: ""};
  if (typeof value === "string") return {text: optionLabels[options.indexOf(value)]?.[language] ?? value, full: value};
  const shown = inUnit(value, unit, display);
  const number = formatNumber(shown, language);
  const after = unitInProse(display, language);
  return {text: after.startsWith("%") ? number + after : `${number} ${after}`.trim(), full: String(shown)};
}
