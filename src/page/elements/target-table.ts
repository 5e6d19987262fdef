import {html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {ExportTable} from "../../export/table.js";
import {comparatorSign} from "../../i18n/comparator.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {formatGiven, formatNumber} from "../../i18n/number.js";
import {ownTargets as words} from "../../i18n/own-targets.js";
import {page} from "../../i18n/page.js";
import {bracketed, punctuation} from "../../i18n/punctuation.js";
import {unitInProse} from "../../i18n/unit.js";
import {bundles} from "../bundles.js";
import type {ComparedScenario} from "../compare.js";
import {keepTarget, removeTarget} from "../own-targets.js";
import {OWN_TARGETS} from "../own-targets-name.js";
import {copyTable, saveCsv, saveUnderScenarios} from "../take-away.js";
import {draftOf, readDraft, salvaged, type TargetDraft} from "../target-draft.js";
import {TargetDesk} from "../target-desk.js";
import {targetTable} from "../target-export.js";
import {isJudged, shownGoal, type TargetRow, type TargetStanding} from "../target-rows.js";
import {targetStates} from "../target-states.js";
import type {WhatIfHost} from "../what-if/host.js";
import {shared} from "./shared-style.js";
import {tableStyle} from "./table-view.js";
import {renderTargetForm, targetFormStyle} from "./target-form.js";
import {targetTableStyle} from "./target-table-style.js";

/** A target of the notebook's list that is being edited. */
interface Editing {
  readonly index: number;
  readonly draft: TargetDraft;
  readonly refusal: string | undefined;
}

/**
 * All targets of a notebook against all of its scenarios: met or missed, by how much; each can be solved for. Those that
 * are set in the notebook are edited and removed here.
 */
@customElement("ty-target-table")
export class TargetTableElement extends LitElement {
  static override styles = [shared, tableStyle, targetFormStyle, targetTableStyle];

  @property({attribute: false}) declare host: WhatIfHost;
  /** Within a dialog, from where it can be pinned into the notebook. */
  @property({type: Boolean, reflect: true}) declare docked: boolean;
  @state() declare private editing: Editing | undefined;
  /** Whether also those are listed that are neither met nor missed. */
  @state() declare private isWhole: boolean;
  @state() declare private said: () => string;
  #desk: TargetDesk | undefined;
  readonly #restart = () => {
    this.#desk?.end();
    this.#desk = new TargetDesk(this.host, () => this.requestUpdate());
  };

  constructor() {
    super();
    this.docked = false;
    this.isWhole = false;
    this.said = () => "";
    new Localized(this);
  }

  /** It follows by itself; its place is kept. */
  adopt(next: Element): void {
    if (next instanceof TargetTableElement) this.host = next.host;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#restart();
    // What is wrong is then told in the other language.
    locale.addEventListener("change", this.#restart);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.end();
    locale.removeEventListener("change", this.#restart);
  }

  get #rows(): readonly TargetRow[] {
    return this.#desk?.rows ?? [];
  }

  override render() {
    const all = this.#rows;
    const unjudged = all.filter((row) => !isJudged(row)).length;
    const rows = this.isWhole ? all : all.filter(isJudged);
    const scenarios = this.host.allScenarios;
    const fault = this.#desk?.fault;
    return html`
      <div class="tools">
        ${this.docked ? nothing : html`<span class="title">${t(words.heading)}</span>`}
        <span class="quiet">${this.#counted(rows, scenarios)}</span>
        ${
          unjudged === 0
            ? nothing
            : html`<label
                ><input
                  type="checkbox"
                  .checked=${this.isWhole}
                  @change=${() => (this.isWhole = !this.isWhole)}
                />${t(words.unjudged).replace("{}", String(unjudged))}</label
              >`
        }
      </div>
      ${fault === undefined ? nothing : html`<p class="alarm" role="alert">✕ ${fault}</p>`}
      ${fault === undefined && all.every(({entry}) => !entry) ? html`<p class="quiet">${t(words.none)}</p>` : nothing}
      ${rows.length === 0 ? nothing : this.#renderTable(rows, scenarios)} ${this.#renderFooter(rows)}
    `;
  }

  /** `现在达到 3，未达到 2`: as the levers stand. */
  #counted(rows: readonly TargetRow[], [active]: readonly ComparedScenario[]): string {
    if (!active || rows.length === 0) return "";
    const count = (wanted: string) => rows.filter(({standings}) => standings[0]?.state === wanted).length;
    const {colon, comma} = punctuation[locale.language];
    return `${t(active.title)}${colon}${t(page.met)} ${count("met")}${comma}${t(page.missed)} ${count("missed")}`;
  }

  #renderTable(rows: readonly TargetRow[], scenarios: readonly ComparedScenario[]) {
    const groups = [...new Set(rows.map(({group}) => t(group)))];
    const width = 3 + 2 * scenarios.length;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t(words.heading)}>
      <table>
        <caption class="visually-hidden">
          ${t(words.heading)}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="text">${t(words.target)}</th>
            <th scope="col">${t(words.value)}</th>
            <th scope="col"><span class="visually-hidden">${t(words.actions)}</span></th>
            ${scenarios.map(
              ({title, color, role}) =>
                html`<th scope="col" colspan="2" class="text" aria-current=${role === "active" ? "true" : nothing}>
                  <i class="swatch" style="background: ${color}"></i>${t(title)}
                  ${role === "active" ? html`<small class="now">● ${t(words.active)}</small>` : nothing}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${groups.map(
            (group) =>
              html`<tr class="group">
                  <th scope="rowgroup" colspan=${width}>${group}</th>
                </tr>
                ${rows.filter((row) => t(row.group) === group).map((row) => this.#renderRow(row, width))}`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderRow(row: TargetRow, width: number) {
    const {editing} = this;
    const {label, source, standings, entry} = row;
    // How a plan's target is dealt with is long, and the same for all time.
    const note = entry && source;
    const fault = entry?.fault && this.#desk?.describe(entry.fault);
    const errors = new Set(standings.map((standing) => standing?.error));
    // What is wrong everywhere is said once.
    const [error] = errors.size === 1 ? [...errors] : [];
    const wrong = fault ?? error;
    const isEdited = entry !== undefined && editing?.index === entry.index;
    return html`<tr>
        <th scope="row" title=${source && !entry ? t(source) : nothing}>
          ${t(label)} ${note ? html`<small>${t(note)}</small>` : nothing}
        </th>
        <td>${aimOf(row)}</td>
        <td class="actions">${this.#renderActions(row, wrong === undefined)}</td>
        ${
          wrong === undefined
            ? standings.map((standing) => renderStanding(standing))
            : html`<td class="why alarm" colspan=${width - 3}>✕ ${wrong}</td>`
        }
      </tr>
      ${
        isEdited
          ? html`<tr>
              <td class="form" colspan=${width}>${this.#renderForm(row, editing)}</td>
            </tr>`
          : nothing
      }`;
  }

  #renderActions(row: TargetRow, isKnown: boolean) {
    const {entry, label} = row;
    const about = (what: string) => `${what}${punctuation[locale.language].colon}${t(label)}`;
    return html`<span
      >${
        row.place && row.goal && isKnown && isJudged(row)
          ? html`<button class="button" aria-label=${about(t(words.solve))} @click=${() => void this.#solve(row)}>
              ${t(words.solve)}
            </button>`
          : nothing
      }${
        entry
          ? html`<button
                class="button"
                aria-label=${about(t(words.edit))}
                aria-expanded=${this.editing?.index === entry.index ? "true" : "false"}
                data-edits=${entry.index}
                @click=${() => this.#edit(entry.index)}
              >
                ${t(words.edit)}
              </button>
              <button class="button" aria-label=${about(t(words.remove))} @click=${() => this.#remove(entry.index)}>
                ${t(words.remove)}
              </button>`
          : nothing
      }</span
    >`;
  }

  #renderForm({entry, label}: TargetRow, {index, draft, refusal}: Editing) {
    const {graph} = this.host.kernel;
    return renderTargetForm({
      draft,
      called: t(label),
      names: graph.names.flatMap(({id}) => graph.askable(id)),
      isFixed: entry?.target?.place.variable !== undefined,
      refusal,
      save: (typed) => this.#save(index, typed),
      cancel: () => this.#close(index),
    });
  }

  #renderFooter(rows: readonly TargetRow[]) {
    const {language} = locale;
    const table = (): ExportTable => targetTable(rows, this.host.allScenarios, language);
    const copy = async () => {
      await copyTable(table(), language);
      return () => t(page.copied);
    };
    return html`<div class="footer">
      <span class="terms">${t(page.conditional)}</span>
      <span role="status">${this.said()}</span>
      ${
        this.docked
          ? html`<button class="button" @click=${() => void this.#attempt(() => this.#pin())}>${t(words.pin)}</button>`
          : nothing
      }
      <button class="button" @click=${() => void this.#attempt(copy)}>${t(page.copy)}</button>
      <button class="button" @click=${() => void this.#attempt(() => saveCsv(table(), language))}>CSV</button>
      <button class="button" @click=${() => void this.#attempt(() => saveUnderScenarios(table(), this.host, language))}>
        Excel
      </button>
    </div>`;
  }

  /** Asks what it would take, from how the levers stand. */
  async #solve(row: TargetRow): Promise<void> {
    const {place} = row;
    if (!place) return;
    await this.#attempt(async () => {
      const {of, ...pick} = place;
      const goal = shownGoal(this.host.kernel.graph.values.get(of), row);
      const {openAsk} = await bundles.ask();
      openAsk(this.host, [of], {pick, question: "goal", options: {...(goal && {goal})}});
    });
  }

  #edit(index: number): void {
    const entry = this.#rows.find((row) => row.entry?.index === index)?.entry;
    if (!entry) return;
    this.editing = {index, draft: entry.target ? draftOf(entry.target) : salvaged(entry.written), refusal: undefined};
    void this.updateComplete.then(() => this.#focus(".target-form input"));
  }

  #save(index: number, draft: TargetDraft): void {
    const before = this.#rows.find((row) => row.entry?.index === index)?.entry?.target;
    const read = readDraft(draft, before ?? {place: {of: draft.of}, label: undefined, source: undefined});
    if ("refusal" in read) {
      this.editing = {index, draft, refusal: read.refusal};
      return;
    }
    void this.#attempt(() => {
      keepTarget(this.host, read.target, index);
      this.#close(index);
      return () => t(words.isSaved);
    });
  }

  #close(index: number): void {
    this.editing = undefined;
    void this.updateComplete.then(() => this.#focus(`[data-edits="${index}"]`));
  }

  #remove(index: number): void {
    void this.#attempt(() => {
      removeTarget(this.host, index);
      this.editing = undefined;
      return () => t(words.isRemoved);
    });
  }

  #pin(): () => string {
    const beside = this.#rows.find(({place}) => place)?.place?.of ?? OWN_TARGETS;
    const cell = this.host.cells.pin(PINNED, beside);
    return () => t(words.pinned).replace("{}", String(cell));
  }

  /** Does what was asked for, and says what came of it. */
  async #attempt(action: () => unknown): Promise<void> {
    try {
      const said: unknown = await action();
      this.said = typeof said === "function" ? (said as () => string) : () => "";
    } catch (error) {
      this.said = () => this.#desk?.describe(error) ?? "";
    }
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** The text of a cell that shows the table. */
const PINNED = `{
  const {targetTable} = await import("tuiyan/ask");
  display(targetTable());
}`;

/** `> 12 % · 2025`; as printed where the plan gives no number. */
function aimOf({goal, printed, unit, year, entry}: TargetRow) {
  const {language} = locale;
  if (!goal) return printed ?? "";
  const after = unitInProse(unit, language);
  const number = formatGiven(goal.value, language);
  const text = `${comparatorSign[goal.comparator]}\u00a0${number}${after.startsWith("%") ? after : after && ` ${after}`}`;
  const at = year ?? entry?.target?.place.at?.["year"];
  return html`<span title=${goal.value}>${text}</span
    >${at === undefined ? nothing : html` <small class="quiet">${at}</small>`}`;
}

/** The number in one scenario, and whether it meets the target. */
function renderStanding(standing: TargetStanding | undefined) {
  const {language} = locale;
  if (!standing)
    return html`<td class="quiet">…</td>
      <td class="state quiet"><small>${t(words.computing)}</small></td>`;
  const {state: how, value, gap, error} = standing;
  if (!how)
    return html`<td class="quiet">—</td>
      <td class="state why quiet">${t(words.noValue)}${error ? bracketed(error, language) : ""}</td>`;
  const {sign, label} = targetStates[how];
  const isJudgedState = how === "met" || how === "missed";
  return html`<td title=${value ?? ""}>${value === undefined ? "" : formatNumber(value, language)}</td>
    <td class="state ${isJudgedState ? how : "quiet"}">
      ${sign}
      ${label[language]}${
        gap === undefined || !isJudgedState
          ? nothing
          : html` <small title=${t(words.gap)}
              >${gap === 0 ? "±0" : formatNumber(gap, language, {signed: true})}</small
            >`
      }
    </td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-target-table": TargetTableElement;
  }
}
