import {html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {keyed} from "lit/directives/keyed.js";
import type {Label} from "../base/label.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {dropHere} from "../i18n/files.js";
import {titleIn} from "../i18n/title.js";
import * as words from "../i18n/workspace.js";
import {nextTheme} from "../page/appearance.js";
import type {NotebookWritten, Template} from "../server/contract.js";
import "./bar.js";
import type {BarNotebook} from "./bar.js";
import "./choice.js";
import type {CreateEvent, Intent, IntentEvent, RestoreEvent} from "./events.js";
import {FileActions} from "./file-actions.js";
import {DropZone} from "./drop-zone.js";
import "./files.js";
import type {Files} from "./files.js";
import {icons} from "./icons.js";
import type {Journal} from "./journal.js";
import {fileName} from "./listed.js";
import {Media} from "./media.js";
import {fileNameFor, newNotebook} from "./new-notebook.js";
import {notices} from "./notices.js";
import {OpenNotebook} from "./open-notebook.js";
import "./page-frame.js";
import type {PageFrame} from "./page-frame.js";
import type {Preferences} from "./preferences.js";
import {fromHash, toHash} from "./route.js";
import type {Store} from "./store.js";
import {recentNotebooks} from "./recent.js";
import {reportNotice} from "./report.js";
import {retitle} from "./retitle.js";
import {toFault, type FaultCode} from "./store-fault.js";
import {shared} from "./styles.js";
import "./versions-dialog.js";
import type {VersionsDialog} from "./versions-dialog.js";
import type {Versions} from "./versions.js";
import {workspaceStyle} from "./workspace-style.js";

/** What the workspace works with; given once, before it is connected. */
export interface Services {
  readonly store: Store;
  readonly journal: Journal;
  readonly versions: Versions;
}

/** The reader has chosen a language, an appearance, or whether the list is unfolded. */
export class PreferencesEvent extends Event {
  readonly preferences: Preferences;

  constructor(preferences: Preferences) {
    super("ty-preferences");
    this.preferences = preferences;
  }
}

/**
 * The trusted shell: the bar, the list of files, saving, and one notebook in its sandbox.
 *
 * @fires ty-preferences - when the reader has chosen otherwise
 */
@customElement("ty-workspace")
export class Workspace extends LitElement {
  static override styles = [shared, workspaceStyle];

  @property({attribute: false}) services!: Services;
  @property({attribute: false}) preferences!: Preferences;
  @state() private files: Files = {type: "reading"};
  @state() private open: OpenNotebook | undefined;
  /** Notebooks left with text that could not be saved. */
  @state() private unsaved: ReadonlySet<string> = new Set();
  @state() private templates: readonly Template[] = [];
  /** When the list was read, milliseconds since 1970. */
  @state() private now = Date.now();
  @state() private isDrawerOpen = false;
  /** The notebook has the whole window. */
  @state() private isBriefing = false;
  /** Why the notebook could not be had as one file. */
  @state() private oneFileFault: Label | undefined;
  @query("dialog") private drawer!: HTMLDialogElement | null;
  @query("ty-page-frame") private frame!: PageFrame | null;
  @query("ty-versions-dialog") private versionsDialog!: VersionsDialog;
  readonly #narrow = new Media(this, "(max-width: 899px)");
  readonly #localized = new Localized(this);
  #actions: FileActions | undefined;
  readonly #dropZone = new DropZone(this, (files) => void this.#actions?.takeIn(files));
  readonly #find = (text: string) => this.services.store.search(text);
  /** The reader has seen the list, or been at a notebook and may have left it for the list. */
  #hasChosen = false;
  readonly #closing = new Map<string, Promise<unknown>>();
  readonly #abort = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = this.#abort;
    this.#actions = new FileActions({
      ...this.services,
      open: () => this.open,
      follow: (path, how) => this.#go(path, how),
      onChange: () => this.#refresh(),
      onReport: () => this.requestUpdate(),
    });
    addEventListener("hashchange", () => void this.#follow(), {signal});
    addEventListener("keydown", (event) => this.#keydown(event), {signal});
    addEventListener("pagehide", () => void this.open?.save(), {signal});
    addEventListener("beforeunload", (event) => this.#beforeUnload(event), {signal});
    document.addEventListener("visibilitychange", () => this.#visibilityChanged(), {signal});
    void this.#refresh();
    void this.#readTemplates();
    void this.#follow();
  }

  override disconnectedCallback(): void {
    this.#abort.abort();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    if (!this.#narrow.matches) this.isDrawerOpen = false;
  }

  protected override updated(): void {
    const title = this.#title();
    document.title = title === undefined ? t(words.appName) : `${title} · ${t(words.appName)}`;
    if (this.drawer && this.drawer.open !== this.isDrawerOpen) {
      if (this.isDrawerOpen) this.drawer.showModal();
      else this.drawer.close();
    }
  }

  protected override render() {
    const isNarrow = this.#narrow.matches;
    // With nothing open, a narrow screen has nothing better to show than the list.
    const isAlone = isNarrow && !this.open;
    // A notebook has the width to itself unless the reader asks for the list beside it.
    const isListShown = !isNarrow && !this.isBriefing && (this.preferences.files || !this.open);
    return html`
      <ty-bar
        ?hidden=${this.isBriefing}
        .notebook=${this.#barNotebook()}
        .filesShown=${isAlone || !this.open ? undefined : isNarrow ? this.isDrawerOpen : isListShown}
        .theme=${this.preferences.theme}
        @ty-intent=${this.#intent}
      ></ty-bar>
      ${isListShown ? this.#files() : nothing}
      <main>
        ${isAlone || isListShown || this.isDrawerOpen ? nothing : reportNotice(this.#actions?.report, this.#actions)}
        ${isAlone ? this.#files() : this.#main()}
      </main>
      ${
        isNarrow && !isAlone
          ? html`<dialog aria-label=${t(words.notebooks)} @close=${this.#drawerClosed} @click=${this.#drawerClicked}>
              ${this.#files()}
            </dialog>`
          : nothing
      }
      ${this.#dropZone.isOver ? html`<div class="drop"><p>${t(dropHere)}</p></div>` : nothing}
      <ty-versions-dialog @ty-restore=${this.#restore}></ty-versions-dialog>
    `;
  }

  #files() {
    return html`<nav aria-label=${t(words.notebooks)}>
      <ty-files
        .files=${this.files}
        .actions=${this.#actions}
        .templates=${this.templates}
        .find=${this.#find}
        .report=${this.#actions?.report}
        .current=${this.open?.path}
        .unsaved=${this.unsaved}
        .now=${this.now}
        @ty-intent=${this.#intent}
        @ty-create=${this.#create}
      ></ty-files>
    </nav>`;
  }

  #main() {
    const notebook = this.open;
    if (!notebook) return this.#nothingOpen();
    const {stage} = notebook;
    switch (stage.type) {
      case "loading":
        return html`<div class="middle late"><p>${t(words.reading)}</p></div>`;
      case "failed":
        return this.#openFailed(notebook, stage.code);
      case "choosing":
        return html`<ty-choice .notebook=${notebook} .stage=${stage}></ty-choice>`;
      case "open":
        return html`
          <div aria-live="polite">${notices(notebook)} ${this.#oneFileNotice()}</div>
          ${keyed(
            stage.frame,
            html`<ty-page-frame
              .notebook=${notebook}
              .frame=${stage.frame}
              .theme=${this.preferences.theme}
            ></ty-page-frame>`,
          )}
        `;
    }
  }

  #oneFileNotice() {
    if (!this.oneFileFault) return nothing;
    return html`<ty-notice kind="alarm">
      <strong>${t(words.noOneFile)}</strong> ${t(this.oneFileFault)}
      <button slot="actions" class="button" @click=${() => (this.oneFileFault = undefined)}>${t(words.dismiss)}</button>
    </ty-notice>`;
  }

  #nothingOpen() {
    return html`<div class="middle">
      <p class="name">${t(words.appName)}</p>
      <p>${t(words.chooseOne)}</p>
      ${this.files.type === "read" ? recentNotebooks(this.files.list.notebooks, this.now) : nothing}
    </div>`;
  }

  #openFailed(notebook: OpenNotebook, code: FaultCode) {
    return html`<div class="middle" role="alert">
      <p class="fault">${icons.alarm}${t(words.openFailed)}</p>
      <p>${notebook.path}</p>
      <p>${t(words.faults[code])}</p>
      <div class="actions">
        <button class="button" @click=${() => void notebook.load()}>${t(words.retry)}</button>
        <a class="button" href="#/">${t(words.backToList)}</a>
      </div>
    </div>`;
  }

  #title(): string | undefined {
    return this.open && (titleIn(this.open.title, locale.language) || fileName(this.open.path));
  }

  #barNotebook(): BarNotebook | undefined {
    const notebook = this.open;
    if (!notebook) return undefined;
    const {saveState, runState, errors, stage} = notebook;
    return {title: this.#title() ?? "", saveState, runState, errors, isShown: stage.type === "open"};
  }

  /** The address of the notebook on screen is another one now, or another notebook is wanted. */
  #go(path: string | undefined, how: "renamed" | "other"): void {
    const hash = path === undefined ? "#/" : toHash(path);
    if (how === "renamed") history.replaceState(null, "", hash);
    else location.hash = hash;
  }

  /** Opens what the address names. A notebook whose work would be lost stays, and says why. */
  async #follow(): Promise<void> {
    const former = this.open;
    if (fromHash(location.hash) === former?.path) return;
    if (former) {
      const closing = former.close();
      if (!former.isSafe && !(await closing)) {
        history.replaceState(null, "", toHash(former.path));
        return;
      }
      this.#closing.set(former.path, closing);
      void closing.finally(() => this.#closed(former.path));
    }
    // The address may have changed again while the former one was closing.
    if (this.open !== former) return;
    const path = fromHash(location.hash);
    this.#hasChosen ||= former !== undefined || path !== undefined;
    this.isDrawerOpen = false;
    this.oneFileFault = undefined;
    this.isBriefing = false;
    const notebook = path === undefined ? undefined : this.#openNotebook(path);
    this.open = notebook;
    // Else it would be read before its last text is written.
    await this.#closing.get(path ?? "");
    await notebook?.load();
  }

  #closed(path: string): void {
    this.#closing.delete(path);
    this.unsaved = this.services.journal.unsavedPaths();
  }

  #openNotebook(path: string): OpenNotebook {
    return new OpenNotebook({
      path,
      ...this.services,
      onChange: () => this.requestUpdate(),
      onSaved: (written) => this.#saved(written),
      onCommand: (name) => (name === "save" ? void this.open?.save() : this.#act(name)),
    });
  }

  /** The first time, where there is nothing to choose, one is at once where one wants to be. */
  #openOnlyOne(paths: readonly string[]): void {
    const [only] = paths;
    if (this.#hasChosen || only === undefined || paths.length > 1 || fromHash(location.hash) !== undefined) return;
    location.replace(toHash(only));
  }

  async #refresh(): Promise<void> {
    this.now = Date.now();
    this.unsaved = this.services.journal.unsavedPaths();
    try {
      const list = await this.services.store.list();
      this.files = {type: "read", list};
      this.#openOnlyOne(list.notebooks.map(({path}) => path));
      this.#hasChosen = true;
      const entry = list.notebooks.find(({path}) => path === this.open?.path);
      if (entry) await this.open?.hearModified(entry.modified);
    } catch (error) {
      // A list that has been read stays of use while the store is away; saving says that it is.
      if (this.files.type !== "read") this.files = {type: "failed", code: toFault(error).code};
    }
  }

  /** Keeps the list as the files are, without reading it again at every save. */
  #saved({path, title, modified}: NotebookWritten): void {
    if (this.files.type !== "read") return;
    const {list} = this.files;
    if (!list.notebooks.some((entry) => entry.path === path)) void this.#refresh();
    const entries = list.notebooks.map((entry) => (entry.path === path ? {...entry, title, modified} : entry));
    this.files = {type: "read", list: {...list, notebooks: entries}};
  }

  /** Without them a new notebook is a blank one. */
  async #readTemplates(): Promise<void> {
    const list = await this.services.store.templates().catch(() => undefined);
    this.templates = list?.templates ?? [];
  }

  async #textFor(heading: string, template: string | undefined): Promise<string> {
    if (template === undefined) return newNotebook(heading);
    return retitle((await this.services.store.readTemplate(template)).text, heading);
  }

  async #create({heading, template, answer}: CreateEvent): Promise<void> {
    const path = fileNameFor(heading);
    if (path === undefined) {
      answer(words.noName);
      return;
    }
    try {
      await this.services.store.write(path, await this.#textFor(heading, template), null);
      // The list knows it before it is open.
      await this.#refresh();
      answer(undefined);
      location.hash = toHash(path);
    } catch (error) {
      const {code} = toFault(error);
      answer(code === "already-exists" ? words.nameTaken(path) : words.faults[code]);
    }
  }

  async #restore({text}: RestoreEvent): Promise<void> {
    await this.open?.replace(text);
  }

  #intent({intent}: IntentEvent): void {
    this.#act(intent);
  }

  #act(intent: Intent): void {
    const {language, theme, files} = this.preferences;
    switch (intent) {
      case "files":
        if (this.#narrow.matches) this.#toggleDrawer();
        else this.#prefer({files: !files});
        break;
      case "language":
        this.#prefer({language: language === "zh" ? "en" : "zh"});
        break;
      case "theme":
        this.#prefer({theme: nextTheme(theme)});
        break;
      case "run":
        this.frame?.run();
        break;
      case "restart":
        this.isBriefing = false;
        this.open?.restart();
        break;
      case "present":
        this.isBriefing = true;
        this.frame?.present();
        break;
      case "end-briefing":
        this.isBriefing = false;
        break;
      case "one-file":
        void this.#saveOneFile();
        break;
      case "refresh":
        this.files = {type: "reading"};
        void this.#refresh();
        break;
      case "versions":
        void this.#showVersions();
        break;
    }
  }

  #prefer(choice: Partial<Preferences>): void {
    this.preferences = {...this.preferences, ...choice};
    locale.language = this.preferences.language;
    this.dispatchEvent(new PreferencesEvent(this.preferences));
  }

  async #saveOneFile(): Promise<void> {
    const notebook = this.open;
    if (!notebook) return;
    // What reads the code of cells is heavy, and needed for nothing else here.
    const loaded = await import("./one-file.js").catch(() => undefined);
    this.oneFileFault = loaded ? await loaded.saveOneFile(notebook) : words.faults.unreachable;
  }

  async #showVersions(): Promise<void> {
    const notebook = this.open;
    if (!notebook) return;
    this.versionsDialog.show(await this.services.versions.list(notebook.path), notebook.text);
  }

  #keydown(event: KeyboardEvent): void {
    // The page ends a briefing itself; should it not answer, the bar comes back all the same.
    if (event.key === "Escape") this.isBriefing = false;
    if (event.isComposing || event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.open?.save();
  }

  #visibilityChanged(): void {
    if (document.visibilityState === "hidden") void this.open?.save();
    else {
      void this.#refresh();
      if (this.open?.saveState.type === "failed") void this.open.save();
    }
  }

  #beforeUnload(event: BeforeUnloadEvent): void {
    if (this.open && !this.open.isSafe) event.preventDefault();
  }

  /** Esc closes the drawer before it says so; until then it is the drawer that knows. */
  #toggleDrawer(): void {
    this.isDrawerOpen = this.drawer?.open === false;
    this.requestUpdate();
  }

  #drawerClosed(): void {
    this.isDrawerOpen = this.drawer?.open ?? false;
  }

  #drawerClicked(event: MouseEvent): void {
    if (event.target === this.drawer) this.isDrawerOpen = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-workspace": Workspace;
  }
  interface HTMLElementEventMap {
    "ty-preferences": PreferencesEvent;
  }
}
