import {moduleTakenIn, otherModule} from "../i18n/module-files.js";
import {nameNotAllowed} from "../i18n/files.js";
import {notTakenIn} from "../i18n/taking-in.js";
import {faults} from "../i18n/workspace.js";
import type {ArchiveReport} from "./archive/report.js";
import {beside} from "./beside.js";
import {isFileName} from "./data/names.js";
import {lookAt} from "./data/place-file.js";
import {MAX_MODULE_BYTES} from "./notebook-files/notebook-files.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {Store} from "./store.js";

/** Puts a module beside a notebook, where none of that name is. It runs once a cell imports it and the reader lets it. @throws {StoreFault} */
export async function takeInModule(store: Store, notebook: OpenNotebook, file: File): Promise<ArchiveReport> {
  const refused = (why: typeof nameNotAllowed) => ({
    sentences: [notTakenIn(file.name, why)],
    isWhole: false,
    added: [],
  });
  const path = beside(notebook.path, file.name);
  if (path === undefined || !isFileName(file.name)) return refused(nameNotAllowed);
  if (file.size > MAX_MODULE_BYTES) return refused(faults["too-large"]);
  const there = await lookAt(store, path, file);
  if (there === "other") return refused(otherModule(file.name));
  if (there === "free") await store.writeFile(path, file);
  return {
    sentences: [moduleTakenIn(file.name)],
    isWhole: true,
    added: there === "free" ? [{path, kind: "file"}] : [],
  };
}
