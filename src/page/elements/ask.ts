import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {ask as words} from "../../i18n/ask.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {formatNumber} from "../../i18n/number.js";
import {askNumber, type NumberSpec} from "../what-if/ask-number.js";
import type {WhatIfHost} from "../what-if/host.js";
import {leverFunction} from "../what-if/lever-function.js";
import {rowsOf} from "../what-if/pick.js";
import type {Options} from "../what-if/question.js";
import type {QuestionId} from "../what-if/questions/index.js";
import {closeButton} from "./close-button.js";
import {lineageDialogStyle} from "./lineage-dialog-style.js";
import {questionTabsStyle, renderQuestionTabs} from "./question-tabs.js";
import {shared} from "./shared-style.js";
import "./pinnable-answer.js";

/** At most so many rows of a table are offered to pick a number from. */
const MOST_ROWS = 200;

/**
 * Questions of what a cell defines, as a dialog: the name and, in a table, the number are picked, then the question. It
 * opens when it is put on a page and is gone when it is closed.
 */
@customElement("ty-ask")
export class AskElement extends LitElement {
  static override styles = [
    shared,
    lineageDialogStyle,
    questionTabsStyle,
    css`
      .table {
        max-height: 220px;
        margin-bottom: var(--s3);
        overflow: auto;
      }
      table {
        border-collapse: collapse;
        font-size: var(--text-small);
      }
      th,
      td {
        padding: 2px var(--s2);
        border-bottom: 1px solid var(--rule);
        text-align: right;
      }
      td button {
        min-width: 24px;
        min-height: 24px;
        padding: 0 var(--s1);
        border: 0;
        background: none;
        color: var(--accent);
        cursor: pointer;
      }
      td button[aria-pressed="true"] {
        outline: 2px solid var(--accent);
      }
    `,
  ];

  @property({attribute: false}) declare host: WhatIfHost;
  /** What the cell defines. */
  @property({attribute: false}) declare names: readonly string[];
  /** Which number of the first is asked of, what, and how: where that is known from the beginning. */
  @property({attribute: false}) declare pick: NumberSpec;
  @property({attribute: false}) declare question: QuestionId;
  @property({attribute: false}) declare options: Options;
  @state() declare private name: string;
  /** The value of the name; undefined until it is there. */
  @state() declare private value: {readonly of: string; readonly value: unknown; readonly fault: unknown} | undefined;
  @query("dialog") declare private dialog: HTMLDialogElement;

  constructor() {
    super();
    this.pick = {};
    this.question = "scenarios";
    this.options = {};
    new Localized(this);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.#choose(this.names[0] ?? "", this.pick);
  }

  #choose(name: string, pick: NumberSpec = {}): void {
    this.name = name;
    this.pick = pick;
    this.value = undefined;
    void this.#read(name);
  }

  async #read(name: string): Promise<void> {
    const {host} = this;
    // That a cell has failed, or has no value yet, is known before its value is waited for.
    const read = await leverFunction(host, name)
      .then(() => host.kernel.value(name))
      .then(
        (value) => ({of: name, value, fault: undefined}),
        (fault: unknown) => ({of: name, value: undefined, fault}),
      );
    if (this.name === name) this.value = read;
  }

  override render() {
    const {name, names, pick, question, value} = this;
    const rows = rowsOf(value?.value)?.filter(isRow).slice(0, MOST_ROWS) ?? [];
    const isPicked = rows.length === 0 || pick.row !== undefined;
    return html`<dialog aria-labelledby="heading" @close=${() => this.remove()} @click=${this.#clicked}>
      <header>
        <h2 id="heading" tabindex="-1">
          <small>${t(words.ask)}</small> ${names.length > 1 ? this.#renderNames() : name}
        </h2>
        ${closeButton(() => this.dialog.close())}
      </header>
      ${renderQuestionTabs(question, false, (tab) => {
        if (tab !== "source") this.question = tab;
      })}
      <div class="body" id="panel" role="tabpanel">
        ${value?.fault === undefined ? nothing : html`<p role="alert">✕ ${describeError(value.fault, locale.language)}</p>`}
        ${rows.length > 0 ? this.#renderRows(rows) : nothing}
        ${
          value && isPicked && value.fault === undefined
            ? html`<ty-pinnable-answer
                .host=${this.host}
                .name=${name}
                .spec=${pick}
                .ask=${() => askNumber(this.host, name, pick)}
                .question=${question}
                .options=${this.options}
              ></ty-pinnable-answer>`
            : nothing
        }
      </div>
    </dialog>`;
  }

  #renderNames() {
    return html`<select
      aria-label=${t(words.result)}
      @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
    >
      ${this.names.map((name) => html`<option ?selected=${name === this.name}>${name}</option>`)}
    </select>`;
  }

  /** A number of a table is picked by its row and column. */
  #renderRows(rows: readonly Row[]) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const {language} = locale;
    return html`<p>${t(words.pickNumber)}</p>
      <div class="table" tabindex="0" role="region" aria-label=${this.name}>
        <table>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells, row) =>
                html`<tr>
                  ${columns.map((column) => {
                    const cell = cells[column];
                    const isPicked = this.pick.row === row && this.pick.column === column;
                    return typeof cell === "number"
                      ? html`<td>
                          <button
                            aria-pressed=${isPicked ? "true" : "false"}
                            @click=${() => (this.pick = {row, column})}
                          >
                            ${formatNumber(cell, language)}
                          </button>
                        </td>`
                      : html`<td>${typeof cell === "string" ? cell : ""}</td>`;
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  /** A click beside the dialog counts as one on it. */
  #clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-ask": AskElement;
  }
}
