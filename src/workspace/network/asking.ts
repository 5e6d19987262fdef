import {html, nothing} from "lit";
import {HostError, MAX_HOSTS, toNetworkHost} from "../../base/network-host.js";
import {t} from "../../i18n/locale.js";
import * as words from "../../i18n/network.js";
import type {Grants} from "../grants.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import {NetworkDialog} from "./network-dialog.js";
import "./network-mark.js";
import {ownPort} from "./own-port.js";
import {shownHosts} from "./shown-host.js";

/** What a notebook has asked for since it was opened. */
interface Asked {
  readonly hosts: Set<string>;
  /** Those that the reader has not said anything to. */
  readonly open: Set<string>;
}

/** Has the reader decide what a notebook may reach. What a page calls a host is a stranger's word, checked before it is shown. */
export class Asking {
  readonly #grants: Grants;
  readonly #onChange: () => void;
  readonly #asked = new WeakMap<OpenNotebook, Asked>();

  constructor(grants: Grants, onChange: () => void) {
    this.#grants = grants;
    this.#onChange = onChange;
  }

  /** Each host is asked for once, whatever the page says, and only so many. */
  hear(notebook: OpenNotebook, text: string): void {
    const host = readHost(text);
    const {hosts, open} = this.#of(notebook);
    if (host === undefined || hosts.has(host) || hosts.size === MAX_HOSTS) return;
    hosts.add(host);
    open.add(host);
    this.#onChange();
  }

  notice(notebook: OpenNotebook) {
    const {open} = this.#of(notebook);
    if (open.size === 0) return nothing;
    return html`<ty-notice>
      ${t(words.wants)} ${shownHosts([...open])}
      <span slot="actions">
        <button class="button" @click=${() => this.show(notebook, [...open][0])}>${t(words.allowAfterAll)}</button>
        <button class="button" @click=${() => this.#dismiss(notebook)}>${t(words.notAllowed)}</button>
      </span>
    </ty-notice>`;
  }

  /** @param host what the reader may want to add */
  show(notebook: OpenNotebook, host = ""): void {
    const dialog = new NetworkDialog();
    Object.assign(dialog, {notebook, grants: this.#grants, text: host, asked: [...this.#of(notebook).hosts]});
    dialog.addEventListener("ty-granted", () => this.#granted(notebook));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
  }

  #granted(notebook: OpenNotebook): void {
    const {open} = this.#of(notebook);
    for (const host of this.#grants.hosts(notebook.path)) open.delete(host);
    notebook.heedGrants();
    this.#onChange();
  }

  #dismiss(notebook: OpenNotebook): void {
    this.#of(notebook).open.clear();
    this.#onChange();
  }

  #of(notebook: OpenNotebook): Asked {
    const asked = this.#asked.get(notebook) ?? {hosts: new Set(), open: new Set()};
    this.#asked.set(notebook, asked);
    return asked;
  }
}

function readHost(text: string): string | undefined {
  try {
    return toNetworkHost(text, ownPort());
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
