import type {Values} from "../../model/index.js";
import {referenceIn} from "../../scenario/reference.js";
import type {Scenario} from "../../scenario/scenario.js";
import {author} from "../author.js";
import type {LeverBoard} from "../lever-board.js";
import type {LeverSource} from "../lever-source.js";
import {changeScenarios, type ScenarioChange} from "../scenario-action.js";
import type {Notice} from "./notice.js";
import type {ScenarioList} from "./scenario-list.js";
import type {Steps} from "./steps.js";

/** How long the levers rest before what they say is kept, ms: they move many times a second. */
const WORKING_DELAY = 250;

export interface LeversOptions {
  readonly board: LeverBoard;
  readonly scenarios: ScenarioList;
  readonly steps: Steps;
  readonly notice: Notice;
  readonly keepWorking: () => void;
  readonly onChange: () => void;
}

/** What is done to the levers of an open notebook and to its scenarios, which hold how they stand. */
export class Levers {
  readonly #options: LeversOptions;
  /** Whether all levers are there, and stand as they were left. */
  #isSettled = false;
  /** Of scenarios, in the light of the levers that there were. */
  readonly #faults = new WeakMap<
    Scenario,
    {readonly sources: readonly LeverSource[]; readonly fault: Error | undefined}
  >();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LeversOptions) {
    this.#options = options;
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Takes in those that a cell shows. */
  add(source: LeverSource): void {
    const {board, onChange} = this.#options;
    source.addEventListener("input", () => this.#onMove(source));
    board.add(source);
    onChange();
  }

  /** All cells have run: values that the levers do not take give way to those of the scenario, which is said. */
  settle(): void {
    this.#isSettled = true;
    const {board, scenarios, steps, notice} = this.#options;
    if (board.isEmpty) return;
    const [fault] = board.check(board.values);
    if (fault) {
      notice.problem = fault;
      const values = scenarios.find(scenarios.chosen)?.values ?? {};
      board.apply(board.check(values).length === 0 ? values : {});
    }
    steps.settle();
  }

  /** Why a scenario cannot be chosen: what it inherits is not known, or the levers that there are do not take its values. */
  faultOf(scenario: Scenario): Error | undefined {
    if (scenario.fault) return scenario.fault;
    const {board} = this.#options;
    const {sources} = board;
    if (!this.#isSettled || sources.length === 0) return undefined;
    // A check is dear, and this is asked for every frame while a lever moves.
    const known = this.#faults.get(scenario);
    if (known?.sources.length === sources.length && known.sources.every((source, i) => source === sources[i]))
      return known.fault;
    const [fault] = board.check(scenario.values);
    this.#faults.set(scenario, {sources, fault});
    return fault;
  }

  /**
   * Sets them as a scenario has them.
   * @throws {Error} what is wrong with the scenario, or that the levers do not take its values
   */
  activate(name: string): void {
    const {board, scenarios} = this.#options;
    const scenario = scenarios.find(name);
    const values = scenario?.values ?? {};
    if (scenario?.fault) throw scenario.fault;
    const [fault] = board.isEmpty ? [] : board.check(values);
    if (fault) throw fault;
    scenarios.chosen = name;
    this.set(values, "activate");
  }

  /** Sets one as the reference has it. */
  reset(parameter: string): void {
    const {board, scenarios} = this.#options;
    const reference = Object.entries(referenceIn(scenarios.all)?.values ?? {});
    const kept = Object.entries(board.values).filter(([id]) => id !== parameter);
    this.set(Object.fromEntries([...kept, ...reference.filter(([id]) => id === parameter)]), "reset");
  }

  /** Sets all at once, those not named to the baseline; `label` names it as a step to be undone. */
  set(values: Values, label: string): void {
    const {board, steps, keepWorking} = this.#options;
    board.apply(values);
    keepWorking();
    steps.record(label);
  }

  /** @throws {ScenarioError}; {NotebookError} where the notebook cannot hold the scenarios as they would be */
  changeScenarios(change: ScenarioChange): void {
    const {board, scenarios, steps, notice, keepWorking} = this.#options;
    const before = {scenarios: scenarios.all, active: scenarios.chosen};
    const stamp = {by: author.name || undefined, at: `${new Date().toISOString().slice(0, 19)}Z`};
    const next = changeScenarios(change, before, board.values, stamp);
    const follows = change.type === "edit" && this.#standAs(scenarios.find(next.active));
    scenarios.write(next.scenarios);
    scenarios.chosen = next.active;
    const now = scenarios.find(next.active);
    if (follows && now && !this.faultOf(now)) board.apply(now.values);
    if (change.type === "remove") notice.removed = {type: "scenario", name: change.name};
    keepWorking();
    steps.record(change.type);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Whether they stand just as in a scenario: they move with it then. */
  #standAs(scenario: Scenario | undefined): boolean {
    const {board} = this.#options;
    return scenario !== undefined && board.diff(scenario.values, board.values).length === 0;
  }

  #onMove(source: LeverSource): void {
    if (!source.isConnected) return;
    const {board, keepWorking, onChange} = this.#options;
    board.keep();
    onChange();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(keepWorking, WORKING_DELAY);
  }
}
