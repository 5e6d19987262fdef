import type {Cell} from "../notebook/notebook.js";
import type {CellNames} from "./analysis.js";
import {firstCells} from "./first-cells.js";

/** How many cells run at once when a notebook opens, more than fill a screen; and how many more each time it was drawn. */
const AT_FIRST = 40;

export interface OpeningOptions {
  /** What a cell defines and uses. */
  readonly namesOf: (cell: Cell) => CellNames;
  /** Whether a name has a value that no cell gives it. */
  readonly isGiven: (name: string) => boolean;
  /** Makes the graph that of these cells. */
  readonly take: (cells: readonly Cell[]) => void;
  /** Ends it before its time. */
  readonly signal: AbortSignal;
}

/** Brings the cells of a notebook into the graph: first what is looked at first, then more each time that was drawn. */
export class Opening {
  /** Settled once all cells are in the graph. */
  readonly whole: Promise<void>;
  readonly #cells: readonly Cell[];
  readonly #options: OpeningOptions;
  #settle: () => void = () => undefined;
  #isOver = false;

  constructor(cells: readonly Cell[], options: OpeningOptions) {
    this.#cells = cells;
    this.#options = options;
    this.whole = new Promise((resolve) => (this.#settle = resolve));
    this.#takeFirst(AT_FIRST);
  }

  /** All cells are in the graph. */
  end(): void {
    this.#isOver = true;
    this.#settle();
  }

  #takeFirst(count: number): void {
    const {namesOf, isGiven, take} = this.#options;
    const cells = firstCells(this.#cells, count, namesOf, isGiven);
    take(cells);
    if (cells.length === this.#cells.length) this.end();
    else requestAnimationFrame(() => setTimeout(() => this.#takeMore(count + AT_FIRST)));
  }

  #takeMore(count: number): void {
    if (!this.#isOver && !this.#options.signal.aborted) this.#takeFirst(count);
  }
}
