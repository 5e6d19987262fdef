import type {ReactiveController} from "lit";
import type {NotebookList, NotebookWritten} from "../server/contract.js";
import {OpenNotebook, type OpenNotebookOptions} from "./open-notebook/open-notebook.js";
import type {KeptPicture} from "./pictures.js";
import {fromHash, toHash} from "./route.js";
import type {ServicesHost} from "./services.js";

export interface CurrentOptions {
  readonly saveDelay: () => number;
  readonly onSaved: (written: NotebookWritten) => void;
  readonly onCommand: OpenNotebookOptions["onCommand"];
  readonly onDrop: OpenNotebookOptions["onDrop"];
  readonly onMoved: OpenNotebookOptions["onMoved"];
  readonly onNetwork: (notebook: OpenNotebook, host: string) => void;
  readonly onPicture: (path: string, picture: KeptPicture) => void;
  /** Called when another notebook, or none, comes on screen. */
  readonly onTurn: () => void;
  /** Called when a notebook that was on screen is closed and what could be saved of it is. */
  readonly onClosed: () => void;
}

/** The notebook on screen: the one that the address names. */
export class Current implements ReactiveController {
  readonly #host: ServicesHost;
  readonly #options: CurrentOptions;
  readonly #closing = new Map<string, Promise<unknown>>();
  #notebook: OpenNotebook | undefined;
  /** The reader has seen the list, or been at a notebook and may have left it for the list. */
  #hasChosen = false;
  #abort = new AbortController();

  constructor(host: ServicesHost, options: CurrentOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get notebook(): OpenNotebook | undefined {
    return this.#notebook;
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const {signal} = this.#abort;
    addEventListener("hashchange", () => void this.#follow(), {signal});
    addEventListener("pagehide", () => void this.#notebook?.save(), {signal});
    addEventListener("beforeunload", (event) => this.#beforeUnload(event), {signal});
    document.addEventListener("visibilitychange", () => this.#visibilityChanged(), {signal});
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** The address of the notebook on screen is another one now, or another notebook is wanted, or none. */
  go(path: string | undefined, how: "renamed" | "other" = "other"): void {
    const hash = path === undefined ? "#/" : toHash(path);
    if (how === "renamed") history.replaceState(null, "", hash);
    else location.hash = hash;
  }

  /** Hears what notebooks there are, and whether the one on screen has been changed elsewhere. */
  async hearList({notebooks}: NotebookList): Promise<void> {
    this.#openOnlyOne(notebooks.map(({path}) => path));
    this.#hasChosen = true;
    const entry = notebooks.find(({path}) => path === this.#notebook?.path);
    if (entry) await this.#notebook?.hearModified(entry.modified);
  }

  /** Opens what the address names. A notebook whose work would be lost stays, and says why. */
  async #follow(): Promise<void> {
    const former = this.#notebook;
    if (fromHash(location.hash) === former?.path) return;
    if (former) {
      const closing = former.close();
      if (!former.saving.isSafe && !(await closing)) {
        history.replaceState(null, "", toHash(former.path));
        return;
      }
      this.#closing.set(former.path, closing);
      void closing.finally(() => this.#closed(former.path));
    }
    // The address may have changed again while the former one was closing.
    if (this.#notebook !== former) return;
    const path = fromHash(location.hash);
    this.#hasChosen ||= former !== undefined || path !== undefined;
    const notebook = path === undefined ? undefined : this.#open(path);
    this.#notebook = notebook;
    this.#options.onTurn();
    this.#host.requestUpdate();
    // Else it would be read before its last text is written.
    await this.#closing.get(path ?? "");
    await notebook?.load();
  }

  #closed(path: string): void {
    this.#closing.delete(path);
    this.#options.onClosed();
  }

  #open(path: string): OpenNotebook {
    const {saveDelay, onSaved, onCommand, onDrop, onMoved, onPicture, onNetwork} = this.#options;
    const notebook: OpenNotebook = new OpenNotebook({
      path,
      ...this.#host.services,
      saveDelay,
      onChange: () => this.#host.requestUpdate(),
      onSaved,
      onCommand,
      onDrop,
      onMoved,
      onPicture: (picture) => onPicture(notebook.path, picture),
      onNetwork: (host) => onNetwork(notebook, host),
    });
    return notebook;
  }

  /** The first time, where there is nothing to choose, one is at once where one wants to be. */
  #openOnlyOne(paths: readonly string[]): void {
    const [only] = paths;
    if (this.#hasChosen || only === undefined || paths.length > 1 || fromHash(location.hash) !== undefined) return;
    location.replace(toHash(only));
  }

  #visibilityChanged(): void {
    const {visibilityState} = document;
    if (visibilityState === "hidden" || this.#notebook?.saving.state.type === "failed") void this.#notebook?.save();
  }

  #beforeUnload(event: BeforeUnloadEvent): void {
    if (this.#notebook && !this.#notebook.saving.isSafe) event.preventDefault();
  }
}
