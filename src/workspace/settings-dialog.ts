import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import {digitChoices} from "../base/digits.js";
import {languages, type Label} from "../base/label.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {formatNumber} from "../i18n/number.js";
import {settings as words} from "../i18n/settings.js";
import {close} from "../i18n/workspace.js";
import {MAX_AUTHOR} from "../page/author.js";
import {aboutStore, type AboutStore} from "./about-store.js";
import "./copy-line.js";
import {dialogStyle} from "./dialog-style.js";
import {IntentEvent, PreferEvent} from "./events.js";
import {formStyle} from "./form-style.js";
import {icons} from "./icons.js";
import {saveDelays, themes, type Preferences} from "./preferences.js";
import {shared} from "./styles.js";

/** Each language is offered in its own words. */
const languageNames: Readonly<Record<string, string>> = {zh: "中文", en: "English"};

/** A number with more digits than any choice shows. */
const EXAMPLE = 2.7873764;

/**
 * What the reader chooses for all notebooks, and where these are. A choice holds at once.
 *
 * @slot - what can be done with the place that keeps the notebooks
 * @fires ty-prefer - for each choice
 * @fires ty-intent - `network`, for what the notebook on screen may reach
 */
@customElement("ty-settings")
export class SettingsDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    formStyle,
    css`
      form {
        padding: var(--s3) var(--s4) var(--s4);
        overflow-y: auto;
      }
      .choice {
        display: grid;
        grid-template-columns: 96px minmax(0, 1fr);
        gap: var(--s1) var(--s2);
        align-items: center;
      }
      .choice .name {
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .choice p,
      .store p {
        color: var(--ink-2);
      }
      .choice p {
        grid-column: 2;
      }
      .store {
        display: grid;
        gap: var(--s3);
        margin-top: var(--s2);
        padding-top: var(--s4);
        border-top: 1px solid var(--rule);
      }
      h3 {
        margin: 0;
        font-size: var(--text-ui);
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) preferences!: Preferences;
  /** Undefined while that is not known. */
  @property({attribute: false}) location: string | null | undefined;
  @property({type: Boolean}) isNotebookOpen = false;
  @query("dialog") private dialog!: HTMLDialogElement;
  readonly #localized = new Localized(this);

  /** Esc closes it, and gives the focus back. */
  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const {language, theme, digits, formulasAsText, saveDelay} = this.preferences;
    return html`<dialog aria-labelledby="heading" @click=${this.#clicked}>
      <div class="head">
        <h2 id="heading">${t(words.heading)}</h2>
        <button class="icon-button" aria-label=${t(close)} title=${t(close)} @click=${this.#close}>
          ${icons.close}
        </button>
      </div>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#choice("language", words.language, languages, language, (each) => languageNames[each] ?? each)}
        ${this.#choice("theme", words.theme, themes, theme, (each) => t(words.themes[each]))}
        ${this.#choice(
          "digits",
          words.digits,
          digitChoices,
          digits,
          (each) => t(words.digitsOf(each, formatNumber(EXAMPLE, locale.language, {digits: each - 1}))),
          words.digitsNote,
        )}
        ${this.#choice(
          "formulasAsText",
          words.formulas,
          [false, true],
          formulasAsText,
          (each) => t(each ? words.formulasAsText : words.formulasAsIs),
          words.formulasNote,
        )}
        ${this.#choice(
          "saveDelay",
          words.saving,
          saveDelays,
          saveDelay,
          (each) => t(words.savingAfter[each]),
          words.savingNote,
        )}
        ${this.#authorName()} ${this.isNotebookOpen ? this.#network() : nothing}
        ${this.location === undefined ? nothing : this.#aboutStore(aboutStore(this.location))}
      </form>
    </dialog>`;
  }

  #choice<Name extends keyof Preferences, Value extends Preferences[Name]>(
    name: Name,
    label: Label,
    values: readonly Value[],
    chosen: Value,
    nameOf: (value: Value) => string,
    note?: Label,
  ) {
    const choose = ({target}: Event) => {
      const value = target instanceof HTMLSelectElement ? values[target.selectedIndex] : undefined;
      if (value !== undefined) this.dispatchEvent(new PreferEvent({[name]: value}));
    };
    return html`<div class="choice">
      <label for=${name}>${t(label)}</label>
      <select id=${name} aria-describedby=${note ? `${name}-note` : nothing} @change=${choose}>
        ${values.map((value) => html`<option .selected=${value === chosen}>${nameOf(value)}</option>`)}
      </select>
      ${note ? html`<p id="${name}-note">${t(note)}</p>` : nothing}
    </div>`;
  }

  #authorName() {
    const choose = ({target}: Event) => {
      if (target instanceof HTMLInputElement) this.dispatchEvent(new PreferEvent({author: target.value.trim()}));
    };
    return html`<div class="choice">
      <label for="author">${t(words.author)}</label>
      <input
        id="author"
        maxlength=${MAX_AUTHOR}
        autocomplete="name"
        aria-describedby="author-note"
        .value=${this.preferences.author}
        @change=${choose}
      />
      <p id="author-note">${t(words.authorNote)}</p>
    </div>`;
  }

  #network() {
    const show = () => {
      this.#close();
      this.dispatchEvent(new IntentEvent("network"));
    };
    return html`<div class="choice">
      <span class="name">${t(words.network)}</span>
      <button class="button" aria-haspopup="dialog" aria-describedby="network-note" @click=${show}>
        ${t(words.networkOf)}
      </button>
      <p id="network-note">${t(words.networkNote)}</p>
    </div>`;
  }

  #aboutStore({where, lines}: AboutStore) {
    return html`<section class="store" aria-labelledby="store">
      <h3 id="store">${t(words.store)}</h3>
      <p>${t(where)}</p>
      ${lines.map(({label, text}) => html`<ty-copy-line label=${t(label)} text=${t(text)}></ty-copy-line>`)}
      <slot></slot>
    </section>`;
  }

  #close(): void {
    this.dialog.close();
  }

  /** A click beside the dialog counts as one on it. */
  #clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-settings": SettingsDialog;
  }
}
