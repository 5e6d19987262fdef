import {css, html, LitElement} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/workspace.js";
import {dialogStyle} from "./dialog-style.js";
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
    dialogStyle,
    css`
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
