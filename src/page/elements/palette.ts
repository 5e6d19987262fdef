import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {desk as words} from "../../i18n/desk.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {dialogFrame} from "../../style/dialog.js";
import type {Command} from "../commands/command.js";
import {keyText} from "../commands/keys.js";
import {search} from "../desk/fuzzy.js";
import {shared} from "./shared-style.js";

/** Everything that can be done now, found by a few letters of its name in either language. */
@customElement("ty-palette")
export class PaletteElement extends LitElement {
  static override styles = [
    shared,
    css`
      ${dialogFrame}
      dialog {
        width: min(560px, calc(100vw - 32px));
        max-height: min(480px, calc(100dvh - 64px));
        margin-top: 12vh;
        font: var(--text-ui) / var(--leading-ui) var(--font);
      }
      input {
        padding: var(--s3) var(--s4);
        border: 0;
        border-bottom: 1px solid var(--rule);
        background: none;
        outline-offset: -2px;
      }
      ul {
        margin: 0;
        padding: var(--s1);
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: var(--s4);
        padding: 6px var(--s3);
        border-radius: var(--radius);
        cursor: pointer;
      }
      li[aria-selected="true"] {
        background: var(--accent-fill);
        color: var(--accent);
      }
      small {
        color: var(--ink-2);
        font-size: var(--text-tiny);
        white-space: nowrap;
      }
      p {
        margin: 0;
        padding: var(--s3) var(--s4);
        color: var(--ink-2);
      }
      @media (pointer: coarse) {
        li {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({attribute: false}) declare commands: readonly Command[];
  @state() declare private typed: string;
  @state() declare private at: number;
  @query("dialog") declare private dialog: HTMLDialogElement;

  constructor() {
    super();
    this.commands = [];
    this.typed = "";
    this.at = 0;
    new Localized(this);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const {at} = this;
    const found = this.#found;
    return html`<dialog aria-label=${t(words.palette)} @close=${() => this.remove()} @click=${this.#clicked}>
      <input
        role="combobox"
        aria-label=${t(words.search)}
        aria-controls="list"
        aria-expanded=${found.length > 0 ? "true" : "false"}
        aria-activedescendant=${found.length > 0 ? `item-${at}` : nothing}
        placeholder=${t(words.search)}
        autocomplete="off"
        spellcheck="false"
        @input=${this.#type}
        @keydown=${this.#key}
      />
      ${found.length > 0 ? nothing : html`<p role="status">${t(words.nothingFound)}</p>`}
      <ul id="list" role="listbox" aria-label=${t(words.palette)} ?hidden=${found.length === 0}>
        ${found.map(
          (command, i) =>
            html`<li
              id="item-${i}"
              role="option"
              aria-selected=${i === at ? "true" : "false"}
              @click=${() => this.#do(command)}
            >
              <span>${t(command.name)}</span>
              <small>${command.keys?.[0] === undefined ? nothing : keyText(command.keys[0])}</small>
            </li>`,
        )}
      </ul>
    </dialog>`;
  }

  get #found(): Command[] {
    return search(this.commands, this.typed, ({name}) => [name.zh, name.en]);
  }

  #type({target}: InputEvent): void {
    this.typed = (target as HTMLInputElement).value;
    this.at = 0;
  }

  #key(event: KeyboardEvent): void {
    // An input method has these keys to itself while it composes.
    if (event.isComposing) return;
    const found = this.#found;
    const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1};
    const step = steps[event.key];
    const chosen = found[this.at];
    if (event.key === "Enter" && chosen) this.#do(chosen);
    else if (step !== undefined) this.at = (this.at + step + found.length) % Math.max(1, found.length);
    else return;
    event.preventDefault();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({block: "nearest"}),
    );
  }

  /** Once the dialog is closed the focus is where it was, and the command is for what is there. */
  #do(command: Command): void {
    this.dialog.close();
    command.run();
  }

  #clicked({target}: Event): void {
    if (target === this.dialog) this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-palette": PaletteElement;
  }
}
