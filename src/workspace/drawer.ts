import {css, html, LitElement} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import {dialogFrame} from "../style/dialog.js";
import {shared} from "./styles.js";

/**
 * A sheet from the left over everything, closed by Esc or a click beside it.
 *
 * @slot - what lies in it
 * @fires toggle - when it has been opened or closed
 */
@customElement("ty-drawer")
export class Drawer extends LitElement {
  static override styles = [
    shared,
    dialogFrame,
    css`
      dialog {
        width: min(320px, 88vw);
        height: 100dvh;
        max-height: none;
        margin: 0;
        border-width: 0 1px 0 0;
        border-radius: 0;
      }
      dialog[open] {
        animation: slide var(--quick) ease-out;
      }
      @keyframes slide {
        from {
          translate: -32px;
          opacity: 0;
        }
      }
    `,
  ];

  @property() label = "";
  @query("dialog") private dialog!: HTMLDialogElement | null;

  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.dialog?.showModal();
  }

  close(): void {
    this.dialog?.close();
  }

  protected override render() {
    return html`<dialog aria-label=${this.label} @toggle=${this.#toggled} @click=${this.#clicked}>
      <slot></slot>
    </dialog>`;
  }

  #toggled(): void {
    this.dispatchEvent(new Event("toggle"));
  }

  #clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-drawer": Drawer;
  }
}
