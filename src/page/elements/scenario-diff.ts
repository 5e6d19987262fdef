import {css, html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {formatNumber} from "../../i18n/number.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {kindNames} from "../../i18n/scenarios.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {shortUnit, unitAfter} from "../../i18n/unit.js";
import {memberIds, YEAR, type ParameterKind, type Variable} from "../../model/index.js";
import {referenceIn} from "../../scenario/reference.js";
import type {Scenario} from "../../scenario/scenario.js";
import {leverCell} from "../lever-cell.js";
import type {LeverRow} from "../lever-rows.js";
import type {Said, ScenarioDesk} from "../scenario-desk.js";
import {effectsOf, wholeVariables, type Effects} from "../scenario-effects.js";
import {kindChoice} from "./kind-choice.js";
import {shownLever} from "./scenario-grid-cell.js";
import {scenarioFormStyle} from "./scenario-form-style.js";
import {shared} from "./shared-style.js";

/** What differences can be told of: a variable of the model, or a number that a cell computes. */
interface ShownResult {
  readonly id: string;
  readonly label: Label;
  readonly display: string;
  readonly variable: Variable | undefined;
}

/** The effects of one scenario's differences from the first on a result, or why they cannot be told. */
interface Column {
  readonly scenario: Scenario;
  readonly result: ShownResult;
  readonly effects: Effects | undefined;
  readonly fault: Said | undefined;
}

/** Two or three scenarios: the levers in which they differ, and what each difference does to a result. */
@customElement("ty-scenario-diff")
export class ScenarioDiffElement extends LitElement {
  static override styles = [
    shared,
    scenarioFormStyle,
    css`
      :host {
        padding: var(--s3) var(--s4);
        overflow: auto;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
      }
      .choices label {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0 var(--s1);
        align-items: center;
        max-width: 100%;
        white-space: nowrap;
      }
      tbody th {
        min-width: 10em;
      }
      tbody td:nth-child(2) {
        white-space: nowrap;
      }
      .scroll {
        margin-top: var(--s3);
      }
      .effect {
        min-width: 10em;
        max-width: 14em;
        text-align: right;
      }
      tfoot th,
      tfoot td {
        border-top: 1px solid var(--ink-3);
        font-weight: 600;
      }
      .source {
        min-width: 14em;
        max-width: 28em;
      }
    `,
  ];

  @property({attribute: false}) declare desk: ScenarioDesk;
  @property({attribute: false}) declare scenarios: readonly Scenario[];
  /** Names; the last may be left out. */
  @state() declare private chosen: readonly (string | undefined)[];
  /** Ids of results; the last may be left out. */
  @state() declare private results: readonly (string | undefined)[];
  @state() declare private year: number | undefined;
  @state() declare private kind: ParameterKind | undefined;
  #columns: readonly Column[] = [];
  /** What the cells have said, by what they were asked. */
  readonly #asked = new Map<string, Pick<Column, "effects" | "fault">>();

  constructor() {
    super();
    this.chosen = [];
    this.results = [];
    new Localized(this);
  }

  get #known(): readonly Scenario[] {
    return this.scenarios.filter(({fault}) => fault === undefined);
  }

  get #shown(): Scenario[] {
    const reference = referenceIn(this.scenarios);
    const [first = reference?.name, second = this.#known.find((each) => each !== reference)?.name, third] = this.chosen;
    return [first, second, third].flatMap((name) => this.#known.find((each) => each.name === name) ?? []);
  }

  /** Those that the notebook shows on cards come first, then its own numbers, then all others of the model. */
  get #results(): readonly ShownResult[] {
    const all = this.desk.model ? wholeVariables(this.desk.model) : [];
    const shown = this.desk.onCards.flatMap((name) => all.find((variable) => variable.name === name) ?? []);
    const numbers = this.desk.numbers.map((name) => ({
      id: `cell ${name}`,
      label: {zh: name, en: name},
      display: "",
      variable: undefined,
    }));
    const [first, rest] = [shown, all.filter((variable) => !shown.includes(variable))].map((list) =>
      [...new Set(list)].map((variable) => ({
        id: variable.name,
        label: variable.label,
        display: variable.display,
        variable,
      })),
    );
    return [...(first ?? []), ...numbers, ...(rest ?? [])];
  }

  get #resultsShown(): ShownResult[] {
    const all = this.#results;
    const [first = all[0]?.id, second] = this.results;
    return [first, second].flatMap((id) => all.find((result) => result.id === id) ?? []);
  }

  get #years(): number[] {
    return memberIds(this.desk.model?.indices.get(YEAR)).map(Number);
  }

  get #yearShown(): number {
    const years = this.#years;
    const [period] = this.desk.model?.indices.get(YEAR)?.periods ?? [];
    return this.year ?? period?.to ?? years.at(-1) ?? 0;
  }

  protected override willUpdate(): void {
    const [first, ...others] = this.#shown;
    const results = this.#resultsShown;
    this.#columns = first
      ? others.flatMap((scenario) => results.map((result) => this.#columnOf(first, scenario, result)))
      : [];
  }

  #columnOf(first: Scenario, scenario: Scenario, result: ShownResult): Column {
    const {model} = this.desk;
    const {variable} = result;
    if (!variable) return {scenario, result, ...this.#askedOf(first, scenario, result.label.en)};
    try {
      const effects = model && effectsOf(model, first, scenario, variable, this.#yearShown);
      return {scenario, result, effects, fault: undefined};
    } catch (error) {
      return {scenario, result, effects: undefined, fault: () => this.desk.describe(error)};
    }
  }

  /** Cells run for it, which may take a while: nothing is known before. */
  #askedOf(first: Scenario, scenario: Scenario, name: string): Pick<Column, "effects" | "fault"> {
    const key = JSON.stringify([name, first.values, scenario.values]);
    const known = this.#asked.get(key);
    if (known) return known;
    const learn = (answer: Pick<Column, "effects" | "fault">) => {
      this.#asked.set(key, answer);
      this.requestUpdate();
    };
    const waiting = {effects: undefined, fault: undefined};
    this.#asked.set(key, waiting);
    this.desk.effectsOn(name, first, scenario).then(
      (effects) => learn({effects, fault: undefined}),
      (error: unknown) => learn({effects: undefined, fault: () => this.desk.describe(error)}),
    );
    return waiting;
  }

  override render() {
    const shown = this.#shown;
    const rows = this.desk.rows.filter(
      (row) => (this.kind === undefined || row.parameter?.kind === this.kind) && this.#differs(row, shown),
    );
    const methods = new Set(this.#columns.flatMap(({effects}) => effects?.method ?? []));
    return html`
      <div class="choices">
        ${[words.first, words.second, words.third].map((label, i) => this.#renderChoice(t(label), i, shown[i]))}
        ${this.#renderResults()} ${kindChoice(this.kind, (kind) => (this.kind = kind))}
      </div>
      ${this.#columns.map(({fault}) => (fault ? html`<p class="alarm" role="alert">✕ ${fault()}</p>` : nothing))}
      ${rows.length === 0 ? html`<p class="quiet">${t(words.same)}</p>` : this.#renderTable(rows, shown)}
      <p class="quiet">
        ${this.#results.length > 0 ? [...methods].map((method) => t(words[method])) : t(words.noModel)}
      </p>
    `;
  }

  #differs(row: LeverRow, shown: readonly Scenario[]): boolean {
    return new Set(shown.map((scenario) => leverCell(this.scenarios, scenario, row).value)).size > 1;
  }

  #renderChoice(label: string, i: number, chosen: Scenario | undefined) {
    const choose = ({target}: Event) => {
      const names = this.#shown.map(({name}): string | undefined => name);
      const at = (target as HTMLSelectElement).selectedIndex - (i === 2 ? 1 : 0);
      names[i] = this.#known[at]?.name;
      this.chosen = names;
    };
    return html`<label
      >${label}
      <select @change=${choose}>
        ${i === 2 ? html`<option .selected=${chosen === undefined}>—</option>` : nothing}
        ${this.#known.map((scenario) => html`<option .selected=${scenario === chosen}>${titleOf(scenario)}</option>`)}
      </select></label
    >`;
  }

  #renderResults() {
    const years = this.#years;
    if (this.#results.length === 0) return nothing;
    const choices = [words.result, words.secondResult].map((label, i) => this.#renderResult(t(label), i));
    if (years.length === 0) return choices;
    return html`${choices}
      <label
        >${t(words.year)}
        <select @change=${({target}: Event) => (this.year = years[(target as HTMLSelectElement).selectedIndex])}>
          ${years.map((year) => html`<option .selected=${year === this.#yearShown}>${year}</option>`)}
        </select></label
      >`;
  }

  #renderResult(label: string, i: number) {
    const shown = this.#resultsShown;
    const choose = ({target}: Event) => {
      const ids = shown.map(({id}): string | undefined => id);
      ids[i] = this.#results[(target as HTMLSelectElement).selectedIndex - i]?.id;
      this.results = ids;
    };
    return html`<label
      >${label}
      <select @change=${choose}>
        ${i === 1 ? html`<option .selected=${shown[1] === undefined}>—</option>` : nothing}
        ${this.#results.map((each) => html`<option .selected=${each.id === shown[i]?.id}>${t(each.label)}</option>`)}
      </select></label
    >`;
  }

  #renderTable(rows: readonly LeverRow[], shown: readonly Scenario[]) {
    const told = this.#columns.filter(({effects}) => effects);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t(words.diff)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t(words.lever)}</th>
            <th scope="col">${t(words.unit)}</th>
            ${shown.map((scenario) => html`<th scope="col" class="number">${titleOf(scenario)}</th>`)}
            ${told.map(
              ({scenario, result}) =>
                html`<th scope="col" class="effect">
                  ${effectHeading(t(result.label), titleOf(scenario))}
                  <small>${unitAfter(result.display, locale.language)}</small>
                </th>`,
            )}
            <th scope="col">${t(words.source)}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#renderRow(row, shown, told))}
        </tbody>
        ${told.length > 0 && this.kind === undefined ? this.#renderTotal(shown, told) : nothing}
      </table>
    </div>`;
  }

  #renderRow(row: LeverRow, shown: readonly Scenario[], told: readonly Column[]) {
    const {id, parameter} = row;
    return html`<tr>
      <th scope="row">
        ${parameter ? t(parameter.label) : id} <small>${parameter ? t(kindNames[parameter.kind]) : nothing}</small>
      </th>
      <td>${parameter ? shortUnit(parameter.display, locale.language) : nothing}</td>
      ${shown.map(
        (scenario) => html`<td class="number">${shownLever(row, leverCell(this.scenarios, scenario, row).value)}</td>`,
      )}
      ${told.map(({effects}) => html`<td class="number">${effectText(effects?.byLever.get(id))}</td>`)}
      <td class="source">
        ${parameter ? html`${t(parameter.source.text)} <small>${t(page.confidence)} ${t(page[parameter.source.confidence])}</small>` : nothing}
      </td>
    </tr>`;
  }

  #renderTotal(shown: readonly Scenario[], told: readonly Column[]) {
    return html`<tfoot>
      <tr>
        <th scope="row" colspan=${2 + shown.length}>${t(words.total)}</th>
        ${told.map(({effects}) => html`<td class="number">${effectText(effects?.total)}</td>`)}
        <td></td>
      </tr>
    </tfoot>`;
  }
}

function effectText(value: number | undefined): string {
  return value === undefined ? "" : formatNumber(value, locale.language, {signed: true});
}

function effectHeading(variable: string, name: string): string {
  return t(words.effect).replace("{variable}", variable).replace("{name}", name);
}

function titleOf({name, title}: Scenario): string {
  return title ? t(title) : name;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenario-diff": ScenarioDiffElement;
  }
}
