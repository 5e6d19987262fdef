import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {today} from "../../base/today.js";
import type {ExportTable} from "../../export/table.js";
import {fileName} from "../../export/file-name.js";
import {ask as words} from "../../i18n/ask.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {punctuation} from "../../i18n/punctuation.js";
import {download} from "../download.js";
import {pngOf} from "../png.js";
import {copyTable, saveAnswer, saveCsv} from "../take-away.js";
import type {Values} from "../../model/index.js";
import type {Goal} from "../../scenario/solve/goal.js";
import {isSameNumber, type AskedNumber} from "../what-if/asked-number.js";
import {sayHeld} from "../what-if/held.js";
import {durationOf, progressOf, sayLong, type Progress} from "../what-if/progress.js";
import type {Options} from "../what-if/question.js";
import {questionOf, type QuestionId} from "../what-if/questions/index.js";
import {ownOptions} from "../what-if/pinned-cell.js";
import {rankLevers} from "../what-if/rank-levers.js";
import {settle} from "../what-if/settle.js";
import {withUnit} from "../what-if/table-columns.js";
import {answerStyle} from "./answer-style.js";
import "./answer-form.js";
import {shared} from "./shared-style.js";
import {renderTable, tableStyle} from "./table-view.js";

/** From so many seconds on the reader is asked before a question is gone into. */
const LONG = 10;

/** What has come of a question. */
interface Answered {
  readonly asked: AskedNumber;
  readonly question: QuestionId;
  readonly value: unknown;
  /** Part of it is still to come. */
  readonly isPartial: boolean;
}

/** There is another answer, or none. */
export class AnsweredEvent extends Event {
  constructor() {
    super("ty-answered");
  }
}

/**
 * A question asked of a number, and its answer: in a sentence, as a picture, as a table to be taken away. It is worked out
 * in slices, so that the page stays alive, and can be stopped.
 *
 * @fires ty-answered - when there is another answer, or another number that is asked of
 */
@customElement("ty-answer")
export class AnswerElement extends LitElement {
  static override styles = [shared, tableStyle, answerStyle];

  /** Gives the number that is asked of, as it now is. */
  @property({attribute: false}) declare ask: () => Promise<AskedNumber>;
  @property({attribute: false}) declare question: QuestionId;
  @property({attribute: false}) declare options: Options;
  /** Calls back when the number may be another. */
  @property({attribute: false}) declare watch: ((onChange: () => void) => () => void) | undefined;
  /** The number, its levers in order of influence. */
  @state() declare private asked: AskedNumber | undefined;
  @state() declare private answered: Answered | undefined;
  @state() declare private progress: Progress | undefined;
  @state() declare private fault: unknown;
  @state() declare private isTable: boolean;
  @state() declare private said: string;
  /** What the answer would take, where that is long and the reader has not yet agreed to it. */
  @state() declare private long: Progress | undefined;
  @state() declare private width: number;
  /** The question that may take long. */
  #agreed: QuestionId | undefined;
  #work: AbortController | undefined;
  #size: ResizeObserver | undefined;
  #stopWatching: (() => void) | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.options = {};
    this.isTable = false;
    this.said = "";
    this.width = 0;
    new Localized(this);
    this.addEventListener("ty-options", ({options}) => (this.options = {...this.options, ...options}));
  }

  /** The number, and what is aimed at for it; undefined until it is there. */
  get subject(): {readonly asked: AskedNumber; readonly goal: Goal} | undefined {
    const {asked} = this;
    return asked && {asked, goal: settle(asked, this.options, 1).goal};
  }

  /** How all levers are to stand by the answer; undefined where it does not say so. */
  get setting(): Values | undefined {
    const {answered} = this;
    return answered && questionOf(answered.question).setting?.(answered.value);
  }

  /** What is asked, as a cell would say it. */
  get asking(): Options & {readonly question: QuestionId} {
    const {asked, question: id} = this;
    const {fields, usualLevers} = questionOf(id);
    if (!asked) return {question: id, ...this.options};
    return {question: id, ...ownOptions(settle(asked, this.options, usualLevers), fields, usualLevers)};
  }

  adopt(next: Element): void {
    if (!(next instanceof AnswerElement)) return;
    this.ask = next.ask;
    this.question = next.question;
    this.options = next.options;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size = new ResizeObserver((entries) => (this.width = Math.floor(entries.at(-1)?.contentRect.width ?? 0)));
    this.#size.observe(this);
    this.#stopWatching = this.watch?.(() => {
      // Levers move many times a second; the answer follows once they rest.
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => void this.#follow(), 400);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
    this.#work?.abort();
    this.#size?.disconnect();
    this.#stopWatching?.();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("ask")) this.asked = undefined;
    if (changes.has("ask") || changes.has("question") || changes.has("options")) void this.#start();
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has("asked") || changes.has("answered")) this.dispatchEvent(new AnsweredEvent());
  }

  async #start(): Promise<void> {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    this.fault = undefined;
    this.long = undefined;
    this.progress = progressOf(0, undefined, 0);
    // The answer to the same question stays until there is another.
    if (this.answered?.question !== this.question) this.answered = undefined;
    this.said = "";
    try {
      this.asked ??= await this.#ranked(work.signal);
      await this.#answer(this.asked, work.signal);
    } catch (error) {
      if (!work.signal.aborted) this.fault = error;
    }
    if (this.#work === work) this.progress = undefined;
  }

  async #ranked(signal: AbortSignal): Promise<AskedNumber> {
    const start = performance.now();
    return rankLevers(await this.ask(), {
      signal,
      onProgress: (count, total) => {
        if (!signal.aborted) this.progress = progressOf(count, total, performance.now() - start);
      },
    });
  }

  /** Answers anew if the number, or what it rests on, is another than the one answered for. */
  async #follow(): Promise<void> {
    const fresh = await this.ask().catch(() => undefined);
    if (fresh && this.asked && isSameNumber(fresh, this.asked)) return;
    this.asked = undefined;
    await this.#start();
  }

  async #answer(asked: AskedNumber, signal: AbortSignal): Promise<void> {
    const {question: id} = this;
    const question = questionOf(id);
    if (question.whyNot(asked)) return;
    const start = performance.now();
    const show = (value: unknown, isPartial: boolean) => {
      if (!signal.aborted) this.answered = {asked, question: id, value, isPartial};
    };
    const value = await question.answer(asked, settle(asked, this.options, question.usualLevers), {
      signal,
      onProgress: (count, total) => {
        if (signal.aborted) return;
        this.progress = progressOf(count, total, performance.now() - start);
        this.#weigh(asked, total);
      },
      onFirst: (first) => show(first, true),
    });
    show(value, false);
  }

  /** What would take long waits for the reader, who is told how long. */
  #weigh({perRun}: AskedNumber, total: number | undefined): void {
    const left = ((total ?? 0) * perRun) / 1000;
    if (total === undefined || left < LONG || this.#agreed === this.question) return;
    this.#work?.abort();
    this.long = {asked: 0, total, left};
  }

  override render() {
    const {asked, fault, question: id, progress} = this;
    const question = questionOf(id);
    const refusal = asked && question.whyNot(asked);
    return html`
      ${asked ? html`<p class="number">${t(asked.label)}${punctuation[locale.language].colon}<b title=${asked.value}>${withUnit(asked, asked.value, locale.language)}</b></p>` : nothing}
      <p class="hint">${t(question.hint)}</p>
      ${
        asked && !refusal
          ? html`<ty-answer-form
              .asked=${asked}
              .fields=${question.fields}
              .options=${settle(asked, this.options, question.usualLevers)}
            ></ty-answer-form>`
          : nothing
      }
      ${asked && asked.held.size > 0 ? html`<p class="hint">${sayHeld(asked.held, locale.language)}</p>` : nothing}
      ${asked && asked.still.length > 0 ? this.#renderStill(asked) : nothing}
      ${refusal ? html`<p class="refusal">${t(refusal)}</p>` : nothing}
      ${fault === undefined ? nothing : html`<p class="fault" role="alert">✕ ${describeError(fault, locale.language)}</p>`}
      ${progress ? this.#renderProgress(progress) : nothing} ${this.long ? this.#renderLong(this.long) : nothing}
      ${refusal || fault !== undefined ? nothing : this.#renderAnswer()}
    `;
  }

  #renderStill({still}: AskedNumber) {
    const names = still.map(({parameter}) => t(parameter.label)).join(punctuation[locale.language].comma);
    return html`<details class="hint">
      <summary>${t(words.still)} · ${still.length}</summary>
      <p>${t(words.stillHint)}</p>
      <p>${names}</p>
    </details>`;
  }

  #renderProgress({asked, total, left}: Progress) {
    const time = left === undefined ? "" : ` · ${t(words.left).replace("{}", durationOf(left, locale.language))}`;
    const count = total === undefined ? asked : `${asked} / ${total}`;
    return html`<p class="progress" role="status">
      <progress
        max=${total ?? nothing}
        value=${total === undefined ? nothing : asked}
        aria-label=${t(words.working)}
      ></progress>
      <span>${t(words.working)} ${asked > 0 ? count : ""}${time}</span>
      <button class="button" @click=${() => this.#stop()}>${t(words.cancel)}</button>
    </p>`;
  }

  #renderLong({total = 0, left = 0}: Progress) {
    const begin = () => {
      this.#agreed = this.question;
      void this.#start();
    };
    return html`<p class="progress" role="status">
      <span>${sayLong(total, left, locale.language)}</span>
      <button class="button" @click=${begin}>${t(words.begin)}</button>
    </p>`;
  }

  #renderAnswer() {
    const {answered} = this;
    if (!answered) return nothing;
    const {language} = locale;
    const {asked, value, isPartial} = answered;
    const question = questionOf(answered.question);
    const picture =
      this.width === 0 || this.isTable ? undefined : question.draw(asked, value, {width: this.width, language});
    const isStale = this.progress !== undefined && !isPartial;
    return html`<div class="answer" ?data-stale=${isStale} aria-busy=${this.progress ? "true" : "false"}>
      <p class="sentence" aria-live="polite">${question.say(asked, value, language)}</p>
      <div class="picture" tabindex="0" role="region" aria-label=${t(question.label)}>
        ${picture ?? renderTable(question.toTable(asked, value, language), language, () => undefined)}
      </div>
      <footer>
        <span class="terms">${t(page.conditional)}</span>
        <span class="said" role="status">${this.said}</span>
        ${
          picture || this.isTable
            ? html`<button
                class="button"
                aria-pressed=${this.isTable ? "true" : "false"}
                @click=${() => (this.isTable = !this.isTable)}
              >
                ${t(page.table)}
              </button>`
            : nothing
        }
        ${picture ? html`<button class="button" @click=${() => this.#take(savePicture)}>${t(words.picture)}</button>` : nothing}
        <button
          class="button"
          @click=${() =>
            this.#take(async (table) => {
              await copyTable(table, language);
              return t(page.copied);
            })}
        >
          ${t(page.copy)}
        </button>
        <button class="button" @click=${() => this.#take((table) => saveCsv(table, language))}>CSV</button>
        <button class="button" @click=${() => this.#take((table) => saveAnswer(table, asked, language))}>Excel</button>
        <slot name="actions"></slot>
      </footer>
    </div>`;
  }

  #stop(): void {
    this.#work?.abort();
    this.progress = undefined;
    this.said = t(words.cancelled);
  }

  /** Hands the answer over; what it says of that, or what went wrong, is told. */
  async #take(action: (table: ExportTable, picture: Element | null) => Promise<unknown>): Promise<void> {
    const {answered} = this;
    if (!answered) return;
    const {asked, value} = answered;
    try {
      const table = questionOf(answered.question).toTable(asked, value, locale.language);
      const done = await action(table, this.renderRoot.querySelector(".picture > :first-child"));
      this.said = typeof done === "string" ? done : "";
    } catch (error) {
      this.said = describeError(error, locale.language);
    }
  }
}

async function savePicture({title}: ExportTable, picture: Element | null): Promise<void> {
  if (!picture) return;
  download(await pngOf(picture), fileName({title: title[locale.language], date: today()}, "png"));
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-answer": AnswerElement;
  }
  interface HTMLElementEventMap {
    "ty-answered": AnsweredEvent;
  }
}
