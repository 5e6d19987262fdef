import {html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {repeat} from "lit/directives/repeat.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {titleIn} from "../i18n/title.js";
import * as words from "../i18n/workspace.js";
import type {Entry, NotebookList} from "../server/contract.js";
import {IntentEvent} from "./events.js";
import {filesStyle} from "./files-style.js";
import {icons} from "./icons.js";
import {fileName, folderOf, listed} from "./listed.js";
import {modifiedText} from "./modified.js";
import "./new-notebook-form.js";
import {toHash} from "./route.js";
import type {FaultCode} from "./server-fault.js";
import {shared} from "./styles.js";

/** The list of notebooks as far as it is known. */
export type Files =
  | {readonly type: "reading"}
  | {readonly type: "failed"; readonly code: FaultCode}
  | {readonly type: "read"; readonly list: NotebookList};

/**
 * The notebooks of the folder, to open one, find one, or begin one.
 *
 * @fires ty-create - with the title of a new notebook
 * @fires ty-intent - `refresh`
 */
@customElement("ty-files")
export class FilesElement extends LitElement {
  static override styles = [shared, filesStyle];

  @property({attribute: false}) files: Files = {type: "reading"};
  /** The path of the notebook that is open. */
  @property() current: string | undefined;
  @property({attribute: false}) unsaved: ReadonlySet<string> = new Set();
  /** What `modified` is told against, milliseconds since 1970. */
  @property({type: Number}) now = 0;
  @state() private filter = "";
  @state() private isCreating = false;
  @query("#filter") private filterInput!: HTMLInputElement | null;
  readonly #localized = new Localized(this);

  protected override render() {
    return html`
      <div class="head">
        <h2>${this.#heading()}</h2>
        <button
          class="icon-button"
          title=${t(words.newNotebook)}
          aria-label=${t(words.newNotebook)}
          aria-expanded=${this.isCreating}
          ?disabled=${this.files.type !== "read"}
          @click=${this.isCreating ? this.#end : this.#begin}
        >
          ${icons.add}
        </button>
      </div>
      ${this.isCreating ? html`<ty-new-notebook @close=${this.#end}></ty-new-notebook>` : nothing} ${this.#content()}
    `;
  }

  #heading() {
    return this.files.type === "read" ? this.files.list.folder : t(words.notebooks);
  }

  #content() {
    const {files} = this;
    switch (files.type) {
      case "reading":
        return html`<div class="message late"><p>${t(words.reading)}</p></div>`;
      case "failed":
        return html`<div class="message" role="alert">
          <p class="fault">${icons.alarm}<span>${t(words.listFailed)}</span></p>
          <p>${t(words.faults[files.code])}</p>
          <button class="button" @click=${() => this.dispatchEvent(new IntentEvent("refresh"))}>
            ${t(words.retry)}
          </button>
        </div>`;
      case "read":
        return files.list.notebooks.length === 0 ? this.#empty(files.list) : this.#list(files.list);
    }
  }

  #empty(list: NotebookList) {
    return html`
      <div class="scroll">
        <div class="message">
          <p>${t(words.emptyFolder(list.folder))}</p>
          ${
            this.isCreating
              ? nothing
              : html`<button class="button" data-primary @click=${this.#begin}>${t(words.newNotebook)}</button>`
          }
        </div>
        ${this.#notes(list)}
      </div>
    `;
  }

  #list(list: NotebookList) {
    const shown = listed(list.notebooks, this.filter, locale.language);
    return html`
      <div class="filter">
        ${icons.search}
        <input
          id="filter"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${t(words.filter)}
          aria-label=${t(words.filter)}
          .value=${this.filter}
          @input=${this.#filterChanged}
        />
      </div>
      <span class="visually-hidden" role="status">${this.filter ? t(words.matches(shown.length)) : ""}</span>
      <div class="scroll">
        ${shown.length === 0 ? this.#noMatch() : nothing}
        <ul>
          ${repeat(
            shown,
            ({path}) => path,
            (entry) => html`<li>${this.#entry(entry)}</li>`,
          )}
        </ul>
        ${this.#notes(list)}
      </div>
    `;
  }

  #entry({path, title, modified}: Entry) {
    const folder = folderOf(path);
    return html`<a href=${toHash(path)} title=${path} aria-current=${path === this.current ? "page" : nothing}>
      <span class="title">${titleIn(title, locale.language) || fileName(path)}</span>
      <span class="meta">
        ${folder ? html`<span class="folder">${folder}</span>` : nothing}
        <time datetime=${new Date(modified).toISOString()}>${modifiedText(modified, this.now, locale.language)}</time>
      </span>
      ${this.unsaved.has(path) && path !== this.current ? html`<span class="unsaved">${icons.changed}${t(words.unsavedMark)}</span>` : nothing}
    </a>`;
  }

  #noMatch() {
    return html`<div class="message">
      <p>${t(words.noMatch(this.filter.trim()))}</p>
      <button class="button" @click=${this.#clearFilter}>${t(words.clearFilter)}</button>
    </div>`;
  }

  #notes({others, unreadable, truncated}: NotebookList) {
    const notes = [
      ...(truncated ? [words.truncated] : []),
      ...(unreadable > 0 ? [words.unreadableFolders(unreadable)] : []),
      ...(others > 0 ? [words.others(others)] : []),
    ];
    return notes.length === 0
      ? nothing
      : html`<div class="notes">${notes.map((note) => html`<p>${t(note)}</p>`)}</div>`;
  }

  #begin(): void {
    this.isCreating = true;
  }

  #end(): void {
    this.isCreating = false;
    this.renderRoot.querySelector<HTMLElement>(".head button")?.focus();
  }

  #filterChanged({target}: InputEvent): void {
    if (target instanceof HTMLInputElement) this.filter = target.value;
  }

  #clearFilter(): void {
    this.filter = "";
    this.filterInput?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-files": FilesElement;
  }
}
