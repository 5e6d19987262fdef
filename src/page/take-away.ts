import packageJson from "../../package.json" with {type: "json"};
import type {Language} from "../base/label.js";
import type {ExportTable} from "../export/table.js";
import type {Workbook} from "../export/workbook.js";
import type {Result} from "../model/index.js";
import {bundles} from "./bundles.js";
import {presented} from "./presentation.js";

/** The day, as exports write it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Puts a table on the clipboard, to be pasted into a spreadsheet. */
export async function copyTable(table: ExportTable, language: Language): Promise<void> {
  const {toTsv} = await bundles.export();
  await navigator.clipboard.writeText(toTsv(table, language));
}

export async function saveCsv(table: ExportTable, language: Language): Promise<void> {
  const {toCsvBlob, fileName} = await bundles.export();
  save(toCsvBlob(table, language), fileName({title: table.title[language], date: today()}, "csv"));
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
      findings: result.findings,
      limits: definition.limits,
    },
  };
  save(await toXlsx(workbook, language), fileName({title: workbook.title[language], date: today()}, "xlsx"));
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has taken the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
