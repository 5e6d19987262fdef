import {css, html, LitElement} from "lit";
import {customElement, property} from "lit/decorators.js";
import {icons} from "./icons.js";
import {shared} from "./styles.js";

/**
 * A line of its own for something the reader should know, with the ways out.
 *
 * @slot - what it is, in a sentence or two
 * @slot actions - buttons
 */
@customElement("ty-notice")
export class Notice extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s4);
        padding: var(--s2) var(--s4);
        border-bottom: 1px solid var(--rule);
        background: var(--fill);
      }
      :host([kind="alarm"]) {
        background: var(--alarm-fill);
      }
      .text {
        display: flex;
        flex: 1 1 280px;
        gap: var(--s2);
      }
      .icon {
        display: inline-flex;
        align-items: center;
        height: 1.45em;
        color: var(--ink-2);
      }
      :host([kind="alarm"]) .icon {
        color: var(--alarm);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
    `,
  ];

  @property({reflect: true}) kind: "note" | "alarm" = "note";

  protected override render() {
    return html`
      <div class="text">
        <span class="icon">${icons[this.kind]}</span><span><slot></slot></span>
      </div>
      <div class="actions"><slot name="actions"></slot></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-notice": Notice;
  }
}
