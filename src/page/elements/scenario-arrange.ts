import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {punctuation} from "../../i18n/punctuation.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {noteScenario} from "../../scenario/edit.js";
import type {PastVersion, Scenario} from "../../scenario/scenario.js";
import {keepVersion, possibleParents, reparentScenario, restoreVersion, treeOrder} from "../../scenario/tree.js";
import type {ScenarioEdit} from "../scenario-action.js";
import type {Said, ScenarioDesk} from "../scenario-desk.js";
import {scenarioFormStyle} from "./scenario-form-style.js";
import {shared} from "./shared-style.js";
import "./scenario-merge.js";

/** One scenario among the others: what it stands on, what is said of it, what it was, and its merging with another. */
@customElement("ty-scenario-arrange")
export class ScenarioArrangeElement extends LitElement {
  static override styles = [
    shared,
    scenarioFormStyle,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(180px, 260px) minmax(0, 1fr);
        gap: var(--s5);
        padding: var(--s4) var(--s5);
      }
      nav button {
        display: flex;
        gap: var(--s2);
        align-items: center;
        width: 100%;
        min-height: 32px;
        padding: 0 var(--s2) 0 calc(var(--s2) + var(--depth) * 16px);
        border: 0;
        border-bottom: 1px solid var(--rule);
        background: none;
        text-align: left;
        cursor: pointer;
      }
      nav button[aria-current="true"] {
        color: var(--accent);
        font-weight: 600;
      }
      @media (max-width: 720px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
          padding: var(--s3);
        }
      }
    `,
  ];

  @property({attribute: false}) declare desk: ScenarioDesk;
  @property({attribute: false}) declare scenarios: readonly Scenario[];
  @property({attribute: false}) declare chosen: string | undefined;
  @state() declare private said: Said | undefined;
  @state() declare private problem: Said | undefined;
  @query("textarea") declare private noteBox: HTMLTextAreaElement;
  @query("#version") declare private versionBox: HTMLInputElement;
  @query("#parent") declare private parentBox: HTMLSelectElement;

  constructor() {
    super();
    new Localized(this);
  }

  get #current(): Scenario | undefined {
    return this.scenarios.find(({name}) => name === this.chosen) ?? this.scenarios[0];
  }

  override render() {
    const current = this.#current;
    return html`<div class="columns">
      <nav aria-label=${t(words.heading)}>
        ${treeOrder(this.scenarios).map(
          ({scenario, depth}) =>
            html`<button
              style="--depth: ${depth}"
              aria-current=${scenario === current ? "true" : "false"}
              @click=${() => this.#choose(scenario.name)}
            >
              <i class="swatch" style="background: var(--scenario-${scenario.color})"></i
              >${titleOf(scenario)}${scenario.fault ? " ✕" : ""}
            </button>`,
        )}
      </nav>
      <div>${current ? this.#renderScenario(current) : nothing}</div>
    </div>`;
  }

  #choose(name: string): void {
    this.chosen = name;
    this.said = this.problem = undefined;
  }

  #renderScenario(scenario: Scenario) {
    const {by, at, fault} = scenario;
    return html`
      <h3>${titleOf(scenario)}</h3>
      <p class="quiet">${t(words.made)}${punctuation[locale.language].colon}${stampText(by, at)}</p>
      ${fault ? html`<p class="alarm">✕ ${this.desk.describe(fault)}</p>` : nothing}
      <p class="alarm" role="alert">${this.problem ? `✕ ${this.problem()}` : nothing}</p>
      <p role="status">${this.said?.()}</p>
      ${this.#renderParent(scenario)} ${this.#renderNote(scenario)}
      <ty-scenario-merge .desk=${this.desk} .scenarios=${this.scenarios} .first=${scenario.name}></ty-scenario-merge>
      ${this.#renderHistory(scenario)}
    `;
  }

  #renderParent(scenario: Scenario) {
    if (scenario === this.scenarios[0]) return nothing;
    const {name, parent, fault} = scenario;
    const keep = (event: Event) => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      const next = this.parentBox.value === "" ? undefined : this.parentBox.value.slice(1);
      const kept = form.get("keep") === "values" ? "values" : "own";
      this.#change("move", (list, stamp) => reparentScenario(list, name, next, kept, stamp));
    };
    // The empty value is no parent; names may be anything, so each has a mark before it.
    return html`<form @submit=${keep}>
      <label for="parent">${t(words.parent)}</label>
      <select id="parent">
        <option value="" ?selected=${parent === undefined}>${t(words.noParent)}</option>
        ${possibleParents(this.scenarios, name).map(
          (other) => html`<option value="-${other.name}" ?selected=${other.name === parent}>${titleOf(other)}</option>`,
        )}
      </select>
      <fieldset>
        <label><input type="radio" name="keep" value="own" checked />${t(words.keepOwn)}</label>
        <label
          ><input
            type="radio"
            name="keep"
            value="values"
            ?disabled=${fault !== undefined}
          />${t(words.keepValues)}</label
        >
      </fieldset>
      <button class="button">${t(words.move)}</button>
    </form>`;
  }

  #renderNote({name, note}: Scenario) {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        const text = this.noteBox.value.trim();
        this.#change("note", (list) => noteScenario(list, name, noted(note, text)));
      }}
    >
      <label for="note">${t(words.note)}</label>
      <textarea id="note" rows="2" .value=${note ? t(note) : ""}></textarea>
      <button class="button">${t(words.saveNote)}</button>
    </form>`;
  }

  #renderHistory(scenario: Scenario) {
    const {name, history} = scenario;
    return html`<section>
      <h4>${t(words.history)}</h4>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          const text = this.versionBox.value;
          this.#change("version", (list, stamp) => keepVersion(list, name, text, stamp));
          this.versionBox.value = "";
        }}
      >
        <label for="version">${t(words.versionNote)}</label>
        <input id="version" autocomplete="off" />
        <button class="button">${t(words.keepVersion)}</button>
      </form>
      ${history.length === 0 ? html`<p class="quiet">${t(words.noHistory)}</p>` : nothing}
      <ol reversed>
        ${history.map((version, i) => this.#renderVersion(name, version, i)).reverse()}
      </ol>
    </section>`;
  }

  #renderVersion(name: string, {own, parent, by, at, note}: PastVersion, i: number) {
    const count = t(words.changes).replace("{}", String(Object.keys(own).length));
    const texts = [stampText(by, at), count, parent === undefined ? "" : `↑ ${parent}`, note ? t(note) : ""];
    const said = texts.filter((text) => text !== "").join(" · ");
    return html`<li>
      <span>${said}</span>
      <button
        class="button"
        aria-label=${`${t(words.restore)} ${i + 1}`}
        @click=${() => this.#change("restore", (list, stamp) => restoreVersion(list, name, i, stamp))}
      >
        ${t(words.restore)}
      </button>
    </li>`;
  }

  #change(what: string, edit: ScenarioEdit): void {
    this.problem = this.desk.change(what, edit);
    this.said = this.problem ? undefined : () => t(words.done);
  }
}

/** A note that says something else in each language keeps what it says in the others. */
function noted(before: Label | undefined, text: string): Label | undefined {
  if (before && before.zh !== before.en) return {...before, [locale.language]: text};
  return text === "" ? undefined : {...before, zh: text, en: text};
}

function titleOf({name, title}: Scenario): string {
  return title ? t(title) : name;
}

function stampText(by: string | undefined, at: string | undefined): string {
  const time =
    at === undefined
      ? t(words.noTime)
      : new Date(at).toLocaleString(locale.language === "zh" ? "zh-CN" : "en-GB", {
          dateStyle: "medium",
          timeStyle: "short",
        });
  return `${by ?? t(words.nobody)} · ${time}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenario-arrange": ScenarioArrangeElement;
  }
}
