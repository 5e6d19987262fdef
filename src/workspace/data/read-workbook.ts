import {formatCsv} from "../../data/csv.js";
import {textOfValue} from "../../data/survey/cell-kind.js";
import {surveyText} from "../../data/survey/survey-text.js";
import {emptyFile} from "../../data/read-table.js";
import type {ReadSheet} from "../../export/read-xlsx.js";
import * as words from "../../i18n/data-files.js";
import {loaded} from "../loaded.js";
import {readSeparated} from "./cell-code.js";
import {endingOf} from "./format.js";
import type {ReadingOptions, TableReading} from "./reading.js";

/**
 * Reads a workbook once, and of it the sheet that is chosen, else the first. It is kept as CSV, and surveyed as what a
 * cell makes of that: a text 0355 of the workbook is one that would become a number.
 * What it returns throws {WorkbookError}, and {TableError} `empty-file` where no sheet holds anything.
 */
export function workbookReader(file: File): (options: ReadingOptions) => Promise<TableReading> {
  let sheets: Promise<readonly ReadSheet[]> | undefined;
  return async (options) => readSheet(file, await (sheets ??= sheetsOf(file)), options);
}

/** Those that hold anything. */
async function sheetsOf(file: File): Promise<readonly ReadSheet[]> {
  const {readXlsx} = await loaded(import("../../export/read-xlsx.js"));
  return (await readXlsx(file)).filter(({rows}) => rows.length > 0);
}

async function readSheet(
  file: File,
  sheets: readonly ReadSheet[],
  {choice, onProgress, signal}: ReadingOptions,
): Promise<TableReading> {
  const sheet = sheets.find(({name}) => name === choice.sheet) ?? sheets[0];
  if (!sheet) throw emptyFile(file.name);
  const text = csvOf(sheet);
  const survey = await surveyText(text, {
    resource: sheet.name,
    delimiter: ",",
    header: choice.header,
    last: choice.last,
    onProgress,
    signal,
  });
  const source = csvName(file.name, sheets.length > 1 ? sheet.name : undefined);
  return {
    choice: {...choice, sheet: sheet.name},
    sheets: sheets.map(({name}) => name),
    source,
    survey,
    bytes: new Blob(["\uFEFF", text]),
    notes: [words.keptAsCsv(sheet.name, source)],
    code: (types) => readSeparated(survey, types, ","),
  };
}

function csvOf({rows}: ReadSheet): string {
  return formatCsv(
    rows.map((row) => row.map((value) => textOfValue(value instanceof Date ? wholeSeconds(value) : value))),
    "\n",
  );
}

/** A workbook has times as fractions of a day, which come to a little less than the second they mean. */
function wholeSeconds(date: Date): Date {
  return new Date(Math.round(date.getTime() / 1000) * 1000);
}

function csvName(file: string, sheet: string | undefined): string {
  const bare = file.slice(0, file.length - endingOf(file).length);
  return `${sheet === undefined ? bare : `${bare}-${sheet}`}.csv`;
}
