import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {live} from "lit/directives/live.js";
import {repeat} from "lit/directives/repeat.js";
import type {Label} from "../../base/label.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {scenarios as words} from "../../i18n/scenarios.js";
import type {ParameterKind, Values} from "../../model/index.js";
import type {Difference} from "../../scenario/diff.js";
import {freeName} from "../../scenario/edit.js";
import {referenceIn} from "../../scenario/reference.js";
import type {Scenario} from "../../scenario/scenario.js";
import {childrenOf, treeOrder, type Placed} from "../../scenario/tree.js";
import {sameValues} from "../compare.js";
import {ScenarioEvent, type ScenarioAction, type ScenarioTool} from "../scenario-event.js";
import {renderDifferences} from "./scenario-differences.js";
import {scenariosStyle} from "./scenarios-style.js";
import {shared} from "./shared-style.js";

/** A name being typed: for a new scenario, or for one that gets another; or a removal that is asked about. */
type Naming =
  {readonly for: "save"} | {readonly for: "rename" | "duplicate" | "branch" | "remove"; readonly name: string};

/** The scenarios of a notebook: which is active, what it changes, which are drawn beside it. */
@customElement("ty-scenarios")
export class ScenariosElement extends LitElement {
  static override styles = [shared, scenariosStyle];

  @property({attribute: false}) declare scenarios: readonly Scenario[];
  /** The one the levers were last set to. */
  @property({attribute: false}) declare active: string | undefined;
  /** How the levers stand now. */
  @property({attribute: false}) declare values: Values;
  /** The levers in which two sets of values differ. */
  @property({attribute: false}) declare differ: ((reference: Values, values: Values) => Difference[]) | undefined;
  /** Why one cannot be chosen, in words. */
  @property({attribute: false}) declare faultOf: ((scenario: Scenario) => string | undefined) | undefined;
  /** The only kind of levers that is shown. */
  @property({attribute: false}) declare kind: ParameterKind | undefined;
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
      <div class="head">
        <h2>${t(words.heading)}</h2>
        <button class="button" @click=${() => this.#open("grid")}>${t(words.grid)}</button>
        <button class="button" @click=${() => this.#open("targets")}>${t(words.targets)}</button>
      </div>
      <ul>
        ${repeat(
          treeOrder(scenarios),
          ({scenario}) => scenario.name,
          (placed) =>
            html`<li>
              ${this.#renderScenario(placed, isChanged)}${this.#renderFault(placed.scenario)}
              ${this.menu === placed.scenario.name ? this.#renderMenu(placed.scenario) : nothing}
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
      ${
        this.differ
          ? renderDifferences({
              reference: this.#reference === scenarios[0] ? undefined : this.#reference,
              differences: this.differ(this.#reference?.values ?? {}, values),
              kind: this.kind,
              send: (action) => this.#send(action),
            })
          : nothing
      }
    `;
  }

  /** Whether two sets of values differ; what equals the baseline may be said or left out. */
  #differ(a: Values, b: Values): boolean {
    return this.differ ? this.differ(a, b).length > 0 : !sameValues(a, b);
  }

  get #reference(): Scenario | undefined {
    return referenceIn(this.scenarios);
  }

  #renderScenario({scenario, depth}: Placed, isChanged: boolean) {
    const {name, color} = scenario;
    const isActive = name === this.active;
    const title = titleOf(scenario);
    const {parent} = scenario;
    return html`<div class="scenario" style="--depth: ${depth}" data-depth=${depth}>
      <button
        class="pick"
        aria-pressed=${isActive ? "true" : "false"}
        title=${scenario.note ? t(scenario.note) : title}
        @click=${() => this.#send({type: "activate", name})}
      >
        <i class="swatch" style="background: var(--scenario-${color})"></i
        ><span>${title}${isActive && isChanged ? " ●" : ""}</span>
        ${this.#renderMarks(scenario)}
        ${parent === undefined ? nothing : html`<small class="visually-hidden">${t(words.parent)} ${parent}</small>`}
      </button>
      ${this.#renderCompare(scenario)}
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

  /** What it is to the others, and how many levers it changes itself. */
  #renderMarks(scenario: Scenario) {
    const isBaseline = scenario === this.scenarios[0];
    const isReference = scenario === this.#reference && !isBaseline;
    const own = Object.keys(scenario.own).length;
    return html`
      ${scenario.isLocked ? html`<small>${t(words.locked)}</small>` : nothing}
      ${isReference ? html`<small>${t(words.reference)}</small>` : nothing}
      <small title=${isBaseline ? "" : t({zh: `自己改动 ${own} 个杠杆`, en: `${own} levers changed`})}
        >${isBaseline ? t(words.baseline) : `Δ${own}`}</small
      >
    `;
  }

  #renderCompare(scenario: Scenario) {
    const {name, isCompared} = scenario;
    if (scenario === this.#reference || scenario.fault) return nothing;
    return html`<label class="compare"
        ><input
          type="checkbox"
          .checked=${live(isCompared)}
          aria-label=${`${t(words.compare)} ${titleOf(scenario)}`}
          @change=${(event: Event) => this.#compare(name, (event.target as HTMLInputElement).checked)}
        />${t(words.compare)}</label
      >${
        this.notDrawn.includes(name) ? html`<small class="stale" role="status">${t(words.notDrawn)}</small>` : nothing
      }`;
  }

  #renderFault(scenario: Scenario) {
    const fault = this.faultOf?.(scenario);
    if (fault === undefined) return nothing;
    return html`<p class="problem fault">
      ✕ ${fault}
      <button class="button" @click=${() => this.#open(scenario.fault ? "tree" : "grid", scenario.name)}>
        ${t(scenario.fault ? words.mendParent : words.mendValues)}
      </button>
    </p>`;
  }

  #renderMenu(scenario: Scenario) {
    const {name, isLocked} = scenario;
    if (this.naming && this.naming.for !== "save" && this.naming.name === name)
      return this.naming.for === "remove" ? this.#renderRemoval(scenario) : this.#renderNaming(this.naming);
    const isBaseline = scenario === this.scenarios[0];
    const naming = (what: "rename" | "branch" | "duplicate") =>
      html`<button class="button" data-opens=${what} @click=${() => (this.naming = {for: what, name})}>
        ${t(words[what])}
      </button>`;
    const doing = (label: Label, action: () => void) =>
      html`<button class="button" @click=${action}>${t(label)}</button>`;
    return html`<div class="menu">
      ${isBaseline ? nothing : naming("rename")} ${scenario.fault ? nothing : naming("branch")} ${naming("duplicate")}
      ${
        scenario.fault || scenario === this.#reference
          ? nothing
          : doing(words.setReference, () => this.#send({type: "reference", name}))
      }
      ${
        isBaseline
          ? nothing
          : doing(isLocked ? words.unlock : words.lock, () => this.#send({type: "lock", name, isLocked: !isLocked}))
      }
      ${doing(words.arrange, () => this.#open("tree", name))}
      ${isBaseline ? nothing : doing(words.remove, () => this.#remove(name))}
    </div>`;
  }

  /** Others that stand on it are moved by its removal, which is asked about. */
  #remove(name: string): void {
    if (childrenOf(this.scenarios, name).length > 0) this.naming = {for: "remove", name};
    else this.#send({type: "remove", name});
  }

  #renderRemoval({name}: Scenario) {
    const children = childrenOf(this.scenarios, name)
      .map(titleOf)
      .join(t({zh: "、", en: ", "}));
    return html`<div class="menu">
      <p class="ask">${t(words.removeParent).replace("{}", children)}</p>
      <button class="button" data-primary @click=${() => this.#send({type: "remove", name})}>${t(words.remove)}</button>
      <button class="button" @click=${() => (this.naming = undefined)}>${t(words.cancel)}</button>
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
        ?disabled=${!isChanged || isBaseline || current?.isLocked}
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
      else if (naming.for !== "remove") this.#send({type: naming.for, name: naming.name, next: typed});
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
    if (naming.for === "rename") return naming.name;
    if (naming.for === "duplicate") return freeName(this.scenarios, `${naming.name} ${t(words.copyOf)}`);
    for (let i = 1; ; ++i) {
      const name = `${t(words.newName)} ${i}`;
      if (this.scenarios.every((scenario) => scenario.name !== name)) return name;
    }
  }

  #open(tool: ScenarioTool, name?: string): void {
    this.#send({type: "open", tool, name});
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

function titleOf({name, title}: Scenario): string {
  return title ? t(title) : name;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenarios": ScenariosElement;
  }
}
