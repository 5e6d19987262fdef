import {duplicateColumn, unnamedColumn} from "../header.js";
import {noRows, raggedRow} from "../read-table.js";
import type {TableError} from "../table-error.js";
import {textOfValue, type CellKind} from "./cell-kind.js";
import type {TableFrame} from "./table-frame.js";
import {SurveyedColumn, type ColumnHead} from "./column.js";

/** How many faults of rows are remembered, and how many rows are shown. */
const MOST_FAULTS = 100;
const MOST_ROWS = 20;

export interface ShownCell {
  readonly text: string;
  readonly kind: CellKind;
}

/** A row that is shown; `row` as a spreadsheet numbers it. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly ShownCell[];
}

/** A table as it is found before anybody says what it is: its columns, its first rows, and what is wrong with it. */
export interface TableSurvey {
  readonly columns: readonly SurveyedColumn[];
  readonly rowCount: number;
  readonly head: readonly ShownRow[];
  /** The first of what is wrong with the header and with whole rows; cells are a matter of their columns. */
  readonly faults: readonly TableError[];
  readonly faultCount: number;
  /** Where it stands among lines that are no part of it; undefined where there can be none. */
  readonly frame?: TableFrame;
}

type KindOf = (value: unknown, column: number) => CellKind;

/** Goes through the rows of a table, one after the other. */
export class Survey {
  readonly #resource: string;
  readonly #kindOf: KindOf;
  readonly #columns: readonly SurveyedColumn[];
  readonly #head: ShownRow[] = [];
  readonly #faults: TableError[] = [];
  #faultCount = 0;
  #rowCount = 0;

  /**
   * @param heads what is known of the columns
   * @param kindOf tells what a cell is, in the column at that place
   */
  constructor(heads: readonly ColumnHead[], resource: string, kindOf: KindOf) {
    this.#resource = resource;
    this.#kindOf = kindOf;
    this.#columns = heads.map((head) => new SurveyedColumn(head, resource));
    const names = heads.map(({name}) => name);
    names.forEach((name, i) => {
      const first = names.indexOf(name);
      if (name.trim() === "") this.fault(unnamedColumn(i + 1, resource));
      else if (first < i) this.fault(duplicateColumn(name, first + 1, i + 1, resource));
    });
  }

  /** Whether it has more than one column. */
  get isWide(): boolean {
    return this.#columns.length > 1;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  fault(error: TableError): void {
    ++this.#faultCount;
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(error);
  }

  /** @param row as a spreadsheet numbers it */
  add(cells: readonly unknown[], row: number): void {
    ++this.#rowCount;
    if (this.#head.length < MOST_ROWS) {
      const shown = cells.map((value, i) => ({text: textOfValue(value), kind: this.#kindOf(value, i)}));
      this.#head.push({row, cells: shown});
    }
    if (cells.length !== this.#columns.length)
      this.fault(raggedRow(cells.length, this.#columns.length, row, this.#resource));
    this.#columns.forEach((column, i) => column.add(this.#kindOf(cells[i], i), row, cells[i]));
  }

  result(): TableSurvey {
    if (this.#rowCount === 0) this.fault(noRows(this.#resource));
    return {
      columns: this.#columns,
      rowCount: this.#rowCount,
      head: this.#head,
      faults: this.#faults,
      faultCount: this.#faultCount,
    };
  }
}
