import type {ExportTable} from "../export/table.js";
import {comparatorSign} from "../i18n/comparator.js";
import {ownTargets as words} from "../i18n/own-targets.js";
import {page} from "../i18n/page.js";
import {unitName} from "../i18n/unit.js";
import type {Label, Language} from "../base/label.js";
import type {ComparedScenario} from "./compare.js";
import type {TargetRow} from "./target-rows.js";
import {targetStates} from "./target-states.js";

/** The table of targets to be taken away: a row for each target in each scenario. */
export function targetTable(
  rows: readonly TargetRow[],
  scenarios: readonly ComparedScenario[],
  language: Language,
): ExportTable {
  const text = (key: string, label: Label) => ({key, label, unit: "", kind: "text" as const});
  const number = (key: string, label: Label) => ({key, label, unit: "", kind: "number" as const});
  return {
    name: words.heading,
    title: words.heading,
    note: page.conditional,
    columns: [
      text("scenario", page.scenario),
      text("group", {zh: "组", en: "Group"}),
      text("name", words.target),
      text("comparator", words.comparator),
      number("target", words.value),
      text("unit", words.unit),
      {key: "year", label: words.year, unit: "", kind: "year"},
      number("value", {zh: "结果", en: "Result"}),
      number("gap", words.gap),
      text("state", words.state),
      text("reason", words.reason),
      text("source", words.source),
    ],
    rows: scenarios.flatMap(({title}, i) =>
      rows.map(({group, label, goal, unit, year, source, standings}) => {
        const standing = standings[i];
        return [
          title[language],
          group[language],
          label[language],
          goal ? comparatorSign[goal.comparator] : "",
          goal?.value ?? null,
          unitName(unit, language),
          year ?? null,
          standing?.value ?? null,
          standing?.gap ?? null,
          standing?.state ? targetStates[standing.state].label[language] : words.noValue[language],
          standing?.error ?? "",
          source?.[language] ?? "",
        ];
      }),
    ),
  };
}
