import type {Label} from "../base/label.js";
import * as words from "../i18n/workspace.js";
import {fileNameFor, newNotebook} from "./new-notebook.js";
import {loaded} from "./loaded.js";
import type {Store} from "./store.js";
import type {Trust} from "./trust.js";
import {toFault} from "./store-fault.js";

/** Where a notebook is made, and who knows that it was made here. */
export interface CreatingServices {
  readonly store: Pick<Store, "readTemplate" | "write">;
  readonly trust: Pick<Trust, "add">;
}

/** Makes a notebook of that heading, blank or a copy of a template: its path, or why there is none. */
export async function createNotebook(
  {store, trust}: CreatingServices,
  heading: string,
  template: string | undefined,
): Promise<{readonly path: string} | {readonly fault: Label}> {
  const path = fileNameFor(heading);
  if (path === undefined) return {fault: words.noName};
  try {
    const text = await textFor(store, heading, template);
    await store.write(path, text, null);
    trust.add(text);
    return {path};
  } catch (error) {
    const {code} = toFault(error);
    return {fault: code === "already-exists" ? words.nameTaken(path) : words.faults[code]};
  }
}

async function textFor(
  store: CreatingServices["store"],
  heading: string,
  template: string | undefined,
): Promise<string> {
  if (template === undefined) return newNotebook(heading);
  const {retitle} = await loaded(import("./retitle.js"));
  return retitle((await store.readTemplate(template)).text, heading);
}
