import type {Chunk} from "./chunk.js";
import {checkKept, type Ensemble} from "./ensemble.js";
import {EnsembleResult} from "./ensemble-result.js";
import {inlineLane, type Lane} from "./lane.js";

export interface RunOptions {
  /** Who computes; it is done here, where they are left out. They are closed in the end. */
  readonly lanes?: readonly Lane[];
  /** A part of the draws, from one number up to another: a shard. */
  readonly from?: number;
  readonly to?: number;
  /** Told what the draws so far say, in order and without gaps, whenever there are more of them. */
  readonly onProgress?: (result: EnsembleResult) => void;
  /** Ends the run at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How many draws a lane takes at a time: few enough that the first are there within a frame. */
const CHUNK = 256;

/**
 * Computes an ensemble, chunk by chunk. Draws are the same and land in the same places whoever computes them, so the result
 * is the same to the bit on any number of workers.
 * @throws what a lane throws, or the reason of the signal; ScenarioError `too-many-results`
 */
export async function runEnsemble(ensemble: Ensemble, options: RunOptions = {}): Promise<EnsembleResult> {
  const {lanes = [inlineLane(ensemble.compute)], from = 0, to = ensemble.design.draws} = options;
  checkKept(ensemble, to - from);
  try {
    return await runPart(ensemble, {...options, lanes, from, to});
  } finally {
    for (const lane of lanes) lane.close();
  }
}

/** The draws from one number up to another, on lanes that stay open for others. */
export async function runPart(
  ensemble: Ensemble,
  {lanes, from, to, onProgress, signal}: RunOptions & Required<Pick<RunOptions, "lanes" | "from" | "to">>,
): Promise<EnsembleResult> {
  const progress = new Progress(ensemble, from, to);
  let next = from;
  const isAborted = () => signal?.aborted === true;
  const take = async (lane: Lane, start: number, end: number) => {
    while (start < end && !isAborted()) {
      const chunk = await lane.compute(start, end);
      start += chunk.states.length;
      const isNews = progress.add(chunk);
      if (isNews && !isAborted()) onProgress?.(progress.result());
    }
  };
  const work = async (lane: Lane) => {
    while (next < to && !isAborted()) {
      const start = next;
      next = Math.min(to, start + CHUNK);
      await take(lane, start, next);
    }
  };
  const ended = new AbortController();
  try {
    signal?.throwIfAborted();
    await Promise.race([Promise.all(lanes.map(work)), whenAborted(signal, ended.signal)]);
    signal?.throwIfAborted();
    return progress.result();
  } finally {
    ended.abort();
  }
}

/** Never settles without a signal, nor once the run has ended. */
function whenAborted(signal: AbortSignal | undefined, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), {once: true, signal: ended});
  });
}

/** The results as they come, in whatever order. */
class Progress {
  readonly #ensemble: Ensemble;
  readonly #from: number;
  readonly #states: Uint8Array;
  readonly #columns: readonly Float64Array[];
  /** Where the chunks that are there end, by where they begin. */
  readonly #ends = new Map<number, number>();
  #done: number;

  constructor(ensemble: Ensemble, from: number, to: number) {
    this.#ensemble = ensemble;
    this.#from = from;
    this.#done = from;
    this.#states = new Uint8Array(to - from);
    this.#columns = ensemble.evaluator.outputs.map(() => new Float64Array(to - from));
  }

  /** @returns whether there are more draws without a gap than before */
  add({from, results, states}: Chunk): boolean {
    const {length} = states;
    this.#states.set(states, from - this.#from);
    for (const [k, column] of this.#columns.entries())
      column.set(results.subarray(k * length, (k + 1) * length), from - this.#from);
    this.#ends.set(from, from + length);
    const before = this.#done;
    for (let end = this.#ends.get(before); end !== undefined; end = this.#ends.get(end)) this.#done = end;
    return this.#done > before;
  }

  /** The draws from the first on that are there without a gap. */
  result(): EnsembleResult {
    const count = this.#done - this.#from;
    return new EnsembleResult(
      this.#ensemble,
      this.#from,
      this.#states.subarray(0, count),
      this.#columns.map((column) => column.subarray(0, count)),
    );
  }
}
