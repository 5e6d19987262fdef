import {css, html, LitElement, nothing, type TemplateResult} from "lit";
import {customElement, property} from "lit/decorators.js";
import * as words from "../i18n/comparison.js";
import {t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {compareTexts, type CellDifference, type LinePair} from "../notebook/compare-texts.js";
import {shared} from "./styles.js";

/** How many lines that are alike are shown around one that is not. */
const CONTEXT = 2;

/** Two texts of a notebook side by side, cell by cell, with the lines marked that differ. */
@customElement("ty-comparison")
export class ComparisonElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
        margin: 0 0 var(--s4);
        border: 1px solid var(--rule);
      }
      caption {
        padding: var(--s1) 0;
        text-align: start;
        font-weight: 600;
      }
      caption span {
        margin-inline-start: var(--s2);
        color: var(--ink-2);
        font-size: var(--text-small);
        font-weight: 400;
      }
      th {
        padding: var(--s1) var(--s2);
        border-bottom: 1px solid var(--rule);
        color: var(--ink-2);
        font-size: var(--text-small);
        font-weight: 400;
        text-align: start;
      }
      td {
        padding: 0 var(--s2);
        vertical-align: top;
        font: 13px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      td + td,
      th + th {
        border-inline-start: 1px solid var(--rule);
      }
      td[data-mark="-"] {
        background: var(--fill-2);
      }
      td[data-mark="+"] {
        background: var(--accent-fill);
        box-shadow: inset 3px 0 var(--accent);
      }
      td[data-mark]::before {
        content: attr(data-mark) " " / "";
        color: var(--ink-2);
      }
      .alike td {
        color: var(--ink-2);
        font: var(--text-small) var(--font);
      }
      p {
        margin: 0 0 var(--s4);
        color: var(--ink-2);
      }
      @media (max-width: 699px) {
        thead {
          display: none;
        }
        tr,
        td {
          display: block;
        }
        td + td {
          border: 0;
        }
        /* What is the same once is enough, and nothing for what is not there. */
        .same td:first-child,
        td:empty {
          display: none;
        }
      }
    `,
  ];

  /** The two texts. */
  @property() former = "";
  @property() latter = "";
  /** What the columns are called. */
  @property({attribute: false}) names: readonly [before: string, after: string] = ["", ""];
  readonly #localized = new Localized(this);

  protected override render() {
    const {cells, titles} = compareTexts(this.former, this.latter);
    const differing = cells.filter(({kind}) => kind !== "same");
    const same = cells.length - differing.length;
    if (differing.length === 0 && !titles) return html`<p>${t(words.allSame)}</p>`;
    return html`
      ${titles ? this.#table(t(words.title), [titles]) : nothing} ${differing.map((cell) => this.#cell(cell))}
      ${same > 0 ? html`<p>${t(words.same(same))}</p>` : nothing}
    `;
  }

  #cell({id, kind, modes, lines}: CellDifference) {
    const [before, after] = modes;
    const about = before === after ? after : `${before} → ${after}`;
    const name = t(id === undefined ? words.whole : words.cell(id));
    const caption = html`${name}<span>${about}</span><span>${t(words.kinds[kind])}</span>`;
    return this.#table(caption, kind === "moved" ? [] : lines);
  }

  #table(caption: string | TemplateResult, lines: readonly LinePair[]) {
    const [before, after] = this.names;
    return html`<table>
      <caption>
        ${caption}
      </caption>
      ${
        lines.length > 0
          ? html`<thead>
                <tr>
                  <th scope="col">${before}</th>
                  <th scope="col">${after}</th>
                </tr>
              </thead>
              <tbody>
                ${rows(lines)}
              </tbody>`
          : nothing
      }
    </table>`;
  }
}

/** The lines that differ with some around them; long stretches that are alike are counted. */
function rows(lines: readonly LinePair[]): readonly TemplateResult[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({before, after}) => before !== after);
  const shown: TemplateResult[] = [];
  let alike = 0;
  const count = () => {
    if (alike > 0)
      shown.push(
        html`<tr class="alike">
          <td colspan="2">${t(words.alike(alike))}</td>
        </tr>`,
      );
    alike = 0;
  };
  for (const [i, line] of lines.entries()) {
    if (isNear(i)) {
      count();
      shown.push(row(line));
    } else alike += 1;
  }
  count();
  return shown;
}

function row({before, after}: LinePair): TemplateResult {
  const isSame = before === after;
  return html`<tr class=${isSame ? "same" : ""}>
    ${side(before, isSame ? undefined : "-")}${side(after, isSame ? undefined : "+")}
  </tr>`;
}

function side(line: string | undefined, mark: "-" | "+" | undefined): TemplateResult {
  if (line === undefined) return html`<td></td>`;
  if (mark === undefined) return html`<td>${line}</td>`;
  const said = mark === "-" ? words.removedLine : words.addedLine;
  return html`<td data-mark=${mark}><span class="visually-hidden">${t(said)}</span>${line}</td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-comparison": ComparisonElement;
  }
}
