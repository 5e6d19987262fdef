import packageJson from "../../package.json" with {type: "json"};
import type {Language} from "../base/label.js";
import {today} from "../base/today.js";
import type {ExportTable} from "../export/table.js";
import type {Workbook} from "../export/workbook.js";
import type {Result} from "../model/index.js";
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
  const {toXlsx, fileName} = await bundles.export();
  const model = asked.result?.model;
  const workbook: Workbook = {
    title: table.title,
    tables: [table],
    about: {
      date: today(),
      version: packageJson.version,
      ...(model && {model: {id: model.id, label: model.label}}),
      ...(model?.calibration && {calibration: model.calibration}),
      scenarios: asked.scenarios.map(({name, title, values}) => ({name, title, differences: asked.differ({}, values)})),
      limits: model?.limits ?? [],
    },
  };
  download(await toXlsx(workbook, language), fileName({title: table.title[language], date: today()}, "xlsx"));
}

/** Saves tables of a result as a workbook, with a sheet that says under what conditions they hold. */
export async function saveXlsx(tables: readonly ExportTable[], result: Result, language: Language): Promise<void> {
  const {toXlsx, fileName, changesOf} = await bundles.export();
  const [first] = tables;
  const {definition} = result;
  const workbook: Workbook = {
    title: tables.length === 1 && first ? first.title : definition.label,
    tables,
    about: {
      date: today(),
      version: packageJson.version,
      model: {id: definition.id, label: definition.label},
      scenarios: presented(result).map((scenario) => changesOf(definition, scenario)),
      ...(definition.calibration && {calibration: definition.calibration}),
      findings: result.findings,
      limits: definition.limits,
    },
  };
  download(await toXlsx(workbook, language), fileName({title: workbook.title[language], date: today()}, "xlsx"));
}
