import {ParameterError} from "../base/errors.js";
import {locale, t} from "../i18n/locale.js";
import {punctuation} from "../i18n/punctuation.js";
import {scenarioTools as words} from "../i18n/scenario-tools.js";
import type {Value} from "../model/index.js";
import {setOwn} from "../scenario/edit.js";
import type {Scenario} from "../scenario/scenario.js";
import {leverCell} from "./lever-cell.js";
import type {LeverRow} from "./lever-rows.js";
import {leverText, readLever} from "./lever-text.js";
import type {Said, ScenarioDesk} from "./scenario-desk.js";

/** A text that is to stand in a cell. */
export interface Filled {
  readonly row: LeverRow;
  readonly scenario: Scenario;
  readonly text: string;
}

export interface FillResult {
  /** Why cells cannot be taken, by {@link keyOf}; then none was. */
  readonly faults: ReadonlyMap<string, Said>;
  /** How many cells have changed. */
  readonly count: number;
}

export function keyOf({name}: Scenario, {id}: LeverRow): string {
  return `${name}\n${id}`;
}

/** What stands in a cell when it is changed or copied. */
export function textOf(list: readonly Scenario[], scenario: Scenario, row: LeverRow): string {
  const {value, from} = leverCell(list, scenario, row);
  if (from === "back") return t(words.baselineWord);
  return row.parameter ? leverText(row.parameter, value, locale.language) : String(value ?? "");
}

/** Fills cells, all of them or none, as one step to be undone. A cell in which the same stands as before stays as it is. */
export function fillCells(desk: ScenarioDesk, filled: readonly Filled[]): FillResult {
  const {scenarios} = desk;
  const faults = new Map<string, Said>();
  const changes = new Map<string, Map<string, Value | null | undefined>>();
  const isNew = ({row, scenario, text}: Filled) =>
    text.trim() === "" ? Object.hasOwn(scenario.own, row.id) : text !== textOf(scenarios, scenario, row);
  const changed = filled.filter(isNew);
  for (const {row, scenario, text} of changed) {
    try {
      const own = changes.get(scenario.name) ?? new Map<string, Value | null | undefined>();
      changes.set(scenario.name, own.set(row.id, readCell(row, text)));
    } catch (error) {
      faults.set(keyOf(scenario, row), () => placed(row, scenario, desk.describe(error)));
    }
  }
  if (faults.size > 0 || changed.length === 0) return {faults, count: 0};
  const refusal = desk.change("fill", (list, stamp) =>
    [...changes].reduce((next, [name, own]) => setOwn(next, name, own, stamp), [...list]),
  );
  return refusal === undefined ? {faults, count: changed.length} : {faults: new Map([["", refusal]]), count: 0};
}

/** What a scenario is to say of a lever: undefined, what it inherits; null, the baseline's. */
export function readCell({id, parameter}: LeverRow, text: string): Value | null | undefined {
  const wanted = text.trim();
  if (wanted === "") return undefined;
  if (Object.values(words.baselineWord).includes(wanted.toLowerCase() as never)) return null;
  if (!parameter) throw new ParameterError("unknown-parameter", `unknown parameter: ${id}`, {parameter: id});
  return readLever(parameter, wanted);
}

function placed({id, parameter}: LeverRow, {name, title}: Scenario, why: string): string {
  const where = [parameter ? t(parameter.label) : id, title ? t(title) : name].join(" · ");
  return `${where}${punctuation[locale.language].colon}${why}`;
}
