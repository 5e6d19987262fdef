import type {Cell} from "./cell.js";
import type {Field} from "./descriptor.js";

export type Row = Readonly<Record<string, Cell>>;

/** A table as read. It is only to be used when it was read without errors. */
export interface Table {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  /** For each of `rows` its row in a spreadsheet, where the header is row 1. */
  readonly rowNumbers: readonly number[];
}
