import {css, html, LitElement, nothing} from "lit";
import {customElement, property} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {briefing as words} from "../../i18n/briefing.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import {shared} from "./shared-style.js";

/** What can be done in a briefing. */
export type BriefingAction = "back" | "on" | "first" | "last" | "fold" | "end";

/** The reader wants something of the briefing. */
export class BriefingEvent extends Event {
  readonly action: BriefingAction;

  constructor(action: BriefingAction) {
    super("ty-briefing", {bubbles: true, composed: true});
    this.action = action;
  }
}

/**
 * The line below a briefing: where it is, and the ways on.
 *
 * @fires ty-briefing - for each of its controls
 */
@customElement("ty-briefing-bar")
export class BriefingBar extends LitElement {
  static override styles = [
    shared,
    css`
      [role="toolbar"] {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: var(--s1) var(--s4);
        border-top: 1px solid var(--rule);
        background: var(--paper);
      }
      .where {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        color: var(--ink-2);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .icon-button {
        font-size: 18px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The section shown, from 0. */
  @property({type: Number}) declare index: number;
  @property({type: Number}) declare count: number;
  @property() declare heading: string;
  /** Whether there are levers or scenarios to be folded. */
  @property({type: Boolean}) declare hasPanel: boolean;
  @property({type: Boolean}) declare isFolded: boolean;

  constructor() {
    super();
    this.index = 0;
    this.count = 0;
    this.heading = "";
    this.hasPanel = false;
    this.isFolded = false;
    new Localized(this);
  }

  protected override render() {
    const {index, count, heading, hasPanel, isFolded} = this;
    return html`<div role="toolbar" aria-label=${t(words.toolbar)}>
      ${this.#button("back", "‹", words.back, index === 0)} ${this.#button("on", "›", words.on, index === count - 1)}
      <span class="where" role="status">${index + 1}/${count} ${heading}</span>
      ${hasPanel ? this.#button("fold", isFolded ? "◧" : "◨", isFolded ? words.unfold : words.fold) : nothing}
      ${this.#button("end", "✕", words.end)}
    </div>`;
  }

  #button(action: BriefingAction, sign: string, label: Label, isOff = false) {
    return html`<button
      class="icon-button"
      title=${t(label)}
      aria-label=${t(label)}
      ?disabled=${isOff}
      @click=${() => this.dispatchEvent(new BriefingEvent(action))}
    >
      ${sign}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-briefing-bar": BriefingBar;
  }
  interface HTMLElementEventMap {
    "ty-briefing": BriefingEvent;
  }
}
