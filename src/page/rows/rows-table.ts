import {css, html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {formatNumber} from "../../i18n/number.js";
import {rows as words} from "../../i18n/rows.js";
import {shared} from "../elements/shared-style.js";
import {tableStyle} from "../elements/table-view.js";
import {cellText} from "./cell-text.js";
import type {RowSource} from "./draw-rows.js";

/** How many rows are drawn at first, and how many more at a time. */
const STEP = 200;

/** The rows of a query, or of a table, as many as are looked at. */
@customElement("ty-rows")
export class RowsTable extends LitElement {
  static override styles = [
    shared,
    tableStyle,
    css`
      :host {
        display: block;
        margin: var(--s2) 0;
      }
      p {
        display: flex;
        gap: var(--s3);
        align-items: center;
        margin: var(--s1) 0 0;
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
    `,
  ];

  @property({attribute: false}) declare rows: RowSource;
  @state() declare private shown: number;

  constructor() {
    super();
    this.shown = STEP;
    new Localized(this);
  }

  /** Takes over the rows of another, and keeps its place. */
  adopt(next: RowsTable): void {
    this.rows = next.rows;
  }

  protected override render() {
    const {rows} = this;
    if (rows.columns.length === 0) return html`<p>${t(words.nothing)}</p>`;
    const shown = rows.slice(0, this.shown);
    const isNumber = rows.columns.map((name) => shown.every((row) => isQuantity(row[name])));
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${t(words.table)}>
        <table>
          <caption class="visually-hidden">
            ${t(words.table)}
          </caption>
          <thead>
            <tr>
              ${rows.columns.map((name, i) => html`<th scope="col" class=${isNumber[i] ? "" : "text"}>${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row) =>
                html`<tr>
                  ${rows.columns.map((name, i) => this.#cell(row[name], isNumber[i] === true))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>${this.#count()} ${this.#more()}</p>`;
  }

  #cell(value: unknown, isNumber: boolean) {
    const full = cellText(value);
    const isYear = typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2100;
    const text = typeof value === "number" && !isYear ? formatNumber(value, locale.language) : full;
    return html`<td class=${isNumber ? "" : "text"} title=${full}>${text}</td>`;
  }

  #count(): string {
    const {length} = this.rows;
    const label = length === 0 ? words.none : length > this.shown ? words.firstRows : words.rows;
    return t(label).replace("{}", String(length)).replace("{first}", String(this.shown));
  }

  #more() {
    const left = Math.min(STEP, this.rows.length - this.shown);
    if (left <= 0) return nothing;
    return html`<button class="button" @click=${() => (this.shown += STEP)}>
      ${t(words.more).replace("{}", String(left))}
    </button>`;
  }
}

function isQuantity(value: unknown): boolean {
  return value === null || typeof value === "number" || typeof value === "bigint";
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-rows": RowsTable;
  }
}
