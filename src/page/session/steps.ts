import {recordEdit, redo, startHistory, undo, type History} from "../../notebook/history.js";
import {parseDocument} from "../../notebook/parse.js";
import type {SessionState} from "../kept-history.js";
import type {LeverBoard} from "../lever-board.js";
import type {Notice} from "./notice.js";
import type {OpenNotebook} from "./open-notebook.js";
import type {ScenarioList} from "./scenario-list.js";

/** How soon what can be undone is told, ms. */
const HISTORY_DELAY = 200;

/** As much as is kept: 500 steps, fewer where texts are so long that they would fill the memory. */
const historyLimit = {weight: 500, weigh: ({text}: SessionState) => Math.max(1, text.length / 100_000)};

/** What undo brings back, and who is told of it. */
export interface StepsOptions {
  readonly notebook: OpenNotebook;
  readonly board: LeverBoard;
  readonly scenarios: ScenarioList;
  readonly notice: Notice;
  readonly keepWorking: () => void;
  readonly onChange: () => void;
  /** Something can be undone or redone that could not before; called once changes pause. */
  readonly onHistory?: ((history: History<SessionState>) => void) | undefined;
}

/** What was done to a notebook, step by step: one undo over text, cells, levers and scenarios. */
export class Steps {
  readonly #options: StepsOptions;
  #history: History<SessionState>;
  /** Whether anything was done since the opening. */
  #isTouched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StepsOptions) {
    this.#options = options;
    this.#history = startHistory(this.#state(), historyLimit);
  }

  get history(): History<SessionState> {
    return this.#history;
  }

  /** Takes in what could be undone before the notebook was opened. */
  take({past, future}: History<SessionState>): void {
    const own = this.#history;
    this.#history = {...own, past: [...past, ...own.past], future: this.#isTouched ? own.future : future};
  }

  /**
   * Something was done.
   * @param label names it
   * @param key such as follow each other under one are one step: typing in one cell, or one lever moved again and again
   */
  record(label: string, key?: string): void {
    const edit = {label, time: performance.now(), ...(key !== undefined && {key})};
    this.#history = recordEdit(this.#history, this.#state(), edit);
    this.#tell();
  }

  /** How all stands by itself is where undo ends, as long as nothing was done. */
  settle(): void {
    if (!this.#isTouched) this.#history = {...this.#history, present: this.#state()};
  }

  /** Takes back the last change, whether of text, a lever or the scenarios; and all that was typed and could not be taken in. */
  undo(): void {
    const {notebook, notice, keepWorking, onChange} = this.#options;
    // What could not be taken in is no step: it is simply gone back from.
    if (notebook.texts.dropRefused()) {
      keepWorking();
      onChange();
    } else notice.attempt(() => this.#restore(undo(this.#history)));
  }

  redo(): void {
    this.#options.notice.attempt(() => this.#restore(redo(this.#history)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #state(): SessionState {
    const {notebook, board, scenarios} = this.#options;
    return {text: notebook.document.text, values: board.values, active: scenarios.chosen};
  }

  /** @throws {NotebookError} where a history that was kept is damaged, and leads to what is no notebook */
  #restore(history: History<SessionState>): void {
    if (history === this.#history) return;
    const {notebook, board, scenarios, keepWorking} = this.#options;
    const {text, values, active} = history.present;
    if (text !== notebook.document.text) notebook.change(parseDocument(text));
    this.#history = history;
    this.#tell();
    notebook.texts.restored(notebook.cells);
    scenarios.read();
    scenarios.chosen = active;
    notebook.runCells();
    board.apply(values);
    keepWorking();
  }

  #tell(): void {
    this.#isTouched = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#options.onHistory?.(this.#history);
    }, HISTORY_DELAY);
  }
}
