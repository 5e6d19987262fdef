import type {Kernel} from "../../kernel/kernel.js";
import type {Values} from "../../model/index.js";
import type {DataCell} from "../../notebook/data-cell.js";
import type {ComparedScenario} from "../compare.js";
import type {LeverBoard} from "../lever-board.js";
import type {ScenarioChange} from "../scenario-action.js";
import type {LeverFunction} from "./lever-function.js";

/** What is needed of an open notebook to ask what if. */
export interface WhatIfHost {
  readonly kernel: Kernel;
  readonly board: LeverBoard;
  /** The scenarios that are drawn together, how the levers stand first. */
  readonly compared: readonly ComparedScenario[];
  /** How the levers stand, then every scenario of the notebook. */
  readonly allScenarios: readonly ComparedScenario[];
  /** Calls back whenever something is another; gives what ends it. */
  readonly watch: (onChange: () => void) => () => void;
  /** A value of the notebook as a function of its levers. */
  readonly functionOf: (name: string) => Promise<LeverFunction>;
  /**
   * Adds a cell with a text below the one that defines a name, and runs it.
   * @returns the cell's id
   */
  readonly pin: (text: string, name: string) => number;
  /** The cell that keeps data under a name. */
  readonly dataCell: (name: string) => DataCell | undefined;
  /**
   * Keeps data in the cell of a name, as one step to be undone.
   * @throws {NotebookError} where the notebook cannot hold them
   */
  readonly writeData: (name: string, value: unknown) => void;
  /** Sets all levers at once, those not named to the baseline; `label` names it as a step to be undone. */
  readonly setLevers: (values: Values, label: string) => void;
  /** @throws {ScenarioError}; {NotebookError} where the notebook cannot hold the scenarios as they would be */
  readonly changeScenarios: (change: ScenarioChange) => void;
}
