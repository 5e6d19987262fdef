import {css, html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {lineage as words} from "../../i18n/lineage.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {bracketed, punctuation} from "../../i18n/punctuation.js";
import {trace, YEAR, type Lineage, type Place, type Result} from "../../model/index.js";
import {membersOf} from "../presentation.js";
import {shownNumber, type ShownNumber} from "../shown-number.js";
import {ask, renderOrigin, renderSource} from "./lineage-source.js";
import {lineageStyle} from "./lineage-style.js";
import {shared} from "./shared-style.js";

/** One step of a lineage: a variable with its number, which unfolds to what it is made from. */
@customElement("ty-lineage-step")
export class LineageStep extends LitElement {
  static override styles = [
    shared,
    lineageStyle,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({attribute: false}) declare result: Result;
  @property({attribute: false}) declare lineage: Lineage;
  @state() declare private isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
    new Localized(this);
  }

  override render() {
    const {variable, place} = this.lineage;
    const {text, full} = shownValue(this.lineage);
    return html`<details @toggle=${this.#toggled}>
      <summary>
        <span class="name">${t(variable.label)}${renderPlace(this.result, place)}</span>
        <span class="number" title=${full}>${text}</span>
      </summary>
      ${this.isOpen ? html`<div class="inside">${this.#renderInside()}</div>` : nothing}
    </details>`;
  }

  #renderInside() {
    const {variable, place, isRepeat} = this.lineage;
    // What was traced higher up is traced again where a reader unfolds it.
    const whole = isRepeat ? trace(this.result, variable.name, place) : this.lineage;
    return html`
      ${renderSteps(this.result, whole)}
      <button class="link" @click=${ask({type: "variable", name: variable.name, place})}>${t(words.alone)}</button>
    `;
  }

  #toggled(event: Event): void {
    this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
  }
}

/** What a number is made from: formulas, then parameters and variables with their values. */
export function renderSteps(result: Result, {variable, place, value, formulas, parameters, inputs}: Lineage) {
  const {colon} = punctuation[locale.language];
  const {facts} = result.definition;
  return html`
    ${formulas.map(
      (formula) =>
        html`<p>${t(page.formula)}${colon}${t(formula.words)}</p>
          <p class="quiet">${t(words.symbols)}${colon}<code>${formula.equation} = ${formula.symbols}</code></p>`,
    )}
    ${variable.note ? html`<p>${t(variable.note)}</p>` : nothing}
    ${
      variable.source
        ? renderSource(
            variable.source,
            variable.source.facts.flatMap((id) => facts.get(id) ?? []),
          )
        : nothing
    }
    ${value === undefined ? renderMembers(result, variable.name, place) : nothing}
    ${parameters.map((origin) => renderOrigin(origin, parameters.length === 1))}
    ${inputs.length > 0 ? html`<h3>${t(words.inputs)}</h3>` : nothing}
    ${inputs.map((lineage) => html`<ty-lineage-step .result=${result} .lineage=${lineage}></ty-lineage-step>`)}
  `;
}

/** The numbers of the members, where the place leaves one index open and that is not the years. */
function renderMembers(result: Result, name: string, place: Place) {
  const variable = result.variable(name);
  const open = variable.index.filter((index) => place[index] === undefined);
  const [index] = open;
  if (index === undefined || open.length > 1 || index === YEAR) return nothing;
  return html`<h3>${t(words.members)}</h3>
    <ul>
      ${membersOf(result, index).map(({id, label}) => {
        const at = {...place, [index]: id};
        const {text, full} = shownValue({variable, value: result.value(name, at)});
        return html`<li>
          <button class="link" @click=${ask({type: "variable", name, place: at})}>${t(label)}</button>
          <span title=${full}>${text}</span>
        </li>`;
      })}
    </ul>`;
}

/** A lineage's number; a word where it stands for several members. */
export function shownValue({variable, value}: Pick<Lineage, "variable" | "value">): ShownNumber {
  return value === undefined
    ? {text: t(words.members), full: ""}
    : shownNumber(value, {unit: variable.unitText, display: variable.display}, locale.language);
}

function renderPlace(result: Result, place: Place) {
  const members = Object.entries(place).flatMap(([index, id]) =>
    index === "scenario" ? [] : (membersOf(result, index).find((member) => member.id === String(id))?.label ?? []),
  );
  return members.length > 0
    ? html`<span class="quiet"
        >${bracketed(members.map(t).join(punctuation[locale.language].comma), locale.language)}</span
      >`
    : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-lineage-step": LineageStep;
  }
}
