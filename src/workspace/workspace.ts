import {html, LitElement, nothing} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/workspace.js";
import {known} from "../page/commands/known.js";
import {CommandTable} from "../page/commands/table.js";
import "./bar.js";
import {Current} from "./current.js";
import "./drawer.js";
import type {Drawer} from "./drawer.js";
import {PreferencesEvent, type Intent, type IntentEvent, type PreferEvent, type RestoreEvent} from "./events.js";
import {Media} from "./media.js";
import type {Preferences} from "./preferences.js";
import {recentStyle} from "./recent.js";
import {barNotebookOf, shownTitle} from "./screen/bar-notebook.js";
import {Dialogs} from "./screen/dialogs.js";
import {FilesPane} from "./screen/files-pane.js";
import {intentsOf} from "./screen/intents.js";
import {NotebookView} from "./screen/notebook-view.js";
import type {Services} from "./services.js";
import {nothingOpen} from "./stage-screens.js";
import {shared} from "./styles.js";
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
  readonly #narrow = new Media(this, "(max-width: 899px)");
  readonly #localized = new Localized(this);
  readonly #current: Current = new Current(this, {
    saveDelay: () => this.preferences.saveDelay,
    onSaved: (written) => this.#pane.shelf.hearSaved(written),
    onCommand: (name) => this.#act(name),
    onDrop: (files) => this.#pane.takeIn(files),
    onPicture: (path, picture) => void this.#pane.pictures.keep(path, picture),
    onNetwork: (notebook, host) => void this.#view.network.hear(notebook, host),
    onTurn: () => this.#turned(),
    onMoved: (path) => this.#movedTo(path),
    onClosed: () => void this.#pane.shelf.lookForUnsaved(),
  });
  readonly #pane: FilesPane = new FilesPane(this, this.#current);
  readonly #view = new NotebookView(this, {
    notebook: () => this.#current.notebook,
    hasPicture: ({path, saving}) => this.#pane.pictures.isOf(path, saving.savedEtag),
    preferences: () => this.preferences,
    run: () => this.#act("run"),
  });
  readonly #dialogs = new Dialogs(this);
  readonly #intents = intentsOf({
    notebook: () => this.#current.notebook,
    view: this.#view,
    pane: this.#pane,
    dialogs: this.#dialogs,
    store: () => this.services.store,
    preferences: () => this.preferences,
    prefer: (choice) => this.#prefer(choice),
    toggleFiles: () => this.#toggleFiles(),
  });

  constructor() {
    super();
    const commands = new CommandTable();
    this.addController(commands);
    commands.add([
      {...known.save, run: () => this.#act("save")},
      {...known.settings, run: () => this.#act("settings")},
      {...known.print, run: () => this.#act("print")},
      {...known.stop, run: () => this.#act("stop")},
      {...known.palette, applies: () => this.#view.frame !== null, run: () => this.#view.frame?.openPalette()},
    ]);
  }

  protected override updated(): void {
    const {notebook} = this.#current;
    document.title = notebook ? `${shownTitle(notebook)} · ${t(words.appName)}` : t(words.appName);
  }

  protected override render() {
    const {notebook} = this.#current;
    const isNarrow = this.#narrow.matches;
    const isPresenting = this.#view.presenting.isOn;
    // With nothing open, a narrow screen has nothing better to show than the list.
    const isAlone = isNarrow && !notebook;
    // A notebook has the width to itself unless the reader asks for the list beside it.
    const isListShown = !isNarrow && !isPresenting && (this.preferences.files || !notebook);
    const isDrawerOpen = isNarrow && (this.drawer?.isOpen ?? false);
    return html`
      <ty-bar
        ?hidden=${isPresenting}
        .notebook=${notebook && barNotebookOf(notebook)}
        .filesShown=${isAlone || !notebook ? undefined : isNarrow ? isDrawerOpen : isListShown}
        .theme=${this.preferences.theme}
        @ty-intent=${this.#intent}
      ></ty-bar>
      ${isListShown ? this.#files() : nothing}
      <main>
        ${isAlone || isListShown || isDrawerOpen ? nothing : this.#pane.report()}
        ${isAlone ? this.#files() : this.#main()}
      </main>
      ${
        isNarrow && !isAlone
          ? html`<ty-drawer label=${t(words.notebooks)} @toggle=${this.#drawerToggled}>${this.#files()}</ty-drawer>`
          : nothing
      }
      ${this.#pane.dropPlace()}
      <ty-settings
        .preferences=${this.preferences}
        .location=${this.#pane.location}
        .isNotebookOpen=${notebook !== undefined}
        @ty-intent=${this.#intent}
        @ty-prefer=${({choice}: PreferEvent) => this.#prefer(choice)}
      ></ty-settings>
      <ty-versions-dialog .versions=${this.services.versions} @ty-restore=${this.#restore}></ty-versions-dialog>
    `;
  }

  #files() {
    return this.#pane.list((event) => this.#intent(event));
  }

  #main() {
    const {notebook} = this.#current;
    return notebook ? this.#view.render(notebook) : nothingOpen(this.#pane.shelf, this.#pane.pictures.addresses);
  }

  #turned(): void {
    this.drawer?.close();
    this.#view.turn();
  }

  /** The text on screen is in another notebook now. */
  async #movedTo(path: string): Promise<void> {
    await this.#pane.shelf.refresh();
    this.#current.go(path);
  }

  async #restore({text}: RestoreEvent): Promise<void> {
    await this.#current.notebook?.replace(text);
  }

  #intent({intent}: IntentEvent): void {
    this.#act(intent);
  }

  #act(intent: Intent): void {
    this.#intents[intent]();
  }

  #toggleFiles(): void {
    if (this.#narrow.matches) this.drawer?.toggle();
    else this.#prefer({files: !this.preferences.files});
  }

  #prefer(choice: Partial<Preferences>): void {
    this.preferences = {...this.preferences, ...choice};
    locale.language = this.preferences.language;
    this.dispatchEvent(new PreferencesEvent(this.preferences));
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
