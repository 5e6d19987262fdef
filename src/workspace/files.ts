import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import * as fileWords from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/workspace.js";
import type {NotebookList, SearchResult, Template} from "../server/contract.js";
import type {BinDialog} from "./bin-dialog.js";
import {acceptedBeside} from "./data/format.js";
import {IntentEvent, type FileCommandEvent} from "./events.js";
import type {FileActions, Report} from "./file-actions.js";
import {
  folderCommands,
  keyText,
  listCommands,
  notebookCommands,
  type CommandRow,
  type FileCommand,
} from "./file-commands.js";
import "./file-tree.js";
import {folderQuestion, moveQuestion, renameQuestion} from "./file-questions.js";
import {filesStyle} from "./files-style.js";
import {doWithFolder} from "./folder-command.js";
import {icons} from "./icons.js";
import {keptHere} from "./kept-here.js";
import {listed} from "./listed.js";
import type {Menu} from "../page/elements/menu.js";
import {loaded} from "./loaded.js";
import type {Question, QuestionDialog} from "./question-dialog.js";
import {reportNotice} from "./report.js";
import {Search} from "./search.js";
import type {Files} from "./shelf.js";
import type {PictureAddresses} from "./shown-pictures.js";
import {showMenu} from "./show-menu.js";
import {shared} from "./styles.js";

/**
 * The notebooks of the folder, to open one, find one, begin one, or put them in order.
 *
 * @fires ty-create - with the title of a new notebook
 * @fires ty-intent - `refresh`
 */
@customElement("ty-files")
export class FilesElement extends LitElement {
  static override styles = [shared, filesStyle];

  @property({attribute: false}) files: Files = {type: "reading"};
  @property({attribute: false}) actions: FileActions | undefined;
  @property({attribute: false}) templates: readonly Template[] = [];
  /** Finds notebooks by what stands in their cells. */
  @property({attribute: false}) find: ((text: string) => Promise<SearchResult>) | undefined;
  /** What `actions` has done last. */
  @property({attribute: false}) report: Report | undefined;
  /** The path of the notebook that is open. */
  @property() current: string | undefined;
  @property({attribute: false}) unsaved: ReadonlySet<string> = new Set();
  @property({attribute: false}) pictures: ReadonlyMap<string, PictureAddresses> = new Map();
  /** What `modified` is told against, milliseconds since 1970. */
  @property({type: Number}) now = 0;
  @state() private filter = "";
  @state() private isCreating = false;
  @query("ty-menu") private menu!: Menu;
  @query("ty-question") private question!: QuestionDialog;
  @query("ty-bin-dialog") private bin!: BinDialog;
  @query("input[type=file]") private filePicker!: HTMLInputElement;
  @query("#filter") private filterInput!: HTMLInputElement | null;
  readonly #search = new Search(this, (text) => this.find?.(text));
  readonly #localized = new Localized(this);

  /** Who has taken an entry away that had the focus goes on at what can be done next. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("report") && this.report && document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>(".report button")?.focus();
  }

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
        <button
          class="icon-button more"
          title=${t(fileWords.more)}
          aria-label=${t(fileWords.more)}
          aria-haspopup="menu"
          ?disabled=${this.files.type !== "read"}
          @click=${this.#listMenu}
        >
          ${icons.more}
        </button>
      </div>
      ${this.isCreating ? html`<ty-new-notebook .templates=${this.templates} @close=${this.#end}></ty-new-notebook>` : nothing}
      ${this.#content()} ${keptHere(this.actions)} ${reportNotice(this.report, this.actions)}
      <ty-menu></ty-menu>
      <ty-question></ty-question>
      <ty-bin-dialog></ty-bin-dialog>
      <input
        type="file"
        hidden
        multiple
        accept=${`.html,.zip,${acceptedBeside}`}
        aria-label=${t(fileWords.takeIn)}
        @change=${this.#picked}
      />
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
        return files.list.notebooks.length + files.list.folders.length === 0
          ? this.#empty(files.list)
          : this.#list(files.list);
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
    const shown = listed(list.notebooks, this.filter, locale.language, this.#search.found);
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
      <span class="visually-hidden" role="status"
        >${this.filter && !this.#search.isSearching ? t(words.matches(shown.length)) : ""}</span
      >
      <div class="scroll">
        ${this.filter !== "" && shown.length === 0 ? this.#noMatch() : nothing}
        <ty-file-tree
          .entries=${shown}
          .folders=${this.filter.trim() === "" ? list.folders : undefined}
          .found=${this.#search.found}
          .current=${this.current}
          .unsaved=${this.unsaved}
          .pictures=${this.pictures}
          .now=${this.now}
          @ty-file-command=${this.#asked}
        ></ty-file-tree>
        ${this.#notes(list)}
      </div>
    `;
  }

  #noMatch() {
    if (this.#search.isSearching) return html`<div class="message late"><p>${t(words.reading)}</p></div>`;
    return html`<div class="message">
      <p>${t(words.noMatch(this.filter.trim()))}</p>
      <button class="button" @click=${this.#clearFilter}>${t(words.clearFilter)}</button>
    </div>`;
  }

  #notes({others, unreadable, truncated}: NotebookList) {
    const {fault, truncated: isPartial} = this.#search;
    const notes = [
      ...(fault ? [fileWords.searchFailed(words.faults[fault])] : []),
      ...(isPartial ? [fileWords.searchTruncated] : []),
      ...(truncated ? [words.truncated] : []),
      ...(unreadable > 0 ? [words.unreadableFolders(unreadable)] : []),
      ...(others > 0 ? [words.others(others)] : []),
    ];
    return notes.length === 0
      ? nothing
      : html`<div class="notes">${notes.map((note) => html`<p>${t(note)}</p>`)}</div>`;
  }

  #asked({ask}: FileCommandEvent): void {
    if (ask.type === "do") this.#do(ask.name, ask.path);
    else {
      const rows = this.#isFolder(ask.path) ? folderCommands : notebookCommands;
      this.#showMenu(fileWords.actionsOf(ask.path), rows, ask.anchor, ask.path);
    }
  }

  #isFolder(path: string): boolean {
    return this.files.type === "read" && this.files.list.folders.includes(path);
  }

  #listMenu({currentTarget}: Event): void {
    if (currentTarget instanceof HTMLElement) this.#showMenu(fileWords.more, listCommands, currentTarget, undefined);
  }

  #showMenu(
    label: Label,
    rows: readonly CommandRow<FileCommand>[],
    anchor: HTMLElement,
    path: string | undefined,
  ): void {
    const items = rows.map((row) => ({label: row.label, keys: keyText(row), act: () => this.#do(row.name, path)}));
    void showMenu(this.menu, {label: t(label), items, anchor});
  }

  #do(name: FileCommand, path: string | undefined): void {
    const {actions, files} = this;
    if (!actions || files.type !== "read") return;
    const {list} = files;
    const ask = (question: Question) => void this.#ask(question);
    if (path !== undefined && this.#isFolder(path) && doWithFolder(name, path, {actions, list, ask})) return;
    const entry = list.notebooks.find((notebook) => notebook.path === path);
    switch (name) {
      case "new":
        this.#begin();
        break;
      case "take-in":
        this.filePicker.click();
        break;
      case "download-all":
        void actions.downloadAll();
        break;
      case "folder":
        ask(folderQuestion(actions));
        break;
      case "bin":
        void this.#showBin(actions);
        break;
      case "undo":
        void actions.undo();
        break;
      case "rename":
        if (entry) ask(renameQuestion(actions, entry));
        break;
      case "move":
        if (entry) ask(moveQuestion(actions, entry, list));
        break;
      case "modules":
        if (entry) void actions.openModules(entry);
        break;
      case "download":
        if (entry) void actions.download(entry.path);
        break;
      case "duplicate":
        if (entry) void actions.duplicate(entry);
        break;
      case "remove":
        if (entry) void actions.remove(entry);
        break;
    }
  }

  async #ask(question: Question): Promise<void> {
    await loaded(import("./question-dialog.js"));
    await this.question.updateComplete;
    await this.question.show(question);
  }

  #picked(): void {
    const files = [...(this.filePicker.files ?? [])];
    // So that the same file can be chosen again.
    this.filePicker.value = "";
    void this.actions?.takeIn(files);
  }

  async #showBin(actions: FileActions): Promise<void> {
    const removed = await actions.removed();
    if (!removed) return;
    await loaded(import("./bin-dialog.js"));
    await this.bin.updateComplete;
    this.bin.show(removed, actions.place, (entry) => void actions.restore(entry));
  }

  #begin(): void {
    this.isCreating = true;
    void loaded(import("./new-notebook-form.js"));
  }

  #end(): void {
    this.isCreating = false;
    this.renderRoot.querySelector<HTMLElement>(".head button")?.focus();
  }

  #filterChanged({target}: InputEvent): void {
    if (target instanceof HTMLInputElement) this.#setFilter(target.value);
  }

  #setFilter(filter: string): void {
    this.filter = filter;
    this.#search.for(filter);
  }

  #clearFilter(): void {
    this.#setFilter("");
    this.filterInput?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-files": FilesElement;
  }
}
