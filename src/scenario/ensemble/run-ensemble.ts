import {inlineRunner, type Chunk, type ChunkRunner} from "./chunk.js";
import type {Ensemble} from "./ensemble.js";
import {EnsembleResult} from "./ensemble-result.js";

export interface RunOptions {
  /** Where chunks are computed; here, where it is left out. It is closed in the end. */
  readonly runner?: ChunkRunner;
  /** A part of the draws, from one number up to another: a shard. */
  readonly from?: number;
  readonly to?: number;
  /** Told after each chunk what the draws so far say, in order and without gaps. */
  readonly onProgress?: (result: EnsembleResult) => void;
  /** Ends the run at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Draws in a chunk: few enough that the first are there within a frame. */
const CHUNK = 256;

/**
 * Computes an ensemble, chunk by chunk. Chunks begin at the same draws and land in the same places whoever computes them,
 * so the result is the same to the bit on any number of workers.
 * @throws what the runner throws, or the reason of the signal
 */
export async function runEnsemble(
  ensemble: Ensemble,
  {runner = inlineRunner(ensemble.compute), from = 0, to = ensemble.design.draws, onProgress, signal}: RunOptions = {},
): Promise<EnsembleResult> {
  const progress = new Progress(ensemble, from, to);
  let next = from;
  const isAborted = () => signal?.aborted === true;
  const lane = async () => {
    while (next < to && !isAborted()) {
      const start = next;
      next = Math.min(to, start + CHUNK);
      progress.add(await runner.compute(start, next));
      if (!isAborted()) onProgress?.(progress.result());
    }
  };
  const ended = new AbortController();
  try {
    signal?.throwIfAborted();
    await Promise.race([Promise.all(Array.from({length: runner.lanes}, lane)), whenAborted(signal, ended.signal)]);
    signal?.throwIfAborted();
    return progress.result();
  } finally {
    ended.abort();
    runner.close();
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

  add({from, results, states}: Chunk): void {
    const {length} = states;
    this.#states.set(states, from - this.#from);
    for (const [k, column] of this.#columns.entries())
      column.set(results.subarray(k * length, (k + 1) * length), from - this.#from);
    this.#ends.set(from, from + length);
    for (let end = this.#ends.get(this.#done); end !== undefined; end = this.#ends.get(end)) this.#done = end;
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
