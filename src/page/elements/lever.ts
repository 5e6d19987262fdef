import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {formatNumber} from "../../i18n/number.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {punctuation} from "../../i18n/punctuation.js";
import {shortUnit, unitAfter} from "../../i18n/unit.js";
import {conversionFactor} from "../../base/units.js";
import {valueError, type Parameter, type Result, type Value} from "../../model/index.js";
import {drag} from "../drag.js";
import {SourceEvent} from "../source-event.js";
import {typedNumber} from "../typed-number.js";
import {shared} from "./shared-style.js";

/** A lever was moved; `isFinal` once the move is over. */
export class LeverEvent extends Event {
  readonly parameter: string;
  readonly value: Value;
  readonly isFinal: boolean;

  constructor(parameter: string, value: Value, isFinal: boolean) {
    super("ty-lever", {bubbles: true, composed: true});
    this.parameter = parameter;
    this.value = value;
    this.isFinal = isFinal;
  }
}

/**
 * The control of one parameter: its name, a number to type, a slider with a tick at the baseline, the way back, and
 * where the baseline comes from. A value outside of what the model takes is said to be so and is not taken.
 */
@customElement("ty-lever")
export class LeverElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: var(--s2) 0;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 2px;
        min-height: 24px;
      }
      label {
        flex: 1;
        min-width: 0;
        font-size: var(--text-small);
        text-wrap: pretty;
      }
      :host([changed]) label {
        font-weight: 600;
      }
      .number {
        width: 5.4em;
        padding: 1px var(--s1);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper);
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      :host([changed]) .number {
        border-color: var(--accent);
        color: var(--accent);
        font-weight: 600;
      }
      .number[aria-invalid="true"] {
        border-color: var(--alarm);
        color: var(--alarm);
      }
      .unit {
        min-width: 3.6em;
        font-size: var(--text-tiny);
        color: var(--ink-2);
        white-space: nowrap;
      }
      .track {
        position: relative;
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      .slot {
        position: relative;
        flex: 1;
        height: 24px;
      }
      input[type="range"] {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 24px;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
      }
      .tick {
        position: absolute;
        top: 1px;
        width: 2px;
        height: 6px;
        margin-left: -1px;
        background: var(--ink-2);
        pointer-events: none;
      }
      select {
        width: 100%;
        margin-top: var(--s1);
        padding: 2px var(--s1);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .error {
        margin: var(--s1) 0 0;
        color: var(--alarm);
        font-size: var(--text-tiny);
      }
      .about {
        margin: var(--s1) 0 0;
        padding: var(--s2);
        background: var(--fill);
        border-radius: var(--radius);
        font-size: var(--text-tiny);
        color: var(--ink-2);
      }
      .about p {
        margin: 0 0 2px;
      }
      @media (pointer: coarse) {
        .slot,
        input[type="range"] {
          height: 44px;
        }
        .tick {
          top: 10px;
        }
      }
    `,
  ];

  @property({attribute: false}) declare parameter: Parameter;
  /** The value in force, in the parameter's unit. */
  @property({attribute: false}) declare value: Value | undefined;
  /** Runs the model the parameter belongs to, as the levers stand; undefined for one that belongs to none. */
  @property({attribute: false}) declare run: (() => Result) | undefined;
  @property({type: Boolean, reflect: true}) declare changed: boolean;
  /** What was typed and not taken: a number out of range, or a text that is none. */
  @state() declare private refused: Value | undefined;
  @state() declare private isOpen: boolean;
  @query(".number") declare private numberInput: HTMLInputElement | null;

  constructor() {
    super();
    this.changed = false;
    this.isOpen = false;
    new Localized(this);
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("value") || changes.has("parameter")) {
      this.changed = this.value !== this.parameter.default;
      this.refused = undefined;
    }
  }

  protected override updated(): void {
    // A typed text that was refused stays until the value changes or it is corrected.
    if (this.refused === undefined && this.numberInput && this.shadowRoot?.activeElement !== this.numberInput)
      this.numberInput.value = this.#shown();
  }

  override render() {
    const {parameter, isOpen, changed} = this;
    const isSwitch = parameter.options.length > 0;
    return html`
      <div class="head">
        <label for="control">${t(parameter.label)}</label>
        <button
          class="icon-button small"
          ?hidden=${!changed || parameter.default === undefined}
          title=${`${t(page.reset)}${punctuation[locale.language].colon}${this.#format(parameter.default)}`}
          aria-label=${`${t(page.reset)} ${t(parameter.label)}`}
          @click=${this.#reset}
        >
          ↺
        </button>
        <button
          class="icon-button small"
          aria-expanded=${isOpen ? "true" : "false"}
          title=${t(page.source)}
          aria-label=${`${t(page.source)} ${t(parameter.label)}`}
          @click=${() => (this.isOpen = !isOpen)}
        >
          ⓘ
        </button>
      </div>
      <div class="track" @input=${keepWithin}>
        ${isSwitch ? this.#renderOptions() : html`${this.#renderSlider()}${this.#renderNumber()}`}
      </div>
      <p class="error" role="alert" ?hidden=${this.refused === undefined}>
        ${this.refused === undefined ? nothing : this.#refusal(this.refused)}
      </p>
      ${isOpen ? this.#renderAbout() : nothing}
    `;
  }

  #renderNumber() {
    const {parameter} = this;
    return html`<input
        id="control"
        class="number"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${this.refused === undefined ? "false" : "true"}
        @change=${this.#typed}
        @keydown=${this.#keyInNumber}
      /><span class="unit">${shortUnit(parameter.display, locale.language)}</span>`;
  }

  #renderSlider() {
    const {parameter} = this;
    const [low, high] = this.#span();
    if (low === undefined || high === undefined) return html`<span class="slot"></span>`;
    const base = typeof parameter.default === "number" ? ((parameter.default - low) / (high - low)) * 100 : undefined;
    return html`<span class="slot">
      <input
        type="range"
        min=${low}
        max=${high}
        step=${parameter.step ?? "any"}
        .value=${String(this.value ?? low)}
        aria-label=${t(parameter.label)}
        aria-valuetext=${this.#format(this.value)}
        @pointerdown=${() => drag.start()}
        @input=${this.#slid}
        @change=${this.#released}
        @dblclick=${this.#reset}
        @keydown=${this.#keyOnSlider}
      />
      ${
        base === undefined || base < 0 || base > 100
          ? nothing
          : html`<span
              class="tick"
              style="left: calc(8px + (100% - 16px) * ${base / 100})"
              title=${`${t(page.baseline)} ${this.#format(parameter.default)}`}
            ></span>`
      }
    </span>`;
  }

  #renderOptions() {
    const {parameter} = this;
    return html`<select id="control" aria-label=${t(parameter.label)} @change=${this.#chosen}>
      ${parameter.options.map(
        (option, i) =>
          html`<option value=${option} ?selected=${option === this.value}>
            ${t(parameter.optionLabels[i] ?? {zh: option, en: option})}
          </option>`,
      )}
    </select>`;
  }

  #renderAbout() {
    const {source, kind, valid, options} = this.parameter;
    const kinds = {assumption: page.kindAssumption, policy: page.kindPolicy, uncertainty: page.kindUncertainty};
    const separator = punctuation[locale.language].colon;
    return html`<div class="about">
      <p>${t(page.source)}${separator}${t(page[source.class])} · ${t(source.text)}</p>
      <p>${t(page.confidence)}${separator}${t(page[source.confidence])} · ${t(kinds[kind])}</p>
      ${options.length > 0 ? nothing : html`<p>${t(page.range)}${separator}${this.#limits(valid)}</p>`}
      ${this.run ? html`<button class="button" @click=${this.#trace}>${t(page.trace)}</button>` : nothing}
    </div>`;
  }

  #trace(): void {
    if (this.run) this.dispatchEvent(new SourceEvent({type: "parameter", id: this.parameter.id}, this.run));
  }

  #limits({low, high, lowOpen, highOpen}: Parameter["valid"]): string {
    const [from, to] = [low, high].map((end) => (Number.isFinite(end) ? this.#format(end) : "∞"));
    if (low === -Infinity && high === Infinity) return "—";
    if (high === Infinity) return `${lowOpen ? ">" : "≥"} ${from ?? ""}`;
    return `${lowOpen ? "(" : "["}${from ?? ""}, ${to ?? ""}${highOpen ? ")" : "]"}`;
  }

  /** What the slider spans; a typed value beyond it stretches the slider to itself. */
  #span(): [number | undefined, number | undefined] {
    const {low, high} = this.parameter;
    const {value} = this;
    if (low === undefined || high === undefined || typeof value !== "number") return [low, high];
    return [Math.min(low, value), Math.max(high, value)];
  }

  #factor(): number {
    const {unit, display} = this.parameter;
    return conversionFactor(unit, display);
  }

  /** The value as it stands in the box: all its digits, in the unit shown. */
  #shown(): string {
    const {value} = this;
    return typeof value === "number" ? String(Number((value * this.#factor()).toPrecision(12))) : "";
  }

  #format(value: Value | undefined): string {
    if (typeof value !== "number") {
      const i = this.parameter.options.indexOf(String(value));
      const label = this.parameter.optionLabels[i];
      return label ? t(label) : (value ?? "");
    }
    const {language} = locale;
    return `${formatNumber(value * this.#factor(), language)} ${unitAfter(this.parameter.display, language)}`.trim();
  }

  #slid(event: Event): void {
    this.#send(Number((event.target as HTMLInputElement).value), false);
  }

  #released(event: Event): void {
    drag.end();
    this.#send(Number((event.target as HTMLInputElement).value), true);
  }

  #chosen(event: Event): void {
    this.#send((event.target as HTMLSelectElement).value, true);
  }

  #typed(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.value.trim() === "" && this.parameter.default !== undefined) {
      this.#reset();
      return;
    }
    // What stands there has fewer digits than the value: it is not to be taken for another.
    if (input.value === this.#shown()) {
      this.refused = undefined;
      return;
    }
    const typed = typedNumber(input.value, this.parameter.display);
    const value = Number((typed / this.#factor()).toPrecision(15));
    const fault = valueError(this.parameter, value);
    if (fault) {
      this.refused = Number.isFinite(typed) ? typed : input.value;
      return;
    }
    this.refused = undefined;
    this.#send(value, true);
    input.value = this.#shown();
  }

  /** Why a typed number or text is not taken, in the unit it was typed in. */
  #refusal(typed: Value): string {
    if (typeof typed !== "number")
      return t({
        zh: `应是有限的数，现在是“${typed}”；杠杆没有动。`,
        en: `This must be a finite number; it is “${typed}”. The lever has not moved.`,
      });
    const limits = this.#limits(this.parameter.valid);
    const shown = formatNumber(typed, locale.language);
    return t({
      zh: `应在 ${limits} 之内，现在是 ${shown}；杠杆没有动。`,
      en: `This must be within ${limits}; it is ${shown}. The lever has not moved.`,
    });
  }

  #keyInNumber(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    this.refused = undefined;
    (event.target as HTMLInputElement).value = this.#shown();
  }

  #keyOnSlider(event: KeyboardEvent): void {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    this.#reset();
  }

  #reset(): void {
    const {default: baseline} = this.parameter;
    if (baseline === undefined) return;
    this.refused = undefined;
    this.#send(baseline, true);
    if (this.numberInput) this.numberInput.value = this.#shown();
  }

  #send(value: Value, isFinal: boolean): void {
    if (value === this.value && !isFinal) return;
    this.value = value;
    this.dispatchEvent(new LeverEvent(this.parameter.id, value, isFinal));
  }
}

/** What a control says of itself is not for those outside, who would take it for the lever's own `input` event. */
function keepWithin(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-lever": LeverElement;
  }
  interface HTMLElementEventMap {
    "ty-lever": LeverEvent;
  }
}
