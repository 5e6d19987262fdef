import type {Label} from "../base/label.js";
import {ensembleNote} from "../i18n/ensemble.js";
import type {Model} from "../model/index.js";
import {defineEnsemble, type Ensemble, type EnsembleSpec} from "../scenario/ensemble/ensemble.js";
import type {EnsembleResult} from "../scenario/ensemble/ensemble-result.js";
import {inlineLane, type Lane} from "../scenario/ensemble/lane.js";
import {runEnsemble} from "../scenario/ensemble/run-ensemble.js";
import {ScenarioError} from "../scenario/scenario.js";
import {successive} from "./successive.js";
import {WorkerLane} from "./worker-lane.js";

/** An ensemble as far as it has been computed. */
export interface EnsembleSoFar {
  /** What the draws so far say. */
  readonly result: EnsembleResult;
  /** How many draws there are so far, and how many there will be. */
  readonly done: number;
  readonly total: number;
  /** How many workers compute; where there is none, the page does, in slices. */
  readonly workers: number;
  /** All this in words, and why no worker can compute it, where none can. */
  readonly note: Label;
}

/** More workers than this gain little where the draws of each are drawn and put together by the page. */
const MOST_WORKERS = 4;

/**
 * Runs an ensemble for a cell: `const ensemble = ensembleOf(model, {outputs, draws: 10_000})`. The cell has what the draws
 * so far say, first within a frame or two, then refined, and what uses it follows. Workers compute, as far as the browser
 * has them; when the cell runs anew, they are ended at once. The numbers are the same to the bit however many workers
 * there are, and in any browser, and those of the command line.
 * @param options.workers how many at most; 0 computes on the page, which stays responsive
 * @throws {ScenarioError} `bad-workers`, and what {@link defineEnsemble} throws
 */
export function ensembleOf(
  model: Model,
  spec: EnsembleSpec,
  {workers = usualWorkers()}: {readonly workers?: number} = {},
): AsyncIterableIterator<EnsembleSoFar, undefined> {
  if (!(Number.isInteger(workers) && workers >= 0))
    throw new ScenarioError("bad-workers", `not a number of workers: ${workers}; choose a whole number from 0`, {
      value: workers,
    });
  const ensemble = defineEnsemble(model, spec);
  const obstacle = ensemble.job ? undefined : model.whyNotCompiled(spec.base);
  const total = ensemble.design.draws;
  return successive(async (tell, signal) => {
    const lanes = lanesOf(ensemble, workers);
    const soFar = (result: EnsembleResult): EnsembleSoFar => {
      const away = lanes.filter((lane) => lane instanceof WorkerLane && lane.isAway);
      const at = {done: result.count, total, workers: away.length};
      return {result, ...at, note: ensembleNote({...at, obstacle})};
    };
    return soFar(await runEnsemble(ensemble, {lanes, signal, onProgress: (result) => tell(soFar(result))}));
  });
}

function usualWorkers(): number {
  return Math.min(navigator.hardwareConcurrency, MOST_WORKERS);
}

/** Who computes an ensemble: workers, or the page where there are none. */
export function lanesOf({job, compute}: Ensemble, workers = usualWorkers()): Lane[] {
  if (!job || workers === 0) return [inlineLane(compute)];
  return Array.from({length: workers}, () => new WorkerLane(job, inlineLane(compute)));
}
