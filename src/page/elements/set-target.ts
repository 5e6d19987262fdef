import {css, html, LitElement} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {ownTargets as words} from "../../i18n/own-targets.js";
import type {NumberPlace} from "../../scenario/own-target.js";
import type {Goal} from "../../scenario/solve/goal.js";
import {keepTarget} from "../own-targets.js";
import {draftOf, readDraft, type TargetDraft} from "../target-draft.js";
import type {WhatIfHost} from "../what-if/host.js";
import {shared} from "./shared-style.js";
import {renderTargetForm, targetFormStyle} from "./target-form.js";

/** What a target is set of. */
export interface TargetSubject {
  readonly place: NumberPlace;
  /** As the number is called. */
  readonly called: string;
  /** The unit shown. */
  readonly unit: string;
  /** The goal that is being asked for. */
  readonly goal: Goal;
}

/** Sets a target for the number that is asked of: the goal that was asked for, or another. */
@customElement("ty-set-target")
export class SetTargetElement extends LitElement {
  static override styles = [
    shared,
    targetFormStyle,
    css`
      :host {
        display: contents;
      }
      .target-form {
        flex-basis: 100%;
        padding: var(--s2) var(--s3);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
      }
    `,
  ];

  @property({attribute: false}) declare host: WhatIfHost;
  /** Gives what a target is set of, as it now is; undefined where it has no name by which it can be found again. */
  @property({attribute: false}) declare subject: (() => TargetSubject | undefined) | undefined;
  @state() declare private form:
    {readonly of: TargetSubject; readonly draft: TargetDraft; readonly refusal: string | undefined} | undefined;
  @state() declare private said: () => string;

  constructor() {
    super();
    this.said = () => "";
    new Localized(this);
  }

  override render() {
    const {form} = this;
    if (!form)
      return html`<button class="button" ?disabled=${!this.subject} @click=${() => this.#open()}>
          ${t(words.set)}
        </button>
        <span role="status">${this.said()}</span>`;
    const {of, draft, refusal} = form;
    return renderTargetForm({
      draft,
      called: of.called,
      names: [],
      isFixed: of.place.variable !== undefined,
      refusal,
      save: (typed) => this.#save(of, typed),
      cancel: () => this.#close(),
    });
  }

  #open(): void {
    const of = this.subject?.();
    if (!of) return;
    const {place, goal, unit} = of;
    const none = {year: undefined, label: undefined, source: undefined};
    this.form = {of, draft: draftOf({...goal, ...none, place, unit}), refusal: undefined};
    this.said = () => "";
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input.figure")?.focus());
  }

  #save(of: TargetSubject, draft: TargetDraft): void {
    const read = readDraft(draft, {place: of.place, label: undefined, source: undefined});
    if ("refusal" in read) {
      this.form = {of, draft, refusal: read.refusal};
      return;
    }
    try {
      keepTarget(this.host, read.target);
      this.said = () => t(words.isSet);
    } catch (error) {
      this.said = () => describeError(error, locale.language);
    }
    this.#close();
  }

  #close(): void {
    this.form = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector("button")?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-set-target": SetTargetElement;
  }
}
