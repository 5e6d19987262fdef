import {css, html, LitElement, nothing} from "lit";
import {customElement, query, state} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import {t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {cancel} from "../i18n/workspace.js";
import {dialogStyle} from "./dialog-style.js";
import {formStyle} from "./form-style.js";
import {shared} from "./styles.js";

/** One thing that a command must know: a text, or one of some choices. */
export interface Question {
  readonly heading: Label;
  readonly field: Label;
  readonly value: string;
  readonly choices?: readonly {readonly value: string; readonly text: string}[];
  readonly action: Label;
  /** Does it; answers why it could not be done, and the question stays. */
  readonly answer: (value: string) => Promise<Label | undefined>;
}

/** Asks one question, and says beside it why an answer will not do. */
@customElement("ty-question")
export class QuestionDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    formStyle,
    css`
      form {
        padding: var(--s3) var(--s4) var(--s4);
      }
      .actions {
        margin-top: var(--s1);
      }
    `,
  ];

  @state() private question: Question | undefined;
  @state() private fault: Label | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;
  readonly #localized = new Localized(this);

  async show(question: Question): Promise<void> {
    this.question = question;
    this.fault = undefined;
    await this.updateComplete;
    this.dialog.showModal();
    const field = this.#field();
    if (field) field.value = question.value;
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading">${this.question ? this.#form(this.question) : nothing}</dialog>`;
  }

  #form({heading, field, action, choices}: Question) {
    return html`
      <div class="head"><h2 id="heading">${t(heading)}</h2></div>
      <form @submit=${this.#submit}>
        <label for="field">${t(field)}</label>
        ${choices ? this.#select(choices) : this.#input()}
        ${this.fault ? html`<p id="fault" role="alert">${t(this.fault)}</p>` : nothing}
        <div class="actions">
          <button class="button" data-primary>${t(action)}</button>
          <button class="button" type="button" @click=${this.#close}>${t(cancel)}</button>
        </div>
      </form>
    `;
  }

  #input() {
    return html`<input
      id="field"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${this.fault ? "true" : nothing}
      aria-describedby=${this.fault ? "fault" : nothing}
    />`;
  }

  #select(choices: NonNullable<Question["choices"]>) {
    return html`<select id="field" aria-describedby=${this.fault ? "fault" : nothing}>
      ${choices.map(({value, text}) => html`<option value=${value}>${text}</option>`)}
    </select>`;
  }

  #field(): HTMLInputElement | HTMLSelectElement | null {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>("#field");
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const {question} = this;
    this.fault = await question?.answer(this.#field()?.value.trim() ?? "");
    if (!this.fault) this.#close();
    else this.#field()?.focus();
  }

  #close(): void {
    this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-question": QuestionDialog;
  }
}
