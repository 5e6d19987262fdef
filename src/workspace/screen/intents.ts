import {nextTheme} from "../../page/appearance.js";
import type {Intent} from "../events.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import type {Preferences} from "../preferences.js";
import type {Store} from "../store.js";
import type {Dialogs} from "./dialogs.js";
import type {FilesPane} from "./files-pane.js";
import type {NotebookView} from "./notebook-view.js";

export interface IntentParts {
  readonly notebook: () => OpenNotebook | undefined;
  readonly view: NotebookView;
  readonly pane: FilesPane;
  readonly dialogs: Dialogs;
  readonly store: () => Store;
  readonly preferences: () => Preferences;
  readonly prefer: (choice: Partial<Preferences>) => void;
  /** Shows the list of files, or puts it away. */
  readonly toggleFiles: () => void;
}

/** What each intent of the reader does. */
export function intentsOf(parts: IntentParts): Readonly<Record<Intent, () => void>> {
  const {notebook, view, pane, dialogs, store, preferences, prefer, toggleFiles} = parts;
  const withNotebook = (act: (notebook: OpenNotebook) => void) => () => {
    const open = notebook();
    if (open) act(open);
  };
  return {
    save: withNotebook((open) => void open.save()),
    run: () => {
      notebook()?.release();
      view.frame?.run();
    },
    stop: () => view.frame?.stop(),
    restart: () => {
      view.presenting.ended();
      notebook()?.restart();
    },
    present: () => view.presenting.begin(),
    "end-briefing": () => view.presenting.ended(),
    print: () => {
      if (view.frame) view.frame.print();
      else print();
    },
    "one-file": withNotebook((open) => void view.oneFile.save(open, store())),
    network: () => void view.network.show(),
    versions: withNotebook((open) => void dialogs.showVersions(open)),
    settings: () => void dialogs.showSettings(),
    files: toggleFiles,
    data: () => pane.chooseData(),
    refresh: () => pane.shelf.readAgain(),
    language: () => prefer({language: preferences().language === "zh" ? "en" : "zh"}),
    theme: () => prefer({theme: nextTheme(preferences().theme)}),
  };
}
