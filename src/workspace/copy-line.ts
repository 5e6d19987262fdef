import {css, html, LitElement} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import {t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {settings as words} from "../i18n/settings.js";
import {shared} from "./styles.js";

/** How long it is said that the text has been copied, ms. */
const SAID = 3000;

/** A text to be read and taken along, under its name. */
@customElement("ty-copy-line")
export class CopyLine extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--s1) var(--s2);
        align-items: center;
      }
      .label,
      .said {
        grid-column: 1 / -1;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .said:empty {
        display: none;
      }
      code {
        padding: var(--s1) var(--s2);
        border-radius: var(--radius);
        background: var(--fill);
        font: var(--text-small) / var(--leading-ui) var(--mono);
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property() label = "";
  @property() text = "";
  @state() private said: Label | undefined;
  readonly #localized = new Localized(this);

  protected override render() {
    return html`
      <span class="label">${this.label}</span>
      <code>${this.text}</code>
      <button class="button" aria-label="${t(words.copy)} ${this.label}" @click=${this.#copy}>${t(words.copy)}</button>
      <span class="said" role="status">${this.said ? t(this.said) : ""}</span>
    `;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = words.copied;
      setTimeout(() => (this.said = undefined), SAID);
    } catch {
      this.said = words.notCopied;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-copy-line": CopyLine;
  }
}
