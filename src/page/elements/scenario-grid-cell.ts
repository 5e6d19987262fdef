import {html, nothing} from "lit";
import {conversionFactor} from "../../base/units.js";
import {formatNumber} from "../../i18n/number.js";
import {locale, t} from "../../i18n/locale.js";
import {punctuation} from "../../i18n/punctuation.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {unitAfter} from "../../i18n/unit.js";
import {valueError, type Value} from "../../model/index.js";
import type {Scenario} from "../../scenario/scenario.js";
import type {LeverCell} from "../lever-cell.js";
import type {LeverRow} from "../lever-rows.js";
import {leverText} from "../lever-text.js";
import type {ScenarioDesk} from "../scenario-desk.js";

/** As many significant digits of a lever are shown; all of them on hovering, and where it is changed. */
const DIGITS = 6;

/** A value as it is read, without its unit. */
export function shownLever({parameter}: LeverRow, value: Value | undefined): string {
  if (value === undefined) return "—";
  if (!parameter) return String(value);
  if (typeof value === "string") return leverText(parameter, value, locale.language);
  const shown = Number((value * conversionFactor(parameter.unit, parameter.display)).toPrecision(DIGITS));
  const digits = /\.(\d+)$/.exec(String(shown))?.[1]?.length;
  return formatNumber(shown, locale.language, digits === undefined ? {} : {digits});
}

export function renderValue(row: LeverRow, cell: LeverCell, fault: string | undefined) {
  return html`${fault === undefined ? nothing : html`<span class="mark" aria-label=${t(words.faulty)}>✕</span>`}<span
      class="value"
      >${shownLever(row, cell.value)}</span
    >${cell.by ? html`<small>↑ ${titleOf(cell.by)}</small>` : nothing}${
      cell.from === "back" ? html`<small>＝ ${t(words.baselineWord)}</small>` : nothing
    }`;
}

/** Why a value that a scenario has itself cannot be used; it is kept as it is. */
export function faultOf(desk: ScenarioDesk, {parameter}: LeverRow, {value, from}: LeverCell): string | undefined {
  if (from !== "own" || value === undefined) return undefined;
  if (!parameter) return t(words.isUnknownLever);
  const fault = valueError(parameter, value);
  return fault && desk.describe(fault);
}

/** What a cell holds, in full: lever, scenario, value, from where. */
export function aboutCell(row: LeverRow, scenario: Scenario, {value, from, by}: LeverCell): string {
  const {parameter, id} = row;
  const {language} = locale;
  const origins = {own: words.own, back: words.back, baseline: words.fromBaseline, unknown: words.unknown} as const;
  const origin = from === "parent" ? t(words.fromParent).replace("{}", by ? titleOf(by) : "") : t(origins[from]);
  const unit = parameter ? unitAfter(parameter.display, language) : "";
  const text = parameter ? leverText(parameter, value, language) : String(value ?? "");
  const {colon, comma} = punctuation[language];
  return `${parameter ? t(parameter.label) : id} · ${titleOf(scenario)}${colon}${`${text} ${unit}`.trim() || "—"}${comma}${origin}`;
}

export function renderEditor({parameter}: LeverRow, text: string, label: string, take: (text: string) => void) {
  const {language} = locale;
  if (parameter && parameter.options.length > 0) {
    const choices = ["", ...parameter.options.map((option) => leverText(parameter, option, language))];
    return html`<select aria-label=${label} @change=${({target}: Event) => take((target as HTMLSelectElement).value)}>
      ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === text}>${choice}</option>`)}
    </select>`;
  }
  return html`<input aria-label=${label} autocomplete="off" .value=${text} />`;
}

function titleOf({name, title}: Scenario): string {
  return title ? t(title) : name;
}
