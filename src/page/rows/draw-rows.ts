import type {ColumnTable} from "arquero";
import {describeError} from "../../i18n/errors.js";
import {locale} from "../../i18n/locale.js";
import {bundles} from "../bundles.js";

/** Rows with the names of their columns; an array of rows that knows its columns is one. */
export interface RowSource {
  readonly columns: readonly string[];
  readonly length: number;
  readonly slice: (start: number, end: number) => readonly Readonly<Record<string, unknown>>[];
}

/** An element that is a table of rows once its script has come. */
export function drawRows(rows: RowSource): Element {
  const element = Object.assign(document.createElement("ty-rows"), {rows});
  bundles.rows().catch((error: unknown) => {
    element.textContent = describeError(error, locale.language);
  });
  return element;
}

/** The rows of an Arquero table in their order, those that are filtered out left out; none is made before it is looked at. */
export function rowsOf(table: ColumnTable): RowSource {
  const whole = table.ungroup();
  return {
    columns: whole.columnNames(),
    length: whole.numRows(),
    slice: (start, end) => whole.slice(start, end).objects() as Record<string, unknown>[],
  };
}
