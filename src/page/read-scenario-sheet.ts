import {nearest} from "../base/nearest.js";
import {conversionFactor} from "../base/units.js";
import {t} from "../i18n/locale.js";
import {scenarioSheet as words, sheetFaults} from "../i18n/scenario-sheet.js";
import {unitName} from "../i18n/unit.js";
import {valueError, type Parameter, type Value} from "../model/index.js";
import type {Own} from "../scenario/inherit.js";
import type {Scenario} from "../scenario/scenario.js";
import type {Incoming} from "../scenario/take-in.js";
import type {LeverRow} from "./lever-rows.js";
import type {Said} from "./scenario-desk.js";
import {readCell} from "./scenario-fill.js";
import {HEAD, inSheet, sheetUnit} from "./scenario-sheet.js";

/** What is wrong with a cell, by its address such as C7. */
export interface SheetFault {
  readonly address: string;
  readonly why: Said;
}

/** What is known of the notebook that a sheet is read for. */
export interface SheetContext {
  readonly scenarios: readonly Scenario[];
  readonly rows: readonly LeverRow[];
  /** The parameter of an id that is not among the rows. */
  readonly parameter: (id: string) => Parameter | undefined;
  readonly describe: (error: unknown) => string;
}

type Cells = readonly (readonly unknown[])[];

/**
 * Reads the scenarios of a sheet as `scenarioSheets` lays it out, filled in by hand: a blank cell inherits.
 * @returns the scenarios, and every fault there is; with a fault nothing is to be taken
 */
export function readScenarioSheet(cells: Cells, context: SheetContext): {incoming: Incoming[]; faults: SheetFault[]} {
  const sheet = new SheetReader(cells, context);
  const columns = sheet.readColumns();
  const rows = sheet.readRows(columns);
  const incoming = columns.map(({name, at}): Incoming => sheet.readScenario(name, at, rows));
  return {incoming, faults: sheet.faults};
}

interface Column {
  readonly name: string;
  readonly at: number;
}

interface Row extends LeverRow {
  readonly at: number;
}

class SheetReader {
  readonly faults: SheetFault[] = [];
  readonly #cells: Cells;
  readonly #context: SheetContext;
  #parents: number | undefined;

  constructor(cells: Cells, context: SheetContext) {
    this.#cells = cells;
    this.#context = context;
    const first = this.#text(0, 0);
    if (cells.length === 0) this.#fault(0, 0, () => t(sheetFaults.noSheet));
    else if (!isOneOf(words.id, first)) this.#fault(0, 0, () => t(sheetFaults.header).replace("{}", first));
  }

  readColumns(): Column[] {
    const width = Math.max(0, ...this.#cells.map(({length}) => length));
    const all = Array.from({length: Math.max(0, width - HEAD)}, (_, i) => ({
      at: HEAD + i,
      name: this.#text(0, HEAD + i),
    }));
    const named = all.filter(({name, at}) => {
      if (name !== "") return true;
      if (this.#cells.some((row) => !isBlank(row[at]))) this.#fault(0, at, () => t(sheetFaults.noName));
      return false;
    });
    for (const [i, {name, at}] of named.entries())
      if (named.findIndex((other) => other.name === name) < i)
        this.#fault(0, at, () => t(sheetFaults.repeatedName).replace("{}", name));
    return named;
  }

  readRows(columns: readonly Column[]): Row[] {
    const rows: Row[] = [];
    for (let at = 1; at < this.#cells.length; ++at) {
      const id = this.#text(at, 0);
      if (isOneOf(words.parent, id)) this.#parents = at;
      else if (id !== "") this.#readRow(id, at, rows);
      else if (columns.some((column) => !isBlank(this.#cells[at]?.[column.at])))
        this.#fault(at, 0, () => t(sheetFaults.noId));
    }
    return rows;
  }

  #readRow(id: string, at: number, rows: Row[]): void {
    const {rows: known, parameter: find} = this.#context;
    const row = known.find((each) => each.id === id);
    const parameter = row?.parameter ?? find(id);
    if (!row && !parameter) {
      const guess = nearest(
        id,
        known.map((each) => each.id),
      );
      const meant = () => (guess === undefined ? "" : t(sheetFaults.meant).replace("{}", guess));
      this.#fault(at, 0, () => t(sheetFaults.unknownLever).replace("{}", id) + meant());
      return;
    }
    if (rows.some((each) => each.id === id)) this.#fault(at, 0, () => t(sheetFaults.repeatedLever).replace("{}", id));
    const [unit, isOurs] = [this.#text(at, 3), parameter && isUnitOf(parameter, this.#text(at, 3))];
    if (unit !== "" && isOurs === false && parameter)
      this.#fault(at, 3, () => t(sheetFaults.unit).replace("{}", t(unitLabel(parameter))));
    rows.push({id, parameter, group: row?.group ?? {zh: "", en: ""}, at});
  }

  readScenario(name: string, column: number, rows: readonly Row[]): Incoming {
    const before = this.#context.scenarios.find((scenario) => scenario.name === name);
    const own: [string, Value | null][] = rows.flatMap((row) => {
      const said = this.#readCell(row, column, before?.own ?? {});
      return said === undefined ? [] : [[row.id, said] as [string, Value | null]];
    });
    const listed = new Set(rows.map(({id}) => id));
    const rest = Object.entries(before?.own ?? {}).filter(([id]) => !listed.has(id));
    const parent = this.#parents === undefined ? before?.parent : this.#text(this.#parents, column) || undefined;
    return {name, parent, own: Object.fromEntries([...rest, ...own])};
  }

  #readCell(row: Row, column: number, before: Own): Value | null | undefined {
    const cell = this.#cells[row.at]?.[column];
    if (isBlank(cell)) return undefined;
    const said = Object.hasOwn(before, row.id) ? before[row.id] : undefined;
    if (isSaid(row.parameter, said, cell)) return said;
    try {
      if (typeof cell === "number" && row.parameter) return readNumber(row.parameter, cell);
      if (typeof cell === "number" || typeof cell === "string") return readCell(row, String(cell));
      this.#fault(row.at, column, () => t(sheetFaults.notValue).replace("{}", String(cell)));
    } catch (error) {
      this.#fault(row.at, column, () => this.#context.describe(error));
    }
    return undefined;
  }

  #text(row: number, column: number): string {
    const cell = this.#cells[row]?.[column];
    return isBlank(cell) ? "" : String(cell).trim();
  }

  #fault(row: number, column: number, why: Said): void {
    this.faults.push({address: addressOf(row, column), why});
  }
}

/** What stands in a cell is what the scenario says already, to the last digit that a sheet keeps. */
function isSaid(parameter: Parameter | undefined, said: Value | null | undefined, cell: unknown): said is Value {
  if (typeof said === "number" && parameter) return inSheet(parameter, said) === cell;
  return said !== undefined && said !== null && said === cell;
}

function readNumber(parameter: Parameter, cell: number): Value {
  const value = Number((cell * conversionFactor(sheetUnit(parameter), parameter.unit)).toPrecision(15));
  const fault = valueError(parameter, value);
  if (fault) throw fault;
  return value;
}

function isUnitOf(parameter: Parameter, text: string): boolean {
  return text === parameter.display || isOneOf(unitLabel(parameter), text);
}

function unitLabel({display}: Parameter) {
  return {zh: unitName(display, "zh"), en: unitName(display, "en")};
}

function isOneOf({zh, en}: {readonly zh: string; readonly en: string}, text: string): boolean {
  return text === zh || text === en;
}

function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The address of a cell, from 0: C7 is row 6, column 2. */
export function addressOf(row: number, column: number): string {
  const letter = (at: number): string =>
    (at < 26 ? "" : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return letter(column) + String(row + 1);
}
