import {css, html, LitElement} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/workspace.js";
import {RestoreEvent} from "./events.js";
import {icons} from "./icons.js";
import {momentText} from "./modified.js";
import {shared} from "./styles.js";
import type {Version} from "./versions.js";

/**
 * The earlier texts of a notebook, to go back to one.
 *
 * @fires ty-restore - with the text that is wanted back
 */
@customElement("ty-versions-dialog")
export class VersionsDialog extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        width: min(440px, calc(100vw - 32px));
        max-height: min(560px, calc(100dvh - 64px));
        padding: 0;
        border: 1px solid var(--rule);
        border-radius: var(--radius-large);
        background: var(--paper);
        color: var(--ink);
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: light-dark(
          color-mix(in oklab, var(--ink) 24%, transparent),
          color-mix(in oklab, var(--paper) 64%, transparent)
        );
      }
      .head {
        display: flex;
        align-items: center;
        padding: var(--s3) var(--s3) 0 var(--s4);
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: var(--text);
        font-weight: 600;
      }
      p {
        margin: 0;
        padding: 0 var(--s4) var(--s3);
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      ul {
        margin: 0;
        padding: 0;
        overflow-y: auto;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: 44px;
        padding: 0 var(--s4);
        border-top: 1px solid var(--rule);
      }
      .size {
        flex: 1;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .same {
        color: var(--ink-2);
        font-size: var(--text-small);
      }
    `,
  ];

  @state() private versions: readonly Version[] = [];
  /** The text on screen. */
  @property() text = "";
  @query("dialog") private dialog!: HTMLDialogElement;
  readonly #localized = new Localized(this);

  show(versions: readonly Version[], text: string): void {
    this.versions = versions;
    this.text = text;
    this.dialog.showModal();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" @click=${this.#clicked}>
        <div class="head">
          <h2 id="heading">${t(words.versions)}</h2>
          <button class="icon-button" aria-label=${t(words.close)} title=${t(words.close)} @click=${this.#close}>
            ${icons.close}
          </button>
        </div>
        <p>${t(this.versions.length === 0 ? words.noVersions : words.versionsWhere)}</p>
        <ul>
          ${this.versions.map((version) => this.#version(version))}
        </ul>
      </dialog>
    `;
  }

  #version({time, text}: Version) {
    const moment = momentText(time, Date.now(), locale.language);
    return html`<li>
      <time datetime=${new Date(time).toISOString()}>${moment}</time>
      <span class="size">${t(words.characters(text.length))}</span>
      ${
        text === this.text
          ? html`<span class="same">${t(words.onScreen)}</span>`
          : html`<button class="button" aria-label="${t(words.restore)} ${moment}" @click=${() => this.#restore(text)}>
              ${t(words.restore)}
            </button>`
      }
    </li>`;
  }

  #restore(text: string): void {
    this.#close();
    this.dispatchEvent(new RestoreEvent(text));
  }

  #close(): void {
    this.dialog.close();
  }

  /** A click beside the dialog counts as one on it. */
  #clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-versions-dialog": VersionsDialog;
  }
}
