import {html, LitElement, nothing, type TemplateResult} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {repeat} from "lit/directives/repeat.js";
import * as words from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {titleIn} from "../i18n/title.js";
import {unsavedMark} from "../i18n/workspace.js";
import type {Entry, FoundLine} from "../server/contract.js";
import {FileCommandEvent} from "./events.js";
import {commandOf, folderCommands, listCommands, notebookCommands, type FileCommand} from "./file-commands.js";
import {treeStyle} from "./file-tree-style.js";
import {folderTree, type Folder} from "./folder-tree.js";
import {icons} from "./icons.js";
import {fileName, folderOf} from "./listed.js";
import {modifiedText} from "./modified.js";
import {toHash} from "./route.js";
import type {PictureAddresses} from "./shown-pictures.js";
import {shared} from "./styles.js";
import {thumbnail, thumbnailStyle} from "./thumbnail.js";

/**
 * Notebooks in their folders, or in a plain list where folders are not given.
 *
 * @fires ty-file-command - by a key, or with the element whose menu is wanted
 */
@customElement("ty-file-tree")
export class FileTree extends LitElement {
  static override styles = [shared, thumbnailStyle, treeStyle];

  /** In order. */
  @property({attribute: false}) entries: readonly Entry[] = [];
  /** Paths, sorted; undefined for a plain list. */
  @property({attribute: false}) folders: readonly string[] | undefined;
  /** Lines found in the text of notebooks, by path. */
  @property({attribute: false}) found: ReadonlyMap<string, readonly FoundLine[]> = new Map();
  /** The path of the notebook that is open. */
  @property() current: string | undefined;
  @property({attribute: false}) unsaved: ReadonlySet<string> = new Set();
  @property({attribute: false}) pictures: ReadonlyMap<string, PictureAddresses> = new Map();
  /** What `modified` is told against, milliseconds since 1970. */
  @property({type: Number}) now = 0;
  @state() private folded: ReadonlySet<string> = new Set();
  readonly #localized = new Localized(this);

  protected override render() {
    const {entries, folders} = this;
    return html`<div @keydown=${this.#keydown}>
      ${folders ? this.#inside(folderTree(entries, folders)) : this.#entries(entries)}
    </div>`;
  }

  #inside({notebooks, folders}: Folder): TemplateResult {
    return html`${this.#entries(notebooks)}
      <ul>
        ${repeat(
          folders,
          ({path}) => path,
          (folder) => html`<li>${this.#folder(folder)}</li>`,
        )}
      </ul>`;
  }

  #folder(folder: Folder) {
    const {path, name, notebooks, folders} = folder;
    const isFolded = this.folded.has(path);
    const isEmpty = notebooks.length + folders.length === 0;
    return html`
      <div class="entry">
        <button
          class="row folder-row"
          title=${path}
          data-path=${path}
          aria-expanded=${!isFolded}
          @click=${() => this.#fold(path, !isFolded)}
        >
          <span class="chevron">${icons.chevron}</span><span class="name">${name}</span>
          ${isEmpty ? html`<span class="quiet">${t(words.emptyFolder)}</span>` : nothing}
        </button>
        ${this.#more(path, name)}
      </div>
      ${isFolded ? nothing : html`<div class="inside">${this.#inside(folder)}</div>`}
    `;
  }

  #entries(entries: readonly Entry[]) {
    return html`<ul>
      ${repeat(
        entries,
        ({path}) => path,
        (entry) => html`<li class="entry">${this.#entry(entry)}</li>`,
      )}
    </ul>`;
  }

  #entry(entry: Entry) {
    const {path, title} = entry;
    const name = titleIn(title, locale.language) || fileName(path);
    return html`<a
        class="row"
        href=${toHash(path)}
        title=${path}
        data-path=${path}
        aria-current=${path === this.current ? "page" : nothing}
      >
        ${thumbnail(name, this.pictures.get(path))}
        <span class="what">
          <span class="title">${name}</span>
          ${this.#meta(entry)} ${this.found.get(path)?.map(({text}) => html`<span class="line">${text}</span>`)}
          ${this.unsaved.has(path) && path !== this.current ? html`<span class="unsaved">${icons.changed}${t(unsavedMark)}</span>` : nothing}
        </span>
      </a>
      ${this.#more(path, name)}`;
  }

  #more(path: string, name: string) {
    return html`<button
      class="icon-button"
      tabindex="-1"
      aria-haspopup="menu"
      aria-label=${t(words.actionsOf(name))}
      title=${t(words.more)}
      @click=${({currentTarget}: Event) => this.#ask(path, currentTarget)}
    >
      ${icons.more}
    </button>`;
  }

  #meta({path, title, modified}: Entry) {
    const where = this.folders || !folderOf(path) ? (title ? fileName(path) : "") : folderOf(path);
    return html`<span class="meta">
      ${where ? html`<span class="where">${where}</span>` : nothing}
      <time datetime=${new Date(modified).toISOString()}>${modifiedText(modified, this.now, locale.language)}</time>
    </span>`;
  }

  #fold(path: string, isFolded: boolean): void {
    const folded = new Set(this.folded);
    if (isFolded) folded.add(path);
    else folded.delete(path);
    this.folded = folded;
  }

  #keydown(event: KeyboardEvent): void {
    const row = event.target;
    if (!(row instanceof HTMLElement) || !row.classList.contains("row")) return;
    const path = row.dataset.path ?? "";
    const isFolder = row.classList.contains("folder-row");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#step(row, event.key === "ArrowDown" ? 1 : -1);
    else if (isFolder && (event.key === "ArrowLeft" || event.key === "ArrowRight"))
      this.#fold(path, event.key === "ArrowLeft");
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) this.#ask(path, row);
    else if (!this.#command(event, path, isFolder)) return;
    event.preventDefault();
  }

  #step(row: HTMLElement, step: 1 | -1): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>(".row")];
    rows[rows.indexOf(row) + step]?.focus();
  }

  /** Whether the key stands for a command. */
  #command(event: KeyboardEvent, path: string, isFolder: boolean): boolean {
    const own = isFolder ? commandOf(folderCommands, event) : commandOf(notebookCommands, event);
    const name: FileCommand | undefined = own ?? commandOf(listCommands, event);
    if (name !== undefined) this.dispatchEvent(new FileCommandEvent({type: "do", name, path: own && path}));
    return name !== undefined;
  }

  #ask(path: string, anchor: EventTarget | null): void {
    if (anchor instanceof HTMLElement) this.dispatchEvent(new FileCommandEvent({type: "menu", path, anchor}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-file-tree": FileTree;
  }
}
