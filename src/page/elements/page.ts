import {html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {FileError} from "../../base/file-error.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page as words} from "../../i18n/page.js";
import {titleIn} from "../../i18n/title.js";
import type {Briefing} from "../briefing.js";
import {builtins, load} from "../builtins.js";
import {bundles} from "../bundles.js";
import {cellsOf, removedCell} from "../cell-list.js";
import type {DataEvent} from "../data-event.js";
import {fileAttachments, type FileSource} from "../file-attachment.js";
import {Gradual} from "../gradual.js";
import type {KeptHistory} from "../kept-history.js";
import {Printing} from "../printing.js";
import {HistoryEvent, PrintEvent, StatusEvent, TextEvent, WorkingEvent} from "../page-events.js";
import {Session} from "../session/session.js";
import {showSource} from "../show-source.js";
import {SidePanel} from "../side-panel.js";
import type {SourceEvent} from "../source-event.js";
import {Writing, type Desk} from "../writing.js";
import type {CellElement, CellEvent} from "./cell.js";
import "./outline.js";

/** How a notebook is opened. */
export interface Opening {
  readonly isHeld?: boolean;
  readonly history?: KeptHistory | null;
}

/**
 * The page of a notebook: outline, cells, scenarios and levers. It needs nothing around it but something that gives it a
 * text, and takes the text when it has changed.
 *
 * @fires ty-text - when the notebook's text is another
 * @fires ty-working - when the levers have come to rest
 * @fires ty-history - when something can be undone that could not before
 * @fires ty-status - when cells begin or end to run
 * @fires ty-print - once the page is a document to be printed
 */
@customElement("ty-page")
export class PageElement extends LitElement {
  /** Gives the files beside the notebook. */
  @property({attribute: false}) declare files: FileSource;
  /** The notebook that is shown. */
  @state() declare session: Session | undefined;
  /** Why there is nothing to show. */
  @state() declare private fault: unknown;
  readonly writing = new Writing(this);
  /** The cell on which something was dropped last. */
  #droppedOn: CellElement | undefined;
  #briefing: Briefing | undefined;
  readonly #gradual = new Gradual(this);
  readonly #panel = new SidePanel(this);
  readonly #printing = new Printing(this);

  constructor() {
    super();
    this.files = (name) => Promise.reject(new FileError("no-folder", name));
    new Localized(this);
    this.addEventListener("drop", ({target}) => {
      this.#droppedOn = target instanceof Element ? (target.closest("ty-cell") ?? undefined) : undefined;
    });
    this.addEventListener("ty-levers", ({source}) => this.#panel.addLevers(source));
    this.addEventListener("ty-scenario", ({action}) => this.#panel.act(action));
    this.addEventListener("ty-lever", ({parameter, isFinal}) => {
      if (isFinal) this.session?.steps.record(parameter, parameter);
    });
    this.addEventListener("ty-cell", (event) => this.#onCell(event));
    this.addEventListener("ty-data", (event) => this.#onData(event));
    this.addEventListener("ty-briefing", ({action}) => this.#briefing?.act(action));
    this.addEventListener("ty-source", (event) => void this.#showSource(event));
  }

  // Cells show what their authors make, in the page's own style: no shadow around them.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /**
   * Shows a notebook.
   * @param working what a {@link WorkingEvent} last said of it
   * @param opening whether its cells are to run only once they are told to, and what a {@link HistoryEvent} last said of
   * it, with the text it had then
   */
  open(text: string, working: string | null, {isHeld = false, history = null}: Opening = {}): void {
    this.session?.dispose();
    this.session = undefined;
    this.#gradual.begin();
    this.#panel.begin();
    this.fault = undefined;
    try {
      this.session = new Session(text, working, {
        compilers: () => bundles.compilers(),
        builtins: builtins(
          this,
          fileAttachments((name) => this.files(name)),
        ),
        load,
        files: (name, as) => this.files(name, as),
        onChange: () => {
          this.requestUpdate();
          this.#panel.updateTools();
        },
        onText: (changed) => this.dispatchEvent(new TextEvent(changed)),
        onWorking: (changed) => this.dispatchEvent(new WorkingEvent(changed)),
        onHistory: (history) => void this.#keepHistory(history),
        onStatus: (...status) => this.dispatchEvent(new StatusEvent(...status)),
      });
    } catch (error) {
      this.fault = error;
    }
    if (isHeld) this.requestUpdate();
    else this.session?.start();
    if (history) void this.#takeHistory(history);
  }

  /** Without its part of the page, what was done cannot be undone after the next opening; nothing else is lost. */
  async #keepHistory(history: Session["steps"]["history"]): Promise<void> {
    const part = await bundles.history().catch(() => undefined);
    if (part) this.dispatchEvent(new HistoryEvent(part.writeHistory(history)));
  }

  async #takeHistory(kept: KeptHistory): Promise<void> {
    const {session} = this;
    const part = await bundles.history().catch(() => undefined);
    const history = session && part?.readHistory(kept, session.steps.history);
    if (history && session === this.session) session.steps.take(history);
  }

  /** Shows a section at a time, until the reader ends it: `ty-briefing-end`. */
  async present(): Promise<void> {
    const {session} = this;
    if (!session) return;
    try {
      const {Briefing} = await bundles.briefing();
      await this.#gradual.end();
      this.#briefing ??= new Briefing(this);
      this.#briefing.start();
    } catch (error) {
      session.notice.report(error);
      this.dispatchEvent(new Event("ty-briefing-end"));
    }
  }

  endPresent(): void {
    this.#briefing?.act("end");
  }

  /** Makes a document of the page, with all that waits out of sight: `ty-print`. */
  async print(): Promise<void> {
    const {session} = this;
    if (!session) return;
    try {
      const {toPrint} = await bundles.print();
      await this.#gradual.end();
      const title = titleIn(session.notebook.title, locale.language);
      this.dispatchEvent(new PrintEvent(await toPrint(title, locale.language, session.conditions)));
    } catch (error) {
      session.notice.report(error);
    }
  }

  /** Lists everything that can be done. */
  openPalette(): void {
    void this.#atDesk((desk) => desk.openPalette());
  }

  openHelp(): void {
    void this.#atDesk((desk) => desk.openHelp());
  }

  runAll(): void {
    this.session?.runAll();
    // Also where nothing runs, so that whoever asked hears that the page is there.
    if (this.session) this.session.status.report();
    else this.dispatchEvent(new StatusEvent(0, 0));
  }

  /** Ends the cells that run. */
  stop(): void {
    this.session?.kernel.stop();
    this.session?.status.report();
  }

  /** Puts in cells of code that the workspace has been asked for, as one step that can be undone. */
  insert(texts: readonly string[]): void {
    const {session} = this;
    const after = this.#droppedOn?.cell.id;
    this.#droppedOn = undefined;
    if (!session?.notice.attempt(() => session.cells.insert(after, texts))) return;
    const at = session.notebook.cells.findIndex(({id}) => id === after);
    const first = session.notebook.cells.at(after === undefined ? -texts.length : at + 1);
    if (first) void this.updateComplete.then(() => this.writing.goTo(first.id, false));
  }

  /** Runs all cells as they last ran: what they say depends on more than the notebook. */
  runAgain(): void {
    this.session?.kernel.runAll();
  }

  override render() {
    if (this.fault !== undefined)
      return html`<main class="page-fault" role="alert"><p>✕ ${describeError(this.fault, locale.language)}</p></main>`;
    const {session} = this;
    if (!session) return nothing;
    return html`
      <div
        class="page"
        data-language=${locale.language}
        ?data-panel=${session.hasLevers}
        ?data-briefing=${this.#briefing?.isOn}
        ?data-folded=${this.#briefing?.isFolded}
        ?data-printing=${this.#printing.isActive}
      >
        ${session.hasLevers ? html`<button class="button skip" @click=${() => this.#panel.goTo()}>${t(words.goToLevers)}</button>` : nothing}
        <ty-outline class="page-outline" .root=${this}></ty-outline>
        <main class="page-main" id="notebook" tabindex="-1">
          ${session.notebook.isStarted || session.notebook.title === "" ? nothing : html`<h1 class="visually-hidden">${titleIn(session.notebook.title, locale.language)}</h1>`}
          ${cellsOf(session, this.#gradual.partOf(session.notebook.cells), this.writing)}${removedCell(session)}
        </main>
        ${session.hasLevers ? this.#panel.render(session) : nothing}
      </div>
      ${this.#briefing?.isOn ? this.#renderBriefing(this.#briefing, session.hasLevers) : nothing}
    `;
  }

  #renderBriefing({index, count, heading, isFolded}: Briefing, hasPanel: boolean) {
    return html`<ty-briefing-bar
      .index=${index}
      .count=${count}
      .heading=${heading}
      .hasPanel=${hasPanel}
      .isFolded=${isFolded}
    ></ty-briefing-bar>`;
  }

  /** Writes what a control keeps in the notebook into its cell, which runs again, and with it what uses it. */
  #onData(event: DataEvent): void {
    if (!this.session) return;
    try {
      this.session.cells.writeData(event.name, event.value);
      event.preventDefault();
    } catch (error) {
      event.refusal = error;
    }
  }

  #onCell({cell, action}: CellEvent): void {
    switch (action.type) {
      case "edit":
        this.session?.cells.edit(cell, action.text);
        return;
      case "run":
        this.session?.cells.run(cell);
        this.requestUpdate();
        return;
      case "run-longer":
        this.session?.kernel.runLonger(cell);
        return;
      case "show":
        void this.writing.show(action.cell);
        return;
      case "menu":
        void this.#atDesk((desk) => desk.openMenu(cell, action.anchor));
        return;
      case "select":
        void this.#atDesk((desk) => desk.select(cell, action.extends));
        return;
      case "ask":
        void this.#ask(cell);
        return;
      case "add":
      case "move":
      case "remove":
        this.writing.change([cell], action);
    }
  }

  async #ask(cell: number): Promise<void> {
    const {session} = this;
    if (!session) return;
    try {
      const {openAsk} = await bundles.ask();
      openAsk(session, session.kernel.graph.askable(cell));
    } catch (error) {
      session.notice.report(error);
    }
  }

  async #atDesk(action: (desk: Desk) => void): Promise<void> {
    try {
      action(await this.writing.desk());
    } catch (error) {
      this.session?.notice.report(error);
    }
  }

  async #showSource(event: SourceEvent): Promise<void> {
    try {
      await showSource(event, this.session);
    } catch (error) {
      this.session?.notice.report(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-page": PageElement;
  }
}
