import type {Cell} from "../notebook/notebook.js";

/** A text that the notebook cannot hold, and why. */
interface Refused {
  readonly text: string;
  readonly reason: unknown;
}

/** What each cell last ran with, where its text has been changed since, and the texts that could not be taken in. */
export class CellTexts {
  readonly #ran = new Map<number, string>();
  readonly #refusals = new Map<number, Refused>();

  isEdited(id: number): boolean {
    return this.#ran.has(id);
  }

  /** Why the text typed last is not in the notebook. */
  refusal(id: number): unknown {
    return this.#refusals.get(id)?.reason;
  }

  /** The text typed last, where it is not in the notebook. */
  typed(id: number): string | undefined {
    return this.#refusals.get(id)?.text;
  }

  /** All texts that are not in the notebook, by the number of their cell. */
  get refused(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#refusals].map(([id, {text}]) => [id, text]));
  }

  /** Gives up the texts that are not in the notebook; whether there were any. */
  dropRefused(): boolean {
    const had = this.#refusals.size > 0;
    this.#refusals.clear();
    return had;
  }

  /** A cell has another text now. */
  edited({id, value}: Cell, text: string): void {
    this.#refusals.delete(id);
    if (!this.#ran.has(id)) this.#ran.set(id, value);
    else if (this.#ran.get(id) === text) this.#ran.delete(id);
  }

  refuse(id: number, refused: Refused): void {
    this.#refusals.set(id, refused);
  }

  /** The cell is to run with the text it has. */
  toRun(id: number): void {
    this.#ran.delete(id);
  }

  allToRun(): void {
    this.#ran.clear();
  }

  /** After cells were put back as they were before. */
  restored(cells: readonly Cell[]): void {
    for (const {id, value} of cells) if (this.#ran.get(id) === value) this.#ran.delete(id);
  }

  /** The cells with the texts they last ran with. */
  asRun(cells: readonly Cell[]): Cell[] {
    return cells.map((cell) => ({...cell, value: this.#ran.get(cell.id) ?? cell.value}));
  }
}
