import type {Language} from "../base/label.js";
import {conversionFactor} from "../base/units.js";
import {formatNumber} from "../i18n/number.js";
import {bracketed} from "../i18n/punctuation.js";
import {shortUnit} from "../i18n/unit.js";
import type {Parameter, Value} from "../model/index.js";
import type {Difference} from "../scenario/diff.js";

/** How a lever stands against the reference, in the unit it is shown in: `9 → 7 (−2) %`. */
export function changeText({parameter, from, to}: Difference, language: Language): string {
  const unit = shortUnit(parameter.display, language);
  const change =
    typeof from === "number" && typeof to === "number"
      ? bracketed(numberText(parameter, to - from, language, true), language)
      : "";
  return `${valueText(parameter, from, language)} → ${valueText(parameter, to, language)}${change} ${unit}`.trim();
}

function valueText(parameter: Parameter, value: Value | undefined, language: Language): string {
  if (value === undefined) return "—";
  if (typeof value === "number") return numberText(parameter, value, language, false);
  return parameter.optionLabels[parameter.options.indexOf(value)]?.[language] ?? value;
}

function numberText({unit, display}: Parameter, value: number, language: Language, signed: boolean): string {
  return formatNumber(Number((value * conversionFactor(unit, display)).toPrecision(10)), language, {signed});
}
