import {css, html, LitElement} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {scenarios as scenarioWords} from "../../i18n/scenarios.js";
import type {Values} from "../../model/index.js";
import {addScenario, freeName} from "../../scenario/edit.js";
import type {WhatIfHost} from "../what-if/host.js";
import {shared} from "./shared-style.js";

const words = {
  apply: {zh: "把杠杆调到这里", en: "Move the levers there"},
  applied: {zh: "杠杆已调好，可以撤销。", en: "The levers stand there now; this can be undone."},
  save: {zh: "另存为情景…", en: "Save as a scenario…"},
  saved: {zh: "已存为情景“{}”，可以撤销。", en: "Saved as the scenario “{}”; this can be undone."},
} as const;

/** Takes an answer that says how levers are to stand into the notebook: moves them there, or keeps it as a scenario. */
@customElement("ty-apply-setting")
export class ApplySettingElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s2);
        align-items: center;
        font-size: var(--text-small);
      }
      form {
        display: inline-flex;
        flex-wrap: wrap;
        gap: var(--s1);
      }
      input {
        min-height: 28px;
        max-width: 100%;
        padding: 2px var(--s1);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper);
      }
      @media (pointer: coarse) {
        input {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({attribute: false}) declare host: WhatIfHost;
  /** How all levers are to stand: what differs from the baseline. */
  @property({attribute: false}) declare values: Values;
  /** A name for the scenario, to be changed. */
  @property({attribute: false}) declare proposal: string;
  @state() declare private isNaming: boolean;
  @state() declare private said: () => string;

  constructor() {
    super();
    this.isNaming = false;
    this.said = () => "";
    new Localized(this);
  }

  override render() {
    return html`<button class="button" data-primary @click=${() => this.#apply()}>${t(words.apply)}</button>
      ${
        this.isNaming
          ? this.#renderNaming()
          : html`<button class="button save" @click=${() => this.#name()}>${t(words.save)}</button>`
      }
      <span role="status">${this.said()}</span>`;
  }

  #renderNaming() {
    const submit = (event: Event) => {
      event.preventDefault();
      this.#save(this.renderRoot.querySelector("input")?.value ?? "");
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    };
    const name = freeName(this.host.allScenarios, this.proposal);
    return html`<form @submit=${submit} @keydown=${onKey}>
      <input aria-label=${t(scenarioWords.name)} .value=${name} maxlength="60" />
      <button class="button" type="submit">${t(scenarioWords.ok)}</button>
      <button class="button" type="button" @click=${() => this.#close()}>${t(scenarioWords.cancel)}</button>
    </form>`;
  }

  #apply(): void {
    this.#attempt(() => this.host.levers.set(this.values, "solve"), words.applied);
  }

  #save(typed: string): void {
    const name = typed.trim();
    const {values} = this;
    const isSaved = this.#attempt(
      () =>
        this.host.levers.changeScenarios({
          type: "edit",
          name,
          edit: (list, stamp) => addScenario(list, name, values, stamp),
        }),
      {zh: words.saved.zh.replace("{}", name), en: words.saved.en.replace("{}", name)},
    );
    if (isSaved) this.#close();
  }

  #name(): void {
    this.isNaming = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector("input")?.select());
  }

  #close(): void {
    this.isNaming = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".save")?.focus());
  }

  #attempt(action: () => void, done: Record<"zh" | "en", string>): boolean {
    try {
      action();
      this.said = () => t(done);
      return true;
    } catch (error) {
      this.said = () => describeError(error, locale.language);
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-apply-setting": ApplySettingElement;
  }
}
