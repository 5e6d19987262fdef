import {ObsoleteRun} from "./obsolete.js";
import {RunawayError} from "./runaway-error.js";

/**
 * Looks whether a run may go on.
 * @param isGiving whether a generator asks, the rounds of which give values
 * @returns after how many rounds or calls it is to be asked again
 * @throws {RunawayError}
 */
export type Check = (line?: number, isGiving?: 1) => number;

/** Told that a cell begins to run, or to have something done elsewhere; gives what is to be asked meanwhile. */
export type Begin = (isElsewhere?: boolean) => Check;

/** One of the runs of a cell. */
interface Run {
  readonly cell: number;
  readonly number: number;
}

/** Where a run was when it was ended: in the cell itself, or in a module it uses. */
interface Place {
  readonly cell: number;
  readonly line?: number | undefined;
  readonly file?: string | undefined;
}

/** How long a cell may keep everything else waiting, ms: longer than honest cells take. */
export const PATIENCE = 10_000;

/** For how long it may that the reader lets run longer, ms. */
export const LONG_PATIENCE = 60_000;

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
 * Values that generators may give while nothing else can run. Taken whole, they become a list; from about 2²⁶ entries on,
 * the list is more than the engine can make longer, and it ends the page with no error that could be caught. A round may
 * give several.
 */
const MOST_GIVEN = 2 ** 25;

/**
 * The clock that the loops of cells look at. What counts is the time for which nothing else could run, be it in one loop
 * or in a chain of promises without a pause; a cell that lets the page breathe may go on for ever.
 */
export class RunWatch {
  readonly #patience = new Map<number, number>();
  /** The number of the last run of a cell that is to end: by the reader, and because a newer one has taken its place. */
  readonly #stopped = new Map<number, number>();
  readonly #dropped = new Map<number, number>();
  readonly #turn = new MessageChannel();
  #runs = 0;
  #latest: Run = {cell: 0, number: 0};
  /** Since when nothing else has run, ms; undefined when something has. */
  #since: number | undefined;
  #isTurnAwaited = false;
  #memoryLook = 0;
  /** Rounds of generators since then. */
  #given = 0;

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
    const run = {cell, number: ++this.#runs};
    this.#latest = run;
    const now = performance.now();
    if (isElsewhere) return this.#check(() => run, {start: now});
    this.#startTurn(now);
    return this.#check(() => run);
  }

  /**
   * What a module's loops ask, which run for whichever cell runs: the one that began last. What its asynchronous functions
   * ask goes on for the cell that called them.
   */
  join(file: string): {readonly begin: Begin; readonly check: Check} {
    return {
      begin: () => {
        const run = this.#latest;
        return this.#check(() => run, {file});
      },
      check: this.#check(() => this.#latest, {file}),
    };
  }

  /** @param start since when its time counts, ms; else since nothing else could run */
  #check(running: () => Run, {file, start}: {readonly file?: string; readonly start?: number} = {}): Check {
    let last = performance.now();
    let rounds = FIRST_ROUNDS;
    return (line, isGiving) => {
      const {cell, number} = running();
      const place = {cell, line, file};
      if (number <= (this.#stopped.get(cell) ?? 0)) throw stopped(place);
      if (number <= (this.#dropped.get(cell) ?? 0)) throw new ObsoleteRun(`cell ${cell} runs anew`);
      const now = performance.now();
      const patience = this.patience(cell);
      if (now - (start ?? this.#since ?? this.#startTurn(now)) > patience) throw tooLong(place, patience);
      if (isGiving && (this.#given += rounds) > MOST_GIVEN) throw tooMany(place);
      this.#lookAtMemory(now, place);
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

  /** Ends what a cell has begun and need not go on with, at its next look. */
  drop(cell: number): void {
    this.#dropped.set(cell, this.#runs);
  }

  dispose(): void {
    this.#turn.port1.close();
  }

  /** A message of one's own comes only once nothing else runs. */
  #startTurn(now: number): number {
    this.#since = now;
    this.#given = 0;
    if (!this.#isTurnAwaited) this.#turn.port2.postMessage(null);
    this.#isTurnAwaited = true;
    return now;
  }

  #lookAtMemory(now: number, place: Place): void {
    if (now - this.#memoryLook < MEMORY_INTERVAL) return;
    this.#memoryLook = now;
    const {memory} = performance as {
      readonly memory?: {readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number};
    };
    if (memory && memory.usedJSHeapSize > MEMORY_SHARE * memory.jsHeapSizeLimit)
      throw tooMuchMemory(place, memory.usedJSHeapSize);
  }
}

/** A cell that the reader has ended. */
export function stopped(place: Place): RunawayError {
  return new RunawayError("stopped", `stopped by the reader: cell ${place.cell}`, {...place});
}

function tooLong(place: Place, patience: number): RunawayError {
  const seconds = patience / 1000;
  const message = `no end after ${seconds} s: ${placeText(place)}; mend the loop, or let the cell run longer`;
  return new RunawayError("too-long", message, {...place, seconds});
}

function tooMuchMemory(place: Place, bytes: number): RunawayError {
  const gigabytes = Number((bytes / 1e9).toFixed(1));
  const message = `takes more memory without end: ${placeText(place)} (${gigabytes} GB); mend the loop`;
  return new RunawayError("too-much-memory", message, {...place, gigabytes});
}

function tooMany(place: Place): RunawayError {
  const message = `gives values without end: ${placeText(place)}; mend the loop`;
  return new RunawayError("too-many", message, {...place});
}

function placeText({cell, file, line}: Place): string {
  const where = file ?? `cell ${cell}`;
  return line === undefined ? where : `${where}, line ${line}`;
}
