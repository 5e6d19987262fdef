import {css, html, LitElement, nothing} from "lit";
import {customElement, property} from "lit/decorators.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import type {Model, Parameter, ParameterKind, Value, Values} from "../../model/index.js";
import type {ParameterError} from "../../base/errors.js";
import {diff, sparse, type Difference} from "../../scenario/diff.js";
import {sameValues} from "../compare.js";
import {LeversEvent, type LeverGroup, type LeverSource} from "../lever-source.js";
import {LeverEvent} from "./lever.js";
import {shared} from "./shared-style.js";
import "./lever.js";

/**
 * The levers of a model. Its `value` is what differs from the baseline, as a scenario has it: an `input` event follows
 * every change, a `change` event the end of a move. On the page of a notebook they stand beside the text and stay in
 * sight; anywhere else they stand where the cell is.
 */
@customElement("ty-levers")
export class LeversElement extends LitElement implements LeverSource {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .note {
        margin: 0;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({attribute: false}) declare model: Model;
  @property({attribute: false}) declare groups: readonly LeverGroup[];
  /** Set by a page that shows the levers itself. */
  @property({type: Boolean, reflect: true}) declare docked: boolean;
  /** The model as the levers stand. */
  readonly run = () => this.model.run(this.#value);
  #value: Values = {};

  constructor() {
    super();
    this.groups = [];
    this.docked = false;
    new Localized(this);
  }

  /** What differs from the baseline, also in levers that are not among those shown. */
  get value(): Values {
    return this.#value;
  }

  get overrides(): Values {
    return this.#value;
  }

  valueUnder(values: Values): Values {
    return sparse(this.model, values);
  }

  find(id: string): Parameter | undefined {
    return this.model.parameter(id);
  }

  shows(id: string): boolean {
    return this.groups.some(({parameters}) => parameters.some((parameter) => parameter.id === id));
  }

  check(values: Values): ParameterError[] {
    return this.model.check(values);
  }

  diff(reference: Values, values: Values): Difference[] {
    return diff(this.model, reference, values);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new LeversEvent(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.docked = false;
  }

  /** The value in force of one lever. */
  current(parameter: Parameter): Value | undefined {
    return Object.hasOwn(this.#value, parameter.id) ? this.#value[parameter.id] : parameter.default;
  }

  move(parameter: string, value: Value, isFinal = true): void {
    this.apply({...this.#value, [parameter]: value}, isFinal);
  }

  /** Sets all levers at once, those not named to the baseline. */
  apply(values: Values, isFinal = true): void {
    const next = this.valueUnder(values);
    // At the end of a move nothing is to be computed again that was at its last step.
    if (!sameValues(next, this.#value)) {
      this.#value = next;
      this.requestUpdate();
      this.dispatchEvent(new Event("input", {bubbles: true}));
    }
    if (isFinal) this.dispatchEvent(new Event("change", {bubbles: true}));
  }

  override render() {
    if (this.docked) {
      const count = this.groups.reduce((sum, {parameters}) => sum + parameters.length, 0);
      return html`<p class="note">
        ${t({zh: `${count} 个杠杆都在“杠杆”面板里。`, en: `${count} levers stand in the panel “Levers”.`})}
      </p>`;
    }
    return html`<ty-lever-groups .levers=${this}></ty-lever-groups>`;
  }
}

/** The controls of some levers, in their groups. */
@customElement("ty-lever-groups")
export class LeverGroupsElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: var(--s4) 0 0;
        padding-bottom: 2px;
        border-bottom: 1px solid var(--rule);
        font-size: var(--text-small);
        font-weight: 600;
      }
      .group:first-child h3 {
        margin-top: 0;
      }
      details > summary {
        margin-top: var(--s4);
        padding: var(--s1) 0;
        color: var(--accent);
        cursor: pointer;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({attribute: false}) declare levers: LeversElement;
  /** The only kind that is shown. */
  @property({attribute: false}) declare kind: ParameterKind | undefined;
  #watched: LeversElement | undefined;
  readonly #update = () => {
    this.requestUpdate();
  };

  constructor() {
    super();
    new Localized(this);
    this.addEventListener("ty-lever", (event) => {
      if (event instanceof LeverEvent) this.levers.move(event.parameter, event.value, event.isFinal);
    });
  }

  override willUpdate(): void {
    if (this.#watched === this.levers) return;
    this.#watched?.removeEventListener("input", this.#update);
    this.#watched = this.levers;
    this.levers.addEventListener("input", this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watched?.removeEventListener("input", this.#update);
    this.#watched = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override render() {
    const groups = this.levers.groups.flatMap((group) => {
      const parameters = group.parameters.filter(({kind}) => this.kind === undefined || kind === this.kind);
      return parameters.length > 0 ? [{...group, parameters}] : [];
    });
    const advanced = groups.filter(({isAdvanced}) => isAdvanced);
    const hidden = advanced.flatMap(({parameters}) => parameters);
    const changed = hidden.filter((parameter) => this.levers.current(parameter) !== parameter.default).length;
    return html`
      ${groups.filter(({isAdvanced}) => !isAdvanced).map((group) => this.#renderGroup(group))}
      ${
        hidden.length === 0
          ? nothing
          : html`<details>
              <summary>
                ${t(page.moreLevers)} ·
                ${hidden.length}${changed > 0 ? t({zh: `，已改 ${changed}`, en: `, ${changed} changed`}) : nothing}
              </summary>
              ${advanced.map((group) => this.#renderGroup(group))}
            </details>`
      }
    `;
  }

  #renderGroup({label, parameters}: LeverGroup) {
    return html`<section class="group">
      <h3>${t(label)}</h3>
      ${parameters.map((parameter) => html`<ty-lever .parameter=${parameter} .value=${this.levers.current(parameter)} .run=${this.levers.run}></ty-lever>`)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-levers": LeversElement;
    "ty-lever-groups": LeverGroupsElement;
  }
}
