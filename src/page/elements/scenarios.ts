import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {live} from "lit/directives/live.js";
import {repeat} from "lit/directives/repeat.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {scenarios as words} from "../../i18n/scenarios.js";
import type {Values} from "../../model/index.js";
import type {Difference} from "../../scenario/diff.js";
import type {Scenario} from "../../scenario/scenario.js";
import {changeText} from "../change-text.js";
import {sameValues} from "../compare.js";
import type {ScenarioChange} from "../scenario-action.js";
import {shared} from "./shared-style.js";

/** What a reader asks of the scenarios. */
export type ScenarioAction =
  | ScenarioChange
  | {readonly type: "activate"; readonly name: string}
  | {readonly type: "reset"; readonly parameter: string}
  | {readonly type: "undo"};

export class ScenarioEvent extends Event {
  readonly action: ScenarioAction;

  constructor(action: ScenarioAction) {
    super("ty-scenario", {bubbles: true, composed: true});
    this.action = action;
  }
}

/** A name being typed: for a new scenario, or for one that gets another. */
type Naming = {readonly for: "save"} | {readonly for: "rename" | "duplicate"; readonly name: string};

/** The scenarios of a notebook: which is active, what it changes, which are drawn beside it. */
@customElement("ty-scenarios")
export class ScenariosElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 0 0 var(--s2);
        font-size: var(--text-ui);
        font-weight: 600;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .scenario {
        display: flex;
        align-items: center;
        gap: var(--s1);
        border-bottom: 1px solid var(--rule);
      }
      .scenario > .pick {
        display: flex;
        flex: 1;
        gap: var(--s2);
        align-items: center;
        min-width: 0;
        min-height: 32px;
        padding: var(--s1) 0;
        border: 0;
        background: none;
        text-align: left;
        cursor: pointer;
      }
      .pick span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .pick[aria-pressed="true"] {
        font-weight: 600;
        color: var(--accent);
      }
      .pick small {
        color: var(--ink-2);
        font-weight: 400;
        white-space: nowrap;
      }
      .swatch {
        flex: none;
        width: 11px;
        height: 11px;
        border-radius: 3px;
      }
      label.compare {
        display: inline-flex;
        align-items: center;
        gap: 3px;
        min-height: 24px;
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      input[type="checkbox"] {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
      .menu {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
        padding: var(--s1) 0 var(--s2);
        border-bottom: 1px solid var(--rule);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
        padding: var(--s2) 0;
      }
      form input {
        flex: 1;
        min-width: 8em;
        padding: 2px var(--s2);
        border: 1px solid var(--ink-3);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
        margin: var(--s2) 0;
      }
      .note {
        margin: var(--s1) 0;
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      .stale {
        color: var(--stale);
        font-size: var(--text-tiny);
      }
      .problem {
        margin: var(--s1) 0;
        color: var(--alarm);
        font-size: var(--text-tiny);
      }
      details {
        margin: var(--s2) 0;
        font-size: var(--text-small);
      }
      summary {
        cursor: pointer;
      }
      .difference {
        display: flex;
        align-items: baseline;
        gap: var(--s2);
        padding: 3px 0;
        border-bottom: 1px solid var(--rule);
        font-size: var(--text-tiny);
      }
      .difference span:first-child {
        flex: 1;
      }
      .difference .numbers {
        text-align: right;
        white-space: nowrap;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: var(--s1) var(--s2);
        background: var(--fill-2);
        border-radius: var(--radius);
        font-size: var(--text-small);
      }
      .toast span {
        flex: 1;
      }
    `,
  ];

  @property({attribute: false}) declare scenarios: readonly Scenario[];
  /** The one the levers were last set to. */
  @property({attribute: false}) declare active: string | undefined;
  /** How the levers stand now. */
  @property({attribute: false}) declare values: Values;
  /** The levers in which two sets of values differ. */
  @property({attribute: false}) declare differ: ((reference: Values, values: Values) => Difference[]) | undefined;
  /** The names of those that are ticked but find no room in the charts. */
  @property({attribute: false}) declare notDrawn: readonly string[];
  /** Why the last action was not carried out, or why none can be. */
  @property({attribute: false}) declare problem: string | undefined;
  /** What can be undone, in words. */
  @property({attribute: false}) declare undoable: string | undefined;
  @state() declare private naming: Naming | undefined;
  @state() declare private menu: string | undefined;

  constructor() {
    super();
    this.scenarios = [];
    this.values = {};
    this.notDrawn = [];
    new Localized(this);
  }

  /** Closes what is open for typing: called once an action has been carried out. */
  settle(): void {
    this.naming = undefined;
    this.menu = undefined;
  }

  override render() {
    const {scenarios, active, values, undoable, problem} = this;
    const current = scenarios.find(({name}) => name === active);
    const isChanged = current !== undefined && this.#differ(current.values, values);
    const isBaseline = current === scenarios[0];
    return html`
      <h2>${t(words.heading)}</h2>
      <ul>
        ${repeat(
          scenarios,
          ({name}) => name,
          (scenario, i) =>
            html`<li>
              ${this.#renderScenario(scenario, i, isChanged)}${this.menu === scenario.name ? this.#renderMenu(scenario, i) : nothing}
            </li>`,
        )}
      </ul>
      ${
        undoable === undefined
          ? nothing
          : html`<div class="toast" role="status">
              <span>${undoable}</span
              ><button class="button" @click=${() => this.#send({type: "undo"})}>${t(words.undo)}</button>
            </div>`
      }
      ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
      <p class="note ${isChanged ? "stale" : ""}" role="status">
        ${isChanged ? `● ${t(isBaseline ? words.baselineChanged : words.changed)}` : t(words.saved)}
      </p>
      ${this.naming?.for === "save" ? this.#renderNaming(this.naming) : this.#renderActions(current, isChanged, isBaseline)}
      ${this.#renderDifferences()}
    `;
  }

  /** Whether two sets of values differ; what equals the baseline may be said or left out. */
  #differ(a: Values, b: Values): boolean {
    return this.differ ? this.differ(a, b).length > 0 : !sameValues(a, b);
  }

  #renderScenario(scenario: Scenario, i: number, isChanged: boolean) {
    const {name, color, isCompared, values} = scenario;
    const isActive = name === this.active;
    const title = this.#title(scenario);
    const count =
      i === 0 ? t(words.baseline) : String(this.differ ? this.differ({}, values).length : Object.keys(values).length);
    return html`<div class="scenario">
      <button
        class="pick"
        aria-pressed=${isActive ? "true" : "false"}
        title=${scenario.note ? t(scenario.note) : title}
        @click=${() => this.#send({type: "activate", name})}
      >
        <i class="swatch" style="background: var(--scenario-${color})"></i
        ><span>${title}${isActive && isChanged ? " ●" : ""}</span>
        <small title=${i === 0 ? "" : t({zh: `改动 ${count} 个杠杆`, en: `${count} levers changed`})}
          >${i === 0 ? count : `Δ${count}`}</small
        >
      </button>
      ${
        i === 0
          ? nothing
          : html`<label class="compare"
                ><input
                  type="checkbox"
                  .checked=${live(isCompared)}
                  aria-label=${`${t(words.compare)} ${title}`}
                  @change=${(event: Event) => this.#compare(name, (event.target as HTMLInputElement).checked)}
                />${t(words.compare)}</label
              >${
                this.notDrawn.includes(name)
                  ? html`<small class="stale" role="status">${t(words.notDrawn)}</small>`
                  : nothing
              }`
      }
      <button
        class="icon-button small"
        aria-expanded=${this.menu === name ? "true" : "false"}
        aria-label=${`${t(words.more)} ${title}`}
        title=${t(words.more)}
        data-opens="menu"
        data-name=${name}
        @click=${() => (this.menu = this.menu === name ? undefined : name)}
      >
        ⋯
      </button>
    </div>`;
  }

  #renderMenu(scenario: Scenario, i: number) {
    const {name} = scenario;
    if (this.naming && this.naming.for !== "save" && this.naming.name === name) return this.#renderNaming(this.naming);
    return html`<div class="menu">
      ${i === 0 ? nothing : html`<button class="button" data-opens="rename" @click=${() => (this.naming = {for: "rename", name})}>${t(words.rename)}</button>`}
      <button class="button" data-opens="duplicate" @click=${() => (this.naming = {for: "duplicate", name})}>
        ${t(words.duplicate)}
      </button>
      ${i === 0 ? nothing : html`<button class="button" @click=${() => this.#send({type: "remove", name})}>${t(words.remove)}</button>`}
    </div>`;
  }

  /** Always the same buttons in the same place, so that nothing moves under a hand that drags a lever below. */
  #renderActions(current: Scenario | undefined, isChanged: boolean, isBaseline: boolean) {
    return html`<div class="actions">
      <button
        class="button"
        data-opens="save"
        ?data-primary=${isChanged && isBaseline}
        @click=${() => (this.naming = {for: "save"})}
      >
        ${t(words.saveAs)}
      </button>
      <button
        class="button"
        ?disabled=${!isChanged || isBaseline}
        ?data-primary=${isChanged && !isBaseline}
        @click=${() => current && this.#send({type: "update", name: current.name})}
      >
        ${t(words.update)}
      </button>
      <button
        class="button"
        ?disabled=${!isChanged}
        @click=${() => current && this.#send({type: "activate", name: current.name})}
      >
        ${t(words.discard)}
      </button>
    </div>`;
  }

  #renderNaming(naming: Naming) {
    const submit = (event: Event) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).querySelector("input");
      const typed = input?.value ?? "";
      if (naming.for === "save") this.#send({type: "save", name: typed});
      else this.#send({type: naming.for, name: naming.name, next: typed});
    };
    const cancel = () => (this.naming = undefined);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      cancel();
    };
    return html`<form @submit=${submit} @keydown=${onKey}>
      <input aria-label=${t(words.name)} .value=${this.#proposal(naming)} maxlength="60" />
      <button class="button" data-primary type="submit">${t(words.ok)}</button>
      <button class="button" type="button" @click=${cancel}>${t(words.cancel)}</button>
    </form>`;
  }

  protected override updated(changes: PropertyValues): void {
    if (!changes.has("naming")) return;
    if (this.naming) {
      const input = this.shadowRoot?.querySelector<HTMLInputElement>("form input");
      input?.focus();
      input?.select();
    } else if (document.activeElement === document.body) this.#opener(changes.get("naming") as Naming)?.focus();
  }

  /** The button that a name was asked for with; where it is gone, one near by. */
  #opener(naming: Naming): HTMLElement | undefined {
    const buttons = [...(this.shadowRoot?.querySelectorAll<HTMLElement>("[data-opens]") ?? [])];
    const own = buttons.find(({dataset}) => dataset.opens === naming.for);
    if (own || naming.for === "save") return own;
    const names = this.scenarios.map(({name}) => name);
    const name = names.includes(naming.name) ? naming.name : this.active;
    return buttons.find(({dataset}) => dataset.name === name);
  }

  #proposal(naming: Naming): string {
    const taken = new Set(this.scenarios.map(({name}) => name));
    if (naming.for === "rename") return naming.name;
    const base = naming.for === "save" ? t(words.newName) : `${naming.name} ${t(words.copyOf)}`;
    for (let i = 1; ; ++i) {
      const name = naming.for === "save" || i > 1 ? `${base} ${i}` : base;
      if (!taken.has(name)) return name;
    }
  }

  #renderDifferences() {
    const differences = this.differ?.({}, this.values);
    if (!differences) return nothing;
    return html`<details>
      <summary>${t(words.differences)} · ${differences.length}</summary>
      ${differences.length === 0 ? html`<p class="note">${t(words.same)}</p>` : nothing}
      ${differences.map(
        (difference) =>
          html`<div class="difference">
            <span>${t(difference.parameter.label)}</span>
            <span class="numbers">${changeText(difference, locale.language)}</span>
            <button
              class="icon-button small"
              title=${t({zh: "复位", en: "Reset"})}
              aria-label=${`${t({zh: "复位", en: "Reset"})} ${t(difference.parameter.label)}`}
              @click=${() => this.#send({type: "reset", parameter: difference.parameter.id})}
            >
              ↺
            </button>
          </div>`,
      )}
    </details>`;
  }

  #title({name, title}: Scenario): string {
    return title ? t(title) : name;
  }

  #compare(name: string, isCompared: boolean): void {
    this.#send({type: "compare", name, isCompared});
    // A tick that was not taken goes again.
    this.requestUpdate();
  }

  #send(action: ScenarioAction): void {
    this.dispatchEvent(new ScenarioEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenarios": ScenariosElement;
  }
  interface HTMLElementEventMap {
    "ty-scenario": ScenarioEvent;
  }
}
