import type {Label, Language} from "../base/label.js";
import type {Calibration, Finding} from "../model/index.js";
import {leverTable, type ScenarioChanges} from "./lever-table.js";
import {headingRow, tableRows, textRow, titleRow, type Sheet, type SheetRow} from "./sheet.js";
import {calibrationNote, officialData} from "../i18n/official.js";
import {unitName} from "../i18n/unit.js";
import type {ExportTable} from "./table.js";
import {conditionalStatement, type About, type Workbook} from "./workbook.js";

export const aboutName: Label = {zh: "说明", en: "About"};

const headings = {
  sheets: {zh: "工作表", en: "Sheets"},
  scenarios: {zh: "情景", en: "Scenarios"},
  levers: {zh: "改动的杠杆", en: "Levers changed"},
  findings: {zh: "模型的警告", en: "Warnings of the model"},
  limits: {zh: "模型没有包括的内容", en: "What the model leaves out"},
} as const;

const words = {
  date: {zh: "日期", en: "Date"},
  program: {zh: "程序", en: "Program"},
  model: {zh: "模型", en: "Model"},
  historyOnly: {zh: "只作历史，没有改动模型", en: "history only; the model was not changed"},
  none: {zh: "没有：所有情景都取基准值。", en: "None: all scenarios have the values of the baseline."},
  limitsUnknown: {zh: "模型没有说明。", en: "The model does not say."},
} as const;

/**
 * The sheet that says under what conditions the numbers of the others hold.
 * @param names of the sheets of `tables`, in their order
 */
export function aboutSheet(
  {title, tables, about}: Workbook,
  name: string,
  names: readonly string[],
  language: Language,
): Sheet {
  const scenarios = scenarioTable(about.scenarios, language);
  const levers = leverTable(about.scenarios, {language});
  const findings = findingTable(about.findings ?? [], language);
  const section = (heading: Label, ...rows: readonly SheetRow[]) => [[], headingRow(heading, language), ...rows];
  const limits = about.limits.map((paragraph) => textRow(paragraph[language]));
  return {
    name,
    rows: [
      titleRow(title, language),
      textRow(conditionalStatement[language]),
      [],
      ...originRows(about, language),
      ...(about.calibration
        ? section(
            officialData,
            textRow(calibrationNote(about.calibration, language)),
            ...tableRows(officialTable(about.calibration, language), language),
          )
        : []),
      ...section(headings.sheets, ...tables.map((table, i) => textRow(names[i] ?? "", table.title[language]))),
      ...section(headings.scenarios, ...tableRows(scenarios, language)),
      ...section(
        headings.levers,
        ...(levers.rows.length > 0 ? tableRows(levers, language) : [textRow(words.none[language])]),
      ),
      ...(findings.rows.length > 0 ? section(headings.findings, ...tableRows(findings, language)) : []),
      ...section(headings.limits, ...(limits.length > 0 ? limits : [textRow(words.limitsUnknown[language])])),
    ],
    widths: [20, 24, 36, 16, 14, 14, 14, 44, 10],
    isFrozen: false,
  };
}

function originRows({date, version, model}: About, language: Language): SheetRow[] {
  return [
    textRow(words.date[language], date),
    textRow(words.program[language], `Tuiyan 推演 ${version}`),
    ...(model ? [textRow(words.model[language], `${model.label[language]} (${model.id})`)] : []),
  ];
}

function scenarioTable(scenarios: readonly ScenarioChanges[], language: Language): ExportTable {
  return {
    name: headings.scenarios,
    title: headings.scenarios,
    columns: [
      {key: "name", label: {zh: "情景", en: "Scenario"}, unit: "", kind: "text"},
      {key: "title", label: {zh: "标题", en: "Title"}, unit: "", kind: "text"},
      {key: "note", label: {zh: "说明", en: "Note"}, unit: "", kind: "text"},
      {key: "levers", label: {zh: "改动的杠杆数", en: "Levers changed"}, unit: "", kind: "year"},
    ],
    rows: scenarios.map(({name, title, note, differences}) => [
      name,
      title?.[language] ?? null,
      note?.[language] ?? null,
      differences.length,
    ]),
  };
}

function officialTable({observations}: Calibration, language: Language): ExportTable {
  return {
    name: officialData,
    title: officialData,
    columns: [
      {key: "input", label: {zh: "指标", en: "Input"}, unit: "", kind: "text"},
      {key: "source", label: {zh: "出处", en: "Source"}, unit: "", kind: "text"},
      {key: "effect", label: {zh: "改动什么", en: "What it changes"}, unit: "", kind: "text"},
      {key: "unit", label: {zh: "单位", en: "Unit"}, unit: "", kind: "text"},
      {key: "year", label: {zh: "年份", en: "Year"}, unit: "", kind: "year"},
      {key: "value", label: {zh: "数值", en: "Value"}, unit: "", kind: "number"},
    ],
    rows: observations.map(({input, year, value, source, isUsed}) => [
      input.label[language],
      source === "" ? null : source,
      isUsed ? input.effect[language] : words.historyOnly[language],
      unitName(input.unit, language),
      year,
      value,
    ]),
  };
}

function findingTable(findings: readonly Finding[], language: Language): ExportTable {
  return {
    name: headings.findings,
    title: headings.findings,
    columns: [
      {key: "scenario", label: {zh: "情景", en: "Scenario"}, unit: "", kind: "text"},
      {key: "place", label: {zh: "首次出现", en: "First at"}, unit: "", kind: "text"},
      {key: "label", label: {zh: "警告", en: "Warning"}, unit: "", kind: "text"},
      {key: "count", label: {zh: "次数", en: "Times"}, unit: "", kind: "year"},
    ],
    rows: findings.map(({scenario, place, label, count}) => [
      scenario,
      Object.values(place).join(" "),
      label[language],
      count,
    ]),
  };
}
