import type {CellFault} from "./fault.js";

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

export const IDLE: CellState = {status: "idle", fault: undefined, isStale: false, since: 0};
