import {css, html, LitElement} from "lit";
import {customElement, query, state} from "lit/decorators.js";
import * as words from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {titleIn} from "../i18n/title.js";
import {close, restore} from "../i18n/workspace.js";
import type {Removed} from "../server/contract.js";
import {dialogStyle} from "./dialog-style.js";
import {icons} from "./icons.js";
import {fileName} from "./listed.js";
import {momentText} from "./modified.js";
import type {Store} from "./store.js";
import {shared} from "./styles.js";

/** The notebooks that have been removed, to bring one back. */
@customElement("ty-bin-dialog")
export class BinDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    css`
      li {
        padding-block: var(--s2);
      }
      .what {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .where {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
    `,
  ];

  @state() private removed: readonly Removed[] = [];
  @state() private place: Store["place"] = "folder";
  @query("dialog") private dialog!: HTMLDialogElement;
  #restore: (removed: Removed) => void = () => undefined;
  readonly #localized = new Localized(this);

  show(removed: readonly Removed[], place: Store["place"], restore: (removed: Removed) => void): void {
    this.removed = removed;
    this.place = place;
    this.#restore = restore;
    this.dialog.showModal();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading">
        <div class="head">
          <h2 id="heading">${t(words.bin)}</h2>
          <button class="icon-button" aria-label=${t(close)} title=${t(close)} @click=${this.#close}>
            ${icons.close}
          </button>
        </div>
        <p>${t(this.removed.length === 0 ? words.binEmpty : words.binWhere[this.place])}</p>
        <ul>
          ${this.removed.map((removed) => this.#entry(removed))}
        </ul>
      </dialog>
    `;
  }

  #entry(removed: Removed) {
    const {path, kind, title, time} = removed;
    const name = titleIn(title, locale.language) || fileName(path);
    return html`<li>
      <span class="what"
        >${name}${kind === "folder" ? ` (${t(words.folderKind)})` : ""}<span class="where"
          >${path} · ${momentText(time, Date.now(), locale.language)}</span
        ></span
      >
      <button class="button" aria-label="${t(restore)} ${name}" @click=${() => this.#bringBack(removed)}>
        ${t(restore)}
      </button>
    </li>`;
  }

  #bringBack(removed: Removed): void {
    this.#close();
    this.#restore(removed);
  }

  #close(): void {
    this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-bin-dialog": BinDialog;
  }
}
