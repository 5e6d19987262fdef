import {convertCell, isTooLarge, tooLarge, type CellFormat} from "../cell.js";
import {cellError, type CellFault, type TableError} from "../table-error.js";
import {columnTypes, fits, textOfValue, typeOf, type CellKind, type ColumnType} from "./cell-kind.js";
import {isYearName, unitInHeader} from "./header-unit.js";

/** How many cells of a kind are remembered. */
const MOST = 100;

/** What is wrong with a column if it is of a type: how many cells, and the first of them. */
export interface ColumnFaults {
  readonly count: number;
  readonly errors: readonly TableError[];
}

/** What is known of a column before its cells are seen: what its file says of it besides its name, if anything. */
export interface ColumnHead {
  readonly name: string;
  readonly unit?: string | undefined;
  /** The unit of all numbers of its table. */
  readonly common?: string | undefined;
  /** Its type, which is then not a matter of its cells; and as the file writes it. */
  readonly given?: {readonly type: ColumnType; readonly written: string};
}

interface Cell {
  readonly row: number;
  readonly text: string;
}

const kinds = [...columnTypes, "altered", "missing"] as const satisfies readonly CellKind[];

/** A column as it is found: its name, and of what kinds its cells are. */
export class SurveyedColumn {
  readonly name: string;
  readonly #own: string | undefined;
  readonly #common: string | undefined;
  readonly given: ColumnHead["given"];
  readonly #resource: string;
  readonly #counts: Record<CellKind, number>;
  #holdsTooLarge = false;
  readonly #cells = new Map<CellKind, Cell[]>();

  constructor({name, unit, common, given}: ColumnHead, resource: string) {
    this.name = name;
    this.#own = unit ?? unitInHeader(name);
    this.#common = common;
    this.given = given;
    this.#resource = resource;
    this.#counts = {integer: 0, number: 0, date: 0, boolean: 0, text: 0, altered: 0, missing: 0};
  }

  add(kind: CellKind, row: number, value: unknown): void {
    ++this.#counts[kind];
    if (kind === "altered" && !this.given) this.#holdsTooLarge ||= isTooLarge(textOfValue(value));
    const cells = this.#cells.get(kind) ?? [];
    if (cells.length < MOST) cells.push({row, text: textOfValue(value)});
    this.#cells.set(kind, cells);
  }

  get type(): ColumnType {
    return this.given?.type ?? typeOf(this.#counts);
  }

  get unit(): string | undefined {
    const isNumber = this.type === "number" || (this.type === "integer" && !isYearName(this.name));
    return this.#own ?? (isNumber ? this.#common : undefined);
  }

  get missing(): number {
    return this.#counts.missing;
  }

  /** Whether one of its cells would be read as an infinite number. */
  get holdsTooLarge(): boolean {
    return this.#holdsTooLarge;
  }

  /** Whether it holds texts alone, which nobody takes for anything else. */
  get isAllText(): boolean {
    return kinds.every((kind) => this.#counts[kind] === 0 || kind === "text" || kind === "missing");
  }

  faultsAs(type: ColumnType): ColumnFaults {
    const wrong = kinds.filter((kind) => !fits(kind, type));
    const cells = wrong.flatMap((kind) => (this.#cells.get(kind) ?? []).map((cell) => ({...cell, kind})));
    return {
      count: wrong.reduce((sum, kind) => sum + this.#counts[kind], 0),
      errors: cells
        .sort((a, b) => a.row - b.row)
        .slice(0, MOST)
        .map(({row, text, kind}) =>
          cellError(this.#faultOf(text, kind, type), {resource: this.#resource, row, column: this.name}, text),
        ),
    };
  }

  #faultOf(text: string, kind: CellKind, type: ColumnType): CellFault {
    return this.given && kind === "altered" ? lost : faultOf(text, kind, type);
  }
}

const altered: CellFault = {
  code: "altered-when-read",
  wrong: "not read as it is written",
  wayOut: "if it is a code, take the column as text",
};

const lost: CellFault = {
  code: "digits-lost",
  wrong: "more digits than a number or a date has",
  wayOut: "to keep them, write the column as text",
};

const notADate: CellFault = {code: "not-a-date", wrong: "not a date", wayOut: "such as 2020-12-31"};

function faultOf(text: string, kind: CellKind, type: ColumnType): CellFault {
  if (kind === "altered") return isTooLarge(text) ? {...tooLarge, data: {isText: true}} : altered;
  if (type === "date") return notADate;
  const format: CellFormat = {type: type === "text" ? "string" : type, trueValues: ["true"], falseValues: ["false"]};
  const found = convertCell(text.trim(), format);
  return typeof found === "object" ? found : altered;
}
