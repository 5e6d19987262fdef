import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {freeName} from "../../scenario/edit.js";
import {conflictsOf, mergeScenarios, type Conflict, type Side} from "../../scenario/merge.js";
import type {Scenario} from "../../scenario/scenario.js";
import type {Said, ScenarioDesk} from "../scenario-desk.js";
import {saidText} from "../said-text.js";
import {scenarioFormStyle} from "./scenario-form-style.js";
import {shared} from "./shared-style.js";

/** Merges a scenario with another into a new one; where both have set a lever, a reader chooses. */
@customElement("ty-scenario-merge")
export class ScenarioMergeElement extends LitElement {
  static override styles = [shared, scenarioFormStyle];

  @property({attribute: false}) declare desk: ScenarioDesk;
  @property({attribute: false}) declare scenarios: readonly Scenario[];
  @property({attribute: false}) declare first: string;
  @state() declare private second: string | undefined;
  @state() declare private choices: ReadonlyMap<string, Side>;
  @state() declare private problem: Said | undefined;
  @state() declare private said: Said | undefined;
  @query("#name") declare private nameBox: HTMLInputElement | null;

  constructor() {
    super();
    this.choices = new Map();
    new Localized(this);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("first")) this.#choose(undefined);
    if (!this.scenarios.some(({name}) => name === this.second)) this.second = undefined;
  }

  #choose(second: string | undefined): void {
    this.second = second;
    this.choices = new Map();
    this.problem = this.said = undefined;
  }

  override render() {
    const others = this.scenarios.filter(({name, fault}) => name !== this.first && fault === undefined);
    const isKnown = this.scenarios.find(({name}) => name === this.first)?.fault === undefined;
    if (!isKnown || others.length === 0) return nothing;
    return html`<section>
      <h4>${t(words.merge)}</h4>
      <p class="quiet">${t(words.mergeAbout)}</p>
      <p role="status">${this.said?.()}</p>
      <form @submit=${(event: Event) => this.#merge(event)}>
        <label for="second">${t(words.mergeWith)}</label>
        <select
          id="second"
          @change=${({target}: Event) => this.#choose(others[(target as HTMLSelectElement).selectedIndex - 1]?.name)}
        >
          <option .selected=${this.second === undefined}>${t(words.choose)}</option>
          ${others.map((other) => html`<option .selected=${other.name === this.second}>${titleOf(other)}</option>`)}
        </select>
        ${this.second === undefined ? nothing : this.#renderMerge(this.second)}
      </form>
    </section>`;
  }

  #renderMerge(second: string) {
    const conflicts = conflictsOf(this.scenarios, this.first, second);
    return html`
      <label for="name">${t(words.mergedName)}</label>
      <input
        id="name"
        autocomplete="off"
        maxlength="60"
        value=${freeName(this.scenarios, `${this.#titleOf(this.first)} + ${this.#titleOf(second)}`)}
      />
      <button class="button" data-primary>${t(words.mergeNow)}</button>
      ${
        conflicts.length === 0
          ? html`<p class="quiet">${t(words.noConflicts)}</p>`
          : this.#renderConflicts(conflicts, second)
      }
      <p class="alarm" role="alert">${this.problem ? `✕ ${this.problem()}` : nothing}</p>
    `;
  }

  #renderConflicts(conflicts: readonly Conflict[], second: string) {
    return html`<div class="scroll">
      <table>
        <caption>
          ${t(words.conflicts).replace("{}", String(conflicts.length))}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t(words.lever)}</th>
            <th scope="col">${t(words.parting)}</th>
            <th scope="col">${this.#titleOf(this.first)}</th>
            <th scope="col">${this.#titleOf(second)}</th>
          </tr>
        </thead>
        <tbody>
          ${conflicts.map((conflict) => this.#renderConflict(conflict))}
        </tbody>
      </table>
    </div>`;
  }

  #renderConflict({lever, base, first, second}: Conflict) {
    const text = (value: Conflict["base"]) =>
      saidText(this.desk, lever, value ?? this.desk.parameter(lever)?.default ?? null);
    const side = (which: Side, value: Conflict["base"]) =>
      html`<td>
        <label
          ><input
            type="radio"
            name="side-${lever}"
            .checked=${this.choices.get(lever) === which}
            aria-label=${`${t(this.desk.labelOf(lever))} ${this.#titleOf(which === "first" ? this.first : (this.second ?? ""))}`}
            @change=${() => (this.choices = new Map([...this.choices, [lever, which]]))}
          />${text(value)}</label
        >
      </td>`;
    return html`<tr>
      <th scope="row">${t(this.desk.labelOf(lever))}</th>
      <td>${text(base)}</td>
      ${side("first", first)} ${side("second", second)}
    </tr>`;
  }

  #merge(event: Event): void {
    event.preventDefault();
    const {first, second, choices} = this;
    const name = this.nameBox?.value ?? "";
    if (second === undefined) return;
    const refusal = this.desk.change("merge", (list, stamp) =>
      mergeScenarios(list, {first, second, name, choices}, stamp),
    );
    if (refusal) {
      this.problem = refusal;
      return;
    }
    this.#choose(undefined);
    this.said = () => t(words.merged).replace("{}", name.trim());
  }

  #titleOf(name: string): string {
    const scenario = this.scenarios.find((each) => each.name === name);
    return scenario ? titleOf(scenario) : name;
  }
}

function titleOf({name, title}: Scenario): string {
  return title ? t(title) : name;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenario-merge": ScenarioMergeElement;
  }
}
