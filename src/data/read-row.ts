import {type Cell, convertCell} from "./cell.js";
import {constraintFaults} from "./constraints.js";
import type {Field, TableResource} from "./descriptor.js";
import {cellError, type CellFault, type TableError} from "./table-error.js";
import type {Row} from "./table.js";

/** What reading a row adds to. */
export interface RowContext {
  readonly resource: TableResource;
  readonly errors: TableError[];
  readonly damaged: Set<string>;
}

const noValue: CellFault = {code: "required", wrong: "no value", wayOut: "this column must be filled in"};

/** One record as a row. What is wrong with it goes to `errors`, the columns of cells that could not be read to `damaged`. */
export function readRow(
  record: readonly string[],
  positions: ReadonlyMap<string, number>,
  row: number,
  context: RowContext,
): Row {
  const cells = context.resource.fields.map((field): [string, Cell] => {
    const text = record[positions.get(field.name) ?? -1];
    return [field.name, text === undefined ? null : readCell(text, field, row, context)];
  });
  return Object.fromEntries(cells);
}

function readCell(text: string, field: Field, row: number, {resource, errors, damaged}: RowContext): Cell {
  const place = {resource: resource.name, row, column: field.name};
  if (field.missingValues.includes(text)) {
    if (field.constraints.required) errors.push(cellError(noValue, place, text));
    return null;
  }
  const value = convertCell(text, field);
  if (typeof value === "object") {
    errors.push(cellError(value, place, text));
    damaged.add(field.name);
    return null;
  }
  errors.push(...constraintFaults(value, field.constraints).map((fault) => cellError(fault, place, text)));
  return value;
}
