import {NotebookError} from "../notebook/notebook-error.js";
import {parseDocument} from "../notebook/parse.js";
import {neededBy} from "../page/needed.js";
import {bytesBeside} from "./notebook-files/read-beside.js";
import type {Store} from "./store.js";

/** The files that a notebook needs, by the names it has for them; none of a text that is no notebook. */
export async function filesNeeded(
  store: Pick<Store, "readFile">,
  notebook: string,
  text: string,
): Promise<readonly string[]> {
  try {
    return (await neededBy(parseDocument(text).notebook.cells, bytesBeside(store, notebook))).files;
  } catch (error) {
    if (error instanceof NotebookError) return [];
    throw error;
  }
}
