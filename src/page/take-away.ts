import packageJson from "../../package.json" with {type: "json"};
import type {Language} from "../base/label.js";
import {today} from "../base/today.js";
import type {TextOptions} from "../export/neutralise.js";
import type {ExportTable} from "../export/table.js";
import type {About, Workbook} from "../export/workbook.js";
import type {Definition, Result} from "../model/index.js";
import {locale} from "../i18n/locale.js";
import {bundles} from "./bundles.js";
import {download} from "./download.js";
import type {AskedNumber} from "./what-if/asked-number.js";
import type {WhatIfHost} from "./what-if/host.js";
import {presented} from "./presentation.js";

/** Puts a table on the clipboard, to be pasted into a spreadsheet. */
export async function copyTable(table: ExportTable, language: Language): Promise<void> {
  const {toTsv} = await bundles.export();
  await navigator.clipboard.writeText(toTsv(table, language, texts()));
}

export async function saveCsv(table: ExportTable, language: Language): Promise<void> {
  const {toCsvBlob, fileName} = await bundles.export();
  download(toCsvBlob(table, language, texts()), fileName({title: table.title[language], date: today()}, "csv"));
}

/** How the reader wants texts that look like formulas. */
function texts(): TextOptions {
  return {neutralise: locale.formulasAsText};
}

/** Saves an answer as a workbook, with a sheet that says of which model and how the levers stand. */
export async function saveAnswer(table: ExportTable, asked: AskedNumber, language: Language): Promise<void> {
  await saveUnder(table, asked, asked.result?.model, language);
}

/** Saves a table of all scenarios of a notebook as a workbook, with a sheet that says how the levers stand in each. */
export async function saveUnderScenarios(
  table: ExportTable,
  {allScenarios: scenarios, board}: WhatIfHost,
  language: Language,
): Promise<void> {
  const {model} = board.sources.find((source) => source.model) ?? {};
  await saveUnder(table, {scenarios, differ: (from, to) => board.diff(from, to)}, model, language);
}

async function saveUnder(
  table: ExportTable,
  {scenarios, differ}: Pick<AskedNumber, "scenarios" | "differ">,
  model: Definition | undefined,
  language: Language,
): Promise<void> {
  const changes = scenarios.map(({name, title, values}) => ({name, title, differences: differ({}, values)}));
  await saveWorkbook(
    {title: table.title, tables: [table], about: {...aboutModel(model), scenarios: changes}},
    language,
  );
}

/** Saves tables of a result as a workbook, with a sheet that says under what conditions they hold. */
export async function saveXlsx(tables: readonly ExportTable[], result: Result, language: Language): Promise<void> {
  const {changesOf} = await bundles.export();
  const [first] = tables;
  const {definition, findings} = result;
  const title = tables.length === 1 && first ? first.title : definition.label;
  const scenarios = presented(result).map((scenario) => changesOf(definition, scenario));
  await saveWorkbook({title, tables, about: {...aboutModel(definition), scenarios, findings}}, language);
}

async function saveWorkbook(workbook: Workbook, language: Language): Promise<void> {
  const {toXlsx, fileName} = await bundles.export();
  const {title, about} = workbook;
  download(await toXlsx(workbook, language), fileName({title: title[language], date: about.date}, "xlsx"));
}

/** What a workbook says of itself and of the model its numbers come from; of no model where there is none. */
function aboutModel(definition: Definition | undefined): Omit<About, "scenarios" | "findings"> {
  const {id, label, calibration, limits = []} = definition ?? {};
  return {
    date: today(),
    version: packageJson.version,
    ...(id !== undefined && label && {model: {id, label}}),
    ...(calibration && {calibration}),
    limits,
  };
}
