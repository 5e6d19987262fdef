import {css, html, type TemplateResult} from "lit";
import type {Language} from "../../base/label.js";
import {headerOf, kindOf, type ExportTable} from "../../export/table.js";
import {formatNumber} from "../../i18n/number.js";

export const tableStyle = css`
  .scroll {
    max-height: 480px;
    overflow: auto;
    border-top: 1px solid var(--ink-3);
    border-bottom: 1px solid var(--ink-3);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 100%;
    font-size: var(--text-small);
  }
  th,
  td {
    height: 30px;
    padding: 0 var(--s3);
    border-bottom: 1px solid var(--rule);
    text-align: right;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--paper);
    border-bottom: 1px solid var(--ink-3);
    font-weight: 600;
  }
  th.text,
  td.text {
    max-width: 22em;
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
  }
  tbody th {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--paper);
    font-weight: 500;
  }
  thead th:first-child {
    left: 0;
    z-index: 3;
  }
`;

/** A table of an export as the screen shows it: the same rows, numbers rounded for reading and full in their titles. */
export function renderTable(table: ExportTable, language: Language): TemplateResult {
  const {columns, rows} = table;
  const isText = (column: number) => columns[column]?.kind === "text";
  const cell = (value: string | number | null, row: number, column: number) => {
    if (value === null) return "";
    if (typeof value === "string") return value;
    const kind = kindOf(table, row, column);
    if (kind === "year") return String(value);
    return kind === "fraction" ? `${formatNumber(value * 100, language, {digits: 2})}%` : formatNumber(value, language);
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${table.title[language]}>
    <table>
      <caption class="visually-hidden">
        ${table.title[language]}
      </caption>
      <thead>
        <tr>
          ${columns.map((column, i) => html`<th scope="col" class=${isText(i) ? "text" : ""}>${headerOf(column, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells, row) =>
            html`<tr>
              ${cells.map((value, column) => {
                const text = cell(value, row, column);
                const title = value === null ? "" : String(value);
                return column === 0
                  ? html`<th scope="row" class=${isText(column) ? "text" : ""} title=${title}>${text}</th>`
                  : html`<td class=${isText(column) ? "text" : ""} title=${title}>${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
