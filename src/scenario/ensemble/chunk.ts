import {startEvaluation, type Evaluation} from "../../model/compiled/start-evaluation.js";
import {reused} from "./reused.js";
import {makeSampler, type SampleDesign} from "./sampler.js";

/** All that an ensemble's draws and results are made of, as plain data: a worker needs nothing else. */
export interface EnsembleJob {
  readonly design: SampleDesign;
  readonly evaluation: Evaluation;
}

/** The results of some draws in a row. */
export interface Chunk {
  /** The number of the first. */
  readonly from: number;
  /** One value for each draw, output after output; NaN in draws that are unsound. */
  readonly results: Float64Array;
  readonly states: Uint8Array;
}

/** Computes the draws from one number up to another. */
export type ComputeChunk = (from: number, to: number) => Chunk;

/**
 * Where chunks are computed: here, or on workers. Which of them computes a chunk makes no difference to its numbers.
 * Errors of `compute` are the run's.
 */
export interface ChunkRunner {
  /** How many chunks are computed at a time. */
  readonly lanes: number;
  readonly compute: (from: number, to: number) => Promise<Chunk>;
  /** Ends all that is under way, at once. */
  readonly close: () => void;
}

/** Makes a job ready to compute, here or in a worker. */
export function startJob({design, evaluation}: EnsembleJob): ComputeChunk {
  const evaluate = startEvaluation(evaluation);
  return chunkComputer(design, evaluation.places.length, evaluate);
}

/** @param outputs how many results a draw has */
export function chunkComputer(
  design: SampleDesign,
  outputs: number,
  evaluate: (draws: Float64Array, results: Float64Array, states: Uint8Array) => void,
): ComputeChunk {
  const sample = makeSampler(design);
  const drawsFor = reused((count) => new Float64Array(count * design.distributions.length));
  return (from, to) => {
    const draws = drawsFor(to - from);
    const [results, states] = [new Float64Array((to - from) * outputs), new Uint8Array(to - from)];
    sample(from, to, draws);
    evaluate(draws, results, states);
    return {from, results, states};
  };
}

/** A screen's frame at 60 a second, with some of it left for the screen, in ms. */
const FRAME = 12;

/** Computes chunks where it is called, and gives way to others once a frame. */
export function inlineRunner(compute: ComputeChunk): ChunkRunner {
  // A message comes as soon as others have had their turn; a timer waits for up to 4 ms more each time.
  const {port1, port2} = new MessageChannel();
  const giveWay = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  let since = performance.now();
  return {
    lanes: 1,
    compute: async (from, to) => {
      if (performance.now() - since > FRAME) {
        await giveWay();
        since = performance.now();
      }
      return compute(from, to);
    },
    close: () => port1.close(),
  };
}
