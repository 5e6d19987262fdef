import {Runtime, type Module} from "@observablehq/runtime";
import type {Cell} from "../notebook/notebook.js";
import {CellReader, isUnread} from "./cell-reader.js";
import {CellRunner} from "./cell-runner.js";
import type {Compilers} from "./compilers.js";
import type {CellFault, ModulePlace} from "./fault.js";
import {Graph} from "./graph.js";
import {GraphCell} from "./graph-cell.js";
import {Imports, type Load} from "./imports.js";
import {Opening} from "./opening.js";
import {runFault} from "./run-fault.js";
import type {RunCause} from "./run-record.js";
import {RunawayError} from "./runaway-error.js";
import {LONG_PATIENCE, RunWatch, stopped} from "./run-watch.js";
import {canRead, takeCompilers} from "./stand-ins/later-compilers.js";
import {States} from "./states.js";
import {asTextFault, hasTextFault, textFaults} from "./text-faults.js";
import {isProvided} from "./what-if.js";

export interface KernelOptions {
  /** The names every cell may use, each with what makes its value. */
  readonly builtins: Readonly<Record<string, () => unknown>>;
  readonly load: Load;
  /** Brings what reads cells in TypeScript and Observable JavaScript; without it they wait for ever. */
  readonly compilers?: () => Promise<Compilers>;
  /** Where in a module an error arose; undefined where it did not. */
  readonly placeOf?: (error: Error) => ModulePlace | undefined;
  /** Called after a cell's state changed. */
  readonly onChange: (id: number) => void;
}

/** Runs the cells of a notebook: each again whenever something it uses has changed. */
export class Kernel {
  readonly watch = new RunWatch();
  readonly graph = new Graph();
  readonly states = new States(this.graph);
  readonly #options: KernelOptions;
  readonly #main: Module;
  readonly #reader: CellReader;
  readonly #runner: CellRunner;
  readonly #abort = new AbortController();
  /** All cells, also those that are still to come into the graph. */
  #cells: readonly Cell[] = [];
  #opening: Opening | undefined;
  /** While compilers are on their way. */
  #compilers: Promise<void> | undefined;

  constructor(options: KernelOptions) {
    this.#options = options;
    const {builtins, load, placeOf, onChange} = options;
    const {graph, watch} = this;
    const imports = new Imports(load);
    const runtime = new Runtime(builtins);
    const around = {graph, builtins, exports: imports.names, placeOf};
    this.#main = runtime.module();
    this.#reader = new CellReader(imports.load, watch);
    this.#runner = new CellRunner(this.#main, {
      faultOf: (error, cell) => runFault(error, cell, around),
      onChange,
      onDrop: (id) => watch.drop(id),
    });
    const {signal} = this.#abort;
    addEventListener("error", ({error}) => this.#failLater(error), {signal});
    addEventListener("unhandledrejection", ({reason}) => this.#failLater(reason), {signal});
    signal.addEventListener("abort", () => {
      watch.dispose();
      runtime.dispose();
    });
  }

  /** Makes the graph that of a notebook just opened: what is looked at first runs and is drawn first. */
  open(cells: readonly Cell[]): void {
    // What a cell uses is not known before its compiler is there, and of one in SQL before all names are.
    if (cells.some(({mode}) => mode === "sql" || !canRead(mode))) {
      this.setCells(cells);
      return;
    }
    const {builtins} = this.#options;
    this.#cells = cells;
    this.#opening = new Opening(cells, {
      namesOf: (cell) => this.#reader.namesOf(cell),
      isGiven: (name) => Object.hasOwn(builtins, name) || isProvided(name) || name in globalThis,
      take: (first) => this.#take(first),
      signal: this.#abort.signal,
    });
  }

  /** Makes the graph that of these cells; only those that changed, and what depends on them, run again. */
  setCells(cells: readonly Cell[]): void {
    this.#cells = cells;
    this.#take(cells);
    this.#opening?.end();
  }

  /** Settled once all cells are in the graph. */
  get whole(): Promise<void> {
    return this.#opening?.whole ?? Promise.resolve();
  }

  /**
   * The value of a name as it stands, once it is there.
   * @throws what its cell throws
   */
  async value(name: string): Promise<unknown> {
    await this.whole;
    return this.#main.value(name);
  }

  /** Runs a cell again, and with it what depends on it. */
  run(id: number, cause: RunCause = {kind: "asked"}): void {
    const cell = this.graph.get(id);
    if (!cell) return;
    if (!canRead(cell.text.cell.mode)) this.#bringCompilers();
    this.#define(cell, asTextFault(cell.state.fault), cause);
  }

  runAll(): void {
    for (const {id} of this.graph.cells) this.run(id);
  }

  /** Runs a cell again that was ended, and gives it more time. */
  runLonger(id: number): void {
    this.watch.allow(id, LONG_PATIENCE);
    this.run(id);
  }

  /**
   * Ends all that runs: each such cell has an error, and what it still comes to is not of interest. Those that wait for one
   * of them are told so, and run once it has a value.
   */
  stop(): void {
    if (this.graph.toCome > 0) this.setCells(this.#cells);
    const running = new Set(this.graph.cells.flatMap(({id, state}) => (state.status === "running" ? [id] : [])));
    const isAwaited = (name: string) => this.graph.ownersOf(name).some((id) => running.has(id));
    const isEnded = ({id, text}: GraphCell) => running.has(id) && !text.names.inputs.some(isAwaited);
    for (const id of running) this.watch.stop(id);
    for (const cell of this.graph.cells.filter(isEnded))
      this.#define(cell, {kind: "runtime", error: stopped({cell: cell.id}), line: undefined}, {kind: "asked"});
  }

  dispose(): void {
    this.#abort.abort();
  }

  #take(cells: readonly Cell[]): void {
    const {graph} = this;
    const texts = this.#reader.read(cells, (id) => graph.get(id)?.text);
    const faults = textFaults(texts);
    const changed: [cell: GraphCell, cause: RunCause][] = [];
    const taken = texts.map((text) => {
      const {id} = text.cell;
      const known = graph.get(id);
      const isSame = known?.text.key === text.key && hasTextFault(known.state.fault, faults.get(id));
      const cell = known ?? new GraphCell(text, document.createElement("div"));
      cell.text = text;
      if (!isSame) changed.push([cell, {kind: known ? "edited" : "opened"}]);
      return cell;
    });
    const before = graph.cells;
    graph.take(taken, this.#cells.length - cells.length);
    for (const cell of before) if (!graph.get(cell.id)) cell.undefine();
    for (const [cell, cause] of changed) this.#runner.define(cell, faults.get(cell.id), cause);
    // Who is told finds the graph whole.
    for (const [{id}] of changed) this.#options.onChange(id);
    if (texts.some(isUnread)) this.#bringCompilers();
  }

  #define(cell: GraphCell, fault: CellFault | undefined, cause: RunCause): void {
    this.#runner.define(cell, fault, cause);
    this.#options.onChange(cell.id);
  }

  /** Cells that cannot be read yet are read once their compilers are there. */
  #bringCompilers(): void {
    this.#compilers ??= this.#options
      .compilers?.()
      .then(takeCompilers)
      .then(
        () => this.setCells(this.#cells),
        (error: unknown) => this.#failUnread(error),
      );
  }

  #failUnread(error: unknown): void {
    this.#compilers = undefined;
    for (const cell of this.graph.cells) if (!canRead(cell.text.cell.mode)) this.#runner.fail(cell, error);
  }

  /** A cell may run away after it has run, in what answers a click or a clock. */
  #failLater(error: unknown): void {
    const cell = error instanceof RunawayError ? this.graph.get(Number(error.data.cell)) : undefined;
    if (cell && cell.state.status !== "error") this.#runner.fail(cell, error);
  }
}
