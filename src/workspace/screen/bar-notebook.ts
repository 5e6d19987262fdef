import {locale} from "../../i18n/locale.js";
import {titleIn} from "../../i18n/title.js";
import type {SaveState} from "../autosave.js";
import {fileName} from "../listed.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import type {RunState} from "../open-notebook/run-status.js";

/** What the bar shows of the notebook that is open. */
export interface BarNotebook {
  readonly title: string;
  readonly saveState: SaveState;
  readonly runState: RunState;
  readonly errors: number;
  /** Which hosts it may reach. */
  readonly hosts: readonly string[];
  /** Whether there is a page that could run. */
  readonly isShown: boolean;
}

export function barNotebookOf(notebook: OpenNotebook): BarNotebook {
  const {run, saving, rights, stage} = notebook;
  return {
    title: shownTitle(notebook),
    saveState: saving.isUnkept ? {type: "failed", code: "storage-full"} : saving.state,
    runState: run.state,
    errors: run.errors,
    hosts: rights.hosts,
    isShown: stage.type === "open",
  };
}

/** A notebook's title in the reader's language; its file's name where it has none. */
export function shownTitle({title, path}: OpenNotebook): string {
  return titleIn(title, locale.language) || fileName(path);
}
