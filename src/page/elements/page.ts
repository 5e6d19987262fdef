import {html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {repeat} from "lit/directives/repeat.js";
import {ParameterError} from "../../base/errors.js";
import {FileError} from "../../base/file-error.js";
import {conversionFactor} from "../../base/units.js";
import {cell as cellWords} from "../../i18n/cell.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page as words} from "../../i18n/page.js";
import {bracketed} from "../../i18n/punctuation.js";
import {scenarios as scenarioWords} from "../../i18n/scenarios.js";
import {shortUnit} from "../../i18n/unit.js";
import {Kernel} from "../../kernel/kernel.js";
import {writeDataCell} from "../../notebook/data-cell.js";
import {setCellValue} from "../../notebook/edit.js";
import {recordEdit, redo, startHistory, undo, type History} from "../../notebook/history.js";
import type {Cell} from "../../notebook/notebook.js";
import {parseDocument, type NotebookDocument} from "../../notebook/parse.js";
import type {Values} from "../../model/index.js";
import {toScenarios, type Scenario} from "../../scenario/scenario.js";
import {Briefing} from "../briefing.js";
import {builtins, load} from "../builtins.js";
import {fileAttachments, type FileSource} from "../file-attachment.js";
import {LeverBoard} from "../lever-board.js";
import type {LeverSource} from "../lever-source.js";
import {changeCells, type CellChange} from "../cell-change.js";
import type {DataEvent} from "../data-event.js";
import {changeScenarios, notDrawn} from "../scenario-action.js";
import {readScenarios, writeScenarios, type ScenarioCell} from "../scenario-cell.js";
import {showSource} from "../show-source.js";
import type {SourceEvent} from "../source-event.js";
import {readWorking, writeWorking} from "../working.js";
import type {CellElement, CellEvent} from "./cell.js";
import type {LeversElement} from "./levers.js";
import type {ScenarioAction, ScenariosElement} from "./scenarios.js";
import "./briefing-bar.js";
import "./cell.js";
import "./outline.js";
import "./scenarios.js";

/** All that undo brings back: text, cells, levers, which scenario. */
interface PageState {
  readonly opened: NotebookDocument;
  readonly values: Values;
  readonly active: string | undefined;
}

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

/** How many cells run and how many have an error. */
export class StatusEvent extends Event {
  readonly running: number;
  readonly errors: number;

  constructor(running: number, errors: number) {
    super("ty-status");
    this.running = running;
    this.errors = errors;
  }
}

/**
 * The page of a notebook: outline, cells, scenarios and levers. It needs nothing around it but something that gives it a
 * text, and takes the text when it has changed.
 */
@customElement("ty-page")
export class PageElement extends LitElement {
  /** Gives the files beside the notebook. */
  @property({attribute: false}) declare files: FileSource;
  @state() declare private opened: NotebookDocument | undefined;
  /** Why there is nothing to show. */
  @state() declare private fault: unknown;
  @state() declare private scenarioCell: ScenarioCell;
  @state() declare private active: string | undefined;
  /** The levers that stand in the panel; those of further cells stand where their cells are. */
  @state() declare private panel: LeversElement | undefined;
  /** Why the last action was not carried out. */
  @state() declare private problem: unknown;
  /** The scenario just removed. */
  @state() declare private removed: string | undefined;
  /** The cell just removed. */
  @state() declare private removedCell: number | undefined;
  @state() declare private isSheetOpen: boolean;
  #kernel: Kernel | undefined;
  #board = new LeverBoard();
  readonly #briefing = new Briefing(this);
  /** Whether all cells have run since the notebook was opened, and the levers stand as they were left. */
  #isSettled = false;
  /** The text each cell last ran with, where it has been changed since. */
  readonly #ran = new Map<number, string>();
  readonly #refusals = new Map<number, unknown>();
  #history: History<PageState> | undefined;
  #workingTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #onKey = (event: KeyboardEvent) => {
    this.#undoByKey(event);
  };

  constructor() {
    super();
    this.scenarioCell = {scenarios: [], fault: undefined};
    this.isSheetOpen = false;
    this.files = (name) => Promise.reject(new FileError("no-folder", name));
    new Localized(this);
    this.addEventListener("ty-levers", ({source}) => this.#addLevers(source));
    this.addEventListener("ty-scenario", ({action}) => this.#act(action));
    this.addEventListener("ty-lever", ({parameter, isFinal}) => {
      if (isFinal) this.#record(parameter);
    });
    this.addEventListener("ty-cell", (event) => this.#onCell(event));
    this.addEventListener("ty-data", (event) => this.#onData(event));
    this.addEventListener("ty-briefing", ({action}) => this.#briefing.act(action));
    this.addEventListener("ty-source", (event) => void this.#showSource(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The focus may be nowhere, as after a button that is gone.
    addEventListener("keydown", this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#onKey);
  }

  // Cells show what their authors make, in the page's own style: no shadow around them.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /**
   * Shows a notebook.
   * @param working what a {@link WorkingEvent} last said of it
   */
  open(text: string, working: string | null): void {
    this.#kernel?.dispose();
    clearTimeout(this.#workingTimer);
    this.#ran.clear();
    this.#refusals.clear();
    this.#history = undefined;
    this.#isSettled = false;
    this.panel = undefined;
    this.problem = undefined;
    this.removed = undefined;
    this.removedCell = undefined;
    try {
      this.opened = parseDocument(text);
      this.fault = undefined;
    } catch (error) {
      this.opened = undefined;
      this.fault = error;
      return;
    }
    this.scenarioCell = readScenarios(this.opened);
    const before = readWorking(working);
    const chosen = this.#scenario(before?.active) ?? this.scenarioCell.scenarios[0];
    this.active = chosen?.name;
    this.#board = new LeverBoard(before?.values ?? chosen?.values);
    this.#history = startHistory(this.#state(this.opened));
    this.#kernel = new Kernel({
      builtins: builtins(
        this,
        fileAttachments((name) => this.files(name)),
      ),
      load,
      onChange: () => this.#onRun(),
    });
    this.#kernel.setCells(this.opened.notebook.cells);
  }

  /** Shows a section at a time, until the reader ends it: `ty-briefing-end`. */
  present(): void {
    if (this.opened) this.#briefing.start();
  }

  runAll(): void {
    if (this.opened) {
      this.#ran.clear();
      this.#readScenarios(this.opened);
      this.#kernel?.setCells(this.opened.notebook.cells);
      this.#kernel?.runAll();
    }
    // Also where nothing runs, so that whoever asked hears that the page is there.
    this.#reportStatus();
  }

  protected override willUpdate(): void {
    // Their cell may show something else by now.
    if (this.panel && !this.panel.isConnected) this.panel = undefined;
  }

  override render() {
    if (this.fault !== undefined)
      return html`<main class="page-fault" role="alert"><p>✕ ${describeError(this.fault, locale.language)}</p></main>`;
    const {opened: current} = this;
    const kernel = this.#kernel;
    if (!current || !kernel) return nothing;
    const hasPanel = !this.#board.isEmpty || this.scenarioCell.scenarios.length > 0;
    return html`
      <div
        class="page"
        data-language=${locale.language}
        ?data-panel=${hasPanel}
        ?data-briefing=${this.#briefing.isOn}
        ?data-folded=${this.#briefing.isFolded}
      >
        ${hasPanel ? html`<button class="button skip" @click=${() => this.#goToPanel()}>${t(words.goToLevers)}</button>` : nothing}
        <ty-outline class="page-outline" .root=${this}></ty-outline>
        <main class="page-main" id="notebook" tabindex="-1">
          ${repeat(
            current.notebook.cells,
            ({id}) => id,
            (cell) =>
              html`<ty-cell
                id="cell-${cell.id}"
                .cell=${cell}
                .current=${kernel.state(cell.id)}
                .isEdited=${this.#ran.has(cell.id)}
                .refusal=${this.#refusal(cell.id)}
                data-mode=${cell.mode}
                >${kernel.root(cell.id)}</ty-cell
              >`,
          )}
          ${
            current.notebook.cells.some(({isHidden}) => !isHidden)
              ? nothing
              : html`<button class="button" @click=${() => this.#changeCells(undefined, {type: "add", mode: "md"})}>
                  ＋ ${t(cellWords.addFirst)}
                </button>`
          }
          ${this.#renderRemovedCell()}
        </main>
        ${hasPanel ? this.#renderPanel() : nothing}
      </div>
      ${this.#briefing.isOn ? this.#renderBriefing(hasPanel) : nothing}
    `;
  }

  #renderRemovedCell() {
    const {removedCell} = this;
    if (removedCell === undefined) return nothing;
    return html`<div class="page-toast" role="status">
      ${t(cellWords.removed).replace("{}", String(removedCell))}
      <button class="button" @click=${() => this.undo()}>${t(cellWords.undo)}</button>
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

  #renderPanel() {
    const {panel, removed} = this;
    const values = this.#board.values;
    const problem = this.problem ?? this.scenarioCell.fault;
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
          .scenarios=${this.#scenarios()}
          .active=${this.active ?? this.#scenarios()[0]?.name}
          .values=${values}
          .notDrawn=${notDrawn(values, this.#scenarios())}
          .differ=${(reference: Values, other: Values) => this.#board.diff(reference, other)}
          .problem=${problem === undefined ? undefined : this.#describe(problem)}
          .undoable=${removed === undefined ? undefined : t(scenarioWords.removed).replace("{}", removed)}
        ></ty-scenarios>
        ${
          panel
            ? html`<section class="panel-levers">
                <div class="panel-head">
                  <h2>${t(words.levers)}</h2>
                  <button
                    class="button"
                    ?disabled=${Object.keys(values).length === 0}
                    @click=${() => this.#setLevers({}, "reset all")}
                  >
                    ${t(words.resetAll)}
                  </button>
                </div>
                <ty-lever-groups .levers=${panel}></ty-lever-groups>
              </section>`
            : nothing
        }
      </aside>
    `;
  }

  /** An error in the reader's language; a lever is called as on the screen, and its numbers are in the unit shown there. */
  #describe(error: unknown): string {
    return describeError(error instanceof ParameterError ? asShown(error, this.#board) : error, locale.language);
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

  #refusal(id: number): string | undefined {
    const refusal = this.#refusals.get(id);
    return refusal === undefined ? undefined : describeError(refusal, locale.language);
  }

  /** The scenarios, a baseline of no name of its own where the notebook has none yet. */
  #scenarios(): readonly Scenario[] {
    const {scenarios} = this.scenarioCell;
    return scenarios.length > 0 ? scenarios : toScenarios([{name: t(scenarioWords.baseline), values: {}}]);
  }

  #scenario(name: string | undefined): Scenario | undefined {
    return this.scenarioCell.scenarios.find((scenario) => scenario.name === name);
  }

  /** Takes in the levers that a cell shows; the first of a model come into the panel. */
  #addLevers(source: LeverSource): void {
    source.addEventListener("input", () => this.#onLevers(source));
    this.#board.add(source);
    this.panel = this.querySelector<LeversElement>("ty-levers") ?? undefined;
    for (const each of this.querySelectorAll<LeversElement>("ty-levers")) each.docked = each === this.panel;
    this.requestUpdate();
  }

  #onLevers(source: LeverSource): void {
    if (!source.isConnected) return;
    this.#board.keep();
    this.requestUpdate();
    // The levers move many times a second; what they say is kept once they pause.
    clearTimeout(this.#workingTimer);
    this.#workingTimer = setTimeout(() => this.#keepWorking(), 250);
  }

  #keepWorking(): void {
    this.dispatchEvent(new WorkingEvent(writeWorking({active: this.active, values: this.#board.values})));
  }

  #onRun(): void {
    this.requestUpdate();
    this.#reportStatus();
    if (this.#isSettled || !this.#kernel || this.#kernel.running > 0) return;
    this.#isSettled = true;
    this.#checkValues();
  }

  /** Once all levers are there: values that they do not take give way to those of the scenario, which is said. */
  #checkValues(): void {
    if (this.#board.isEmpty) return;
    const [fault] = this.#board.check(this.#board.values);
    if (fault) {
      this.problem = fault;
      const values = this.#scenario(this.active)?.values ?? {};
      this.#board.apply(this.#board.check(values).length === 0 ? values : {});
    }
    if (this.opened && this.#history?.past.length === 0) this.#history = startHistory(this.#state(this.opened));
  }

  /** Takes back the last change, whether of text, a lever or the scenarios. */
  undo(): void {
    if (this.#history) this.#restore(undo(this.#history));
  }

  redo(): void {
    if (this.#history) this.#restore(redo(this.#history));
  }

  #state(opened: NotebookDocument): PageState {
    return {opened, values: this.#board.values, active: this.active};
  }

  /** @param label names what was done; typing in one cell, or one lever moved again and again, is one step */
  #record(label: string, key = label): void {
    if (!this.opened || !this.#history) return;
    this.#history = recordEdit(this.#history, this.#state(this.opened), {label, key, time: performance.now()});
  }

  #restore(history: History<PageState>): void {
    if (history === this.#history) return;
    this.#history = history;
    const {opened, values, active} = history.present;
    this.#change(opened);
    for (const {id, value} of opened.notebook.cells) if (this.#ran.get(id) === value) this.#ran.delete(id);
    this.#readScenarios(opened);
    this.active = active;
    this.problem = undefined;
    this.removed = undefined;
    this.removedCell = undefined;
    this.#kernel?.setCells(this.#cellsToRun());
    this.#board.apply(values);
    this.#keepWorking();
  }

  #undoByKey(event: KeyboardEvent): void {
    const isTyping = event
      .composedPath()
      .some(
        (target) =>
          target instanceof Element &&
          target.matches("input:not([type=range], [type=checkbox]), textarea, [contenteditable=true]"),
      );
    if (isTyping || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "z" && !event.shiftKey) this.undo();
    else this.redo();
  }

  #readScenarios(opened: NotebookDocument): void {
    this.scenarioCell = readScenarios(opened);
    if (!this.#scenario(this.active)) this.active = this.scenarioCell.scenarios[0]?.name;
  }

  #act(action: ScenarioAction): void {
    this.problem = undefined;
    this.removed = undefined;
    try {
      this.#perform(action);
    } catch (error) {
      this.problem = error;
      return;
    }
    this.querySelector<ScenariosElement>("ty-scenarios")?.settle();
  }

  #perform(action: ScenarioAction): void {
    switch (action.type) {
      case "activate":
        this.#activate(action.name);
        return;
      case "reset": {
        const kept = Object.entries(this.#board.values).filter(([id]) => id !== action.parameter);
        this.#setLevers(Object.fromEntries(kept), "reset");
        return;
      }
      case "undo":
        this.undo();
        return;
      case "save":
      case "update":
      case "rename":
      case "duplicate":
      case "remove":
      case "compare": {
        const before = {scenarios: this.#scenarios(), active: this.active};
        const {scenarios, active} = changeScenarios(action, before, this.#board.values);
        this.#write(scenarios);
        this.active = active;
        if (action.type === "remove") this.removed = action.name;
        this.#keepWorking();
        this.#record(action.type, `${action.type} ${action.name}`);
      }
    }
  }

  #activate(name: string): void {
    const values = this.#scenario(name)?.values ?? {};
    const [fault] = this.#board.isEmpty ? [] : this.#board.check(values);
    if (fault) throw fault;
    this.active = name;
    this.#setLevers(values, "activate");
  }

  #setLevers(values: Values, label: string): void {
    this.#board.apply(values);
    this.#keepWorking();
    this.#record(label, `${label} ${performance.now()}`);
  }

  /** Writes the scenarios into their cell, which runs again, and with it what compares them. */
  #write(scenarios: readonly Scenario[]): void {
    if (!this.opened) return;
    if (this.scenarioCell.fault) throw this.scenarioCell.fault;
    const next = writeScenarios(this.opened, scenarios);
    this.scenarioCell = {scenarios, fault: undefined};
    this.#change(next);
    this.#kernel?.setCells(this.#cellsToRun());
  }

  /** Writes what a control keeps in the notebook into its cell, which runs again, and with it what uses it. */
  #onData(event: DataEvent): void {
    const {opened} = this;
    if (!opened) return;
    try {
      this.#change(writeDataCell(opened, event.name, event.value));
    } catch (error) {
      event.refusal = error;
      return;
    }
    event.preventDefault();
    if (this.opened === opened) return;
    this.#kernel?.setCells(this.#cellsToRun());
    this.#record(event.name, `${event.name} ${performance.now()}`);
  }

  #onCell({cell, action}: CellEvent): void {
    switch (action.type) {
      case "edit":
        this.#edit(cell, action.text);
        return;
      case "run":
        this.#ran.delete(cell);
        this.#kernel?.setCells(this.#cellsToRun());
        this.#kernel?.run(cell);
        if (this.opened) this.#readScenarios(this.opened);
        this.requestUpdate();
        return;
      case "show":
        this.#show(action.cell);
        return;
      case "add":
      case "move":
      case "remove":
        this.#changeCells(cell, action);
    }
  }

  #changeCells(id: number | undefined, change: CellChange): void {
    if (!this.opened) return;
    const {document, focus} = changeCells(this.opened, id, change);
    if (document === this.opened) return;
    this.#change(document);
    this.removedCell = change.type === "remove" ? id : undefined;
    this.#kernel?.setCells(this.#cellsToRun());
    this.#readScenarios(document);
    this.#record(`${change.type} cell`, `${change.type} ${performance.now()}`);
    if (focus !== undefined) void this.updateComplete.then(() => this.#focus(focus, change.type !== "remove"));
  }

  /** Goes to a cell, into its text or to the button that unfolds it. */
  #focus(id: number, isToBeOpened: boolean): void {
    const element = this.querySelector<CellElement>(`#cell-${id}`);
    element?.scrollIntoView({block: "nearest"});
    if (isToBeOpened) void element?.open();
    else element?.focusToggle();
  }

  async #showSource(event: SourceEvent): Promise<void> {
    try {
      await showSource(event);
    } catch (error) {
      this.problem = error;
    }
  }

  #edit(id: number, text: string): void {
    const {opened: current} = this;
    const before = current?.notebook.cells.find((cell) => cell.id === id);
    if (!current || !before) return;
    try {
      const next = setCellValue(current, id, text);
      this.#refusals.delete(id);
      if (!this.#ran.has(id)) this.#ran.set(id, before.value);
      else if (this.#ran.get(id) === text) this.#ran.delete(id);
      this.#change(next);
      this.#record(`cell ${id}`);
    } catch (error) {
      this.#refusals.set(id, error);
      this.requestUpdate();
    }
  }

  /** The cells with the text they last ran with: an edited one runs with its new text when it is told to. */
  #cellsToRun(): Cell[] {
    return (this.opened?.notebook.cells ?? []).map((cell) => ({
      ...cell,
      value: this.#ran.get(cell.id) ?? cell.value,
    }));
  }

  #show(id: number): void {
    const element = this.querySelector<CellElement>(`#cell-${id}`);
    element?.scrollIntoView({block: "center", behavior: "smooth"});
    void element?.open();
  }

  #change(next: NotebookDocument): void {
    if (next === this.opened) return;
    this.opened = next;
    this.dispatchEvent(new TextEvent(next.text));
  }

  #reportStatus(): void {
    this.dispatchEvent(new StatusEvent(this.#kernel?.running ?? 0, this.#kernel?.failed ?? 0));
  }
}

function asShown(error: ParameterError, board: LeverBoard): ParameterError {
  const {message, data} = error;
  const parameter = board.find(String(data.parameter));
  if (!parameter) return error;
  const factor = conversionFactor(parameter.unit, parameter.display);
  const unit = shortUnit(parameter.display, locale.language);
  const shown = {...data, parameter: t(parameter.label) + (unit && bracketed(unit, locale.language))};
  const numbers = Object.entries(data).flatMap(([key, value]) =>
    typeof value === "number" ? [[key, value * factor]] : [],
  );
  return new ParameterError(error.code, message, {
    ...shown,
    ...(Object.fromEntries(numbers) as Record<string, number>),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-page": PageElement;
  }
  interface HTMLElementEventMap {
    "ty-text": TextEvent;
    "ty-working": WorkingEvent;
    "ty-status": StatusEvent;
  }
}
