import {css, html, LitElement} from "lit";
import {customElement, property} from "lit/decorators.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import {online} from "../../i18n/network.js";
import {IntentEvent} from "../events.js";
import {icons} from "../icons.js";
import {shared} from "../styles.js";

/**
 * Says in the bar what the notebook may reach; leads to where that is decided. There is none where there is no network,
 * which is as always.
 *
 * @fires ty-intent - `network`
 */
@customElement("ty-network-mark")
export class NetworkMark extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        min-width: 24px;
      }
      button {
        display: flex;
        align-items: center;
        gap: var(--s1);
        width: 100%;
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
      span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      @media (max-width: 599px) {
        span {
          position: absolute;
          width: 1px;
          height: 1px;
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

  @property({attribute: false}) hosts: readonly string[] = [];
  readonly #localized = new Localized(this);

  protected override render() {
    const label = t(online(this.hosts));
    return html`<button title=${label} aria-haspopup="dialog" @click=${this.#open}>
      ${icons.network}<span>${label}</span>
    </button>`;
  }

  #open() {
    this.dispatchEvent(new IntentEvent("network"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-network-mark": NetworkMark;
  }
}
