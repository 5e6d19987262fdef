import type {Begin} from "../../kernel/run-watch.js";

/** Who asks, as far as it matters to when the answer is no longer wanted. */
export interface Asker {
  /** Of the cell that asks, and of none other. */
  readonly begin: Begin;
  /** Resolves when the run that asks is over, be it that another follows it. */
  readonly invalidation: Promise<unknown>;
}

/** Carries out one job, once it is ready for it; `stop` ends it at once. */
export interface Runner<Job, Result> {
  ready: () => Promise<unknown>;
  run: (job: Job) => Promise<Result>;
  stop: () => void;
}

interface Entry<Job, Result> {
  readonly job: Job;
  readonly asker: Asker | undefined;
  /** Looks whether the reader has ended the cell. */
  check: (() => void) | undefined;
  /** The run that asked is over. */
  isOver: boolean;
  /** For how long it has run with nobody waiting for it, ms. */
  idle: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** How often it is looked whether a job is to be ended, and how long one that nobody waits for may still take, ms. */
const LOOK = 50;
const GRACE = 300;

/**
 * One job after the other. Of a cell the latest counts: when it asks anew, what it asked in runs that are over is given up;
 * a job that runs for longer is ended for that, and so is one whose cell is stopped or out of time.
 */
export class Queue<Job, Result> {
  readonly #runner: Runner<Job, Result>;
  #waiting: Entry<Job, Result>[] = [];
  #current: Entry<Job, Result> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(runner: Runner<Job, Result>) {
    this.#runner = runner;
  }

  /** @throws {RunawayError} where the cell is stopped, or has taken too long; what the runner throws */
  ask(job: Job, asker?: Asker): Promise<Result> {
    return new Promise((resolve, reject) => {
      const entry: Entry<Job, Result> = {
        job,
        asker,
        check: checkOf(asker, false),
        isOver: false,
        idle: 0,
        resolve,
        reject,
      };
      void asker?.invalidation.then(() => (entry.isOver = true));
      this.#waiting.push(entry);
      this.#timer ??= setInterval(() => this.#look(), LOOK);
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#current) return;
    this.#waiting = this.#waiting.filter((each) => !this.#isGivenUp(each));
    const entry = this.#waiting.shift();
    this.#current = entry;
    if (!entry) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      return;
    }
    try {
      await this.#runner.ready();
      if (this.#current !== entry) return;
      entry.check = checkOf(entry.asker, true);
      entry.resolve(await this.#runner.run(entry.job));
    } catch (error) {
      entry.reject(error);
    }
    if (this.#current === entry) this.#go();
  }

  /** Whether its run is over, and the cell has asked again since. */
  #isGivenUp(entry: Entry<Job, Result>): boolean {
    const later = this.#waiting.slice(this.#waiting.indexOf(entry) + 1);
    return entry.isOver && later.some(({asker}) => asker?.begin === entry.asker?.begin);
  }

  #go(): void {
    this.#current = undefined;
    void this.#next();
  }

  #look(): void {
    const current = this.#current;
    if (current && this.#isGivenUp(current) && (current.idle += LOOK) > GRACE) this.#end(current, undefined);
    for (const entry of [...this.#waiting, ...(this.#current ? [this.#current] : [])]) {
      try {
        entry.check?.();
      } catch (error) {
        this.#end(entry, error);
      }
    }
  }

  /** Without an error nobody hears of it: what it was for is over. */
  #end(entry: Entry<Job, Result>, error: unknown): void {
    if (error !== undefined) entry.reject(error);
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    if (this.#current !== entry) return;
    this.#runner.stop();
    this.#go();
  }
}

function checkOf(asker: Asker | undefined, isElsewhere: boolean): (() => void) | undefined {
  const check = asker?.begin(isElsewhere);
  return check && (() => void check());
}
