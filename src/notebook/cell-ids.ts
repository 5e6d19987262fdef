import {NotebookError} from "./notebook-error.js";

/** Gives the cells of a notebook their ids, in order. */
export class CellIds {
  readonly #taken = new Set<number>();
  #largest = 0;

  /** The id of the next cell: the number written or, where that is missing, not positive or taken, one above the largest. */
  idFor(written: string | undefined): number {
    const number = Math.floor(Number(written ?? ""));
    const isGood = Number.isFinite(number) && number > 0 && !this.#taken.has(number);
    return isGood ? checkId(number) : checkId(this.#largest + 1);
  }

  take(id: number): void {
    this.#taken.add(id);
    this.#largest = Math.max(this.#largest, id);
  }
}

/** The id of a new cell: the next above the largest there is. */
export function nextId(ids: readonly number[]): number {
  return checkId(ids.reduce((a, b) => Math.max(a, b), 0) + 1);
}

/** @throws {NotebookError} `bad-id` for a number beyond which numbers are no longer told apart */
function checkId(id: number): number {
  if (Number.isSafeInteger(id)) return id;
  throw new NotebookError("bad-id", `cell id too large: ${id} (in a text editor, number the cells from 1)`, {id});
}
