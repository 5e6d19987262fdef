import {t} from "../../i18n/locale.js";
import {scenarios as words} from "../../i18n/scenarios.js";
import {toScenarios, type Scenario} from "../../scenario/scenario.js";
import {readScenarios, writeScenarios, type ScenarioCell} from "../scenario-cell.js";
import type {OpenNotebook} from "./open-notebook.js";

/** The scenarios of an open notebook, and which of them the levers were last set to. */
export class ScenarioList {
  readonly #notebook: OpenNotebook;
  #cell: ScenarioCell;
  /** The one the levers were last set to; undefined where the notebook has none. */
  chosen: string | undefined;

  /** @param chosen the one the levers were set to when the notebook was last open */
  constructor(notebook: OpenNotebook, chosen: string | undefined) {
    this.#notebook = notebook;
    this.#cell = readScenarios(notebook.document);
    this.chosen = (this.find(chosen) ?? this.#cell.scenarios[0])?.name;
  }

  /** A baseline of no name of its own where the notebook has none yet. */
  get all(): readonly Scenario[] {
    return this.isEmpty ? toScenarios([{name: t(words.baseline), values: {}}]) : this.#cell.scenarios;
  }

  get active(): string | undefined {
    return this.chosen ?? this.all[0]?.name;
  }

  get isEmpty(): boolean {
    return this.#cell.scenarios.length === 0;
  }

  /** Why the notebook's scenarios can be neither used nor changed. */
  get fault(): Error | undefined {
    return this.#cell.fault;
  }

  find(name: string | undefined): Scenario | undefined {
    return this.#cell.scenarios.find((scenario) => scenario.name === name);
  }

  /** Reads them again, as the cell that holds them is to run with another text. */
  read(): void {
    this.#cell = readScenarios(this.#notebook.document);
    if (!this.find(this.chosen)) this.chosen = this.#cell.scenarios[0]?.name;
  }

  /**
   * Writes them into their cell, which runs again, and with it what compares them.
   * @throws {NotebookError} where the notebook cannot hold them; their {@link fault}
   */
  write(scenarios: readonly Scenario[]): void {
    if (this.#cell.fault) throw this.#cell.fault;
    const next = writeScenarios(this.#notebook.document, scenarios);
    this.#cell = {scenarios, fault: undefined};
    this.#notebook.change(next);
    this.#notebook.runCells();
  }
}
