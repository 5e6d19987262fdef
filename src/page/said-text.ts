import {locale, t} from "../i18n/locale.js";
import {scenarioTools as words} from "../i18n/scenario-tools.js";
import {unitAfter} from "../i18n/unit.js";
import type {Value} from "../model/index.js";
import {leverText} from "./lever-text.js";
import type {ScenarioDesk} from "./scenario-desk.js";

/** What a scenario says of a lever, with its unit: undefined, that it inherits; null, that it takes the baseline's value. */
export function saidText(desk: ScenarioDesk, lever: string, value: Value | null | undefined): string {
  if (value === undefined) return t(words.inherited);
  if (value === null) return t(words.baselineWord);
  const parameter = desk.parameter(lever);
  if (!parameter) return String(value);
  return `${leverText(parameter, value, locale.language)} ${unitAfter(parameter.display, locale.language)}`.trim();
}
