import {contains} from "../../base/interval.js";
import {nearest} from "../../base/nearest.js";
import {parseCsv} from "../../data/csv.js";
import {decodeChinese} from "../../data/decode.js";
import {readTable} from "../../data/read-table.js";
import type {Row, Table} from "../../data/table.js";
import {cellError, quoted, TableError, type CellFault} from "../../data/table-error.js";
import type {OfficialInput} from "../../model/index.js";
import {languageOf, officialResource, titles, type OfficialColumn} from "./official-columns.js";
import type {OfficialEntry} from "./official-data.js";
import {plainUnit, unitFactor} from "./official-unit.js";

/** What a file gives: its figures, or all that is wrong with it, and then none. */
export interface OfficialReading {
  readonly entries: readonly OfficialEntry[];
  readonly errors: readonly TableError[];
}

/**
 * Reads official figures from the bytes of a CSV file, in UTF-8 or GB18030, with Chinese or English columns. An input is
 * named by its id or its label; a unit that can be converted is; a row without a value gives none.
 * @param name what the file is called in messages
 */
export function readOfficialCsv(bytes: Uint8Array, inputs: readonly OfficialInput[], name: string): OfficialReading {
  try {
    return readText(decodeChinese(bytes, name), inputs, name);
  } catch (error) {
    if (error instanceof TableError) return {entries: [], errors: [error]};
    throw error;
  }
}

function readText(text: string, inputs: readonly OfficialInput[], name: string): OfficialReading {
  const [names = []] = parseCsv(text, ",").records;
  const {table, errors} = readTable(new TextEncoder().encode(text), officialResource(name, names));
  const reader = new Reader(inputs, table, titles[languageOf(names)]);
  const entries = table.rows.flatMap((row, i) => reader.read(row, table.rowNumbers[i] ?? 0) ?? []);
  const all = [...errors, ...reader.errors].sort((a, b) => Number(a.data["row"] ?? 0) - Number(b.data["row"] ?? 0));
  return {entries: all.length === 0 ? entries : [], errors: all};
}

/** Reads row after row, and keeps what is wrong with them. */
class Reader {
  readonly errors: TableError[] = [];
  readonly #inputs: readonly OfficialInput[];
  readonly #table: Table;
  readonly #titles: Readonly<Record<OfficialColumn, string>>;
  /** The row in which a figure was first given. */
  readonly #rows = new Map<string, number>();

  constructor(inputs: readonly OfficialInput[], table: Table, columns: Readonly<Record<OfficialColumn, string>>) {
    this.#inputs = inputs;
    this.#table = table;
    this.#titles = columns;
  }

  read(cells: Row, row: number): OfficialEntry | undefined {
    const cell = (column: OfficialColumn) => cells[this.#titles[column]] ?? null;
    const [written, year, value, unit, source] = [
      cell("input"),
      cell("year"),
      cell("value"),
      cell("unit"),
      cell("source"),
    ];
    const input = typeof written === "string" ? this.#input(written.trim(), row) : undefined;
    if (!input || typeof year !== "number") return undefined;
    if (!input.years.includes(year)) this.#refuse("year", row, String(year), unknownYear(input));
    if (typeof value !== "number") return undefined;
    this.#once(input, year, row);
    const factor = this.#factor(input, year, unit, row);
    if (factor === undefined) return undefined;
    // 26000000 tce are 2600 万tce, without the noise of the conversion.
    const converted = factor === 1 ? value : Number((value * factor).toPrecision(15));
    const fault = sizeFault(input, converted);
    if (fault) this.#refuse("value", row, String(value), fault);
    return {input: input.id, year, value: converted, ...(typeof source === "string" && {source: source.trim()})};
  }

  #input(written: string, row: number): OfficialInput | undefined {
    const found = this.#inputs.find(({id, label}) => [id, label.zh, label.en].includes(written));
    if (found) return found;
    const suggestion = nearest(
      written,
      this.#inputs.flatMap(({id, label}) => [label.zh, label.en, id]),
    );
    const wayOut =
      suggestion === undefined ? "see the template for the names there are" : `did you mean ${suggestion}?`;
    this.#refuse("input", row, written, {code: "unknown-input", wrong: "unknown input", wayOut, data: {suggestion}});
    return undefined;
  }

  #factor(input: OfficialInput, year: number, unit: unknown, row: number): number | undefined {
    const expected = plainUnit(input);
    if (typeof unit !== "string" || unit.trim() === "") {
      this.#refuse("unit", row, "", {code: "required", wrong: "no unit", wayOut: `such as ${expected}`});
      return undefined;
    }
    const factor = unitFactor(unit, input, year);
    if (factor === undefined)
      this.#refuse("unit", row, unit, {
        code: "wrong-unit",
        wrong: "wrong unit",
        wayOut: `${input.unit}, or a unit that converts to it`,
        data: {expected, price: input.unit.split("@")[1]},
      });
    return factor;
  }

  #once(input: OfficialInput, year: number, row: number): void {
    const key = `${input.id} ${year}`;
    const first = this.#rows.get(key);
    if (first === undefined) {
      this.#rows.set(key, row);
      return;
    }
    const {name: resource} = this.#table;
    const column = `${this.#titles.input}, ${this.#titles.year}`;
    const value = `${input.id}, ${year}`;
    const message = `key used twice: ${resource} rows ${first} and ${row}, column ${column} = ${quoted(value)}`;
    this.errors.push(new TableError("duplicate-key", message, {resource, row, firstRow: first, column, value}));
  }

  #refuse(column: OfficialColumn, row: number, value: string, fault: CellFault): void {
    this.errors.push(cellError(fault, {resource: this.#table.name, row, column: this.#titles[column]}, value));
  }
}

function unknownYear({years}: OfficialInput): CellFault {
  return {
    code: "not-allowed",
    wrong: "not a year of this input",
    wayOut: `one of ${years.join(", ")}`,
    data: {allowed: years},
  };
}

function sizeFault({valid}: OfficialInput, value: number): CellFault | undefined {
  if (contains(valid, value)) return undefined;
  const {low, high, lowOpen, highOpen} = valid;
  const isBelow = lowOpen ? value <= low : value < low;
  const [limit, exclusive] = isBelow ? [low, lowOpen] : [high, highOpen];
  return {
    code: isBelow ? "below-minimum" : "above-maximum",
    wrong: isBelow ? "too small" : "too large",
    wayOut: `${exclusive ? (isBelow ? "more than" : "less than") : isBelow ? "at least" : "at most"} ${limit}`,
    data: {limit, exclusive},
  };
}
