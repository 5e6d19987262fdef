import {locale, t} from "../i18n/locale.js";
import {scenarios as words} from "../i18n/scenarios.js";
import {Kernel, type KernelOptions} from "../kernel/kernel.js";
import type {ModuleLoader} from "../kernel/modules/module-loader.js";
import {isBeside} from "../kernel/modules/names.js";
import type {Values} from "../model/index.js";
import {findDataCell, writeDataCell, type DataCell} from "../notebook/data-cell.js";
import {insertCell, setCellValue} from "../notebook/edit.js";
import {recordEdit, redo, startHistory, undo, type History} from "../notebook/history.js";
import {NotebookError} from "../notebook/notebook-error.js";
import type {Cell} from "../notebook/notebook.js";
import {parseDocument, type NotebookDocument} from "../notebook/parse.js";
import {referenceIn} from "../scenario/reference.js";
import {toScenarios, type Scenario} from "../scenario/scenario.js";
import {author} from "./author.js";
import {bundles} from "./bundles.js";
import {changeCells, type CellChange} from "./cell-change.js";
import {compareAll, compareScenarios, type ComparedScenario} from "./compare.js";
import {moduleName} from "./module-name.js";
import {across} from "./what-if/across.js";
import type {WhatIfHost} from "./what-if/host.js";
import type {AskSpec} from "./what-if/pinned-cell.js";
import {leverFunction, type LeverFunction} from "./what-if/lever-function.js";
import {CellTexts} from "./cell-texts.js";
import type {Conditions} from "./conditions.js";
import {describeFault} from "./describe-fault.js";
import type {SessionState} from "./kept-history.js";
import type {FileSource} from "./file-attachment.js";
import {drawnTargets} from "./drawn-targets.js";
import {OWN_TARGETS} from "./own-targets-name.js";
import {LeverBoard} from "./lever-board.js";
import type {LeverSource} from "./lever-source.js";
import {changeScenarios, type ScenarioChange} from "./scenario-action.js";
import {MAX_TEXT} from "./protocol.js";
import {readScenarios, writeScenarios, type ScenarioCell} from "./scenario-cell.js";
import {readWorking, writeWorking} from "./working.js";

/** Who shows a session, and is told of it. */
export interface SessionHost extends Pick<KernelOptions, "builtins" | "load" | "compilers"> {
  /** Gives the files beside the notebook. */
  readonly files: FileSource;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
  /** The notebook's text is another; it is to be kept. */
  readonly onText: (text: string) => void;
  /** How the levers stand apart from any saved scenario, to be kept until the next opening. */
  readonly onWorking: (working: string | null) => void;
  /** Something can be undone or redone that could not before; called once changes pause. */
  readonly onHistory?: (history: History<SessionState>) => void;
  /** How many cells run and how many have an error; and which of them run. */
  readonly onStatus: (running: number, errors: number, cells: readonly number[]) => void;
}

/** How long after a change of the cells' states the host hears of it, in ms: a lever that moves changes them all the time. */
const STATUS_DELAY = 100;
/** After how long without a word on them it hears of it at once, ms. */
const STATUS_REST = 500;

/** For how long a cell may run that the reader lets run longer, ms. */
const LONG_RUN = 60_000;

/** How soon what can be undone is told, ms. */
const HISTORY_DELAY = 200;

/** As much as is kept: 500 steps, fewer where texts are so long that they would fill the memory. */
const historyLimit = {weight: 500, weigh: ({text}: SessionState) => Math.max(1, text.length / 100_000)};

/** What was just taken away, as long as it is offered back. */
export type Removed =
  | {readonly type: "scenario"; readonly name: string}
  | {readonly type: "cell"; readonly ids: readonly number[]}
  | undefined;

/** A notebook being read: its text, its cells as they run, its levers and scenarios, and one undo over all of them. */
export class Session implements WhatIfHost {
  readonly kernel: Kernel;
  readonly board: LeverBoard;
  readonly texts = new CellTexts();
  readonly #host: SessionHost;
  readonly #watchers = new Set<() => void>();
  #opened: NotebookDocument;
  #scenarioCell: ScenarioCell;
  #active: string | undefined;
  #removed: Removed;
  /** Why the last action was not carried out. */
  #problem: unknown;
  #isStarted = false;
  /** Whether all cells have run since the notebook was opened, and the levers stand as they were left. */
  #isSettled = false;
  /** Whether the targets set in it are drawn. */
  #isDrawing = false;
  /** Of scenarios, in the light of the levers that there were. */
  readonly #faults = new WeakMap<
    Scenario,
    {readonly sources: readonly LeverSource[]; readonly fault: Error | undefined}
  >();
  /** The states of the cells as the host last heard of them. */
  #reported = {running: 0, failed: 0};
  #reportedAt = -Infinity;
  #history: History<SessionState>;
  /** Whether anything was done since the opening. */
  #isTouched = false;
  #historyTimer: ReturnType<typeof setTimeout> | undefined;
  /** What was typed before the opening and no notebook can hold. */
  readonly #typed: Readonly<Record<string, string>>;
  #modules: ModuleLoader | undefined;
  #workingTimer: ReturnType<typeof setTimeout> | undefined;
  #statusTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Opens a notebook; nothing runs before {@link Session.start}.
   * @param working what `onWorking` was last told of it
   * @throws {NotebookError} for a text that is no notebook
   */
  constructor(text: string, working: string | null, host: SessionHost) {
    this.#host = {
      ...host,
      onChange: () => {
        host.onChange();
        for (const watcher of this.#watchers) watcher();
      },
    };
    this.#opened = parseDocument(text);
    this.#scenarioCell = readScenarios(this.#opened);
    const before = readWorking(working);
    const chosen = this.#scenario(before?.active) ?? this.#scenarioCell.scenarios[0];
    this.#active = chosen?.name;
    this.board = new LeverBoard(before?.values ?? chosen?.values);
    this.#typed = before?.typed ?? {};
    this.#history = startHistory(this.#state(), historyLimit);
    this.kernel = new Kernel({
      builtins: host.builtins,
      load: (specifier) => this.#load(specifier),
      ...(host.compilers && {compilers: host.compilers}),
      placeOf: (error) => this.#modules?.placeOf(error),
      onChange: () => this.#onRun(),
    });
  }

  /** The modules beside the notebook; what reads them is loaded with the first. */
  async modules(): Promise<ModuleLoader> {
    const {createModules} = await bundles.modules();
    const {files} = this.#host;
    return (this.#modules ??= createModules({
      files,
      load: (specifier) => this.#load(specifier),
      watch: this.kernel.watch,
    }));
  }

  /** Whether cells run; until then they are shown as they are written. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  start(): void {
    this.#isStarted = true;
    this.texts.allToRun();
    this.#drawTargets();
    this.kernel.open(this.cells);
    for (const [id, text] of Object.entries(this.#typed)) this.edit(Number(id), text);
  }

  get history(): History<SessionState> {
    return this.#history;
  }

  /** Takes in what could be undone before the notebook was opened. */
  takeHistory({past, future}: History<SessionState>): void {
    const own = this.#history;
    this.#history = {...own, past: [...past, ...own.past], future: this.#isTouched ? own.future : future};
  }

  dispose(): void {
    clearTimeout(this.#historyTimer);
    clearTimeout(this.#workingTimer);
    clearTimeout(this.#statusTimer);
    drawnTargets.of = () => [];
    this.kernel.dispose();
  }

  /** As the notebook has it, in both languages where it has both. */
  get title(): string {
    return this.#opened.notebook.title;
  }

  get cells(): readonly Cell[] {
    return this.#opened.notebook.cells;
  }

  /** The scenarios, a baseline of no name of its own where the notebook has none yet. */
  get scenarios(): readonly Scenario[] {
    const {scenarios} = this.#scenarioCell;
    return scenarios.length > 0 ? scenarios : toScenarios([{name: t(words.baseline), values: {}}]);
  }

  get active(): string | undefined {
    return this.#active ?? this.scenarios[0]?.name;
  }

  /** Whether there is anything for levers and scenarios to be shown of. */
  get hasLevers(): boolean {
    return !this.board.isEmpty || this.#scenarioCell.scenarios.length > 0;
  }

  /** Under what conditions the results on screen hold. */
  get conditions(): Conditions {
    return {
      scenario: this.scenarios.find(({name}) => name === this.active),
      differences: this.board.diff({}, this.board.values),
    };
  }

  get removed(): Removed {
    return this.#removed;
  }

  /** What is wrong, in the reader's language. */
  get problem(): string | undefined {
    return this.describe(this.#problem ?? this.#scenarioCell.fault ?? this.board.repeated);
  }

  /** A fault in the reader's language; undefined where there is none. */
  describe(fault: unknown): string | undefined {
    return fault === undefined ? undefined : describeFault(fault, this.board, locale.language);
  }

  /** Why a scenario cannot be chosen: what it inherits is not known, or the levers that there are do not take its values. */
  faultOf(scenario: Scenario): Error | undefined {
    if (scenario.fault) return scenario.fault;
    const {sources} = this.board;
    if (!this.#isSettled || sources.length === 0) return undefined;
    // A check is dear, and this is asked for every frame while a lever moves.
    const known = this.#faults.get(scenario);
    if (known?.sources.length === sources.length && known.sources.every((source, i) => source === sources[i]))
      return known.fault;
    const [fault] = this.board.check(scenario.values);
    this.#faults.set(scenario, {sources, fault});
    return fault;
  }

  /** The scenarios that are drawn together, how the levers stand first. */
  get compared(): ComparedScenario[] {
    return compareScenarios(this.board.values, this.scenarios);
  }

  get allScenarios(): ComparedScenario[] {
    return compareAll(this.board.values, this.scenarios);
  }

  readonly watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => this.#watchers.delete(onChange);
  };

  readonly functionOf = (name: string): Promise<LeverFunction> => leverFunction(this.kernel, this.board, name);

  readonly pin = (text: string, name: string): number => {
    const owner = this.kernel.graph.names.find(({outputs}) => outputs.includes(name))?.id;
    const at = this.cells.findIndex(({id}) => id === owner) + 1;
    const next = insertCell(this.#opened, at, {value: text});
    this.#change(next);
    this.#runCells();
    this.#record("pin", `pin ${performance.now()}`);
    return this.cells[at]?.id ?? 0;
  };

  report(problem: unknown): void {
    this.#problem = problem;
    this.#host.onChange();
  }

  /** Takes in the levers that a cell shows. */
  addLevers(source: LeverSource): void {
    source.addEventListener("input", () => this.#onLevers(source));
    this.board.add(source);
    this.#host.onChange();
  }

  /** A lever has come to rest. */
  keepLever(parameter: string): void {
    this.#record(parameter);
  }

  activate(name: string): void {
    const scenario = this.#scenario(name);
    const values = scenario?.values ?? {};
    if (scenario?.fault) throw scenario.fault;
    const [fault] = this.board.isEmpty ? [] : this.board.check(values);
    if (fault) throw fault;
    this.#active = name;
    this.setLevers(values, "activate");
  }

  /** Sets a lever as the reference has it. */
  resetLever(parameter: string): void {
    const reference = Object.entries(referenceIn(this.scenarios)?.values ?? {});
    const kept = Object.entries(this.board.values).filter(([id]) => id !== parameter);
    this.setLevers(Object.fromEntries([...kept, ...reference.filter(([id]) => id === parameter)]), "reset");
  }

  setLevers(values: Values, label: string): void {
    this.board.apply(values);
    this.#keepWorking();
    this.#record(label, `${label} ${performance.now()}`);
  }

  /**
   * Does what a reader asks for; what cannot be done is said, and nothing is changed by it.
   * @returns whether it was done
   */
  attempt(action: () => void): boolean {
    this.#problem = undefined;
    this.#removed = undefined;
    this.#host.onChange();
    try {
      action();
      return true;
    } catch (error) {
      this.#problem = error;
      return false;
    }
  }

  /** @throws {Error} where the notebook cannot hold the scenarios as they would be */
  changeScenarios(change: ScenarioChange): void {
    const before = {scenarios: this.scenarios, active: this.#active};
    const stamp = {by: author.name || undefined, at: `${new Date().toISOString().slice(0, 19)}Z`};
    const {scenarios, active} = changeScenarios(change, before, this.board.values, stamp);
    const follows = change.type === "edit" && this.#standsAs(this.#scenario(active));
    this.#writeScenarios(scenarios);
    this.#active = active;
    const now = this.#scenario(active);
    if (follows && now && !this.faultOf(now)) this.board.apply(now.values);
    if (change.type === "remove") this.#removed = {type: "scenario", name: change.name};
    this.#keepWorking();
    this.#record(change.type, `${change.type} ${change.name} ${performance.now()}`);
  }

  dataCell(name: string): DataCell | undefined {
    return findDataCell(this.#opened.notebook, name);
  }

  /**
   * Writes what a control keeps in the notebook into its cell, which runs again, and with it what uses it.
   * @throws {NotebookError} where the notebook cannot hold it
   */
  writeData(name: string, value: unknown): void {
    const next = writeDataCell(this.#opened, name, value);
    if (next === this.#opened) return;
    this.#change(next);
    this.#runCells();
    this.#record(name, `${name} ${performance.now()}`);
  }

  /** A cell is typed in; it runs with the new text when it is told to. */
  edit(id: number, text: string): void {
    const before = this.cells.find((cell) => cell.id === id);
    // An editor says it, too, when it is given the text that undo or another command has made.
    if (!before || (before.value === text && this.texts.typed(id) === undefined)) return;
    try {
      const next = setCellValue(this.#opened, id, text);
      this.#change(next);
      const wasRefused = this.texts.typed(id) !== undefined;
      this.texts.edited(before, text);
      if (wasRefused) this.#keepWorking();
      this.#record(`cell ${id}`);
    } catch (error) {
      this.texts.refuse(id, {text, reason: error});
      this.#keepWorking();
      this.#host.onChange();
    }
  }

  run(id: number): void {
    this.texts.toRun(id);
    this.#runCells();
    this.kernel.run(id);
    this.#readScenarios();
  }

  /** Runs a cell again that was ended, and gives it more time. */
  runLonger(id: number): void {
    this.kernel.runLonger(id, LONG_RUN);
  }

  /** Ends all cells that run. */
  stop(): void {
    this.kernel.stop();
  }

  runAll(): void {
    if (!this.#isStarted) {
      this.start();
      return;
    }
    this.texts.allToRun();
    this.#readScenarios();
    this.kernel.setCells(this.cells);
    this.kernel.runAll();
  }

  /**
   * Adds, moves or removes cells.
   * @returns the cell that is to have the focus
   */
  changeCells(ids: readonly number[], change: CellChange): number | undefined {
    const {document, focus} = changeCells(this.#opened, ids, change);
    if (document === this.#opened) return undefined;
    this.#change(document);
    this.#removed = change.type === "remove" ? {type: "cell", ids} : undefined;
    this.#runCells();
    this.#readScenarios();
    this.#record(`${change.type} cell`, `${change.type} ${performance.now()}`);
    return focus;
  }

  /**
   * Makes another document of the notebook's, as one step that undo takes back.
   * @param ran cells that run with the texts they then have; others whose texts are new run when they are told to
   * @throws {NotebookError} where the notebook cannot hold it
   */
  rewrite(label: string, change: (document: NotebookDocument) => NotebookDocument, ran: readonly number[] = []): void {
    const before = this.cells;
    const next = change(this.#opened);
    if (next === this.#opened) return;
    const values = new Map(next.notebook.cells.map(({id, value}) => [id, value]));
    for (const cell of before) {
      const value = values.get(cell.id);
      if (ran.includes(cell.id)) this.texts.toRun(cell.id);
      else if (value !== undefined && value !== cell.value) this.texts.edited(cell, value);
    }
    this.#change(next);
    this.#runCells();
    this.#readScenarios();
    this.#record(label, `${label} ${performance.now()}`);
  }

  /**
   * Puts new cells of code behind one, or at the end.
   * @throws {NotebookError} where the notebook cannot hold them
   */
  insertCells(after: number | undefined, texts: readonly string[]): void {
    const found = this.cells.findIndex(({id}) => id === after);
    const at = found < 0 ? this.cells.length : found + 1;
    this.rewrite("insert", (document) => texts.reduce((next, value, i) => insertCell(next, at + i, {value}), document));
  }

  /** Takes back the last change, whether of text, a lever or the scenarios. */
  undo(): void {
    // What could not be taken in is no step: it is simply gone back from.
    if (!this.texts.dropRefused()) this.attempt(() => this.#restore(undo(this.#history)));
    else {
      this.#keepWorking();
      this.#host.onChange();
    }
  }

  redo(): void {
    this.attempt(() => this.#restore(redo(this.#history)));
  }

  reportStatus(): void {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = undefined;
    const {running, failed, busy} = this.kernel.states;
    this.#reportedAt = performance.now();
    this.#reported = {running, failed};
    this.#host.onStatus(running, failed, busy);
  }

  #reportChangedStatus(): void {
    this.#statusTimer = undefined;
    const {running, failed} = this.#reported;
    if (running !== this.kernel.states.running || failed !== this.kernel.states.failed) this.reportStatus();
  }

  /** What cells import; of what is ours, some belongs to this notebook. */
  async #load(specifier: string): Promise<unknown> {
    if (isBeside(specifier)) return (await this.modules()).load(specifier);
    const module = await this.#host.load(specifier);
    switch (moduleName(specifier)) {
      case "tuiyan":
        return {...(module as object), across: (name: string) => across(this, name)};
      case "tuiyan/ask": {
        const {askElement} = module as Awaited<ReturnType<typeof bundles.ask>>;
        const {targetsElement} = await bundles.scenarios();
        return {
          ask: (name: string, spec: AskSpec) => askElement(this, name, spec),
          targetTable: () => targetsElement(this),
        };
      }
      default:
        return module;
    }
  }

  #scenario(name: string | undefined): Scenario | undefined {
    return this.#scenarioCell.scenarios.find((scenario) => scenario.name === name);
  }

  /** Whether the levers stand just as in a scenario: they move with it then. */
  #standsAs(scenario: Scenario | undefined): boolean {
    return scenario !== undefined && this.board.diff(scenario.values, this.board.values).length === 0;
  }

  #onLevers(source: LeverSource): void {
    if (!source.isConnected) return;
    this.board.keep();
    this.#host.onChange();
    // The levers move many times a second; what they say is kept once they pause.
    clearTimeout(this.#workingTimer);
    this.#workingTimer = setTimeout(() => this.#keepWorking(), 250);
  }

  #keepWorking(): void {
    const typed = this.texts.refused;
    const hasTyped = Object.keys(typed).length > 0;
    this.#host.onWorking(writeWorking({active: this.#active, values: this.board.values, ...(hasTyped && {typed})}));
  }

  #onRun(): void {
    this.#host.onChange();
    // At once after a rest, as what runs now may leave no time to say so.
    if (performance.now() - this.#reportedAt > STATUS_REST) this.#reportChangedStatus();
    else this.#statusTimer ??= setTimeout(() => this.#reportChangedStatus(), STATUS_DELAY);
    if (this.#isSettled || this.kernel.states.running > 0) return;
    this.#isSettled = true;
    this.#checkValues();
  }

  /** Once all levers are there: values that they do not take give way to those of the scenario, which is said. */
  #checkValues(): void {
    if (this.board.isEmpty) return;
    const [fault] = this.board.check(this.board.values);
    if (fault) {
      this.#problem = fault;
      const values = this.#scenario(this.#active)?.values ?? {};
      this.board.apply(this.board.check(values).length === 0 ? values : {});
    }
    if (!this.#isTouched) this.#history = {...this.#history, present: this.#state()};
  }

  #state(): SessionState {
    return {text: this.#opened.text, values: this.board.values, active: this.#active};
  }

  /** @param label names what was done; typing in one cell, or one lever moved again and again, is one step */
  #record(label: string, key = label): void {
    this.#history = recordEdit(this.#history, this.#state(), {label, key, time: performance.now()});
    this.#tellHistory();
  }

  #tellHistory(): void {
    this.#isTouched = true;
    this.#historyTimer ??= setTimeout(() => {
      this.#historyTimer = undefined;
      this.#host.onHistory?.(this.#history);
    }, HISTORY_DELAY);
  }

  /** @throws {NotebookError} where a history that was kept is damaged, and leads to what is no notebook */
  #restore(history: History<SessionState>): void {
    if (history === this.#history) return;
    const {text, values, active} = history.present;
    this.#change(text === this.#opened.text ? this.#opened : parseDocument(text));
    this.#history = history;
    this.#tellHistory();
    this.texts.restored(this.cells);
    this.#readScenarios();
    this.#active = active;
    this.#runCells();
    this.board.apply(values);
    this.#keepWorking();
  }

  #readScenarios(): void {
    this.#scenarioCell = readScenarios(this.#opened);
    if (!this.#scenario(this.#active)) this.#active = this.#scenarioCell.scenarios[0]?.name;
  }

  /** Writes the scenarios into their cell, which runs again, and with it what compares them. */
  #writeScenarios(scenarios: readonly Scenario[]): void {
    if (this.#scenarioCell.fault) throw this.#scenarioCell.fault;
    const next = writeScenarios(this.#opened, scenarios);
    this.#scenarioCell = {scenarios, fault: undefined};
    this.#change(next);
    this.#runCells();
  }

  /** Makes the graph that of the cells; an edited one keeps the text it last ran with until it is told to run. */
  #runCells(): void {
    if (this.#isStarted) this.kernel.setCells(this.texts.asRun(this.cells));
  }

  /** What reads the targets set in a notebook is loaded for one that has any. */
  #drawTargets(): void {
    if (this.#isDrawing || !this.cells.some(({value}) => value.includes(OWN_TARGETS))) return;
    this.#isDrawing = true;
    bundles.scenarios().then(
      ({drawTargets}) => drawTargets(this, drawnTargets),
      (error: unknown) => this.report(error),
    );
  }

  #change(next: NotebookDocument): void {
    if (next === this.#opened) return;
    const {length} = next.text;
    if (length > MAX_TEXT)
      throw new NotebookError(
        "too-large",
        `too large: ${length} characters (at most ${MAX_TEXT}; keep data in files of their own)`,
        {length, limit: MAX_TEXT},
      );
    this.#opened = next;
    this.#drawTargets();
    this.#host.onChange();
    this.#host.onText(next.text);
  }
}
