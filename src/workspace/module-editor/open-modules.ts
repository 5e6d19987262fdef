import {locale} from "../../i18n/locale.js";
import {titleIn} from "../../i18n/title.js";
import {fileName} from "../listed.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import {ModuleDesk, type ModuleDeskOptions} from "./module-desk.js";
import {ModuleDialog} from "./module-dialog.js";

/** Shows the modules beside a notebook; `open` is that notebook where it is on screen. */
export function openModules(
  options: Omit<ModuleDeskOptions, "storage" | "onSaved">,
  title: string,
  open: OpenNotebook | undefined,
): void {
  const dialog = new ModuleDialog();
  dialog.desk = new ModuleDesk({...options, storage: localStorageIfAny(), onSaved: () => void open?.files?.look()});
  dialog.heading = titleIn(title, locale.language) || fileName(options.notebook);
  if (open) dialog.insert = (cell) => open.send({type: "insert", cells: [cell]});
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
}

/** The browser throws already when storage is forbidden and merely looked at. */
function localStorageIfAny(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
