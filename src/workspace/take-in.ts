import type {Label} from "../base/label.js";
import {nameNotAllowed} from "../i18n/files.js";
import * as words from "../i18n/taking-in.js";
import {describeIn} from "../i18n/errors/describe.js";
import {notebook} from "../i18n/errors/notebook.js";
import {faults} from "../i18n/workspace.js";
import {NotebookError} from "../notebook/notebook-error.js";
import {parseDocument} from "../notebook/parse.js";
import {MAX_BYTES} from "../server/contract.js";
import {fileNameFor} from "./file-name-for.js";
import {writeNew} from "./free-name.js";
import type {Store} from "./store.js";
import {toFault} from "./store-fault.js";

/** A file from elsewhere: taken in as `path`, or not; `sentence` says which and why. */
export interface Taken {
  readonly path: string | undefined;
  readonly sentence: Label;
}

/** Takes a file into the folder if it is a whole notebook, under its own name or the next that is free. */
export async function takeIn(store: Pick<Store, "list" | "write">, file: File): Promise<Taken> {
  const refused = (why: Label): Taken => ({path: undefined, sentence: words.notTakenIn(file.name, why)});
  try {
    const path = fileNameFor(file.name.replace(/\.html?$/i, ""));
    if (path === undefined) return refused(nameNotAllowed);
    const text = await readText(file);
    if (typeof text !== "string") return refused(text);
    parseDocument(text);
    const written = await writeNew(store, path, text);
    return {path: written.path, sentence: words.takenIn(file.name, written.path)};
  } catch (error) {
    if (!(error instanceof NotebookError)) return refused(faults[toFault(error).code]);
    const sentenceIn = (language: "zh" | "en") => describeIn({NotebookError: notebook}, error, language);
    return refused({zh: sentenceIn("zh"), en: sentenceIn("en")});
  }
}

/** The text of a file, or why there is none. Its size is looked at before anything is read. */
async function readText(file: File): Promise<string | Label> {
  if (file.size > MAX_BYTES) return faults["too-large"];
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return words.fileUnreadable;
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return words.noText;
  }
}
