import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {HostError, MAX_HOSTS, toNetworkHost} from "../../base/network-host.js";
import type {Label} from "../../base/label.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import * as words from "../../i18n/network.js";
import {close} from "../../i18n/workspace.js";
import {dialogStyle} from "../dialog-style.js";
import {formStyle} from "../form-style.js";
import type {Grants} from "../grants.js";
import {icons} from "../icons.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import {shared} from "../styles.js";
import {hostWarnings} from "./host-warnings.js";
import {ownPort} from "./own-port.js";
import {shownHost} from "./shown-host.js";

/**
 * Which hosts a notebook may reach, to add to them and to take them back. Each choice holds at once.
 *
 * @fires ty-granted - when they are others than before
 * @fires close - when it is closed
 */
@customElement("ty-network-dialog")
export class NetworkDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    formStyle,
    css`
      dialog {
        width: min(520px, calc(100vw - 32px));
      }
      .body {
        padding: var(--s2) 0 0;
        overflow-y: auto;
      }
      .host {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      li small {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      h3 {
        margin: 0;
        padding: var(--s3) var(--s4) var(--s1);
        font-size: var(--text-small);
        font-weight: 600;
      }
      form {
        padding: var(--s3) var(--s4) var(--s4);
        border-top: 1px solid var(--rule);
      }
      ul + p {
        padding-top: var(--s2);
      }
      form p.warning {
        display: flex;
        gap: var(--s1);
        padding-top: var(--s1);
        color: var(--ink);
      }
      .add {
        display: flex;
        gap: var(--s2);
      }
      .add .button {
        flex: none;
      }
    `,
  ];

  @property({attribute: false}) notebook!: OpenNotebook;
  @property({attribute: false}) grants!: Grants;
  /** What cells have asked for. */
  @property({attribute: false}) asked: readonly string[] = [];
  /** What stands in the field. */
  @property() text = "";
  @state() private fault: Label | undefined;
  /** The host whose warnings the reader has been shown. */
  @state() private warned: string | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("input") private input!: HTMLInputElement | null;
  readonly #localized = new Localized(this);

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.input?.focus();
  }

  protected override render() {
    const {canBeGiven} = this.grants;
    return html`<dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event("close"))}>
      <div class="head">
        <h2 id="heading">${t(words.heading)}</h2>
        <button class="icon-button" aria-label=${t(close)} title=${t(close)} @click=${() => this.dialog.close()}>
          ${icons.close}
        </button>
      </div>
      <div class="body">${canBeGiven ? this.#granted() : html`<p>${t(words.neverHere)}</p>`}</div>
      ${canBeGiven ? this.#form() : nothing}
    </dialog>`;
  }

  #granted() {
    const hosts = this.grants.hosts(this.notebook.path);
    const asked = this.asked.filter((host) => !hosts.includes(host) && host !== this.text);
    return html`
      <p>${t(words.whatItMeans)}</p>
      ${this.notebook.rights.held === "foreign" ? html`<p>${t(words.onceTrusted)}</p>` : nothing}
      ${hosts.length === 0 ? html`<p>${t(words.none)}</p>` : html`<h3>${t(words.mayReach)}</h3>`}
      <ul>
        ${hosts.map((host) => this.#host(host, words.revoke, () => this.#set(hosts.filter((other) => other !== host))))}
      </ul>
      ${
        hosts.length > 1
          ? html`<p><button class="button" @click=${() => this.#set([])}>${t(words.revokeAll)}</button></p>`
          : nothing
      }
      ${asked.length > 0 ? html`<h3>${t(words.asksFor)}</h3>` : nothing}
      <ul>
        ${asked.map((host) => this.#host(host, words.choose, () => this.#offer(host)))}
      </ul>
    `;
  }

  #host(host: string, action: Label, act: () => void) {
    const about = hostWarnings(host)
      .map((warning) => t(words.warningsShort[warning]))
      .join(" · ");
    return html`<li>
      <span class="host">${shownHost(host)}${about === "" ? nothing : html`<small>${about}</small>`}</span>
      <button class="button" aria-label="${t(action)} ${host}" @click=${act}>${t(action)}</button>
    </li>`;
  }

  #form() {
    const warnings = this.warned === undefined ? [] : hostWarnings(this.warned);
    return html`<form @submit=${this.#submit}>
      <label for="host">${t(words.add)}</label>
      <div class="add">
        <input
          id="host"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          placeholder="https://api.example.cn"
          aria-invalid=${this.fault ? "true" : nothing}
          aria-describedby="note"
          .value=${this.text}
          @input=${this.#typed}
        />
        <button class="button" data-primary>${t(warnings.length > 0 ? words.allowAllTheSame : words.allow)}</button>
      </div>
      <div id="note" aria-live="polite">
        ${this.fault ? html`<p role="alert">${t(this.fault)}</p>` : nothing}
        ${warnings.map((warning) => html`<p class="warning">${icons.alarm}<span>${t(words.warnings[warning])}</span></p>`)}
      </div>
    </form>`;
  }

  #typed({target}: Event): void {
    if (target instanceof HTMLInputElement) this.text = target.value;
    this.fault = undefined;
    this.warned = undefined;
  }

  #offer(host: string): void {
    this.text = host;
    this.fault = undefined;
    this.warned = undefined;
    this.input?.focus();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const hosts = this.grants.hosts(this.notebook.path);
    const host = this.#read();
    if (host === undefined) return;
    if (hosts.length === MAX_HOSTS && !hosts.includes(host)) this.fault = words.tooMany(MAX_HOSTS);
    else if (this.warned !== host && hostWarnings(host).length > 0) this.warned = host;
    else {
      const isAsked = this.asked.includes(host);
      this.#set([...new Set([...hosts, host])]);
      this.#offer("");
      // The cell that asked for it runs again: that is what the reader wants to see.
      if (isAsked) this.dialog.close();
    }
  }

  /** The host in the field; undefined where that is none, and why is shown. */
  #read(): string | undefined {
    try {
      return toNetworkHost(this.text.trim(), ownPort());
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.fault = words.faults[error.code](String(error.data.host ?? ""));
      return undefined;
    }
  }

  #set(hosts: readonly string[]): void {
    this.grants.set(this.notebook.path, hosts);
    this.dispatchEvent(new Event("ty-granted"));
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-network-dialog": NetworkDialog;
  }
}
