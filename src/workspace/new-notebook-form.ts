import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import * as fileWords from "../i18n/files.js";
import {untitled} from "../i18n/keeping.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {titleIn} from "../i18n/title.js";
import * as words from "../i18n/workspace.js";
import type {Template} from "../server/contract.js";
import {CreateEvent} from "./events.js";
import {formStyle} from "./form-style.js";
import {fileName} from "./listed.js";
import {shared} from "./styles.js";

/**
 * Asks for the title of a new notebook, and whether it is to be blank or a copy.
 *
 * @fires ty-create - with the title
 * @fires close - when there is a notebook, or none is wanted
 */
@customElement("ty-new-notebook")
export class NewNotebookForm extends LitElement {
  static override styles = [
    shared,
    formStyle,
    css`
      form {
        margin: 0 var(--s3) var(--s3);
        padding-bottom: var(--s3);
        border-bottom: 1px solid var(--rule);
      }
    `,
  ];

  @property({attribute: false}) templates: readonly Template[] = [];
  @state() private fault: Label | undefined;
  @query("input") private input!: HTMLInputElement;
  @query("select") private select!: HTMLSelectElement | null;
  readonly #localized = new Localized(this);

  protected override firstUpdated(): void {
    this.input.focus();
  }

  protected override render() {
    return html`<form @submit=${this.#create} @keydown=${this.#keydown}>
      <label for="title">${t(words.newNotebook)} · ${t(words.titleField)}</label>
      <input
        id="title"
        placeholder=${t(untitled)}
        autocomplete="off"
        maxlength="200"
        aria-invalid=${this.fault ? "true" : nothing}
        aria-describedby=${this.fault ? "fault" : nothing}
      />
      ${this.templates.length > 0 ? this.#choices() : nothing}
      ${this.fault ? html`<p id="fault" role="alert">${t(this.fault)}</p>` : nothing}
      <div class="actions">
        <button class="button" data-primary>${t(words.create)}</button>
        <button class="button" type="button" @click=${this.#close}>${t(words.cancel)}</button>
      </div>
    </form>`;
  }

  #choices() {
    const nameOf = ({path, title}: Template) => titleIn(title, locale.language) || fileName(path);
    return html`<label for="template">${t(fileWords.beginWith)}</label>
      <select id="template">
        <option value="">${t(fileWords.blank)}</option>
        ${this.templates.map(
          (template) => html`<option value=${template.path}>${t(fileWords.copyOfTemplate(nameOf(template)))}</option>`,
        )}
      </select>`;
  }

  #create(event: SubmitEvent): void {
    event.preventDefault();
    const answer = (fault: Label | undefined) => {
      this.fault = fault;
      if (!fault) this.#close();
    };
    this.dispatchEvent(new CreateEvent(this.input.value.trim(), this.select?.value || undefined, answer));
  }

  /** Esc closes the form alone, not the drawer it may be in. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new Event("close"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-new-notebook": NewNotebookForm;
  }
}
