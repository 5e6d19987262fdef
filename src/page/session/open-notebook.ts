import type {Kernel} from "../../kernel/kernel.js";
import {NotebookError} from "../../notebook/notebook-error.js";
import type {Cell} from "../../notebook/notebook.js";
import type {NotebookDocument} from "../../notebook/parse.js";
import {CellTexts} from "../cell-texts.js";
import {MAX_TEXT} from "../protocol.js";

/** The document of an open notebook, and its cells as they are told to run. */
export class OpenNotebook {
  readonly texts = new CellTexts();
  readonly #kernel: Kernel;
  readonly #onChange: (text: string) => void;
  #document: NotebookDocument;
  #isStarted = false;

  /** @param onChange told of the text whenever it is another */
  constructor(document: NotebookDocument, kernel: Kernel, onChange: (text: string) => void) {
    this.#document = document;
    this.#kernel = kernel;
    this.#onChange = onChange;
  }

  get document(): NotebookDocument {
    return this.#document;
  }

  /** As the notebook has it, in both languages where it has both. */
  get title(): string {
    return this.#document.notebook.title;
  }

  get cells(): readonly Cell[] {
    return this.#document.notebook.cells;
  }

  /** Whether cells run; until then they are shown as they are written. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  start(): void {
    this.#isStarted = true;
    this.texts.allToRun();
    this.#kernel.open(this.cells);
  }

  /** @throws {NotebookError} `too-large` */
  change(next: NotebookDocument): void {
    if (next === this.#document) return;
    const {length} = next.text;
    if (length > MAX_TEXT)
      throw new NotebookError(
        "too-large",
        `too large: ${length} characters (at most ${MAX_TEXT}; keep data in files of their own)`,
        {length, limit: MAX_TEXT},
      );
    this.#document = next;
    this.#onChange(next.text);
  }

  /** Makes the graph that of the cells; an edited one keeps the text it last ran with until it is told to run. */
  runCells(): void {
    if (this.#isStarted) this.#kernel.setCells(this.texts.asRun(this.cells));
  }
}
