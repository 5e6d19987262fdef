import type {EditorView} from "@codemirror/view";
import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import * as words from "../../i18n/module-files.js";
import {shared} from "../styles.js";
import {createModuleEditor} from "./module-writing.js";

/** What is to be written on; another one is another beginning, with nothing to undo. */
export interface Draft {
  /** The module's path from where the notebook is. */
  readonly name: string;
  readonly text: string;
}

/** The text of a module has become another. */
export class WrittenEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super("ty-written");
    this.text = text;
  }
}

/**
 * The text of a module, as it is being written; what is wrong with it is underlined, and told below.
 *
 * @fires ty-written - with each change
 * @fires ty-leave - when the keyboard leaves it
 */
@customElement("ty-module-text")
export class ModuleText extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--s1);
      }
      .editor {
        display: grid;
        grid-template-rows: minmax(0, 1fr);
        box-sizing: border-box;
        height: min(480px, 50dvh);
        overflow: hidden;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        resize: vertical;
      }
      p {
        margin: 0;
        color: var(--ink-2);
        font-size: var(--text-small);
        overflow-wrap: anywhere;
      }
      .fault {
        color: var(--alarm);
      }
    `,
  ];

  @property({attribute: false}) draft!: Draft;
  @state() private fault: string | undefined;
  @query(".editor") private place!: HTMLElement;
  #view: EditorView | undefined;
  readonly #localized = new Localized(this);

  override focus(): void {
    this.#view?.focus();
  }

  override disconnectedCallback(): void {
    this.#view?.destroy();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("draft")) this.#begin();
  }

  protected override render() {
    return html`<div class="editor"></div>
      <p class="fault" aria-live="polite">${this.fault === undefined ? nothing : `✕ ${this.fault}`}</p>
      <p id="hint">${t(words.leaveHint)}</p>`;
  }

  #begin(): void {
    const {shadowRoot: root} = this;
    if (!root) return;
    this.#view?.destroy();
    this.#view = createModuleEditor({
      ...this.draft,
      root,
      label: t(words.text),
      onChange: (text) => this.dispatchEvent(new WrittenEvent(text)),
      onLeave: () => this.dispatchEvent(new Event("ty-leave")),
      onFault: (sentence) => (this.fault = sentence),
    });
    this.place.append(this.#view.dom);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-module-text": ModuleText;
  }
  interface HTMLElementEventMap {
    "ty-written": WrittenEvent;
  }
}
