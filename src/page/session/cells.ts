import type {Kernel} from "../../kernel/kernel.js";
import {findDataCell, writeDataCell, type DataCell} from "../../notebook/data-cell.js";
import {insertCell, setCellValue} from "../../notebook/edit.js";
import type {NotebookDocument} from "../../notebook/parse.js";
import {changeCells, type CellChange} from "../cell-change.js";
import type {Notice} from "./notice.js";
import type {OpenNotebook} from "./open-notebook.js";
import type {ScenarioList} from "./scenario-list.js";
import type {Steps} from "./steps.js";

export interface CellsOptions {
  readonly kernel: Kernel;
  readonly notebook: OpenNotebook;
  readonly scenarios: ScenarioList;
  readonly steps: Steps;
  readonly notice: Notice;
  readonly keepWorking: () => void;
  readonly onChange: () => void;
}

/** What is done to the cells of an open notebook; every change of them is a step that undo takes back. */
export class Cells {
  readonly #options: CellsOptions;

  constructor(options: CellsOptions) {
    this.#options = options;
  }

  /** A cell is typed in; it runs with the new text when it is told to. What the notebook cannot hold is kept beside it. */
  edit(id: number, text: string): void {
    const {notebook, steps, keepWorking, onChange} = this.#options;
    const {texts} = notebook;
    const before = notebook.cells.find((cell) => cell.id === id);
    const wasRefused = texts.typed(id) !== undefined;
    // An editor says it, too, when it is given the text that undo or another command has made.
    if (!before || (before.value === text && !wasRefused)) return;
    try {
      notebook.change(setCellValue(notebook.document, id, text));
      texts.edited(before, text);
      if (wasRefused) keepWorking();
      steps.record(`cell ${id}`, `cell ${id}`);
    } catch (error) {
      texts.refuse(id, {text, reason: error});
      keepWorking();
      onChange();
    }
  }

  run(id: number): void {
    const {kernel, notebook, scenarios} = this.#options;
    notebook.texts.toRun(id);
    notebook.runCells();
    kernel.run(id);
    scenarios.read();
  }

  /**
   * Adds, moves or removes cells.
   * @returns the cell that is to have the focus
   */
  change(ids: readonly number[], change: CellChange): number | undefined {
    const {notebook, scenarios, steps, notice} = this.#options;
    const {document, focus} = changeCells(notebook.document, ids, change);
    if (document === notebook.document) return undefined;
    notebook.change(document);
    notice.removed = change.type === "remove" ? {type: "cell", ids} : undefined;
    notebook.runCells();
    scenarios.read();
    steps.record(`${change.type} cell`);
    return focus;
  }

  /**
   * Makes another document of the notebook's.
   * @param ran cells that run with the texts they then have; others whose texts are new run when they are told to
   * @throws {NotebookError} where the notebook cannot hold it
   */
  rewrite(label: string, change: (document: NotebookDocument) => NotebookDocument, ran: readonly number[] = []): void {
    const {notebook, scenarios, steps} = this.#options;
    const {cells, texts} = notebook;
    const next = change(notebook.document);
    if (next === notebook.document) return;
    const values = new Map(next.notebook.cells.map(({id, value}) => [id, value]));
    for (const cell of cells) {
      const value = values.get(cell.id);
      if (ran.includes(cell.id)) texts.toRun(cell.id);
      else if (value !== undefined && value !== cell.value) texts.edited(cell, value);
    }
    notebook.change(next);
    notebook.runCells();
    scenarios.read();
    steps.record(label);
  }

  /**
   * Puts new cells of code behind one, or at the end.
   * @throws {NotebookError} where the notebook cannot hold them
   */
  insert(after: number | undefined, texts: readonly string[]): void {
    const {cells} = this.#options.notebook;
    const found = cells.findIndex(({id}) => id === after);
    const at = found < 0 ? cells.length : found + 1;
    this.rewrite("insert", (document) => texts.reduce((next, value, i) => insertCell(next, at + i, {value}), document));
  }

  /**
   * Adds a cell with a text below the one that defines a name, and runs it.
   * @returns the cell's id
   */
  pin(text: string, name: string): number {
    const {kernel, notebook} = this.#options;
    const [owner] = kernel.graph.ownersOf(name);
    const at = notebook.cells.findIndex(({id}) => id === owner) + 1;
    this.#run("pin", insertCell(notebook.document, at, {value: text}));
    return notebook.cells[at]?.id ?? 0;
  }

  /** The cell that keeps data under a name. */
  data(name: string): DataCell | undefined {
    return findDataCell(this.#options.notebook.document.notebook, name);
  }

  /**
   * Keeps data in the cell of a name, which runs again, and with it what uses it.
   * @throws {NotebookError} where the notebook cannot hold them
   */
  writeData(name: string, value: unknown): void {
    const {document} = this.#options.notebook;
    const next = writeDataCell(document, name, value);
    if (next !== document) this.#run(name, next);
  }

  /** Makes another document of the notebook's, the new cells and texts of which run. */
  #run(label: string, next: NotebookDocument): void {
    const {notebook, steps} = this.#options;
    notebook.change(next);
    notebook.runCells();
    steps.record(label);
  }
}
