import {IDLE, type CellState, type CellStatus} from "./cell-state.js";
import type {Graph} from "./graph.js";
import type {RunRecord} from "./run-record.js";

/** How the cells of a notebook stand, as a reader sees them. */
export class States {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  of(id: number): CellState {
    const graph = this.#graph;
    const cell = graph.get(id);
    if (!cell) return {...IDLE, status: graph.toCome > 0 ? "waiting" : "idle"};
    const {state, text} = cell;
    if (state.status !== "running") return state;
    const isHeldUp = text.names.inputs.some((name) =>
      graph.ownersOf(name).some((owner) => {
        const other = graph.get(owner);
        return other !== cell && (other?.definition.awaited.has(name) || other?.state.status === "running");
      }),
    );
    return isHeldUp ? {...state, status: "waiting"} : state;
  }

  /** Where a cell shows its values; the same element for the cell's life. */
  root(id: number): HTMLDivElement | undefined {
    return this.#graph.get(id)?.root;
  }

  /** Why a cell last ran, and how long that took. */
  lastRun(id: number): RunRecord | undefined {
    return this.#graph.get(id)?.run;
  }

  /** How many cells run; one that waits for a failed one does not. */
  get running(): number {
    return this.#count("running") + this.#graph.toCome;
  }

  /** The cells that run and wait for no other. */
  get busy(): readonly number[] {
    return this.#graph.cells.map(({id}) => id).filter((id) => this.of(id).status === "running");
  }

  /** How many cells have an error of their own. */
  get failed(): number {
    return this.#count("error");
  }

  #count(status: CellStatus): number {
    return this.#graph.cells.filter(({state}) => state.status === status).length;
  }
}
