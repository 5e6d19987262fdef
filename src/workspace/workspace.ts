import {html, LitElement, nothing} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import {keyed} from "lit/directives/keyed.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {dropHere} from "../i18n/files.js";
import {titleIn} from "../i18n/title.js";
import * as words from "../i18n/workspace.js";
import {nextTheme} from "../page/appearance.js";
import {known} from "../page/commands/known.js";
import {CommandTable} from "../page/commands/table.js";
import type {SaveState} from "./autosave.js";
import "./bar.js";
import type {BarNotebook} from "./bar.js";
import {Current} from "./current.js";
import "./drawer.js";
import type {Drawer} from "./drawer.js";
import {DropZone} from "./drop-zone.js";
import {
  PreferencesEvent,
  type CreateEvent,
  type Intent,
  type IntentEvent,
  type PreferEvent,
  type RestoreEvent,
} from "./events.js";
import {FileActions} from "./file-actions.js";
import "./files.js";
import {fileName} from "./listed.js";
import {loaded} from "./loaded.js";
import {Media} from "./media.js";
import {NetworkAccess} from "./network-access.js";
import type {notices} from "./notices.js";
import {OneFileSaving} from "./one-file-saving.js";
import "./page-frame.js";
import type {PageFrame} from "./page-frame.js";
import type {Preferences} from "./preferences.js";
import {Presenting} from "./presenting.js";
import {recentStyle} from "./recent.js";
import {reportNotice} from "./report.js";
import type {Services} from "./services.js";
import type {SettingsDialog} from "./settings-dialog.js";
import {Shelf} from "./shelf.js";
import {ShownPictures} from "./shown-pictures.js";
import {loading, nothingOpen, openFailed} from "./stage-screens.js";
import {shared} from "./styles.js";
import type {VersionsDialog} from "./versions-dialog.js";
import {workspaceStyle} from "./workspace-style.js";

/**
 * The trusted shell: the bar, the list of files, saving, and one notebook in its sandbox.
 *
 * @fires ty-preferences - when the reader has chosen otherwise
 */
@customElement("ty-workspace")
export class Workspace extends LitElement {
  static override styles = [shared, recentStyle, workspaceStyle];

  /** Given once, before it is connected. */
  @property({attribute: false}) services!: Services;
  @property({attribute: false}) preferences!: Preferences;
  @query("ty-drawer") private drawer!: Drawer | null;
  @query("ty-page-frame") private frame!: PageFrame | null;
  @query("ty-settings") private settingsDialog!: SettingsDialog;
  @query("ty-versions-dialog") private versionsDialog!: VersionsDialog;
  readonly #narrow = new Media(this, "(max-width: 899px)");
  readonly #localized = new Localized(this);
  readonly #current = new Current(this, {
    saveDelay: () => this.preferences.saveDelay,
    onSaved: (written) => this.#shelf.hearSaved(written),
    onCommand: (name) => this.#act(name),
    onDrop: (files) => void this.#actions?.takeIn(files),
    onPicture: (path, picture) => void this.#pictures.keep(path, picture),
    onNetwork: (notebook, host) => void this.#network.hear(notebook, host),
    onTurn: () => this.#turned(),
    onMoved: (path) => this.#movedTo(path),
    onClosed: () => void this.#shelf.lookForUnsaved(),
  });
  readonly #shelf = new Shelf(this, (list) => this.#current.hearList(list));
  readonly #pictures = new ShownPictures(this);
  readonly #network: NetworkAccess = new NetworkAccess(this, () => this.#current.notebook);
  readonly #oneFile = new OneFileSaving(this);
  readonly #presenting = new Presenting(this, () => this.frame);
  readonly #dropZone = new DropZone(this, (files) => void this.#actions?.takeIn(files));
  readonly #find = (text: string) => this.services.store.search(text);
  readonly #keys = new AbortController();
  readonly #commands = new CommandTable();
  #actions: FileActions | undefined;
  #notices: typeof notices = () => [];
  #areNoticesAsked = false;

  constructor() {
    super();
    this.addController(this.#commands);
    this.#commands.add([
      {...known.save, run: () => this.#act("save")},
      {...known.settings, run: () => this.#act("settings")},
      {...known.print, run: () => this.#act("print")},
      {...known.stop, run: () => this.#act("stop")},
      {...known.palette, applies: () => this.frame !== null, run: () => this.frame?.openPalette()},
    ]);
  }

  override connectedCallback(): void {
    this.#actions = new FileActions({
      ...this.services,
      pictures: this.#pictures,
      open: () => this.#current.notebook,
      follow: (path, how) => this.#current.go(path, how),
      onChange: () => this.#shelf.refresh(),
      onReport: () => this.requestUpdate(),
    });
    super.connectedCallback();
    const {signal} = this.#keys;
    addEventListener("keydown", (event) => this.#keydown(event), {signal});
  }

  override disconnectedCallback(): void {
    this.#keys.abort();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    // What does not come now is tried again when it is asked for.
    this.#loadDialogs().catch(() => undefined);
  }

  protected override updated(): void {
    const title = this.#title();
    document.title = title === undefined ? t(words.appName) : `${title} · ${t(words.appName)}`;
    void this.#loadNotices();
  }

  protected override render() {
    const notebook = this.#current.notebook;
    const isNarrow = this.#narrow.matches;
    // With nothing open, a narrow screen has nothing better to show than the list.
    const isAlone = isNarrow && !notebook;
    // A notebook has the width to itself unless the reader asks for the list beside it.
    const isListShown = !isNarrow && !this.#presenting.isOn && (this.preferences.files || !notebook);
    const isDrawerOpen = isNarrow && (this.drawer?.isOpen ?? false);
    return html`
      <ty-bar
        ?hidden=${this.#presenting.isOn}
        .notebook=${this.#barNotebook()}
        .filesShown=${isAlone || !notebook ? undefined : isNarrow ? isDrawerOpen : isListShown}
        .theme=${this.preferences.theme}
        @ty-intent=${this.#intent}
      ></ty-bar>
      ${isListShown ? this.#files() : nothing}
      <main>
        ${isAlone || isListShown || isDrawerOpen ? nothing : reportNotice(this.#actions?.report, this.#actions)}
        ${isAlone ? this.#files() : this.#main()}
      </main>
      ${
        isNarrow && !isAlone
          ? html`<ty-drawer label=${t(words.notebooks)} @toggle=${this.#drawerToggled}>${this.#files()}</ty-drawer>`
          : nothing
      }
      ${this.#dropZone.isOver ? html`<div class="drop"><p>${t(dropHere)}</p></div>` : nothing}
      <ty-settings
        .preferences=${this.preferences}
        .location=${this.#location()}
        .isNotebookOpen=${this.#current.notebook !== undefined}
        @ty-intent=${this.#intent}
        @ty-prefer=${({choice}: PreferEvent) => this.#prefer(choice)}
      ></ty-settings>
      <ty-versions-dialog .versions=${this.services.versions} @ty-restore=${this.#restore}></ty-versions-dialog>
    `;
  }

  #files() {
    const {files, templates, unsaved, now} = this.#shelf;
    return html`<nav aria-label=${t(words.notebooks)}>
      <ty-files
        .files=${files}
        .actions=${this.#actions}
        .templates=${templates}
        .find=${this.#find}
        .report=${this.#actions?.report}
        .current=${this.#current.notebook?.path}
        .unsaved=${unsaved}
        .pictures=${this.#pictures.addresses}
        .now=${now}
        @ty-intent=${this.#intent}
        @ty-create=${this.#create}
      ></ty-files>
    </nav>`;
  }

  #main() {
    const {notebook} = this.#current;
    if (!notebook) return nothingOpen(this.#shelf, this.#pictures.addresses);
    const {stage} = notebook;
    switch (stage.type) {
      case "loading":
        return loading();
      case "failed":
        return openFailed(notebook, stage);
      case "choosing":
        return html`<ty-choice .notebook=${notebook} .stage=${stage}></ty-choice>`;
      case "open":
        return html`
          <div aria-live="polite">
            ${this.#notices(notebook, () => this.#act("run"))} ${this.#network.notice(notebook)}
            <ty-module-questions .files=${notebook.files} .questions=${notebook.files?.questions}></ty-module-questions>
            ${this.#oneFile.notice()}
          </div>
          ${keyed(
            stage.frame,
            html`<ty-page-frame
              .notebook=${notebook}
              .frame=${stage.frame}
              .theme=${this.preferences.theme}
              .digits=${this.preferences.digits}
              .formulasAsText=${this.preferences.formulasAsText}
              .author=${this.preferences.author}
              .picture=${!this.#pictures.isOf(notebook.path, notebook.saving.savedEtag)}
            ></ty-page-frame>`,
          )}
          <p class="on-paper">${t(words.printFromHere)}</p>
        `;
    }
  }

  /** Where the notebooks are, as far as that is known. */
  #location(): string | null | undefined {
    const {files} = this.#shelf;
    return files.type === "read" ? files.list.location : undefined;
  }

  #title(): string | undefined {
    const {notebook} = this.#current;
    return notebook && (titleIn(notebook.title, locale.language) || fileName(notebook.path));
  }

  #barNotebook(): BarNotebook | undefined {
    const {notebook} = this.#current;
    if (!notebook) return undefined;
    const {run, saving, rights, stage} = notebook;
    const saveState: SaveState = saving.isUnkept ? {type: "failed", code: "storage-full"} : saving.state;
    const title = this.#title() ?? "";
    const {hosts} = rights;
    return {title, saveState, runState: run.state, errors: run.errors, hosts, isShown: stage.type === "open"};
  }

  #turned(): void {
    this.drawer?.close();
    this.#oneFile.dismiss();
    this.#presenting.ended();
  }

  async #create({heading, template, answer}: CreateEvent): Promise<void> {
    const {journal} = this.services;
    const part = await import("./create-notebook.js").catch(() => undefined);
    const made = (await part?.createNotebook(this.services, heading, template)) ?? {fault: words.faults.unreachable};
    const {path, draft} =
      "path" in made ? {path: made.path, draft: undefined} : {path: made.draft?.path, draft: made.draft};
    const isKept = !draft || (await journal.keep(draft.path, {text: draft.text, etag: null, time: Date.now()}));
    if (path === undefined || !isKept) {
      answer("fault" in made ? made.fault : undefined);
      return;
    }
    // The list knows it before it is open.
    await this.#shelf.refresh();
    answer(undefined);
    this.#current.go(path);
  }

  /** The text on screen is in another notebook now. */
  async #movedTo(path: string): Promise<void> {
    await this.#shelf.refresh();
    this.#current.go(path);
  }

  async #restore({text}: RestoreEvent): Promise<void> {
    await this.#current.notebook?.replace(text);
  }

  #intent({intent}: IntentEvent): void {
    this.#act(intent);
  }

  #act(intent: Intent): void {
    const {language, theme, files} = this.preferences;
    const {notebook} = this.#current;
    switch (intent) {
      case "save":
        void notebook?.save();
        break;
      case "files":
        if (this.#narrow.matches) this.drawer?.toggle();
        else this.#prefer({files: !files});
        break;
      case "language":
        this.#prefer({language: language === "zh" ? "en" : "zh"});
        break;
      case "theme":
        this.#prefer({theme: nextTheme(theme)});
        break;
      case "settings":
        void this.#showSettings();
        break;
      case "run":
        notebook?.release();
        this.frame?.run();
        break;
      case "stop":
        this.frame?.stop();
        break;
      case "restart":
        this.#presenting.ended();
        notebook?.restart();
        break;
      case "present":
        this.#presenting.begin();
        break;
      case "end-briefing":
        this.#presenting.ended();
        break;
      case "print":
        if (this.frame) this.frame.print();
        else print();
        break;
      case "one-file":
        if (notebook) void this.#oneFile.save(notebook, this.services.store);
        break;
      case "data":
        void this.#actions?.chooseData();
        break;
      case "refresh":
        this.#shelf.readAgain();
        break;
      case "network":
        void this.#network.show();
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

  /** Right after what is shown first, as they are wanted when the server is gone, too. */
  async #loadDialogs(): Promise<void> {
    await loaded(
      Promise.all([
        import("./settings-dialog.js"),
        import("./versions-dialog.js"),
        import("./choice.js"),
        import("./new-notebook-form.js"),
        import("./question-dialog.js"),
        import("../page/elements/menu.js"),
        import("./create-notebook.js"),
      ]),
    );
  }

  /** By itself, as a notebook may have something to say at once; what does not come is tried again at the next change. */
  async #loadNotices(): Promise<void> {
    if (this.#areNoticesAsked) return;
    this.#areNoticesAsked = true;
    const part = await import("./notices.js").catch(() => undefined);
    if (part) {
      this.#notices = part.notices;
      this.requestUpdate();
    } else this.#areNoticesAsked = false;
  }

  async #showSettings(): Promise<void> {
    await this.#loadDialogs();
    await this.settingsDialog.updateComplete;
    this.settingsDialog.show();
  }

  async #showVersions(): Promise<void> {
    const {notebook} = this.#current;
    if (!notebook) return;
    await this.#loadDialogs();
    await this.versionsDialog.updateComplete;
    await this.versionsDialog.show(notebook.path, notebook.text);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key === "Escape") this.#presenting.end();
  }

  #drawerToggled(): void {
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-workspace": Workspace;
  }
}
