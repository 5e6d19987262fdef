import {css, html, LitElement} from "lit";
import {customElement, property} from "lit/decorators.js";
import type {ParameterError} from "../../base/errors.js";
import {valueError, type Parameter, type Values} from "../../model/index.js";
import type {Difference} from "../../scenario/diff.js";
import {LeversEvent, type LeverGroup, type LeverSource} from "../lever-source.js";
import {LeverEvent} from "./lever.js";
import "./lever.js";

/** A lever of a cell's own: its `value` is a number; an `input` event follows every change, a `change` event its end. */
@customElement("ty-standalone-lever")
export class StandaloneLever extends LitElement implements LeverSource {
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
      this.#set(event.value);
      if (event.isFinal) this.dispatchEvent(new Event("change", {bubbles: true}));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new LeversEvent(this));
  }

  get value(): number {
    return this.#value ?? Number(this.parameter.default);
  }

  get overrides(): Values {
    const {id, default: baseline} = this.parameter;
    return this.value === baseline ? {} : {[id]: this.value};
  }

  valueUnder(values: Values): number {
    return Number(values[this.parameter.id] ?? this.parameter.default);
  }

  get groups(): readonly LeverGroup[] {
    return [{label: {zh: "", en: ""}, parameters: [this.parameter], isAdvanced: false}];
  }

  find(id: string): Parameter | undefined {
    return this.shows(id) ? this.parameter : undefined;
  }

  shows(id: string): boolean {
    return id === this.parameter.id;
  }

  check(values: Values): ParameterError[] {
    return Object.values(values).flatMap((value) => valueError(this.parameter, value) ?? []);
  }

  diff(reference: Values, values: Values): Difference[] {
    const {parameter} = this;
    const [from, to] = [reference, values].map((set) => set[parameter.id] ?? parameter.default);
    return from === to ? [] : [{parameter, from, to}];
  }

  apply(values: Values): void {
    this.#set(this.valueUnder(values));
  }

  #set(value: number): void {
    if (value === this.value) return;
    this.#value = value;
    this.requestUpdate();
    this.dispatchEvent(new Event("input", {bubbles: true}));
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
