import {html, LitElement, nothing} from "lit";
import {guard} from "lit/directives/guard.js";
import {customElement, property, query, state} from "lit/decorators.js";
import {ask as words} from "../../i18n/ask.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {comparatorSign} from "../../i18n/comparator.js";
import {locale, t} from "../../i18n/locale.js";
import type {NumberSpec} from "../what-if/ask-number.js";
import type {AskedNumber} from "../what-if/asked-number.js";
import type {WhatIfHost} from "../what-if/host.js";
import {numberPlace, withOwnGoals} from "../what-if/own-goals.js";
import {pinnedCell} from "../what-if/pinned-cell.js";
import type {Options} from "../what-if/question.js";
import type {QuestionId} from "../what-if/questions/index.js";
import {withUnit} from "../what-if/table-columns.js";
import type {AnswerElement} from "./answer.js";
import "./answer.js";
import "./apply-setting.js";
import type {TargetSubject} from "./set-target.js";
import "./set-target.js";
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
  /** What is asked for at first. */
  @property({attribute: false}) declare options: Options;
  @state() declare private said: string;
  @query("ty-answer") declare private answer: AnswerElement | null;
  #asked: (() => Promise<AskedNumber>) | undefined;
  #key = "";

  constructor() {
    super();
    this.said = "";
    this.options = {};
    new Localized(this);
  }

  /** The number is asked for anew only where it is another. */
  protected override willUpdate(): void {
    const key = JSON.stringify([this.name, this.spec]);
    if (key === this.#key && this.#asked) return;
    this.#key = key;
    const {ask, host, name, spec} = this;
    this.#asked = async () => {
      const asked = await ask();
      return name === undefined ? asked : withOwnGoals(asked, host, numberPlace(name, spec));
    };
    this.said = "";
  }

  override render() {
    return html`<ty-answer
      .ask=${this.#asked}
      .question=${this.question}
      .options=${guard([this.#key], () => this.options)}
      @ty-answered=${() => this.requestUpdate()}
    >
      ${this.#renderSetting()}
      <ty-set-target
        slot="actions"
        .host=${this.host}
        .subject=${this.name === undefined ? undefined : () => this.#subject()}
      ></ty-set-target>
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

  /** An answer that says how levers are to stand can be carried out. */
  #renderSetting() {
    const setting = this.answer?.setting;
    if (!setting) return nothing;
    const {asked, goal} = this.answer?.subject ?? {};
    const aim =
      asked && goal
        ? `${t(asked.label)} ${comparatorSign[goal.comparator]} ${withUnit(asked, goal.value, locale.language)}`
        : "";
    return html`<ty-apply-setting
      slot="actions"
      .host=${this.host}
      .values=${setting}
      .proposal=${aim.slice(0, 60)}
    ></ty-apply-setting>`;
  }

  /** What a target is set of. */
  #subject(): TargetSubject | undefined {
    const {name, answer} = this;
    const {asked, goal} = answer?.subject ?? {};
    if (name === undefined || !asked || !goal) return undefined;
    return {place: numberPlace(name, this.spec), called: t(asked.label), unit: asked.display, goal};
  }

  #pin(): void {
    const {name} = this;
    if (name === undefined || !this.answer) return;
    try {
      const cell = this.host.cells.pin(pinnedCell(name, {...this.spec, ...this.answer.asking}), name);
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
