import type {Label} from "../base/label.js";
import * as words from "../i18n/workspace.js";
import {fileNameFor, newNotebook} from "./new-notebook.js";
import {loaded} from "./loaded.js";
import type {Store} from "./store.js";
import {toFault} from "./store-fault.js";

type CreatingStore = Pick<Store, "readTemplate" | "write">;

/** Makes a notebook of that heading, blank or a copy of a template: its path, or why there is none. */
export async function createNotebook(
  store: CreatingStore,
  heading: string,
  template: string | undefined,
): Promise<{readonly path: string} | {readonly fault: Label}> {
  const path = fileNameFor(heading);
  if (path === undefined) return {fault: words.noName};
  try {
    await store.write(path, await textFor(store, heading, template), null);
    return {path};
  } catch (error) {
    const {code} = toFault(error);
    return {fault: code === "already-exists" ? words.nameTaken(path) : words.faults[code]};
  }
}

async function textFor(store: CreatingStore, heading: string, template: string | undefined): Promise<string> {
  if (template === undefined) return newNotebook(heading);
  const {retitle} = await loaded(import("./retitle.js"));
  return retitle((await store.readTemplate(template)).text, heading);
}
