import type {TableError} from "../table-error.js";
import {kindOfText} from "./cell-kind.js";
import {Survey, type TableSurvey} from "./survey.js";
import {isNote, isSparse, lineOf, unitOfTable, type LineAround} from "./table-frame.js";

interface Row {
  readonly cells: readonly string[];
  readonly row: number;
}

/** Goes through the rows of a separated text, of which the first and the last may be no part of the table. */
export class FramedSurvey {
  readonly #resource: string;
  readonly #header: number;
  readonly #last: number | undefined;
  readonly #before: LineAround[] = [];
  readonly #after: LineAround[] = [];
  /** Rows of which it is known by what follows whether they are notes. */
  #waiting: Row[] = [];
  #survey: Survey | undefined;
  #lastRow: number;

  constructor({resource, last}: {readonly resource: string; readonly last?: number | undefined}, header: number) {
    this.#resource = resource;
    this.#header = header;
    this.#last = last;
    this.#lastRow = header;
  }

  fault(error: TableError): void {
    this.#survey?.fault(error);
  }

  /** @param row as a spreadsheet numbers it */
  add(cells: readonly string[], row: number): void {
    if (row < this.#header) this.#before.push(lineOf(cells, row));
    else if (!this.#survey) this.#survey = this.#begin(cells);
    else if (this.#last === undefined && isSparse(cells) && this.#survey.isWide) this.#waiting.push({cells, row});
    else if (this.#last !== undefined && row > this.#last) this.#after.push(lineOf(cells, row));
    else this.#take([...this.#waiting.splice(0), {cells, row}]);
  }

  /** Undefined where there is no header. */
  result(): TableSurvey | undefined {
    const note = this.#waiting.findIndex(({cells}) => isNote(cells));
    const end = note < 0 ? this.#waiting.length : note;
    this.#take(this.#waiting.slice(0, end));
    this.#after.push(...this.#waiting.slice(end).map(({cells, row}) => lineOf(cells, row)));
    const frame = {header: this.#header, last: this.#lastRow, before: this.#before, after: this.#after};
    return this.#survey && {...this.#survey.result(), frame};
  }

  #begin(names: readonly string[]): Survey {
    const common = unitOfTable(this.#before);
    const kindOf = (cell: unknown) => kindOfText(typeof cell === "string" ? cell : "");
    const heads = names.map((name) => ({name, common}));
    return new Survey(heads, this.#resource, kindOf);
  }

  #take(rows: readonly Row[]): void {
    for (const {cells, row} of rows) {
      this.#survey?.add(cells, row);
      this.#lastRow = row;
    }
  }
}
