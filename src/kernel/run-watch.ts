import {RunawayError} from "./runaway-error.js";

/** Looks whether a run may go on. @returns after how many rounds or calls it is to be asked again @throws {RunawayError} */
export type Check = (line?: number) => number;

/** Told that a cell begins to run, or to have something done elsewhere; gives what is to be asked meanwhile. */
export type Begin = (isElsewhere?: boolean) => Check;

/** How long a cell may keep everything else waiting, ms: longer than honest cells take. */
export const PATIENCE = 10_000;

/** Rounds between two looks at the clock: few where a round is dear, many where it is not. */
const FIRST_ROUNDS = 128;
const MOST_ROUNDS = 65_536;
/** Between two looks, ms: more than a look costs, less than a reader notices. */
const OFTEN = 1;
const SELDOM = 50;

/** Of the memory that the browser lets the page have. */
const MEMORY_SHARE = 0.5;
/** Between two looks at the memory, ms: the browser counts it anew no more often. */
const MEMORY_INTERVAL = 50;

/**
 * The clock that the loops of cells look at. What counts is the time for which nothing else could run, be it in one loop
 * or in a chain of promises without a pause; a cell that lets the page breathe may go on for ever.
 */
export class RunWatch {
  readonly #patience = new Map<number, number>();
  /** The number of the last run of a cell that is to end. */
  readonly #stopped = new Map<number, number>();
  readonly #turn = new MessageChannel();
  #runs = 0;
  /** Since when nothing else has run, ms; undefined when something has. */
  #since: number | undefined;
  #isTurnAwaited = false;
  #memoryLook = 0;

  constructor() {
    this.#turn.port1.onmessage = () => {
      this.#since = undefined;
      this.#isTurnAwaited = false;
    };
  }

  /** How long a cell may keep everything else waiting, ms. */
  patience(cell: number): number {
    return this.#patience.get(cell) ?? PATIENCE;
  }

  /** Lets a cell do so for longer, ms, until the notebook is opened anew. */
  allow(cell: number, patience: number): void {
    this.#patience.set(cell, patience);
  }

  /** Tells that a run of a cell begins. What is done elsewhere keeps nothing waiting, so that its whole time counts. */
  begin(cell: number, isElsewhere = false): Check {
    const run = ++this.#runs;
    let last = performance.now();
    let rounds = FIRST_ROUNDS;
    const start = isElsewhere ? last : undefined;
    if (!isElsewhere) this.#startTurn(last);
    return (line) => {
      if (run <= (this.#stopped.get(cell) ?? 0)) throw stopped(cell, line);
      const now = performance.now();
      if (now - (start ?? this.#since ?? this.#startTurn(now)) > this.patience(cell))
        throw tooLong(cell, line, this.patience(cell));
      this.#lookAtMemory(now, cell, line);
      if (now - last < OFTEN) rounds = Math.min(2 * rounds, MOST_ROUNDS);
      else if (now - last > SELDOM) rounds = Math.max(rounds >> 2, 1);
      last = now;
      return rounds;
    };
  }

  /** Ends what a cell has begun, at its next look. */
  stop(cell: number): void {
    this.#stopped.set(cell, this.#runs);
  }

  dispose(): void {
    this.#turn.port1.close();
  }

  /** A message of one's own comes only once nothing else runs. */
  #startTurn(now: number): number {
    this.#since = now;
    if (!this.#isTurnAwaited) this.#turn.port2.postMessage(null);
    this.#isTurnAwaited = true;
    return now;
  }

  #lookAtMemory(now: number, cell: number, line: number | undefined): void {
    if (now - this.#memoryLook < MEMORY_INTERVAL) return;
    this.#memoryLook = now;
    const {memory} = performance as {
      readonly memory?: {readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number};
    };
    if (memory && memory.usedJSHeapSize > MEMORY_SHARE * memory.jsHeapSizeLimit)
      throw tooMuchMemory(cell, line, memory.usedJSHeapSize);
  }
}

/** A cell that the reader has ended. */
export function stopped(cell: number, line?: number): RunawayError {
  return new RunawayError("stopped", `stopped by the reader: cell ${cell}`, {cell, line});
}

function tooLong(cell: number, line: number | undefined, patience: number): RunawayError {
  const seconds = patience / 1000;
  const message = `no end after ${seconds} s: ${placeOf(cell, line)}; mend the loop, or let the cell run longer`;
  return new RunawayError("too-long", message, {cell, line, seconds});
}

function placeOf(cell: number, line: number | undefined): string {
  return line === undefined ? `cell ${cell}` : `cell ${cell}, line ${line}`;
}

function tooMuchMemory(cell: number, line: number | undefined, bytes: number): RunawayError {
  const gigabytes = Number((bytes / 1e9).toFixed(1));
  const message = `takes more memory without end: ${placeOf(cell, line)} (${gigabytes} GB); mend the loop`;
  return new RunawayError("too-much-memory", message, {cell, line, gigabytes});
}
