import type {VariableDefinition} from "@observablehq/runtime";
import type {Cell} from "../notebook/notebook.js";
import type {CellNames} from "./analysis.js";
import {CellSyntaxError, canRun, compile, evaluate, type Compiled} from "./compile.js";
import type {CellFault} from "./fault.js";
import type {Load} from "./imports.js";
import type {RunWatch} from "./run-watch.js";
import {traceName} from "./source-lines.js";
import {canRead} from "./stand-ins/later-compilers.js";

/** A cell's text as it can be run. */
export interface Program {
  readonly compiled: Compiled;
  readonly body: VariableDefinition;
}

/** A cell as it was read. */
export interface CellText {
  /** Two of one key run alike. */
  readonly key: string;
  readonly cell: Cell;
  /** What it defines and uses; while it cannot be read, what its last readable text defined. */
  readonly names: CellNames;
  /** Undefined where there is a fault, and where the compiler is still to come. */
  readonly program: Program | undefined;
  /** What is wrong with the text. */
  readonly fault: CellFault | undefined;
}

/** Makes programs of the texts of cells. */
export class CellReader {
  readonly #load: Load;
  readonly #watch: RunWatch;
  readonly #compiled = new WeakMap<Cell, Compiled>();

  /**
   * @param load answers the cells' imports
   * @param watch is told that a cell begins to run
   */
  constructor(load: Load, watch: RunWatch) {
    this.#load = load;
    this.#watch = watch;
  }

  /** What a cell defines and uses, as far as it can be read by itself. */
  namesOf(cell: Cell): CellNames {
    const none = {id: cell.id, inputs: [], outputs: []};
    if (!canRun(cell)) return none;
    try {
      return namesIn(cell.id, this.#compile(cell));
    } catch (error) {
      if (!(error instanceof CellSyntaxError)) throw error;
      return none;
    }
  }

  /**
   * Reads the cells of a notebook, in their order.
   * @param before a cell as it was read last; given back where it would be read alike
   */
  read(cells: readonly Cell[], before: (id: number) => CellText | undefined): CellText[] {
    const texts = cells.map((cell) => this.#read(cell, before(cell.id)));
    // What SQL takes for a table is a name that some cell defines.
    const names = new Set(texts.flatMap((text) => text.names.outputs));
    return texts.map((text) => {
      const {cell} = text;
      return cell.mode === "sql" ? this.#read(cell, before(cell.id), mentioned(cell.value, names)) : text;
    });
  }

  #read(cell: Cell, before: CellText | undefined, tables?: readonly string[]): CellText {
    const {id, mode, value, output, isHidden, database} = cell;
    const key = JSON.stringify([mode, value, output, isHidden, database, tables]);
    if (before?.key === key) return before;
    const outputs = before?.names.outputs ?? (output === undefined ? [] : [output]);
    const unread = {key, cell, names: {id, inputs: [], outputs}, program: undefined, fault: undefined};
    if (!canRun(cell)) return {...unread, fault: {kind: "mode", mode}};
    if (!canRead(mode)) return {...unread, key: `${key} unread`};
    try {
      const compiled = this.#compile(cell, tables);
      const begin = (isElsewhere?: boolean) => this.#watch.begin(id, isElsewhere);
      const body = evaluate(compiled.body, traceName(id), this.#load, begin);
      return {...unread, names: namesIn(id, compiled), program: {compiled, body}};
    } catch (error) {
      if (!(error instanceof CellSyntaxError)) throw error;
      const {message, line, column} = error;
      return {...unread, fault: {kind: "syntax", message, line, column}};
    }
  }

  /** A cell that was looked ahead at is read once. */
  #compile(cell: Cell, tables?: readonly string[]): Compiled {
    if (tables) return compile(cell, new Set(tables));
    const compiled = this.#compiled.get(cell) ?? compile(cell);
    this.#compiled.set(cell, compiled);
    return compiled;
  }
}

/** Whether a cell waits for its compiler to be read. */
export function isUnread({program, fault}: CellText): boolean {
  return !program && !fault;
}

function namesIn(id: number, {inputs, outputs, output, autoview, automutable}: Compiled): CellNames {
  if (output === undefined) return {id, inputs, outputs};
  if (autoview) return {id, inputs, outputs: [output, output.replace(/^viewof\$/, "")]};
  return {id, inputs, outputs: automutable ? [output, output.replace(/^mutable /, "")] : [output]};
}

/** Names that may be meant in a text which does not tell capitals from small letters. */
function mentioned(text: string, names: Iterable<string>): string[] {
  const small = text.toLowerCase();
  return [...names].filter((name) => small.includes(name.toLowerCase()));
}
