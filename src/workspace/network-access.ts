import {nothing, type ReactiveController} from "lit";
import type {Asking} from "./network/asking.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {ServicesHost} from "./services.js";

/** What the notebook on screen may reach. Whatever is seen of that comes when there is something, or it is asked for. */
export class NetworkAccess implements ReactiveController {
  readonly #host: ServicesHost;
  readonly #notebook: () => OpenNotebook | undefined;
  #asking: Asking | undefined;
  #abort = new AbortController();

  constructor(host: ServicesHost, notebook: () => OpenNotebook | undefined) {
    this.#host = host;
    this.#notebook = notebook;
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    // Leave that was taken back in another tab is gone in this one, too.
    addEventListener("storage", () => this.#notebook()?.heedGrants(), {signal: this.#abort.signal});
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  hostUpdated(): void {
    if (!this.#asking && (this.#notebook()?.rights.hosts.length ?? 0) > 0) void this.#load();
  }

  async hear(notebook: OpenNotebook, host: string): Promise<void> {
    (await this.#load())?.hear(notebook, host);
  }

  async show(): Promise<void> {
    const asking = await this.#load();
    const notebook = this.#notebook();
    if (notebook) asking?.show(notebook);
  }

  notice(notebook: OpenNotebook) {
    return this.#asking?.notice(notebook) ?? nothing;
  }

  /** What does not come now is tried again when it is asked for. */
  async #load(): Promise<Asking | undefined> {
    const part = await import("./network/asking.js").catch(() => undefined);
    return (this.#asking ??= part && new part.Asking(this.#host.services.grants, () => this.#host.requestUpdate()));
  }
}
