import type {ReactiveController} from "lit";
import type {NotebookList, NotebookWritten, Template} from "../server/contract.js";
import {toFault, type FaultCode} from "./store-fault.js";
import type {ServicesHost} from "./services.js";

/** The list of notebooks as far as it is known. */
export type Files =
  | {readonly type: "reading"}
  | {readonly type: "failed"; readonly code: FaultCode}
  | {readonly type: "read"; readonly list: NotebookList};

/** The notebooks there are: read when the workspace opens and whenever the reader comes back to it. */
export class Shelf implements ReactiveController {
  readonly #host: ServicesHost;
  readonly #onRead: (list: NotebookList) => Promise<void>;
  readonly #seen = () => {
    if (document.visibilityState === "visible") void this.refresh();
  };
  files: Files = {type: "reading"};
  /** What new notebooks can be copies of. */
  templates: readonly Template[] = [];
  /** Notebooks left with text that could not be saved. */
  unsaved: ReadonlySet<string> = new Set();
  /** When the list was read, milliseconds since 1970. */
  now = Date.now();

  /** @param onRead called after each reading */
  constructor(host: ServicesHost, onRead: (list: NotebookList) => Promise<void>) {
    this.#host = host;
    this.#onRead = onRead;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.#seen);
    void this.refresh();
    void this.#readTemplates();
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.#seen);
  }

  async refresh(): Promise<void> {
    this.now = Date.now();
    try {
      const [list] = await Promise.all([this.#host.services.store.list(), this.lookForUnsaved()]);
      this.#become({type: "read", list: withDrafts(list, this.unsaved)});
      await this.#onRead(list);
    } catch (error) {
      // A list that has been read stays of use while the server is away; saving says that it is.
      if (this.files.type !== "read") this.#become({type: "failed", code: toFault(error).code});
    }
  }

  /** Reads the list anew where it is not to be seen before it has been read. */
  readAgain(): void {
    this.#become({type: "reading"});
    void this.refresh();
  }

  async lookForUnsaved(): Promise<void> {
    this.unsaved = await this.#host.services.journal.unsavedPaths();
    this.#host.requestUpdate();
  }

  /** Keeps the list as the files are, without reading it again at every save. */
  hearSaved({path, title, modified}: NotebookWritten): void {
    if (this.files.type !== "read") return;
    const {list} = this.files;
    if (!list.notebooks.some((entry) => entry.path === path)) void this.refresh();
    const notebooks = list.notebooks.map((entry) => (entry.path === path ? {...entry, title, modified} : entry));
    this.#become({type: "read", list: {...list, notebooks}});
  }

  /** Without them a new notebook is a blank one. */
  async #readTemplates(): Promise<void> {
    const list = await this.#host.services.store.templates().catch(() => undefined);
    this.templates = list?.templates ?? [];
    this.#host.requestUpdate();
  }

  #become(files: Files): void {
    this.files = files;
    this.#host.requestUpdate();
  }
}

/** With the notebooks of which there is nothing but unsaved text. */
function withDrafts(list: NotebookList, unsaved: ReadonlySet<string>): NotebookList {
  const known = new Set(list.notebooks.map(({path}) => path));
  const drafts = [...unsaved].filter((path) => !known.has(path));
  return {
    ...list,
    notebooks: [...list.notebooks, ...drafts.map((path) => ({path, title: "", modified: Date.now(), size: 0}))],
  };
}
