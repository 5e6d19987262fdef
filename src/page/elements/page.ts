import {html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {repeat} from "lit/directives/repeat.js";
import {FileError} from "../../base/file-error.js";
import {cell as cellWords} from "../../i18n/cell.js";
import {commands} from "../../i18n/commands.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page as words} from "../../i18n/page.js";
import {kindNames, scenarios as scenarioWords} from "../../i18n/scenarios.js";
import {titleIn} from "../../i18n/title.js";
import type {ParameterKind, Values} from "../../model/index.js";
import {Briefing} from "../briefing.js";
import {builtins, load} from "../builtins.js";
import {bundles} from "../bundles.js";
import type {DataEvent} from "../data-event.js";
import {fileAttachments, type FileSource} from "../file-attachment.js";
import type {KeptHistory} from "../kept-history.js";
import type {LeverSource} from "../lever-source.js";
import {Printing} from "../printing.js";
import {notDrawn} from "../scenario-action.js";
import type {ScenarioAction} from "../scenario-event.js";
import type {ScenarioTools} from "../scenario-tools.js";
import {Session} from "../session.js";
import {showSource} from "../show-source.js";
import type {SourceEvent} from "../source-event.js";
import {Writing, type Desk} from "../writing.js";
import type {Scenario} from "../../scenario/scenario.js";
import type {CellElement, CellEvent} from "./cell.js";
import type {LeversElement} from "./levers.js";
import type {ScenariosElement} from "./scenarios.js";
import "./briefing-bar.js";
import "./cell.js";
import "./outline.js";
import "./scenarios.js";

/** The notebook's text is another; it is to be kept. */
export class TextEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super("ty-text");
    this.text = text;
  }
}

/** How the levers stand apart from any saved scenario, to be kept until the next opening. */
export class WorkingEvent extends Event {
  readonly working: string | null;

  constructor(working: string | null) {
    super("ty-working");
    this.working = working;
  }
}

/** What can be undone now, to be kept until the next opening. */
export class HistoryEvent extends Event {
  readonly steps: string;

  constructor(steps: string) {
    super("ty-history");
    this.steps = steps;
  }
}

/** The page as a document without scripts, for whoever can print it. */
export class PrintEvent extends Event {
  readonly html: string;

  constructor(html: string) {
    super("ty-print");
    this.html = html;
  }
}

/** How many cells run and how many have an error; and which of them run. */
export class StatusEvent extends Event {
  readonly running: number;
  readonly errors: number;
  readonly cells: readonly number[];

  constructor(running: number, errors: number, cells: readonly number[] = []) {
    super("ty-status");
    this.running = running;
    this.errors = errors;
    this.cells = cells;
  }
}

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
  /** The levers that stand in the panel; those of further cells stand where their cells are. */
  @state() declare private panel: LeversElement | undefined;
  @state() declare private isSheetOpen: boolean;
  /** The only kind of levers that is shown. */
  @state() declare private kind: ParameterKind | undefined;
  /** The tools for scenarios, while they are open. */
  #tools: ScenarioTools | undefined;
  readonly writing = new Writing(this);
  /** The cell on which something was dropped last. */
  #droppedOn: CellElement | undefined;
  readonly #briefing = new Briefing(this);
  readonly #printing = new Printing(this);

  constructor() {
    super();
    this.isSheetOpen = false;
    this.files = (name) => Promise.reject(new FileError("no-folder", name));
    new Localized(this);
    this.addEventListener("drop", ({target}) => {
      this.#droppedOn = target instanceof Element ? (target.closest("ty-cell") ?? undefined) : undefined;
    });
    this.addEventListener("ty-levers", ({source}) => this.#addLevers(source));
    this.addEventListener("ty-scenario", ({action}) => this.#act(action));
    this.addEventListener("ty-lever", ({parameter, isFinal}) => {
      if (isFinal) this.session?.keepLever(parameter);
    });
    this.addEventListener("ty-cell", (event) => this.#onCell(event));
    this.addEventListener("ty-data", (event) => this.#onData(event));
    this.addEventListener("ty-briefing", ({action}) => this.#briefing.act(action));
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
    this.panel = undefined;
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
          this.#tools?.requestUpdate();
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
  async #keepHistory(history: Session["history"]): Promise<void> {
    const part = await bundles.history().catch(() => undefined);
    if (part) this.dispatchEvent(new HistoryEvent(part.writeHistory(history)));
  }

  async #takeHistory(kept: KeptHistory): Promise<void> {
    const {session} = this;
    const part = await bundles.history().catch(() => undefined);
    const history = session && part?.readHistory(kept, session.history);
    if (history && session === this.session) session.takeHistory(history);
  }

  /** Shows a section at a time, until the reader ends it: `ty-briefing-end`. */
  present(): void {
    if (this.session) this.#briefing.start();
  }

  endPresent(): void {
    this.#briefing.act("end");
  }

  /** Makes a document of the page, with all that waits out of sight: `ty-print`. */
  async print(): Promise<void> {
    const {session} = this;
    if (!session) return;
    try {
      const {toPrint} = await bundles.print();
      const title = titleIn(session.title, locale.language);
      this.dispatchEvent(new PrintEvent(await toPrint(title, locale.language, session.conditions)));
    } catch (error) {
      session.report(error);
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
    if (this.session) this.session.reportStatus();
    else this.dispatchEvent(new StatusEvent(0, 0));
  }

  /** Ends the cells that run. */
  stop(): void {
    this.session?.stop();
    this.session?.reportStatus();
  }

  /** Puts in cells of code that the workspace has been asked for, as one step that can be undone. */
  insert(texts: readonly string[]): void {
    const {session} = this;
    const after = this.#droppedOn?.cell.id;
    this.#droppedOn = undefined;
    if (!session?.attempt(() => session.insertCells(after, texts))) return;
    const at = session.cells.findIndex(({id}) => id === after);
    const first = session.cells.at(after === undefined ? -texts.length : at + 1);
    if (first) void this.updateComplete.then(() => this.writing.goTo(first.id, false));
  }

  /** Runs all cells as they last ran: what they say depends on more than the notebook. */
  runAgain(): void {
    this.session?.kernel.runAll();
  }

  protected override willUpdate(): void {
    // Their cell may show something else by now.
    if (this.panel && !this.panel.isConnected) this.panel = undefined;
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
        ?data-briefing=${this.#briefing.isOn}
        ?data-folded=${this.#briefing.isFolded}
        ?data-printing=${this.#printing.isActive}
      >
        ${session.hasLevers ? html`<button class="button skip" @click=${() => this.#goToPanel()}>${t(words.goToLevers)}</button>` : nothing}
        <ty-outline class="page-outline" .root=${this}></ty-outline>
        <main class="page-main" id="notebook" tabindex="-1">
          ${session.isStarted || session.title === "" ? nothing : html`<h1 class="visually-hidden">${titleIn(session.title, locale.language)}</h1>`}
          ${this.#renderCells(session)}${this.#renderRemovedCell(session)}
        </main>
        ${session.hasLevers ? this.#renderPanel(session) : nothing}
      </div>
      ${this.#briefing.isOn ? this.#renderBriefing(session.hasLevers) : nothing}
    `;
  }

  #renderCells({cells, kernel, texts, isStarted}: Session) {
    const {assist, selected} = this.writing;
    return html`${repeat(
      cells,
      ({id}) => id,
      (cell) =>
        html`<ty-cell
          id="cell-${cell.id}"
          .cell=${cell}
          .current=${kernel.state(cell.id)}
          .isEdited=${texts.isEdited(cell.id)}
          .isHeld=${!isStarted}
          .isAskable=${kernel.askable(cell.id).length > 0}
          .refusal=${described(texts.refusal(cell.id))}
          .typed=${texts.typed(cell.id)}
          .assist=${assist}
          .isSelected=${selected.has(cell.id)}
          data-mode=${cell.mode}
          >${kernel.root(cell.id)}</ty-cell
        >`,
    )}
    ${
      cells.some(({isHidden}) => !isHidden)
        ? nothing
        : html`<button class="button" @click=${() => this.writing.change([], {type: "add", mode: "md"})}>
            ＋ ${t(cellWords.addFirst)}
          </button>`
    }`;
  }

  #renderRemovedCell({removed}: Session) {
    if (removed?.type !== "cell") return nothing;
    return html`<div class="page-toast" role="status">
      ${t(cellWords.removed).replace("{}", removed.ids.join(t(cellWords.and)))}
      <button class="button" @click=${() => this.session?.undo()}>${t(commands.undo)}</button>
    </div>`;
  }

  #renderBriefing(hasPanel: boolean) {
    const {index, count, heading, isFolded} = this.#briefing;
    return html`<ty-briefing-bar
      .index=${index}
      .count=${count}
      .heading=${heading}
      .hasPanel=${hasPanel}
      .isFolded=${isFolded}
    ></ty-briefing-bar>`;
  }

  #renderPanel(session: Session) {
    const {scenarios, active, board, problem, removed} = session;
    const {panel} = this;
    const {values} = board;
    return html`
      <button
        class="button sheet-button"
        aria-expanded=${this.isSheetOpen ? "true" : "false"}
        @click=${() => (this.isSheetOpen = !this.isSheetOpen)}
      >
        ${this.isSheetOpen ? "▾" : "▴"} ${t(words.levers)} · ${t(words.scenarios)}
      </button>
      <aside
        class="page-panel"
        tabindex="-1"
        aria-label=${`${t(words.scenarios)} · ${t(words.levers)}`}
        ?data-open=${this.isSheetOpen}
        @keydown=${this.#onPanelKey}
      >
        <ty-scenarios
          .scenarios=${scenarios}
          .active=${active}
          .values=${values}
          .notDrawn=${notDrawn(values, scenarios)}
          .differ=${(reference: Values, other: Values) => board.diff(reference, other)}
          .faultOf=${(scenario: Scenario) => session.describe(session.faultOf(scenario))}
          .kind=${this.kind}
          .problem=${problem}
          .undoable=${removed?.type === "scenario" ? t(scenarioWords.removed).replace("{}", removed.name) : undefined}
        ></ty-scenarios>
        ${
          panel
            ? html`<section class="panel-levers">
                <div class="panel-head">
                  <h2>${t(words.levers)}${this.kind ? ` · ${t(kindNames[this.kind])}` : ""}</h2>
                  <button
                    class="button"
                    ?disabled=${Object.keys(values).length === 0}
                    @click=${() => this.session?.setLevers({}, "reset all")}
                  >
                    ${t(words.resetAll)}
                  </button>
                </div>
                <ty-lever-groups .levers=${panel} .kind=${this.kind}></ty-lever-groups>
              </section>`
            : nothing
        }
      </aside>
    `;
  }

  /** By keyboard the panel would else come after everything in the notebook. */
  #goToPanel(): void {
    this.isSheetOpen = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".page-panel")?.focus());
  }

  #onPanelKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.isSheetOpen) return;
    event.preventDefault();
    this.isSheetOpen = false;
    this.querySelector<HTMLElement>(".sheet-button")?.focus();
  }

  /** The first levers of a model come into the panel. */
  #addLevers(source: LeverSource): void {
    this.session?.addLevers(source);
    this.panel = this.querySelector<LeversElement>("ty-levers") ?? undefined;
    for (const each of this.querySelectorAll<LeversElement>("ty-levers")) each.docked = each === this.panel;
  }

  #act(action: ScenarioAction): void {
    const {session} = this;
    if (action.type === "kind") this.kind = action.kind;
    else if (action.type === "open") void this.#openTools(action);
    else if (session?.attempt(() => perform(session, action)))
      this.querySelector<ScenariosElement>("ty-scenarios")?.settle();
  }

  async #openTools({tool, name}: Extract<ScenarioAction, {type: "open"}>): Promise<void> {
    const {session} = this;
    try {
      const {openScenarioTools} = await bundles.scenarios();
      if (session) this.#tools = openScenarioTools(session, {tool, name, load: bundles.export});
    } catch (error) {
      session?.report(error);
    }
  }

  /** Writes what a control keeps in the notebook into its cell, which runs again, and with it what uses it. */
  #onData(event: DataEvent): void {
    if (!this.session) return;
    try {
      this.session.writeData(event.name, event.value);
      event.preventDefault();
    } catch (error) {
      event.refusal = error;
    }
  }

  #onCell({cell, action}: CellEvent): void {
    switch (action.type) {
      case "edit":
        this.session?.edit(cell, action.text);
        return;
      case "run":
        this.session?.run(cell);
        this.requestUpdate();
        return;
      case "run-longer":
        this.session?.runLonger(cell);
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
      openAsk(session, session.kernel.askable(cell));
    } catch (error) {
      session.report(error);
    }
  }

  async #atDesk(action: (desk: Desk) => void): Promise<void> {
    try {
      action(await this.writing.desk());
    } catch (error) {
      this.session?.report(error);
    }
  }

  async #showSource(event: SourceEvent): Promise<void> {
    try {
      await showSource(event, this.session);
    } catch (error) {
      this.session?.report(error);
    }
  }
}

function described(reason: unknown): string | undefined {
  return reason === undefined ? undefined : describeError(reason, locale.language);
}

function perform(session: Session, action: Exclude<ScenarioAction, {type: "kind" | "open"}>): void {
  switch (action.type) {
    case "activate":
      session.activate(action.name);
      return;
    case "reset":
      session.resetLever(action.parameter);
      return;
    case "undo":
      session.undo();
      return;
    case "save":
    case "update":
    case "rename":
    case "duplicate":
    case "branch":
    case "lock":
    case "reference":
    case "remove":
    case "compare":
    case "edit":
      session.changeScenarios(action);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-page": PageElement;
  }
  interface HTMLElementEventMap {
    "ty-text": TextEvent;
    "ty-working": WorkingEvent;
    "ty-history": HistoryEvent;
    "ty-status": StatusEvent;
    "ty-print": PrintEvent;
  }
}
