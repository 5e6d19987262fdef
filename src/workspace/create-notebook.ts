import type {Label} from "../base/label.js";
import {untitled} from "../i18n/keeping.js";
import {t} from "../i18n/locale.js";
import * as words from "../i18n/workspace.js";
import {fileNameFor} from "./file-name-for.js";
import {underFreeName} from "./free-name.js";
import {newNotebook} from "./new-notebook.js";
import {loaded} from "./loaded.js";
import type {Store} from "./store.js";
import {StoreFault, toFault, type FaultCode} from "./store-fault.js";
import type {Trust} from "./trust.js";

/** Where a notebook is made, and who knows that it was made here. */
export interface CreatingServices {
  readonly store: Pick<Store, "readTemplate" | "write">;
  readonly trust: Pick<Trust, "add">;
}

/** What keeps a new notebook from being made and may pass; meanwhile it can be written in. Without a server there is no page. */
const passing: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "folder-gone",
  "no-permission",
  "disk-full",
  "failed",
  "no-storage",
  "storage-full",
  "storage-failed",
]);

/** A notebook that no place has taken yet. */
export interface Draft {
  readonly path: string;
  readonly text: string;
}

/** Where a new notebook is, or why there is none; `draft` is what it would have been, where it may yet be made. */
export type Created = {readonly path: string} | {readonly fault: Label; readonly draft?: Draft};

/** Makes a notebook of that heading, blank or a copy of a template; without a heading it gets the next free name. */
export async function createNotebook(
  {store, trust}: CreatingServices,
  heading: string,
  template: string | undefined,
): Promise<Created> {
  const title = heading === "" ? t(untitled) : heading;
  const path = fileNameFor(title);
  if (path === undefined) return {fault: words.noName};
  const text = await textFor(store, title, template).catch(toFault);
  if (text instanceof StoreFault) return {fault: words.faults[text.code]};
  trust.add(text);
  try {
    if (heading !== "") return await store.write(path, text, null);
    return await underFreeName(path, (free) => store.write(free, text, null));
  } catch (error) {
    const {code} = toFault(error);
    if (code === "already-exists") return {fault: words.nameTaken(path)};
    return {fault: words.faults[code], ...(passing.has(code) && {draft: {path, text}})};
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
