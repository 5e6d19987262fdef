import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {nameNotAllowed} from "../../i18n/files.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import * as words from "../../i18n/module-files.js";
import {close, faults, reading} from "../../i18n/workspace.js";
import {isModule} from "../../kernel/modules/names.js";
import {isFileName} from "../data/names.js";
import {dialogStyle} from "../dialog-style.js";
import {formStyle} from "../form-style.js";
import {toFault} from "../store-fault.js";
import {shared} from "../styles.js";
import {importCell} from "./import-cell.js";
import type {ModuleDesk, OpenModule} from "./module-desk.js";
import "./module-text.js";
import type {Draft, ModuleText, WrittenEvent} from "./module-text.js";

/** What was said last. */
interface Said {
  readonly sentence: Label;
  readonly kind: "note" | "alarm" | "conflict" | "draft";
}

/**
 * The modules beside a notebook, to be read and written.
 *
 * @fires close - when the reader is done
 */
@customElement("ty-module-dialog")
export class ModuleDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    formStyle,
    css`
      dialog {
        width: min(960px, calc(100vw - 32px));
        max-height: calc(100dvh - 32px);
      }
      h2 {
        overflow-wrap: anywhere;
      }
      .body {
        display: grid;
        gap: var(--s2);
        padding: var(--s3) var(--s4) var(--s4);
        overflow-y: auto;
      }
      .body p {
        padding: 0;
      }
      .choice,
      .actions,
      .said {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s2);
      }
      .choice label {
        flex: 1 1 220px;
      }
      .said {
        align-items: center;
        min-height: 24px;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .said[data-kind="alarm"],
      .said[data-kind="conflict"] {
        color: var(--alarm);
      }
    `,
  ];

  @property({attribute: false}) desk!: ModuleDesk;
  /** The notebook's title. */
  @property() heading = "";
  /** Puts a cell into the notebook; undefined where that is not on screen. */
  @property({attribute: false}) insert: ((cell: string) => void) | undefined;
  @state() private paths: readonly string[] | undefined;
  @state() private open: OpenModule | undefined;
  /** What the writing began with. */
  @state() private draft: Draft | undefined;
  @state() private isNaming = false;
  @state() private said: Said | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("ty-module-text") private editor!: ModuleText | null;
  @query("#name") private nameField!: HTMLInputElement | null;
  #text = "";
  readonly #localized = new Localized(this);
  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void this.#save();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Where the workspace hears its keys, which leaves none for what is below.
    addEventListener("keydown", this.#keydown, {capture: true});
  }

  override disconnectedCallback(): void {
    removeEventListener("keydown", this.#keydown, {capture: true});
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    void this.#attempt(async () => {
      this.paths = await this.desk.list();
      const [first] = this.paths;
      if (first === undefined) return;
      await this.#choose(first);
      await this.#write();
    });
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event("close"))}>
      <div class="head"><h2 id="heading">${t(words.modulesOf(this.heading))}</h2></div>
      <div class="body">
        ${this.paths ? this.#body(this.paths) : html`<p role="status">${t(reading)}</p>`}
        <div class="said" data-kind=${this.said?.kind ?? "note"} role="status">
          ${this.said ? this.#say(this.said) : nothing}
        </div>
        <div class="actions">
          ${
            this.open
              ? html`<button class="button" data-primary title="Ctrl+S" @click=${() => void this.#save()}>
                  ${t(words.save)}
                </button>`
              : nothing
          }
          ${
            this.open && this.insert
              ? html`<button class="button" @click=${() => void this.#import()}>${t(words.importIt)}</button>`
              : nothing
          }
          <button class="button" @click=${() => this.dialog.close()}>${t(close)}</button>
        </div>
      </div>
    </dialog>`;
  }

  #body(paths: readonly string[]) {
    return html`${paths.length === 0 && !this.open ? html`<p>${t(words.noModules)}</p>` : nothing}
      <div class="choice">${this.#choice(paths)} ${this.isNaming ? nothing : this.#newButton()}</div>
      ${this.isNaming ? this.#naming() : nothing} ${this.draft ? this.#editor(this.draft) : nothing}`;
  }

  #choice(paths: readonly string[]) {
    const all = this.open && !paths.includes(this.open.path) ? [...paths, this.open.path] : paths;
    if (all.length === 0) return nothing;
    return html`<label
      >${t(words.module)}
      <select
        @change=${({target}: Event) => {
          if (target instanceof HTMLSelectElement) void this.#attempt(() => this.#choose(target.value));
        }}
      >
        ${all.map(
          (path) =>
            html`<option value=${path} ?selected=${path === this.open?.path}>
              ${path.slice(this.desk.base.length)}
            </option>`,
        )}
      </select></label
    >`;
  }

  #newButton() {
    return html`<button
      class="button"
      @click=${() => {
        this.isNaming = true;
        void this.updateComplete.then(() => this.nameField?.select());
      }}
    >
      ${t(words.newModule)}
    </button>`;
  }

  #naming() {
    return html`<form class="choice" @submit=${this.#begin}>
      <label
        >${t(words.moduleName)}
        <input id="name" value="model.js" autocomplete="off" spellcheck="false" />
      </label>
      <button class="button">${t(words.begin)}</button>
    </form>`;
  }

  #editor(draft: Draft) {
    return html`<ty-module-text
      .draft=${draft}
      @ty-written=${({text}: WrittenEvent) => this.#change(text)}
      @ty-leave=${() => this.renderRoot.querySelector<HTMLElement>(".actions button")?.focus()}
    ></ty-module-text>`;
  }

  #say({sentence, kind}: Said) {
    const read = html`<button class="button" @click=${() => void this.#attempt(() => this.#readAgain())}>
      ${t(words.readFile)}
    </button>`;
    return html`<span>${kind === "alarm" || kind === "conflict" ? "✕ " : nothing}${t(sentence)}</span> ${
        kind === "conflict"
          ? html`<button class="button" @click=${() => void this.#overwrite()}>${t(words.overwrite)}</button>`
          : nothing
      }
      ${kind === "conflict" || kind === "draft" ? read : nothing}`;
  }

  async #choose(path: string): Promise<void> {
    this.open = await this.desk.open(path);
    this.isNaming = false;
    this.#start(this.open.draft ?? this.open.text);
    this.said = this.open.draft === undefined ? undefined : {sentence: words.draftFound, kind: "draft"};
  }

  #begin(event: SubmitEvent): void {
    event.preventDefault();
    const name = this.nameField?.value.trim() ?? "";
    const path = this.desk.base + name;
    const refuse = (sentence: Label) => (this.said = {sentence, kind: "alarm"});
    if (!isModule(name)) refuse(words.needsEnding);
    else if (!isFileName(name)) refuse(nameNotAllowed);
    else if (this.paths?.includes(path)) refuse(words.nameTaken(name));
    else {
      this.open = {path, former: undefined, text: "", draft: undefined};
      this.isNaming = false;
      this.#start(t(words.firstText));
      this.#change(this.#text);
      void this.#write();
    }
  }

  /** Puts a text before the reader, to be gone on with. */
  #start(text: string): void {
    this.#text = text;
    this.draft = this.open && {name: this.open.path.slice(this.desk.base.length), text};
  }

  async #write(): Promise<void> {
    await this.updateComplete;
    await this.editor?.updateComplete;
    this.editor?.focus();
  }

  #change(text: string): void {
    this.#text = text;
    if (this.open) this.desk.keep(this.open, text);
    this.said = {sentence: words.unsaved, kind: "note"};
  }

  async #save(): Promise<boolean> {
    const open = this.open;
    const text = this.#text;
    if (!open) return false;
    try {
      this.open = await this.desk.save(open, text);
      this.#hasSaved();
      return true;
    } catch (error) {
      const {code} = toFault(error);
      const isConflict = code === "changed" || code === "name-taken";
      const sentence = isConflict ? words.changedMeanwhile : words.notSaved(faults[code]);
      this.said = {sentence, kind: isConflict ? "conflict" : "alarm"};
      return false;
    }
  }

  async #overwrite(): Promise<void> {
    const open = this.open;
    const text = this.#text;
    if (!open) return;
    await this.#attempt(async () => {
      this.open = await this.desk.overwrite(open, text);
      this.#hasSaved();
    });
  }

  #hasSaved(): void {
    const {open, paths = []} = this;
    this.said = {sentence: words.saved, kind: "note"};
    if (open && !paths.includes(open.path)) this.paths = [...paths, open.path].sort();
  }

  async #readAgain(): Promise<void> {
    const {open} = this;
    if (!open) return;
    this.desk.keep(open, open.text);
    await this.#choose(open.path);
  }

  async #import(): Promise<void> {
    const open = this.open;
    const text = this.#text;
    const cell = open && importCell(open.path.slice(this.desk.base.length), text);
    if (cell === undefined) this.said = {sentence: words.nothingToImport, kind: "alarm"};
    else if (await this.#save()) {
      this.insert?.(cell);
      this.said = {sentence: words.imported, kind: "note"};
    }
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.paths ??= [];
      this.said = {sentence: faults[toFault(error).code], kind: "alarm"};
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-module-dialog": ModuleDialog;
  }
}
