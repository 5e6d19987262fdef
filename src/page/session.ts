import {locale, t} from "../i18n/locale.js";
import {scenarios as words} from "../i18n/scenarios.js";
import {Kernel, type KernelOptions} from "../kernel/kernel.js";
import type {Values} from "../model/index.js";
import {writeDataCell} from "../notebook/data-cell.js";
import {insertCell, setCellValue} from "../notebook/edit.js";
import {recordEdit, redo, startHistory, undo, type History} from "../notebook/history.js";
import type {Cell} from "../notebook/notebook.js";
import {parseDocument, type NotebookDocument} from "../notebook/parse.js";
import {referenceIn} from "../scenario/reference.js";
import {toScenarios, type Scenario} from "../scenario/scenario.js";
import {author} from "./author.js";
import type {bundles} from "./bundles.js";
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
import {LeverBoard} from "./lever-board.js";
import type {LeverSource} from "./lever-source.js";
import {changeScenarios, type ScenarioChange} from "./scenario-action.js";
import {readScenarios, writeScenarios, type ScenarioCell} from "./scenario-cell.js";
import {readWorking, writeWorking} from "./working.js";

/** Who shows a session, and is told of it. */
export interface SessionHost extends Pick<KernelOptions, "builtins" | "load"> {
  /** Something that is shown has changed. */
  readonly onChange: () => void;
  /** The notebook's text is another; it is to be kept. */
  readonly onText: (text: string) => void;
  /** How the levers stand apart from any saved scenario, to be kept until the next opening. */
  readonly onWorking: (working: string | null) => void;
  /** How many cells run and how many have an error. */
  readonly onStatus: (running: number, errors: number) => void;
}

/** All that undo brings back: text, cells, levers, which scenario. */
interface State {
  readonly opened: NotebookDocument;
  readonly values: Values;
  readonly active: string | undefined;
}

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
  /** Whether all cells have run since the notebook was opened, and the levers stand as they were left. */
  #isSettled = false;
  /** Of scenarios, in the light of the levers that there were. */
  readonly #faults = new WeakMap<
    Scenario,
    {readonly sources: readonly LeverSource[]; readonly fault: Error | undefined}
  >();
  /** The states of the cells as the host last heard of them. */
  #reported = {running: 0, failed: 0};
  #history: History<State>;
  #workingTimer: ReturnType<typeof setTimeout> | undefined;

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
    this.#history = startHistory(this.#state());
    this.kernel = new Kernel({
      builtins: host.builtins,
      load: (specifier) => this.#load(specifier),
      onChange: () => this.#onRun(),
    });
  }

  start(): void {
    this.kernel.setCells(this.cells);
  }

  dispose(): void {
    clearTimeout(this.#workingTimer);
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
    const owner = this.kernel.names.find(({outputs}) => outputs.includes(name))?.id;
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
    if (!before) return;
    try {
      const next = setCellValue(this.#opened, id, text);
      this.texts.edited(before, text);
      this.#change(next);
      this.#record(`cell ${id}`);
    } catch (error) {
      this.texts.refused(id, error);
      this.#host.onChange();
    }
  }

  run(id: number): void {
    this.texts.toRun(id);
    this.#runCells();
    this.kernel.run(id);
    this.#readScenarios();
  }

  runAll(): void {
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

  /** Takes back the last change, whether of text, a lever or the scenarios. */
  undo(): void {
    this.#restore(undo(this.#history));
  }

  redo(): void {
    this.#restore(redo(this.#history));
  }

  reportStatus(): void {
    const {running, failed} = this.kernel;
    this.#reported = {running, failed};
    this.#host.onStatus(running, failed);
  }

  /** What cells import; of what is ours, some belongs to this notebook. */
  async #load(specifier: string): Promise<unknown> {
    const module = await this.#host.load(specifier);
    switch (moduleName(specifier)) {
      case "tuiyan":
        return {...(module as object), across: (name: string) => across(this, name)};
      case "tuiyan/ask": {
        const {askElement} = module as Awaited<ReturnType<typeof bundles.ask>>;
        return {ask: (name: string, spec: AskSpec) => askElement(this, name, spec)};
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
    this.#host.onWorking(writeWorking({active: this.#active, values: this.board.values}));
  }

  #onRun(): void {
    this.#host.onChange();
    // Under a lever that moves, this comes a hundred times a second.
    const {running, failed} = this.#reported;
    if (running !== this.kernel.running || failed !== this.kernel.failed) this.reportStatus();
    if (this.#isSettled || this.kernel.running > 0) return;
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
    if (this.#history.past.length === 0) this.#history = startHistory(this.#state());
  }

  #state(): State {
    return {opened: this.#opened, values: this.board.values, active: this.#active};
  }

  /** @param label names what was done; typing in one cell, or one lever moved again and again, is one step */
  #record(label: string, key = label): void {
    this.#history = recordEdit(this.#history, this.#state(), {label, key, time: performance.now()});
  }

  #restore(history: History<State>): void {
    if (history === this.#history) return;
    this.#history = history;
    const {opened, values, active} = history.present;
    this.#change(opened);
    this.texts.restored(this.cells);
    this.#readScenarios();
    this.#active = active;
    this.#problem = undefined;
    this.#removed = undefined;
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
    this.kernel.setCells(this.texts.asRun(this.cells));
  }

  #change(next: NotebookDocument): void {
    if (next === this.#opened) return;
    this.#opened = next;
    this.#host.onChange();
    this.#host.onText(next.text);
  }
}
