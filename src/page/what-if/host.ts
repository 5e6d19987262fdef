import type {Kernel} from "../../kernel/kernel.js";
import type {ComparedScenario} from "../compare.js";
import type {LeverBoard} from "../lever-board.js";
import type {Cells} from "../session/cells.js";
import type {Levers} from "../session/levers.js";

/** What is needed of an open notebook to ask what if. */
export interface WhatIfHost {
  readonly kernel: Kernel;
  readonly board: LeverBoard;
  readonly cells: Pick<Cells, "pin" | "data" | "writeData">;
  readonly levers: Pick<Levers, "set" | "changeScenarios">;
  /** The scenarios that are drawn together, how the levers stand first. */
  readonly compared: readonly ComparedScenario[];
  /** How the levers stand, then every scenario of the notebook. */
  readonly allScenarios: readonly ComparedScenario[];
  /** Calls back whenever something is another; gives what ends it. */
  readonly watch: (onChange: () => void) => () => void;
}
