import type {States} from "../../kernel/states.js";

/** How long after a change of the cells' states it is told, in ms: a lever that moves changes them all the time. */
const STATUS_DELAY = 100;
/** After how long without a word on them it is told at once, ms. */
const STATUS_REST = 500;

/** How many cells run and how many have an error; and which of them run. */
export type TellStatus = (running: number, errors: number, cells: readonly number[]) => void;

/** Tells how the cells of a notebook stand, as often as is of use. */
export class Status {
  readonly #states: Pick<States, "running" | "failed" | "busy">;
  readonly #tell: TellStatus;
  /** What was told last. */
  #told = {running: 0, failed: 0};
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(states: Pick<States, "running" | "failed" | "busy">, tell: TellStatus) {
    this.#states = states;
    this.#tell = tell;
  }

  report(): void {
    this.dispose();
    const {running, failed, busy} = this.#states;
    this.#toldAt = performance.now();
    this.#told = {running, failed};
    this.#tell(running, failed, busy);
  }

  /** The state of a cell has changed. */
  change(): void {
    // At once after a rest, as what runs now may leave no time to say so.
    if (performance.now() - this.#toldAt > STATUS_REST) this.#reportChange();
    else this.#timer ??= setTimeout(() => this.#reportChange(), STATUS_DELAY);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #reportChange(): void {
    this.#timer = undefined;
    const {running, failed} = this.#states;
    if (running !== this.#told.running || failed !== this.#told.failed) this.report();
  }
}
