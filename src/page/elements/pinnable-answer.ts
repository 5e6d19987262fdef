import {html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {ask as words} from "../../i18n/ask.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import type {NumberSpec} from "../what-if/ask-number.js";
import type {AskedNumber} from "../what-if/asked-number.js";
import type {WhatIfHost} from "../what-if/host.js";
import {pinnedCell} from "../what-if/pinned-cell.js";
import type {QuestionId} from "../what-if/questions/index.js";
import type {AnswerElement} from "./answer.js";
import "./answer.js";
import {shared} from "./shared-style.js";

/** A question with its answer that can be pinned into the notebook: as a cell that asks the same again. */
@customElement("ty-pinnable-answer")
export class PinnableAnswer extends LitElement {
  static override styles = shared;

  @property({attribute: false}) declare host: WhatIfHost;
  /** By what name a cell can ask it; undefined where it has none. */
  @property({attribute: false}) declare name: string | undefined;
  @property({attribute: false}) declare spec: NumberSpec;
  @property({attribute: false}) declare ask: () => Promise<AskedNumber>;
  @property({attribute: false}) declare question: QuestionId;
  @state() declare private said: string;
  @query("ty-answer") declare private answer: AnswerElement;
  #asked: (() => Promise<AskedNumber>) | undefined;
  #key = "";

  constructor() {
    super();
    this.said = "";
    new Localized(this);
  }

  /** The number is asked for anew only where it is another. */
  protected override willUpdate(): void {
    const key = JSON.stringify([this.name, this.spec]);
    if (key === this.#key && this.#asked) return;
    this.#key = key;
    this.#asked = this.ask;
    this.said = "";
  }

  override render() {
    return html`<ty-answer .ask=${this.#asked} .question=${this.question}>
      <button
        slot="actions"
        class="button"
        ?disabled=${this.name === undefined}
        title=${this.name === undefined ? t(words.noName) : nothing}
        @click=${this.#pin}
      >
        ${t(words.pin)}
      </button>
      <span slot="actions" role="status">${this.said}</span>
    </ty-answer>`;
  }

  #pin(): void {
    const {name} = this;
    if (name === undefined) return;
    try {
      const cell = this.host.pin(pinnedCell(name, {...this.spec, ...this.answer.asking}), name);
      this.said = t(words.pinned).replace("{}", String(cell));
    } catch (error) {
      this.said = describeError(error, locale.language);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-pinnable-answer": PinnableAnswer;
  }
}
