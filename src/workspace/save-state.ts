import {css, html, LitElement, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/workspace.js";
import type {SaveState} from "./autosave.js";
import {IntentEvent} from "./events.js";
import {icons} from "./icons.js";
import {shared} from "./styles.js";

/** From the end of a save to its being read out, ms: who writes on is not to be told at every pause. */
const ANNOUNCE_AFTER = 1500;

/**
 * How the notebook stands against its file, as icon and word; leads to its versions.
 *
 * @fires ty-intent - `versions`
 */
@customElement("ty-save-state")
export class SaveStateElement extends LitElement {
  static override styles = [
    shared,
    css`
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--s1);
        min-height: 28px;
        padding: 0 var(--s1);
        border: 0;
        border-radius: var(--radius);
        background: none;
        color: var(--ink-2);
        font-size: var(--text-small);
        white-space: nowrap;
        cursor: pointer;
      }
      button:hover {
        color: var(--accent);
      }
      button[data-state="failed"],
      button[data-state="conflict"] {
        color: var(--alarm);
      }
      @media (max-width: 599px) {
        button[data-state="saved"] > span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({attribute: false}) state: SaveState = {type: "saved"};
  @state() private announced = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #localized = new Localized(this);

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("state");
    if (!before || before.type === this.state.type) return;
    clearTimeout(this.#timer);
    this.announced = "";
    // Failures are announced where their reason is shown.
    if (this.state.type === "saved")
      this.#timer = setTimeout(() => (this.announced = t(words.saveState.saved)), ANNOUNCE_AFTER);
  }

  protected override render() {
    const {type} = this.state;
    const icon = type === "failed" || type === "conflict" ? icons.alarm : icons[type];
    return html`
      <button data-state=${type} title=${t(words.versionsHeading)} aria-haspopup="dialog" @click=${this.#open}>
        ${icon}<span>${t(words.saveState[type])}</span>
      </button>
      <span class="visually-hidden" role="status">${this.announced}</span>
    `;
  }

  #open() {
    this.dispatchEvent(new IntentEvent("versions"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-save-state": SaveStateElement;
  }
}
