import {html, nothing, type TemplateResult} from "lit";
import {columnTypes, fits, type ColumnType} from "../../data/survey/cell-kind.js";
import type {SurveyedColumn} from "../../data/survey/column.js";
import type {ShownCell, ShownRow, TableSurvey} from "../../data/survey/survey.js";
import * as words from "../../i18n/data-files.js";
import {describeIn} from "../../i18n/errors/describe.js";
import {data} from "../../i18n/errors/data.js";
import {locale, t} from "../../i18n/locale.js";
import type {LineAround, TableFrame} from "../../data/survey/table-frame.js";
import type {Label} from "../../base/label.js";
import type {OtherReading} from "./reading.js";

export interface PreviewOptions {
  readonly survey: TableSurvey;
  /** The types of the columns, as chosen. */
  readonly types: readonly ColumnType[];
  readonly choose: (column: number, type: ColumnType) => void;
}

/** The first rows of a table, and of each column its type, its unit and what is missing. */
export function tablePreview({survey, types, choose}: PreviewOptions): TemplateResult {
  const {columns, head} = survey;
  return html`<div class="table" tabindex="0" role="region" aria-label=${t(words.preview)}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t(words.row)}</th>
          ${columns.map((column, i) => columnHead(column, types[i] ?? "text", (type) => choose(i, type)))}
        </tr>
      </thead>
      <tbody>
        ${head.map((row) => bodyRow(row, types))}
      </tbody>
    </table>
  </div>`;
}

function columnHead(column: SurveyedColumn, type: ColumnType, choose: (type: ColumnType) => void): TemplateResult {
  const {name, unit, missing, given} = column;
  const {count} = column.faultsAs(type);
  return html`<th scope="col" title=${name}>
    ${name || t(words.unnamed)}
    ${given ? html`<small class="given" title=${t(words.asWritten(given.written))}>${t(words.typeNames[type])} · ${given.written}</small>` : typeChoice(name, type, choose)}
    <small
      >${unit === undefined ? nothing : t(words.unit(unit))} ${missing > 0 ? t(words.missing(missing)) : nothing}
      ${count > 0 ? html`<span class="misfit">▲ ${t(words.misfits(count))}</span>` : nothing}</small
    >
  </th>`;
}

/** The type of a column whose file says none. */
function typeChoice(name: string, type: ColumnType, choose: (type: ColumnType) => void): TemplateResult {
  return html`<select
    aria-label=${t(words.typeOf(name))}
    @change=${({target}: Event) => {
      const chosen = columnTypes.find((each) => target instanceof HTMLSelectElement && each === target.value);
      if (chosen) choose(chosen);
    }}
  >
    ${columnTypes.map((each) => html`<option value=${each} ?selected=${each === type}>${t(words.typeNames[each])}</option>`)}
  </select>`;
}

/** In a row that has too few cells. */
const nothingThere: ShownCell = {text: "", kind: "missing"};

function bodyRow({row, cells}: ShownRow, types: readonly ColumnType[]): TemplateResult {
  const lacking = Array.from({length: Math.max(0, types.length - cells.length)}, () => nothingThere);
  return html`<tr>
    <th scope="row">${row}</th>
    ${[...cells, ...lacking].map((cell, i) => bodyCell(cell, types[i] ?? "text"))}
  </tr>`;
}

function bodyCell({text, kind}: ShownCell, type: ColumnType): TemplateResult {
  const isEnd = type === "number" || type === "integer";
  const isMisfit = !fits(kind, type);
  return html`<td class="${isEnd ? "end" : ""} ${isMisfit ? "misfit" : ""}" title=${text}>
    ${isMisfit ? "▲ " : nothing}${text}
  </td>`;
}

/** The lines before and after a table, none of which a cell reads. */
export function linesAround({before, after}: TableFrame): TemplateResult {
  const list = (label: Label, lines: readonly LineAround[]) =>
    lines.length === 0
      ? nothing
      : html`<p>${t(label)}</p>
          <ul class="around" aria-label=${t(label)}>
            ${lines.map(({row, text}) => html`<li>${t(words.lineAround(row, text))}</li>`)}
          </ul>`;
  return html`${list(words.linesBefore, before)} ${list(words.linesAfter, after)}`;
}

/** What is no table, by its beginning. */
export function beginningOf({beginning, notes}: OtherReading): TemplateResult {
  return html`<p>${notes.map(t)}</p>
    <pre class="beginning" tabindex="0" role="region" aria-label=${t(words.beginning)}>${beginning}</pre>`;
}

/** What is wrong with rows and cells, each with its place. */
export function faultList({columns, faults, faultCount}: TableSurvey, types: readonly ColumnType[]): TemplateResult {
  const ofColumns = columns.map((column, i) => column.faultsAs(types[i] ?? "text"));
  const errors = [...faults, ...ofColumns.flatMap((each) => each.errors)];
  const count = faultCount + ofColumns.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return html`<p>${t(words.allFits)}</p>`;
  const summary = t(columns.some(({given}) => given) ? words.digitsLost(count) : words.faultsFound(count));
  return html`<details class="faults" open>
    <summary>▲ ${summary}</summary>
    <ul tabindex="0" aria-label=${summary}>
      ${errors.map((error) => html`<li>${describeIn({TableError: data}, error, locale.language)}</li>`)}
      ${count > errors.length ? html`<li>${t(words.moreFaults(count - errors.length))}</li>` : nothing}
    </ul>
  </details>`;
}
