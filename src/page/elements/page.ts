import {html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {repeat} from "lit/directives/repeat.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page as words} from "../../i18n/page.js";
import {scenarios as scenarioWords} from "../../i18n/scenarios.js";
import {Kernel} from "../../kernel/kernel.js";
import {findDataCell, writeDataCell} from "../../notebook/data-cell.js";
import {setCellValue} from "../../notebook/edit.js";
import {recordEdit, redo, startHistory, undo, type History} from "../../notebook/history.js";
import type {Cell} from "../../notebook/notebook.js";
import {parseDocument, type NotebookDocument} from "../../notebook/parse.js";
import type {Values} from "../../model/index.js";
import {
  addScenario,
  compareScenario,
  duplicateScenario,
  removeScenario,
  renameScenario,
  updateScenario,
} from "../../scenario/edit.js";
import {MAX_COMPARED, toScenarios, toSpec, type Scenario} from "../../scenario/scenario.js";
import {builtins, load} from "../builtins.js";
import type {FileSource} from "../file-attachment.js";
import {fileAttachments} from "../file-attachment.js";
import {FileError} from "../../base/file-error.js";
import type {CellElement, CellEvent} from "./cell.js";
import type {LeversElement, LeversEvent} from "./levers.js";
import type {ScenarioAction, ScenariosElement} from "./scenarios.js";
import "./cell.js";
import "./outline.js";
import "./scenarios.js";

/** The name of the cell in which scenarios live. */
const SCENARIOS = "scenarios";

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
  @state() declare private scenarios: readonly Scenario[];
  @state() declare private active: string | undefined;
  @state() declare private levers: LeversElement | undefined;
  @state() declare private problem: string | undefined;
  /** What was just removed, in words. */
  @state() declare private removed: string | undefined;
  @state() declare private isSheetOpen: boolean;
  #kernel: Kernel | undefined;
  /** The text each cell last ran with, where it has been changed since. */
  readonly #ran = new Map<number, string>();
  readonly #refusals = new Map<number, string>();
  #history: History<PageState> | undefined;
  #working: string | null = null;
  #workingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.scenarios = [];
    this.isSheetOpen = false;
    this.files = (name) => Promise.reject(new FileError("no-folder", name));
    new Localized(this);
    this.addEventListener("ty-levers", (event) => this.#dock(event));
    this.addEventListener("ty-scenario", (event) => this.#act(event.action));
    this.addEventListener("ty-lever", ({parameter, isFinal}) => {
      if (isFinal) this.#record(parameter);
    });
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.addEventListener("ty-cell", (event) => this.#onCell(event));
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
    this.#ran.clear();
    this.#refusals.clear();
    this.#working = working;
    this.levers = undefined;
    this.removed = undefined;
    this.active = undefined;
    this.#history = undefined;
    try {
      this.opened = parseDocument(text);
      this.fault = undefined;
    } catch (error) {
      this.opened = undefined;
      this.fault = error;
      return;
    }
    this.#kernel = new Kernel({
      builtins: builtins(
        this,
        fileAttachments((name) => this.files(name)),
      ),
      load,
      onChange: () => {
        this.requestUpdate();
        this.#reportStatus();
      },
    });
    this.#readScenarios();
    this.#kernel.setCells(this.opened.notebook.cells);
    this.#history = startHistory(this.#state(this.opened));
  }

  runAll(): void {
    const {opened: current} = this;
    if (current) {
      this.#ran.clear();
      this.#kernel?.setCells(current.notebook.cells);
      this.#kernel?.runAll();
    }
    // Also where nothing runs, so that whoever asked hears that the page is there.
    this.#reportStatus();
  }

  override render() {
    if (this.fault !== undefined)
      return html`<main class="page-fault" role="alert"><p>✕ ${describeError(this.fault, locale.language)}</p></main>`;
    const {opened: current, levers} = this;
    const kernel = this.#kernel;
    if (!current || !kernel) return nothing;
    const hasPanel = levers !== undefined || this.scenarios.length > 0;
    return html`
      <div class="page" data-language=${locale.language} ?data-panel=${hasPanel} @scroll=${nothing}>
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
                .refusal=${this.#refusals.get(cell.id)}
                data-mode=${cell.mode}
                >${kernel.root(cell.id)}</ty-cell
              >`,
          )}
        </main>
        ${hasPanel ? this.#renderPanel() : nothing}
      </div>
    `;
  }

  #renderPanel() {
    const {levers} = this;
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
        aria-label=${`${t(words.scenarios)} · ${t(words.levers)}`}
        ?data-open=${this.isSheetOpen}
        @keydown=${this.#onPanelKey}
      >
        <ty-scenarios
          .scenarios=${this.scenarios}
          .active=${this.active}
          .values=${this.#values()}
          .definition=${levers?.model}
          .problem=${this.problem}
          .undoable=${this.removed}
        ></ty-scenarios>
        ${
          levers
            ? html`<section class="panel-levers">
                <div class="panel-head">
                  <h2>${t(words.levers)}</h2>
                  <button
                    class="button"
                    ?disabled=${Object.keys(levers.value).length === 0}
                    @click=${() => levers.apply({})}
                  >
                    ${t(words.resetAll)}
                  </button>
                </div>
                <ty-lever-groups .levers=${levers}></ty-lever-groups>
              </section>`
            : nothing
        }
      </aside>
    `;
  }

  #values(): Values {
    return this.levers?.value ?? this.scenarios.find(({name}) => name === this.active)?.values ?? {};
  }

  #onPanelKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.isSheetOpen) return;
    this.isSheetOpen = false;
    this.querySelector<HTMLElement>(".sheet-button")?.focus();
  }

  /** Takes levers that a cell shows into the panel, and sets them as they last stood. */
  #dock({levers}: LeversEvent): void {
    levers.docked = true;
    levers.addEventListener("input", () => this.#onLevers(levers));
    const before = readWorking(this.#working);
    this.active =
      this.scenarios.find(({name}) => name === (this.levers ? this.active : before?.active))?.name ??
      this.scenarios[0]?.name;
    const values =
      this.levers?.value ?? before?.values ?? this.scenarios.find(({name}) => name === this.active)?.values ?? {};
    this.levers = levers;
    const faults = levers.model.check(values);
    this.problem =
      faults.length > 0 ? faults.map((fault) => describeError(fault, locale.language)).join(" ") : undefined;
    if (faults.length === 0 && Object.keys(values).length > 0) levers.apply(values);
    if (this.opened && this.#history?.past.length === 0) this.#history = startHistory(this.#state(this.opened));
  }

  #onLevers(levers: LeversElement): void {
    if (this.levers !== levers) return;
    this.requestUpdate();
    // The levers move many times a second; what they say is kept once they pause.
    clearTimeout(this.#workingTimer);
    this.#workingTimer = setTimeout(() => this.#keepWorking(), 250);
  }

  #keepWorking(): void {
    this.#working = JSON.stringify({active: this.active, values: this.levers?.value ?? {}});
    this.dispatchEvent(new WorkingEvent(this.#working));
  }

  /** Takes back the last change, whether of text, a lever or the scenarios. */
  undo(): void {
    if (this.#history) this.#restore(undo(this.#history));
  }

  redo(): void {
    if (this.#history) this.#restore(redo(this.#history));
  }

  #state(opened: NotebookDocument): PageState {
    return {opened, values: this.#values(), active: this.active};
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
    this.#readScenarios();
    this.active = active;
    this.#kernel?.setCells(this.#cellsToRun());
    this.levers?.apply(values);
    this.#keepWorking();
  }

  #onKey(event: KeyboardEvent): void {
    const isTyping = event
      .composedPath()
      .some(
        (target) =>
          target instanceof Element && target.matches("input:not([type=range]), textarea, [contenteditable=true]"),
      );
    if (isTyping || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "z" && !event.shiftKey) this.undo();
    else this.redo();
  }

  #readScenarios(): void {
    const found = this.opened && findDataCell(this.opened.notebook, SCENARIOS);
    this.problem = found && "reason" in found ? t(scenarioWords.foreign) : undefined;
    if (!found || "reason" in found) {
      this.scenarios = [];
      return;
    }
    try {
      this.scenarios = toScenarios(found.value);
    } catch (error) {
      this.scenarios = [];
      this.problem = describeError(error, locale.language);
    }
  }

  #act(action: ScenarioAction): void {
    this.problem = undefined;
    this.removed = undefined;
    try {
      this.#perform(action);
    } catch (error) {
      this.problem = describeError(error, locale.language);
      return;
    }
    if (action.type !== "undo") this.#record(action.type);
    this.#keepWorking();
    this.querySelector<ScenariosElement>("ty-scenarios")?.settle();
  }

  #perform(action: ScenarioAction): void {
    const list =
      this.scenarios.length > 0 ? this.scenarios : toScenarios([{name: t(scenarioWords.baseline), values: {}}]);
    switch (action.type) {
      case "activate":
        this.#activate(action.name);
        return;
      case "compare":
        if (action.isCompared && list.filter(({isCompared}) => isCompared).length + 2 >= MAX_COMPARED + 1)
          throw new Error(t(scenarioWords.tooMany));
        this.#write(compareScenario(list, action.name, action.isCompared));
        return;
      case "save":
        this.#write(addScenario(list, action.name, this.#values()));
        this.active = action.name.trim();
        return;
      case "update":
        this.#write(updateScenario(list, action.name, this.#values()));
        return;
      case "rename":
        this.#write(renameScenario(list, action.name, action.next));
        if (this.active === action.name) this.active = action.next.trim();
        return;
      case "duplicate":
        this.#write(duplicateScenario(list, action.name, action.next));
        return;
      case "remove":
        this.#write(removeScenario(list, action.name));
        this.removed = t({zh: `已移除“${action.name}”`, en: `Removed “${action.name}”`});
        if (this.active === action.name) this.active = list[0]?.name;
        return;
      case "reset":
        this.#resetLever(action.parameter);
        return;
      case "undo":
        this.undo();
        return;
    }
  }

  #activate(name: string): void {
    this.active = name;
    const values = this.scenarios.find((scenario) => scenario.name === name)?.values ?? {};
    const [fault] = this.levers?.model.check(values) ?? [];
    if (fault) throw fault;
    this.levers?.apply(values);
  }

  #resetLever(parameter: string): void {
    const kept = Object.entries(this.levers?.value ?? {}).filter(([id]) => id !== parameter);
    this.levers?.apply(Object.fromEntries(kept));
  }

  /** Writes the scenarios into their cell, which runs again, and with it what compares them. */
  #write(list: readonly Scenario[]): void {
    if (!this.opened) return;
    const next = writeDataCell(this.opened, SCENARIOS, list.map(toSpec));
    this.scenarios = list;
    this.#change(next);
    this.#kernel?.setCells(this.#cellsToRun());
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
        this.#readScenarios();
        this.requestUpdate();
        return;
      case "show":
        this.#show(action.cell);
        return;
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
      this.#refusals.set(id, describeError(error, locale.language));
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
    this.dispatchEvent(
      new StatusEvent(this.#kernel?.count("running", "waiting") ?? 0, this.#kernel?.count("error") ?? 0),
    );
  }
}

function readWorking(text: string | null): {active?: string; values?: Values} | undefined {
  if (text === null) return undefined;
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? value : undefined;
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
