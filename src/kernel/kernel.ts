import {Runtime, RuntimeError, type Module, type Observer, type VariableDefinition} from "@observablehq/runtime";
import {define, type DefineState} from "notebook-kit/runtime/define.js";
import {TuiyanError} from "../base/errors.js";
import {didYouMean, nearest} from "../base/nearest.js";
import type {Cell} from "../notebook/notebook.js";
import {findCycles, findDuplicates, ownersOf, type CellNames} from "./analysis.js";
import type {Compilers} from "./compilers.js";
import {canRead, takeCompilers} from "./stand-ins/later-compilers.js";
import {CellSyntaxError, canRun, compile, evaluate, type Compiled} from "./compile.js";
import {clear, display, prune, type DisplayState} from "./display.js";
import {ImportError, type CellFault, type ModulePlace} from "./fault.js";
import {firstCells} from "./first-cells.js";
import {cutOff, type RunListener} from "./cut-off.js";
import {noteControls} from "./note-controls.js";
import type {RunCause, RunRecord} from "./run-record.js";
import {RunawayError, toRunaway} from "./runaway-error.js";
import {RunWatch, stopped} from "./run-watch.js";
import {lineInCell} from "./source-lines.js";
import {givenUp, INVALIDATION} from "./obsolete.js";
import {watchOutputs} from "./watch-outputs.js";
import {isProvided, neededFor, pathTo, WhatIf, WhatIfError, type Step} from "./what-if.js";

/** How a cell stands. `waiting`: for another cell; `running`: on its own; `idle`: nothing to run. */
export type CellStatus = "idle" | "waiting" | "running" | "done" | "error";

export interface CellState {
  readonly status: CellStatus;
  readonly fault: CellFault | undefined;
  /** What is shown is from an earlier run. */
  readonly isStale: boolean;
  /** When the present run began, in ms since the page's start. */
  readonly since: number;
}

/** Gives what an import of a cell stands for; rejects with an {@link ImportError} if there is no such thing. */
export type Load = (specifier: string) => Promise<unknown>;

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

/** A cell as it is in the graph now. */
interface Entry {
  readonly key: string;
  readonly cell: Cell;
  readonly program: Program | undefined;
  readonly names: CellNames;
  state: RunState;
  current: CellState;
  /** When the last run began, ms, and what is known of it; undefined before the first. */
  run: (RunRecord & {readonly start: number}) | undefined;
}

/** A cell's text as it can be run. */
interface Program {
  readonly compiled: Compiled;
  readonly body: VariableDefinition;
}

/** One definition of a cell in the graph. */
type RunState = DefineState &
  DisplayState & {
    /** Names it defines whose values are still to come. */
    readonly awaited: Set<string>;
    /** What the names it defines are now, those that have a value. */
    readonly values: Map<string, unknown>;
    /** Names it defines whose values a control gives, with the control. */
    readonly controls: Map<string, unknown>;
    /** Why it was defined, until it has run for that. */
    cause: RunCause | undefined;
    /** Whether the last time it had nothing to do, as all it uses was as before. */
    isSkipped: boolean;
  };

/** Names that every cell may use beside the builtins. */
const OWN_NAMES = ["display", "view", "invalidation", "visibility"];

/** How many cells run at once when a notebook opens, more than fill a screen; and how many more each time it was drawn. */
const AT_FIRST = 40;

const IDLE: CellState = {status: "idle", fault: undefined, isStale: false, since: 0};

/** Runs the cells of a notebook: each again whenever something it uses has changed. */
export class Kernel {
  readonly #runtime: Runtime;
  readonly #main: Module;
  readonly #options: KernelOptions;
  readonly watch = new RunWatch();
  /** While compilers are on their way. */
  #compilers: Promise<void> | undefined;
  readonly #abort = new AbortController();
  #entries = new Map<number, Entry>();
  /** All cells, also those that are still to come into the graph. */
  #cells: readonly Cell[] = [];
  readonly #compiled = new WeakMap<Cell, Compiled>();
  /** Settled once all cells are in the graph. */
  #whole = Promise.resolve();
  #settle: (() => void) | undefined;
  /** The cells that define each name. */
  #owners: ReadonlyMap<string, readonly number[]> = new Map();
  /** While the graph is being made: the cells that are to be told of once it is whole. */
  #changed: number[] | undefined;
  /** How often each name that a cell defines was given a value. */
  readonly #versions = new Map<string, number>();
  /** What the modules that were imported so far have. */
  readonly #exports = new Set<string>();

  constructor(options: KernelOptions) {
    this.#options = options;
    this.#runtime = new Runtime(options.builtins);
    this.#main = this.#runtime.module();
    const {signal} = this.#abort;
    addEventListener("error", ({error}) => this.#failLater(error), {signal});
    addEventListener("unhandledrejection", ({reason}) => this.#failLater(reason), {signal});
  }

  /** Where a cell shows its values; the same element for the cell's life. */
  root(id: number): HTMLDivElement | undefined {
    return this.#entries.get(id)?.state.root;
  }

  state(id: number): CellState {
    const entry = this.#entries.get(id);
    if (!entry) return {...IDLE, status: this.#isOpening ? "waiting" : "idle"};
    const {current, names} = entry;
    if (current.status !== "running") return current;
    const isHeldUp = names.inputs.some((name) =>
      this.#owners.get(name)?.some((owner) => {
        const other = this.#entries.get(owner);
        return other !== entry && (other?.state.awaited.has(name) || other?.current.status === "running");
      }),
    );
    return isHeldUp ? {...current, status: "waiting"} : current;
  }

  /** The names a cell defines; those of its last readable text while it cannot be read. */
  outputs(id: number): readonly string[] {
    return this.#entries.get(id)?.names.outputs ?? [];
  }

  /** The names a cell defines that may be results: imported ones, and what controls give, are none. */
  askable(id: number): readonly string[] {
    const entry = this.#entries.get(id);
    if (!entry?.program || entry.program.compiled.imports.length > 0) return [];
    return entry.names.outputs.filter((name) => !entry.state.controls.has(name));
  }

  /** The names that cells compute and that are numbers as they stand, in the order of the cells. */
  get numbers(): string[] {
    return [...this.#entries].flatMap(([id, {state}]) =>
      this.askable(id).filter((name) => typeof state.values.get(name) === "number"),
    );
  }

  /** The names that controls give a value, with the control: `const growth = view(control)`. */
  get controls(): Map<string, unknown> {
    return new Map([...this.#entries.values()].flatMap(({state}) => [...state.controls]));
  }

  /** What the names are now, those that have a value. */
  get values(): Map<string, unknown> {
    return new Map([...this.#entries.values()].flatMap(({state}) => [...state.values]));
  }

  /** What each cell defines and uses. */
  get names(): readonly CellNames[] {
    return [...this.#entries.values()].map(({names}) => names);
  }

  /** Why a cell last ran, and how long that took. */
  lastRun(id: number): RunRecord | undefined {
    return this.#entries.get(id)?.run;
  }

  /** The name that a cell gives a value; undefined where none does. */
  nameOf(value: unknown): string | undefined {
    for (const [name, own] of this.values) if (own === value) return name;
    return undefined;
  }

  /**
   * The value of a name as it stands, once it is there.
   * @throws what its cell throws
   */
  async value(name: string): Promise<unknown> {
    await this.#whole;
    return this.#main.value(name);
  }

  /**
   * A name as a function of others: `sources` are replaced, the cells between run anew, all else stands as it is, and so
   * does what other controls give.
   * @throws {WhatIfError} `unknown-name`, `still-running`, `cell-failed`
   */
  async whatIf(name: string, sources: ReadonlySet<string>): Promise<WhatIf> {
    await this.#whole;
    const {names} = this;
    const owner = this.#owners.get(name)?.[0];
    if (owner === undefined) throw unknownName(name, names);
    const controls = this.#heldBeside(sources);
    const path = pathTo(names, sources, name, controls);
    this.#checkSettled(owner);
    const steps = path.map(({id}) => this.#stepOf(id));
    const needed = neededFor(names, name, new Set([...sources, ...controls]));
    const held = await this.#standing([...controls].filter((each) => needed.has(each)));
    const own = new Set([...path.flatMap(({outputs}) => outputs), ...sources, ...held.keys()]);
    const inputs = new Set([...path.flatMap((cell) => cell.inputs), name]);
    const standing = await this.#standing([...inputs].filter((each) => !own.has(each) && !isProvided(each)));
    return new WhatIf(steps, standing, name, held);
  }

  async #standing(names: readonly string[]): Promise<Map<string, unknown>> {
    return new Map(await Promise.all(names.map(async (name) => [name, await this.value(name)] as const)));
  }

  /** The names whose values controls give, or other cells set, apart from those that are replaced. */
  #heldBeside(sources: ReadonlySet<string>): Set<string> {
    const set = [...this.#entries.values()].flatMap(({program, names: {outputs}}) =>
      program?.compiled.autoview || program?.compiled.automutable ? outputs.slice(1) : [],
    );
    return new Set([...this.controls.keys(), ...set].filter((name) => !sources.has(name)));
  }

  #stepOf(id: number): Step {
    this.#checkSettled(id);
    const {names, program} = this.#entries.get(id) ?? {};
    if (!names || !program) throw new Error(`no such cell: ${id}`);
    return {names, body: program.body as Step["body"], isWhole: program.compiled.output !== undefined};
  }

  /** A cell can be asked under other settings once it has a value of its own. */
  #checkSettled(id: number): void {
    const {status} = this.state(id);
    const isAwaited = (this.#entries.get(id)?.state.awaited.size ?? 0) > 0;
    if (status === "running" || status === "waiting" || isAwaited)
      throw new WhatIfError("still-running", `cell ${id} has no value yet; wait until it has`, {cell: id});
    if (status === "error") throw new WhatIfError("cell-failed", `cell ${id} has an error; mend it first`, {cell: id});
  }

  /** How many cells run; one that waits for a failed one does not. */
  get running(): number {
    return this.#count("running") + this.#cells.length - this.#entries.size;
  }

  /** The cells that run and wait for no other. */
  get busy(): readonly number[] {
    return [...this.#entries.keys()].filter((id) => this.state(id).status === "running");
  }

  /** How many cells have an error of their own. */
  get failed(): number {
    return this.#count("error");
  }

  #count(status: CellStatus): number {
    return [...this.#entries.values()].filter(({current}) => current.status === status).length;
  }

  /** Makes the graph that of a notebook just opened: what is looked at first runs and is drawn first. */
  open(cells: readonly Cell[]): void {
    // What a cell uses is not known before its compiler is there, and of one in SQL before all names are.
    if (cells.some(({mode}) => mode === "sql" || !canRead(mode))) {
      this.setCells(cells);
      return;
    }
    this.#cells = cells;
    this.#whole = new Promise((resolve) => (this.#settle = resolve));
    this.#takeFirst(AT_FIRST);
  }

  /** Makes the graph that of these cells; only those that changed, and what depends on them, run again. */
  setCells(cells: readonly Cell[]): void {
    this.#cells = cells;
    this.#take(cells);
    this.#settle?.();
  }

  get #isOpening(): boolean {
    return this.#entries.size < this.#cells.length;
  }

  #takeFirst(count: number): void {
    const {builtins} = this.#options;
    const isGiven = (name: string) => Object.hasOwn(builtins, name) || OWN_NAMES.includes(name) || name in globalThis;
    const cells = firstCells(this.#cells, count, (cell) => this.#namesOf(cell), isGiven);
    if (cells.length === this.#cells.length) {
      this.setCells(cells);
      return;
    }
    this.#take(cells);
    requestAnimationFrame(() => setTimeout(() => this.#takeMore(count + AT_FIRST)));
  }

  #takeMore(count: number): void {
    if (this.#isOpening && !this.#abort.signal.aborted) this.#takeFirst(count);
  }

  #namesOf(cell: Cell): CellNames {
    const known = this.#entries.get(cell.id)?.names;
    if (known) return known;
    if (!canRun(cell)) return {id: cell.id, inputs: [], outputs: []};
    try {
      const compiled = this.#compile(cell);
      return {id: cell.id, inputs: compiled.inputs, outputs: namesOf(compiled)};
    } catch (error) {
      if (!(error instanceof CellSyntaxError)) throw error;
      return {id: cell.id, inputs: [], outputs: []};
    }
  }

  /** A cell that was looked ahead at is read once. */
  #compile(cell: Cell, tables?: readonly string[]): Compiled {
    if (tables) return compile(cell, new Set(tables));
    const compiled = this.#compiled.get(cell) ?? compile(cell);
    this.#compiled.set(cell, compiled);
    return compiled;
  }

  #take(cells: readonly Cell[]): void {
    const before = this.#entries;
    this.#changed = [];
    this.#entries = new Map();
    const faults = new Map<number, CellFault>();
    for (const cell of cells) this.#entries.set(cell.id, this.#read(cell, before.get(cell.id), faults));
    for (const [id, entry] of before) if (!this.#entries.has(id)) remove(entry);
    this.#owners = ownersOf(this.names);
    // What SQL takes for a table is a name that some cell defines.
    for (const [id, {cell}] of this.#entries)
      if (cell.mode === "sql") this.#entries.set(id, this.#read(cell, before.get(id), faults, this.#namesIn(cell)));
    this.#findFaults(faults);
    for (const entry of this.#entries.values()) {
      const old = before.get(entry.cell.id);
      if (old && old.key === entry.key && sameFault(old.current.fault, faults.get(entry.cell.id))) continue;
      if (old) remove(old);
      this.#define(entry, faults.get(entry.cell.id), {kind: old ? "edited" : "opened"});
    }
    const changed = this.#changed;
    this.#changed = undefined;
    for (const id of changed) this.#options.onChange(id);
  }

  /** Runs a cell again, and with it what depends on it. */
  run(id: number, cause: RunCause = {kind: "asked"}): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    if (!canRead(entry.cell.mode)) this.#fetchCompilers();
    remove(entry);
    this.#define(entry, isStatic(entry.current.fault) ? entry.current.fault : undefined, cause);
  }

  runAll(): void {
    for (const id of this.#entries.keys()) this.run(id);
  }

  /** What the cells read: those that can be read themselves, with the files and modules that they name. */
  get reading(): readonly (readonly [id: number, Pick<Compiled, "files" | "imports">])[] {
    return [...this.#entries].flatMap(([id, {program}]) => (program ? [[id, program.compiled] as const] : []));
  }

  /** Runs a cell again that was ended, and lets it run for longer, ms. */
  runLonger(id: number, patience: number): void {
    this.watch.allow(id, patience);
    this.run(id);
  }

  /**
   * Ends all that runs: each such cell has an error, and what it still comes to is not of interest. Those that wait for one
   * of them are told so, and run once it has a value.
   */
  stop(): void {
    if (this.#isOpening) this.setCells(this.#cells);
    const running = new Set(
      [...this.#entries].filter(([, {current}]) => current.status === "running").map(([id]) => id),
    );
    const isAwaited = (name: string) => this.#owners.get(name)?.some((id) => running.has(id));
    const ended = [...running].filter((id) => !this.#entries.get(id)?.names.inputs.some(isAwaited));
    for (const id of running) this.watch.stop(id);
    for (const id of ended) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      remove(entry);
      this.#define(entry, {kind: "runtime", error: stopped({cell: id}), line: undefined}, {kind: "asked"});
    }
  }

  dispose(): void {
    this.#abort.abort();
    this.watch.dispose();
    this.#runtime.dispose();
  }

  /** Names of the notebook that may be meant in a text which does not tell capitals from small letters. */
  #namesIn({value}: Cell): string[] {
    const text = value.toLowerCase();
    return [...this.#owners.keys()].filter((name) => text.includes(name.toLowerCase()));
  }

  #read(cell: Cell, old: Entry | undefined, faults: Map<number, CellFault>, tables?: readonly string[]): Entry {
    const {id, mode, value, output, isHidden, database} = cell;
    const key = JSON.stringify([mode, value, output, isHidden, database, tables]);
    const root = old?.state.root ?? document.createElement("div");
    const state = old?.state ?? {root, expanded: [], ...undefinedYet()};
    if (old?.key === key) {
      if (old.current.fault?.kind === "syntax" || old.current.fault?.kind === "mode") faults.set(id, old.current.fault);
      return old;
    }
    const outputs = old?.names.outputs ?? (output === undefined ? [] : [output]);
    const base = {key, cell, state, current: old?.current ?? IDLE, run: old?.run};
    if (!canRun(cell)) {
      faults.set(id, {kind: "mode", mode});
      return {...base, program: undefined, names: {id, inputs: [], outputs}};
    }
    if (!canRead(mode)) {
      this.#fetchCompilers();
      return {...base, key: `${key} unread`, program: undefined, names: {id, inputs: [], outputs}};
    }
    try {
      const compiled = this.#compile(cell, tables);
      const load = (specifier: string) => this.#load(specifier);
      const body = evaluate(compiled.body, traceName(cell), load, (isElsewhere) => this.watch.begin(id, isElsewhere));
      return {...base, program: {compiled, body}, names: {id, inputs: compiled.inputs, outputs: namesOf(compiled)}};
    } catch (error) {
      if (!(error instanceof CellSyntaxError)) throw error;
      faults.set(id, {kind: "syntax", message: error.message, line: error.line, column: error.column});
      return {...base, program: undefined, names: {id, inputs: [], outputs}};
    }
  }

  /** Cells that cannot be read yet are read once their compilers are there. */
  #fetchCompilers(): void {
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
    for (const entry of this.#entries.values()) if (!canRead(entry.cell.mode)) this.#fail(entry, error);
  }

  async #load(specifier: string): Promise<unknown> {
    const module = await this.#options.load(specifier);
    for (const name of Object.keys(module ?? {})) this.#exports.add(name);
    return module;
  }

  #findFaults(faults: Map<number, CellFault>): void {
    const names = [...this.#entries.values()].filter(({program}) => program).map((entry) => entry.names);
    for (const [id, path] of findCycles(names)) faults.set(id, {kind: "cycle", path});
    for (const [name, cells] of findDuplicates(names)) {
      for (const id of cells) faults.set(id, {kind: "duplicate", name, cells});
    }
  }

  #define(entry: Entry, fault: CellFault | undefined, cause: RunCause): void {
    const {program, names} = entry;
    // What an earlier definition still reports is told by its state, which is no longer the cell's.
    const own: RunState = {...entry.state, ...undefinedYet(), cause};
    entry.state = own;
    if (fault || !program) {
      // Who uses its names is told which cell to look at.
      const stand = (name: string) => (obsolete: Promise<void>) =>
        fault ? fail(name) : obsolete.then(() => fail(name));
      const define = (name: string) => this.#main.define(name, [INVALIDATION], stand(name));
      own.variables.push(...unique(names.outputs).map(define));
      this.#set(entry, {status: fault ? "error" : "running", fault, isStale: own.root.hasChildNodes()});
      return;
    }
    const {compiled, body} = program;
    const isCurrent = () => this.#entries.get(entry.cell.id) === entry && entry.state === own;
    this.#set(entry, {status: "running", fault: undefined, isStale: own.root.hasChildNodes()});
    const main = watchOutputs(this.#main, compiled.outputs, (name) => this.#outputObserver(entry, name, isCurrent));
    const noted = cutOff(compiled, noteControls(compiled, body, own.controls), this.#runListener(entry, own));
    const {inputs, definition} = givenUp(compiled.inputs, noted, () => this.watch.drop(entry.cell.id));
    define(main, own, {...definitionOf(compiled), id: entry.cell.id, inputs, body: definition}, () =>
      this.#observer(entry, compiled, isCurrent),
    );
  }

  #runListener(entry: Entry, own: RunState): RunListener {
    return {
      versionOf: (name: string) => this.#versions.get(name),
      started: (names: readonly string[]) => {
        const cause = own.cause ?? {kind: "changed", names};
        own.cause = undefined;
        own.isSkipped = false;
        for (const name of entry.names.outputs) this.#versions.set(name, (this.#versions.get(name) ?? 0) + 1);
        entry.run = {cause, took: undefined, count: (entry.run?.count ?? 0) + 1, start: performance.now()};
      },
      skipped: () => {
        own.isSkipped = true;
        // What it has shown is still what it shows.
        own.hasShown = true;
        own.shown = own.root.childNodes.length;
      },
    };
  }

  /** Follows one definition of a cell; once it is replaced, what it still reports is not of interest. */
  #observer(entry: Entry, {autodisplay, autoview, output}: Compiled, isCurrent: () => boolean) {
    const {state} = entry;
    return {
      _error: false,
      _node: state.root,
      pending: () => {
        if (!isCurrent()) return;
        state.hasShown = false;
        this.#set(entry, {status: "running", fault: undefined, isStale: state.root.hasChildNodes()});
      },
      fulfilled: (value: unknown) => {
        if (!isCurrent()) return;
        if (autodisplay) {
          clear(state);
          display(state, value);
        } else if (!state.hasShown) clear(state);
        prune(state);
        endRun(entry);
        if (output !== undefined && !autoview) state.values.set(output, value);
        this.#set(entry, {status: "done", fault: undefined, isStale: false});
      },
      rejected: (error: unknown) => {
        if (isCurrent()) this.#fail(entry, error);
      },
    };
  }

  /** Follows one of the names a cell defines: a promise or a generator that got a name fails after its cell has run. */
  #outputObserver(entry: Entry, name: string, isCurrent: () => boolean): Observer {
    const {state} = entry;
    const {awaited, values} = state;
    return {
      pending: () => void awaited.add(name),
      fulfilled: (value) => {
        values.set(name, value);
        if (!state.isSkipped) this.#versions.set(name, (this.#versions.get(name) ?? 0) + 1);
        awaited.delete(name);
        if (isCurrent() && awaited.size === 0) this.#options.onChange(entry.cell.id);
      },
      rejected: (error) => {
        awaited.delete(name);
        values.delete(name);
        // That the cell as a whole has failed is known already.
        if (isCurrent() && inputOf(error) === undefined) this.#fail(entry, error);
      },
    };
  }

  #fail(entry: Entry, error: unknown): void {
    endRun(entry);
    const fault = this.#faultOf(error, entry);
    const status = fault.kind === "blocked" ? "waiting" : "error";
    this.#set(entry, {status, fault, isStale: entry.state.root.hasChildNodes()});
  }

  /** A cell may run away after it has run, in what answers a click or a clock. */
  #failLater(error: unknown): void {
    const entry = error instanceof RunawayError ? this.#entries.get(Number(error.data.cell)) : undefined;
    if (entry && entry.current.status !== "error") this.#fail(entry, error);
  }

  #faultOf(error: unknown, {cell, program}: Entry): CellFault {
    // It tells its place itself, which may be in another cell.
    if (error instanceof RunawayError) return {kind: "runtime", error, line: undefined};
    if (error instanceof ImportError) return {kind: "import", specifier: error.specifier, available: error.available};
    const notExported = error instanceof SyntaxError ? NOT_EXPORTED.exec(error.message)?.[1] : undefined;
    if (notExported !== undefined) return notDefined(notExported, this.#exports);
    const input = inputOf(error);
    const {builtins} = this.#options;
    if (input !== undefined && !Object.hasOwn(builtins, input)) {
      const owner = this.#owners.get(input)?.[0];
      if (owner !== undefined) return {kind: "blocked", name: input, cell: this.#rootOf(owner)};
      const known = this.names.flatMap(({outputs}) => outputs);
      return notDefined(input, [...known, ...Object.keys(builtins), ...OWN_NAMES]);
    }
    const own = toError(error);
    const line = lineSaid(own) ?? lineInCell(own, traceName(cell), program?.compiled.lines ?? []);
    const place = this.#options.placeOf?.(own);
    const runaway = toRunaway(own, cell.id, place ?? {line});
    return runaway ? {kind: "runtime", error: runaway, line: undefined} : {kind: "runtime", error: own, line, place};
  }

  /** The cell at fault where one is blocked: itself, or the one it is blocked by. */
  #rootOf(id: number): number {
    const fault = this.#entries.get(id)?.current.fault;
    return fault?.kind === "blocked" ? (fault.cell ?? id) : id;
  }

  #set(entry: Entry, {status, fault, isStale}: Omit<CellState, "since">): void {
    const since = status === entry.current.status ? entry.current.since : performance.now();
    entry.current = {status, fault, isStale, since};
    if (this.#changed) this.#changed.push(entry.cell.id);
    else this.#options.onChange(entry.cell.id);
  }
}

/** What a definition brings about, before it has. */
function undefinedYet(): Pick<RunState, "variables" | "awaited" | "values" | "controls" | "cause" | "isSkipped"> {
  return {
    variables: [],
    awaited: new Set(),
    values: new Map(),
    controls: new Map(),
    cause: undefined,
    isSkipped: false,
  };
}

function endRun(entry: Entry): void {
  const {run} = entry;
  if (run?.took === undefined && run) entry.run = {...run, took: performance.now() - run.start};
}

function remove({state}: Entry): void {
  for (const variable of state.variables.splice(0)) variable.delete();
}

function namesOf({outputs, output, autoview, automutable}: Compiled): string[] {
  if (output === undefined) return [...outputs];
  if (autoview) return [output, output.replace(/^viewof\$/, "")];
  return automutable ? [output, output.replace(/^mutable /, "")] : [output];
}

function definitionOf({outputs, output, autodisplay, autoview, automutable}: Compiled) {
  return {
    outputs: [...outputs],
    ...(output !== undefined && {output}),
    autodisplay,
    autoview,
    automutable,
  };
}

/** A fault that is in the text of the notebook, so that running again does not mend it. */
function isStatic(fault: CellFault | undefined): boolean {
  return fault !== undefined && ["syntax", "duplicate", "cycle", "mode"].includes(fault.kind);
}

function sameFault(current: CellFault | undefined, next: CellFault | undefined): boolean {
  return JSON.stringify(isStatic(current) ? current : undefined) === JSON.stringify(next);
}

/** The name a cell's function has in traces. */
function traceName({id}: Cell): string {
  return `cell-${id}.js`;
}

/** How the transpiler says that a module does not have a name. */
const NOT_EXPORTED = /^export '(.+)' not found$/;

function notDefined(name: string, known: Iterable<string>): CellFault {
  return {kind: "undefined", name, suggestion: nearest(name, known)};
}

/** Anything can be thrown. */
function toError(error: unknown): Error {
  if (error instanceof Error) return error;
  try {
    return new Error(String(error));
  } catch {
    return new Error("something was thrown that cannot be shown");
  }
}

/** A query says itself where in it the fault is. */
function lineSaid(error: Error): number | undefined {
  return error instanceof TuiyanError && typeof error.data.line === "number" ? error.data.line : undefined;
}

function unknownName(name: string, cells: readonly CellNames[]): WhatIfError {
  const known = cells.flatMap(({outputs}) => outputs);
  const message = `no cell defines ${name}${didYouMean(name, known)}`;
  return new WhatIfError("unknown-name", message, {name, suggestion: nearest(name, known)});
}

function fail(name: string): never {
  throw new Error(`${name} has no value`);
}

/** The variable upstream that an error came from, which the runtime notes on the error. */
function inputOf(error: unknown): string | undefined {
  return error instanceof RuntimeError ? error.input : undefined;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
