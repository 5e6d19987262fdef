import {css, html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {live} from "lit/directives/live.js";
import {ask as words} from "../../i18n/ask.js";
import {comparatorSign} from "../../i18n/comparator.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {shortUnit} from "../../i18n/unit.js";
import {memberIds, YEAR} from "../../model/index.js";
import type {Goal} from "../../scenario/solve/goal.js";
import {typedNumber} from "../typed-number.js";
import type {AskedLever, AskedNumber} from "../what-if/asked-number.js";
import type {Field, Options} from "../what-if/question.js";
import {identitiesOf} from "../what-if/settle.js";
import {shared} from "./shared-style.js";

/** Something else is asked. */
export class OptionsEvent extends Event {
  readonly options: Options;

  constructor(options: Options) {
    super("ty-options", {bubbles: true, composed: true});
    this.options = options;
  }
}

interface Choice {
  readonly id: string;
  readonly label: string;
}

const comparators = [">", ">=", "=", "<=", "<"] as const;

/** What of a question can be chosen: levers, goal, scenarios, years. */
@customElement("ty-answer-form")
export class AnswerFormElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin: 0 0 var(--s3);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s2) var(--s4);
        font-size: var(--text-small);
      }
      label {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1);
        max-width: 100%;
      }
      select,
      input:not([type="checkbox"]) {
        max-width: 100%;
        min-height: 28px;
        padding: 2px var(--s1);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper);
      }
      input.number {
        width: 7em;
        text-align: right;
      }
      input[aria-invalid="true"] {
        border-color: var(--alarm);
      }
      details {
        flex-basis: 100%;
      }
      summary {
        color: var(--accent);
        cursor: pointer;
      }
      .levers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
        gap: 0 var(--s3);
        max-height: 240px;
        margin-top: var(--s1);
        overflow: auto;
      }
      .levers label {
        min-height: 28px;
        flex-wrap: nowrap;
      }
      .still {
        grid-column: 1 / -1;
        color: var(--ink-2);
      }
      .wrong {
        flex-basis: 100%;
        margin: 0;
        color: var(--alarm);
      }
      @media (pointer: coarse) {
        select,
        input:not([type="checkbox"]),
        .levers label {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({attribute: false}) declare asked: AskedNumber;
  @property({attribute: false}) declare fields: readonly Field[];
  @property({attribute: false}) declare options: Required<Options>;
  /** A goal that was typed and is no number. */
  @state() declare private wrong: string | undefined;

  constructor() {
    super();
    this.fields = [];
    new Localized(this);
  }

  override render() {
    if (this.fields.length === 0) return nothing;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${this.fields.map((field) => this.#renderField(field))}
    </form>`;
  }

  #renderField(field: Field) {
    const {levers, from, to, years, identity} = this.options;
    switch (field) {
      case "lever":
        return this.#renderLever(words.lever, 0);
      case "pair":
        return [this.#renderLever(words.lever, 0), this.#renderLever(words.second, 1)];
      case "levers":
        return html`<details>
          <summary>${t(words.lever)} · ${levers.length} / ${this.asked.levers.length}</summary>
          <div class="levers" role="group" aria-label=${t(words.lever)}>
            ${this.asked.levers.map((lever) => this.#renderTick(lever))}
          </div>
          ${
            this.asked.still.length === 0
              ? nothing
              : html`<div class="levers" role="group" aria-label=${t(words.still)}>
                  <span class="still">${t(words.still)}</span>
                  ${this.asked.still.map((lever) => this.#renderTick(lever))}
                </div>`
          }
        </details>`;
      case "goal":
        return this.#renderGoal();
      case "scenarios": {
        const names = this.asked.scenarios.map(({name, title}) => ({id: name, label: t(title)}));
        return [
          this.#renderChoice(t(words.from), names, from, (id) => this.#send({from: id})),
          this.#renderChoice(t(words.to), names, to, (id) => this.#send({to: id})),
        ];
      }
      case "years": {
        const all = memberIds(this.asked.result?.model.indices.get(YEAR)).map((id) => ({id, label: id}));
        return [
          this.#renderChoice(t(words.from), all, String(years[0]), (id) => this.#send({years: [Number(id), years[1]]})),
          this.#renderChoice(t(words.to), all, String(years[1]), (id) => this.#send({years: [years[0], Number(id)]})),
        ];
      }
      case "identity": {
        const all = identitiesOf(this.asked).map(({id, label}) => ({id, label: t(label)}));
        return all.length < 2
          ? nothing
          : this.#renderChoice(t(words.identity), all, identity, (id) => this.#send({identity: id}));
      }
    }
  }

  #renderLever(label: typeof words.lever | typeof words.second, position: 0 | 1) {
    const {levers} = this.options;
    const toChoice = ({parameter}: AskedLever) => ({id: parameter.id, label: t(parameter.label)});
    const [moving, still] = [this.asked.levers, this.asked.still].map((list) => list.map(toChoice));
    const choose = (id: string) => {
      const other = levers[1 - position];
      // Chosen twice, they change places.
      const rest = other === id ? levers[position] : other;
      const next = position === 0 ? [id, rest] : [rest, id];
      this.#send({levers: next.flatMap((each) => each ?? [])});
    };
    return this.#renderChoice(t(label), moving ?? [], levers[position] ?? "", choose, still);
  }

  #renderChoice(
    label: string,
    choices: readonly Choice[],
    chosen: string,
    choose: (id: string) => void,
    still: readonly Choice[] = [],
  ) {
    const options = (list: readonly Choice[]) =>
      list.map(({id, label: text}) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`);
    return html`<label
      >${label}
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options(choices)}
        ${still.length === 0 ? nothing : html`<optgroup label=${t(words.still)}>${options(still)}</optgroup>`}
      </select></label
    >`;
  }

  #renderTick({parameter: {id, label}}: AskedLever) {
    const {levers} = this.options;
    const isOn = levers.includes(id);
    const toggle = () => {
      const next = isOn ? levers.filter((each) => each !== id) : [...levers, id];
      if (next.length > 0) this.#send({levers: next});
      else this.requestUpdate();
    };
    return html`<label><input type="checkbox" .checked=${live(isOn)} @change=${toggle} />${t(label)}</label>`;
  }

  #renderGoal() {
    const {goal} = this.options;
    const {display} = this.asked;
    const type = (event: Event) => {
      const {value: text} = event.target as HTMLInputElement;
      const value = typedNumber(text, display);
      this.wrong = Number.isFinite(value) ? undefined : text;
      if (Number.isFinite(value)) this.#sendGoal({...goal, value});
    };
    return html`<label
        >${t(words.goal)}
        <select
          aria-label=${t(words.comparator)}
          @change=${(event: Event) => this.#sendGoal({...goal, comparator: comparators[(event.target as HTMLSelectElement).selectedIndex] ?? "="})}
        >
          ${comparators.map((each) => html`<option ?selected=${each === goal.comparator}>${comparatorSign[each]}</option>`)}
        </select>
        <input
          class="number"
          inputmode="decimal"
          aria-label=${t(words.goal)}
          aria-invalid=${this.wrong === undefined ? "false" : "true"}
          .value=${live(this.wrong ?? String(Number(goal.value.toPrecision(12))))}
          @change=${type}
        />
        ${shortUnit(display, locale.language)}</label
      >
      ${this.wrong === undefined ? nothing : html`<p class="wrong" role="alert">✕ ${t(words.notNumber).replace("{}", this.wrong)}</p>`}`;
  }

  #sendGoal(goal: Goal): void {
    this.#send({goal});
  }

  #send(options: Options): void {
    this.dispatchEvent(new OptionsEvent(options));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-answer-form": AnswerFormElement;
  }
  interface HTMLElementEventMap {
    "ty-options": OptionsEvent;
  }
}
