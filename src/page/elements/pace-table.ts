import type {Label, Language} from "../../base/label.js";
import type {ExportCell, ExportColumn, ExportTable} from "../../export/table.js";
import {missing, paceUnit} from "../../i18n/pace.js";
import {targets as words} from "../../i18n/targets.js";
import {page} from "../../i18n/page.js";
import {unitName} from "../../i18n/unit.js";
import type {QuantifiedTarget, Result, Statement} from "../../model/index.js";
import {paceOf} from "../../scenario/pace.js";
import {textOfNeed} from "../needs.js";

const text = (key: string, label: Label): ExportColumn => ({key, label, unit: "", kind: "text"});
const number = (key: string, label: Label): ExportColumn => ({key, label, unit: "", kind: "number"});

const columns: readonly ExportColumn[] = [
  text("chapter", words.chapter),
  text("name", words.indicator),
  text("unit", page.unit),
  number("base", words.base),
  text("base-years", words.baseYears),
  text("comparator", words.comparator),
  number("target", words.aim),
  text("printed", words.printed),
  text("years", words.period),
  number("required", words.required),
  number("past", words.past),
  text("pace-unit", words.paceUnit),
  text("past-years", words.pastYears),
  number("ratio", words.ratio),
  text("reason", words.reason),
  text("needs", words.needs),
  text("quote", words.quote),
];

/** Quantified targets to be taken away, a row each: numbers in full, and the plan's own words. */
export function paceTable(
  targets: readonly QuantifiedTarget[],
  result: Result,
  title: Label,
  language: Language,
): ExportTable {
  return {name: title, title, columns, rows: targets.map((target) => rowOf(target, result, language))};
}

function rowOf(each: QuantifiedTarget, result: Result, language: Language): ExportCell[] {
  const {name, group, target, comparator, base, pace: kind, needs} = each;
  const pace = paceOf({...each, kind});
  return [
    group[language],
    name[language],
    unitName(target.unit, language),
    base?.value ?? null,
    yearsText(base?.years),
    comparator,
    target.value ?? null,
    target.text,
    yearsText(target.years),
    pace.required?.value ?? null,
    pace.past?.value ?? null,
    pace.required ? unitName(paceUnit(kind, target.unit), language) : null,
    yearsText(pace.past?.years),
    pace.ratio ?? null,
    pace.missing ? missing[pace.missing][language] : null,
    needs ? textOfNeed(needs[language], result, language) : null,
    result.definition.facts.get(target.fact)?.quote ?? null,
  ];
}

function yearsText(years: Statement["years"]): string | null {
  return years ? [...new Set(years)].join("—") : null;
}
