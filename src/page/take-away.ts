import packageJson from "../../package.json" with {type: "json"};
import type {Language} from "../base/label.js";
import {today} from "../base/today.js";
import type {ExportTable} from "../export/table.js";
import type {About, Workbook} from "../export/workbook.js";
import type {Definition, Result} from "../model/index.js";
import {bundles} from "./bundles.js";
import {download} from "./download.js";
import type {AskedNumber} from "./what-if/asked-number.js";
import {presented} from "./presentation.js";

/** Puts a table on the clipboard, to be pasted into a spreadsheet. */
export async function copyTable(table: ExportTable, language: Language): Promise<void> {
  const {toTsv} = await bundles.export();
  await navigator.clipboard.writeText(toTsv(table, language));
}

export async function saveCsv(table: ExportTable, language: Language): Promise<void> {
  const {toCsvBlob, fileName} = await bundles.export();
  download(toCsvBlob(table, language), fileName({title: table.title[language], date: today()}, "csv"));
}

/** Saves an answer as a workbook, with a sheet that says of which model and how the levers stand. */
export async function saveAnswer(table: ExportTable, asked: AskedNumber, language: Language): Promise<void> {
  const scenarios = asked.scenarios.map(({name, title, values}) => ({
    name,
    title,
    differences: asked.differ({}, values),
  }));
  const about = {...aboutModel(asked.result?.model), scenarios};
  await saveWorkbook({title: table.title, tables: [table], about}, language);
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
