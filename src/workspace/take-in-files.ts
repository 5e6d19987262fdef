import type {Label} from "../base/label.js";
import {openNotebookFirst} from "../i18n/data-files.js";
import {notTakenIn} from "../i18n/taking-in.js";
import {faults} from "../i18n/workspace.js";
import type {ArchiveReport} from "./archive/report.js";
import {isModule} from "../kernel/modules/names.js";
import {formatOf} from "./data/format.js";
import {loaded} from "./loaded.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {Store} from "./store.js";
import {toFault} from "./store-fault.js";
import {takeIn} from "./take-in.js";

/** What has become of the files; nothing is said of what the reader did not want after all. */
export interface TakenFiles extends ArchiveReport {
  readonly sentences: readonly Label[];
}

/**
 * Takes files in one after the other, as two of one name must not meet: notebooks and archives of such into the folder,
 * data to the notebook that is open.
 */
export async function takeInFiles(
  store: Store,
  notebook: OpenNotebook | undefined,
  files: readonly File[],
): Promise<TakenFiles> {
  const reports: ArchiveReport[] = [];
  for (const file of files) reports.push(await takeInOne(store, notebook, file));
  return {
    sentences: reports.flatMap(({sentences}) => sentences),
    isWhole: reports.every(({isWhole}) => isWhole),
    added: reports.flatMap(({added}) => added),
  };
}

async function takeInOne(store: Store, notebook: OpenNotebook | undefined, file: File): Promise<ArchiveReport> {
  const refused = (why: Label) => ({sentences: [notTakenIn(file.name, why)], isWhole: false, added: []});
  try {
    if (/\.zip$/i.test(file.name)) return await (await loaded(import("./archive/report.js"))).takeInFile(store, file);
    if (isModule(file.name)) {
      if (notebook?.stage.type !== "open") return refused(openNotebookFirst);
      return await (await loaded(import("./take-in-module.js"))).takeInModule(store, notebook, file);
    }
    const format = formatOf(file.name);
    if (format) {
      if (notebook?.stage.type !== "open") return refused(openNotebookFirst);
      const {takeInData} = await loaded(import("./data/take-in-data.js"));
      return {...(await takeInData(store, notebook, file, format)), added: []};
    }
    const {path, sentence} = await takeIn(store, file);
    const isTaken = path !== undefined;
    return {sentences: [sentence], isWhole: isTaken, added: isTaken ? [{path, kind: "file"}] : []};
  } catch (error) {
    return refused(faults[toFault(error).code]);
  }
}
