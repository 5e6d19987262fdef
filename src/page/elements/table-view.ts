import {css, html, nothing, type TemplateResult} from "lit";
import type {Language} from "../../base/label.js";
import {headerOf, kindOf, type ExportTable} from "../../export/table.js";
import {formatNumber} from "../../i18n/number.js";
import type {Subject} from "../subject.js";
import {onGridKey} from "./grid.js";

export const tableStyle = css`
  .scroll {
    max-height: 480px;
    overflow: auto;
    scroll-padding: 32px 0 0 12em;
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
  td[tabindex] {
    cursor: pointer;
  }
  td[tabindex]:hover {
    color: var(--accent);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  td:focus-visible {
    outline-offset: -2px;
  }
  @media print {
    .scroll {
      max-height: none;
      overflow: visible;
    }
    table {
      font-size: 9px;
    }
    th,
    td {
      height: 18px;
      padding: 0 3px;
    }
    thead th,
    tbody th {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

/**
 * A table of an export as the screen shows it: the same rows, numbers rounded for reading and full in their titles.
 * @param ask takes the number of a result that a reader asks after
 */
export function renderTable(table: ExportTable, language: Language, ask: (subject: Subject) => void): TemplateResult {
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
    <table role=${table.subjects ? "grid" : nothing} @keydown=${onGridKey}>
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
                if (column === 0)
                  return html`<th scope="row" class=${isText(column) ? "text" : ""} title=${title}>${text}</th>`;
                const subject = typeof value === "number" ? subjectAt(table, row, column) : undefined;
                return subject
                  ? html`<td tabindex="-1" title=${title} @click=${() => ask(subject)}>${text}</td>`
                  : html`<td class=${isText(column) ? "text" : ""} title=${title}>${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the number of one cell is, in a table of a result by years. */
function subjectAt({columns, subjects}: ExportTable, row: number, column: number): Subject | undefined {
  const found = subjects?.[row];
  const year = Number(columns[column]?.key);
  return (
    found && {type: "variable", name: found.variable, place: Number.isNaN(year) ? found.place : {...found.place, year}}
  );
}
