import type {Label} from "../../base/label.js";
import * as words from "../../i18n/data-files.js";
import {nameNotAllowed} from "../../i18n/files.js";
import {notTakenIn} from "../../i18n/taking-in.js";
import {faults} from "../../i18n/workspace.js";
import type {Cell} from "../../notebook/notebook.js";
import {parseDocument} from "../../notebook/parse.js";
import {MAX_FILE_BYTES} from "../../server/contract.js";
import {beside} from "../beside.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import {toFault} from "../store-fault.js";
import {DataDialog, type DataAnswer, type Refusal} from "./data-dialog.js";
import {endingOf, type Format} from "./format.js";
import {isFileName, nameFault, suggestFileName, suggestName} from "./names.js";
import {lookAt, placeFile, type PlaceStore} from "./place-file.js";
import {columnarReader} from "./read-columnar.js";
import {readJson} from "./read-json.js";
import {readText} from "./read-text.js";
import {workbookReader} from "./read-workbook.js";
import type {Reading, ReadingOptions} from "./reading.js";

/** What became of a data file: nothing where the reader did not want it after all. */
export interface DataReport {
  readonly sentences: readonly Label[];
  readonly isWhole: boolean;
}

/** Puts a data file beside a notebook, and cells into it that read it, as the reader decides with its content in sight. */
export async function takeInData(
  store: PlaceStore,
  notebook: OpenNotebook,
  file: File,
  format: Format,
): Promise<DataReport> {
  if (file.size > MAX_FILE_BYTES) return refused(file, words.tooLarge(megabytes(file.size), megabytes(MAX_FILE_BYTES)));
  const answered = await ask(store, notebook, file, format);
  return {sentences: answered ? [words.added(answered.file, answered.name)] : [], isWhole: true};
}

function refused({name}: File, why: Label): DataReport {
  return {sentences: [notTakenIn(name, why)], isWhole: false};
}

/** Shows the file until it is taken in; undefined where the reader does not want it. */
function ask(store: PlaceStore, notebook: OpenNotebook, file: File, format: Format): Promise<DataAnswer | undefined> {
  const dialog = new DataDialog();
  const {cells} = parseDocument(notebook.text).notebook;
  dialog.source = file.name;
  dialog.suggest = (source) => {
    const suggested = suggestFileName(source);
    return {file: suggested, name: suggestName(suggested, cells)};
  };
  dialog.read = readerOf(file, format);
  return new Promise((resolve) => {
    let answered: DataAnswer | undefined;
    dialog.answer = async (answer) => {
      const refusal = await carryOut(store, notebook, answer);
      if (!refusal) answered = answer;
      return refusal;
    };
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answered);
    });
    document.body.append(dialog);
  });
}

function readerOf(file: File, format: Format): (options: ReadingOptions) => Promise<Reading> {
  switch (format) {
    case "text":
      return (options) => readText(file, options);
    case "json":
      return () => readJson(file);
    case "columnar":
      return columnarReader(file);
    case "workbook":
      return workbookReader(file);
  }
}

/** Writes the file, then the cells; says why it cannot. */
async function carryOut(
  store: PlaceStore,
  notebook: OpenNotebook,
  {file, ending, name, bytes, cells, isReplacing}: DataAnswer,
): Promise<Refusal | undefined> {
  const path = beside(notebook.path, file);
  if (path === undefined || !isFileName(file)) return {reason: nameNotAllowed};
  if (endingOf(file) !== ending) return {reason: words.keepEnding(ending)};
  const fault = faultOfName(name, parseDocument(notebook.text).notebook.cells);
  if (fault) return fault;
  try {
    const there = await lookAt(store, path, bytes);
    if (there === "other" && !isReplacing) return {reason: words.taken(file), isTaken: true};
    if (there !== "same") await placeFile(store, path, bytes, there === "other");
  } catch (error) {
    return {reason: faults[toFault(error).code]};
  }
  notebook.send({type: "insert", cells: [...cells]});
  return undefined;
}

function faultOfName(name: string, cells: readonly Cell[]): Refusal | undefined {
  const fault = nameFault(name, cells);
  if (fault === undefined) return undefined;
  return {reason: fault === "taken" ? words.cellNameTaken(name) : words.noCellName};
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
