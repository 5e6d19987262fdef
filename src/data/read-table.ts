import {type CsvText, parseCsv, type QuoteFault} from "./csv.js";
import {decodeText} from "./decode.js";
import type {Field, TableResource} from "./descriptor.js";
import {matchHeader} from "./header.js";
import {keyErrors} from "./keys.js";
import {readRow} from "./read-row.js";
import {TableError} from "./table-error.js";
import type {Row, Table} from "./table.js";

/**
 * A table and all that is wrong with it. A cell that could not be read is null, and a row that could not is left out.
 * A column that the file may lack and does lack is null throughout.
 */
export interface TableReading {
  readonly table: Table;
  readonly errors: readonly TableError[];
  /** Columns in which values are missing that the file may have held: not to be searched for references. */
  readonly damaged: ReadonlySet<string>;
}

/** How much of one file is read, bytes: as rows it takes twenty times that. */
const MOST_BYTES = 100 * 2 ** 20;

/** Why a file is not to be read at all; undefined where it may be. @param size of it, bytes */
export function sizeFault(size: number, resource: string): TableError | undefined {
  return size > MOST_BYTES ? tooLarge(size, resource) : undefined;
}

/** Reads the bytes of one CSV table by its schema. Never throws for what is in the bytes: that is in `errors`. */
export function readTable(bytes: Uint8Array, resource: TableResource): TableReading {
  const fault = sizeFault(bytes.length, resource.name);
  if (fault) return unread(resource, [fault]);
  try {
    return readText(decodeText(bytes, resource.name), resource);
  } catch (error) {
    if (error instanceof TableError) return unread(resource, [error]);
    throw error;
  }
}

/**
 * The table of a reading.
 * @throws {TableError} the first error of a reading that has any.
 */
export function soundTable({table, errors: [first]}: TableReading): Table {
  if (first !== undefined) throw first;
  return table;
}

function unread({name, fields}: TableResource, errors: readonly TableError[]): TableReading {
  return {table: {name, fields, rows: [], rowNumbers: []}, errors, damaged: new Set(fields.map((field) => field.name))};
}

function readText(text: string, resource: TableResource): TableReading {
  const csv = parseCsv(text, resource.delimiter);
  const errors = csv.faults.map((fault) => quoteError(fault, resource.name));
  const [names, ...records] = wholeRecords(csv);
  if (names === undefined || names.every((name) => name.trim() === "")) {
    return unread(resource, errors.length > 0 ? errors : [emptyFile(resource.name)]);
  }
  const header = matchHeader(names, resource);
  errors.push(...header.errors);
  const damaged = new Set<string>();
  if (csv.faults.length > 0) markAll(damaged, resource.fields);
  if (header.positions.size === 0) return unread(resource, errors);
  markAll(
    damaged,
    resource.fields.filter((field) => !header.positions.has(field.name)),
  );

  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  records.forEach((record, i) => {
    const row = i + 2;
    if (isBlank(record, names)) return;
    if (record.length !== names.length) {
      errors.push(raggedRow(record.length, names.length, row, resource.name));
      markAll(damaged, resource.fields);
      return;
    }
    rows.push(readRow(record, header.positions, row, {resource, errors, damaged}));
    rowNumbers.push(row);
  });
  const table = {name: resource.name, fields: resource.fields, rows, rowNumbers};
  if (rows.length === 0 && errors.length === 0) errors.push(noRows(resource.name));
  errors.push(...keyErrors(table, resource));
  return {table, errors, damaged};
}

/** The records before the first unpaired quotation mark; beyond it cells and rows cannot be told apart. */
function wholeRecords({records, faults: [fault]}: CsvText): CsvText["records"] {
  return fault === undefined ? records : records.slice(0, fault.row - 1);
}

/** A spreadsheet leaves blank lines, or lines of nothing but commas, below a table. In a table of one column they are cells. */
function isBlank(record: readonly string[], names: readonly string[]): boolean {
  return names.length > 1 && record.every((cell) => cell === "");
}

function markAll(damaged: Set<string>, fields: readonly Field[]): void {
  for (const field of fields) damaged.add(field.name);
}

export function quoteError({code, row}: QuoteFault, resource: string): TableError {
  const wrong = code === "unclosed-quote" ? "quotation mark never closed" : "quotation mark in the middle of a cell";
  return new TableError(code, `${wrong}: ${resource} row ${row} (a quotation mark within a cell is written twice)`, {
    resource,
    row,
  });
}

function tooLarge(size: number, resource: string): TableError {
  const [value, limit] = [Math.ceil(size / 2 ** 20), MOST_BYTES / 2 ** 20];
  return new TableError(
    "file-too-large",
    `too large: ${resource} has ${value} MiB (at most ${limit}; filter or split it)`,
    {
      resource,
      value,
      limit,
    },
  );
}

export function emptyFile(resource: string): TableError {
  return new TableError("empty-file", `empty file: ${resource} (the first row must name the columns)`, {resource});
}

export function noRows(resource: string): TableError {
  return new TableError("no-rows", `no rows: ${resource} has only a header`, {resource});
}

/** @param found how many cells the row has; `expected` is how many the header has */
export function raggedRow(found: number, expected: number, row: number, resource: string): TableError {
  const wayOut = found > expected ? "; a cell with a comma needs quotation marks" : "";
  const message = `wrong number of cells: ${resource} row ${row} has ${found} (the header has ${expected}${wayOut})`;
  return new TableError("ragged-row", message, {resource, row, value: found, expected});
}
