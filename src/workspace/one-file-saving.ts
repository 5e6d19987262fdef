import {html, nothing, type ReactiveController, type ReactiveControllerHost} from "lit";
import type {Label} from "../base/label.js";
import {t} from "../i18n/locale.js";
import * as words from "../i18n/workspace.js";
import "./notice.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {Store} from "./store.js";

/** Hands over a notebook as one file; says what is to be known meanwhile, and why it could not be done until that is seen. */
export class OneFileSaving implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #fault: Label | undefined;
  #note: Label | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  async save(notebook: OpenNotebook, store: Store): Promise<void> {
    // What reads the code of cells is heavy, and needed for nothing else here.
    const loaded = await import("./one-file.js").catch(() => undefined);
    this.#become(
      loaded
        ? await loaded.saveOneFile(notebook, store, (note) => this.#become(undefined, note))
        : words.faults.unreachable,
    );
  }

  dismiss(): void {
    this.#become(undefined);
  }

  notice() {
    if (this.#note) return html`<ty-notice role="status">${t(this.#note)}</ty-notice>`;
    if (!this.#fault) return nothing;
    return html`<ty-notice kind="alarm">
      <strong>${t(words.noOneFile)}</strong> ${t(this.#fault)}
      <button slot="actions" class="button" @click=${() => this.dismiss()}>${t(words.dismiss)}</button>
    </ty-notice>`;
  }

  #become(fault: Label | undefined, note?: Label): void {
    this.#fault = fault;
    this.#note = note;
    this.#host.requestUpdate();
  }
}
