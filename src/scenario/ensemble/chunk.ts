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
