import type {Language} from "../base/label.js";
import {conversionFactor} from "../base/units.js";
import type {CellRole, Sheet, SheetCell, SheetRow} from "../export/sheet.js";
import {kindNames} from "../i18n/scenarios.js";
import {scenarioSheet as words} from "../i18n/scenario-sheet.js";
import {unitName} from "../i18n/unit.js";
import type {Parameter, Value} from "../model/index.js";
import type {Scenario} from "../scenario/scenario.js";
import type {LeverRow} from "./lever-rows.js";

/** How many columns stand before those of the scenarios. */
export const HEAD = 5;

/** The unit of a lever's numbers in a sheet: fractions stay fractions, which the sheet shows in per cent. */
export function sheetUnit({unit, display}: Parameter): string {
  return display === "%" ? "1" : conversionFactor(unit, display) === 1 ? unit : display;
}

/** A number of a lever as it stands in a sheet. */
export function inSheet(parameter: Parameter, value: number): number {
  return Number((value * conversionFactor(parameter.unit, sheetUnit(parameter))).toPrecision(15));
}

/** The scenarios as sheets for Excel: one to be filled in, a lever each row and a scenario each column, and how to. */
export function scenarioSheets(list: readonly Scenario[], rows: readonly LeverRow[], language: Language): Sheet[] {
  const titles = [words.id, words.lever, words.kind, words.unit, words.baseline].map((label) => label[language]);
  const names = list.map(({name}) => name);
  const parents: SheetRow = [
    {value: words.parent[language], role: "text"},
    ...Array.from({length: HEAD - 1}, () => null),
    ...list.map(({parent}): SheetCell => ({value: parent ?? null, role: "text"})),
  ];
  return [
    {
      name: words.sheet[language],
      rows: [
        [...titles, ...names].map((value): SheetCell => ({value, role: "header"})),
        parents,
        ...rows.map((row) => leverRow(row, list, language)),
      ],
      widths: [28, 32, 10, 18, 12, ...names.map(() => 16)],
      isFrozen: true,
    },
    {
      name: words.aboutSheet[language],
      rows: [
        [{value: words.sheet[language], role: "title"}],
        ...words.about.map((line): SheetRow => [{value: line[language], role: "text"}]),
      ],
      widths: [100],
      isFrozen: false,
    },
  ];
}

function leverRow(row: LeverRow, list: readonly Scenario[], language: Language): SheetRow {
  const {id, parameter} = row;
  const texts = [
    id,
    parameter?.label[language] ?? words.unknown[language],
    parameter ? kindNames[parameter.kind][language] : "",
    parameter ? unitName(parameter.display, language) : "",
  ];
  const cell = (value: Value | null | undefined) => toCell(parameter, value, language);
  return [
    ...texts.map((value): SheetCell => ({value, role: "text"})),
    cell(parameter?.default),
    ...list.map(({own}) => cell(Object.hasOwn(own, id) ? own[id] : undefined)),
  ];
}

function toCell(parameter: Parameter | undefined, value: Value | null | undefined, language: Language): SheetCell {
  const role: CellRole = parameter?.display === "%" ? "fraction" : "general";
  if (value === undefined) return {value: null, role};
  if (value === null) return {value: words.back[language], role: "text"};
  if (typeof value === "number") return {value: parameter ? inSheet(parameter, value) : value, role};
  return {value: parameter?.optionLabels[parameter.options.indexOf(value)]?.[language] ?? value, role: "text"};
}
