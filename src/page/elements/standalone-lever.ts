import {css, html, LitElement} from "lit";
import {customElement, property} from "lit/decorators.js";
import type {Parameter} from "../../model/index.js";
import {LeverEvent} from "./lever.js";
import "./lever.js";

/** A lever of a cell's own: its `value` is a number, and an `input` event follows every change. */
@customElement("ty-standalone-lever")
export class StandaloneLever extends LitElement {
  static override styles = css`
    :host {
      display: block;
      max-width: 360px;
    }
  `;

  @property({attribute: false}) declare parameter: Parameter;
  #value: number | undefined;

  constructor() {
    super();
    this.addEventListener("ty-lever", (event) => {
      if (!(event instanceof LeverEvent) || typeof event.value !== "number") return;
      this.#value = event.value;
      this.requestUpdate();
      this.dispatchEvent(new Event("input", {bubbles: true}));
      if (event.isFinal) this.dispatchEvent(new Event("change", {bubbles: true}));
    });
  }

  get value(): number {
    return this.#value ?? Number(this.parameter.default);
  }

  override render() {
    return html`<ty-lever .parameter=${this.parameter} .value=${this.value}></ty-lever>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-standalone-lever": StandaloneLever;
  }
}
