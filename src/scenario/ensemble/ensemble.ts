import {type Evaluator, type Model, type OutputSpec, type Values} from "../../model/index.js";
import {ScenarioError} from "../scenario.js";
import {chunkComputer, type ComputeChunk, type EnsembleJob} from "./chunk.js";
import {correlationMatrix, type Correlation} from "./correlation.js";
import {makeSampler, type SampleDesign, type Sampling} from "./sampler.js";
import {uncertainParameters, type Uncertain} from "./uncertain.js";

export interface EnsembleSpec {
  readonly outputs: readonly OutputSpec[];
  readonly draws: number;
  /** A whole number from 0; the same seed gives the same draws. */
  readonly seed?: number;
  readonly sampling?: Sampling;
  /** Values that stand in every draw: a scenario. What it says is not drawn. */
  readonly base?: Values;
  /** Distributions by parameter id, instead of those the parameters have. */
  readonly distributions?: Readonly<Record<string, string>>;
  readonly correlations?: readonly Correlation[];
}

/** A run over many draws of the uncertain parameters, ready to be computed. */
export interface Ensemble {
  readonly uncertain: readonly Uncertain[];
  readonly evaluator: Evaluator;
  readonly design: SampleDesign;
  /** What a worker needs; undefined where the model only runs on Arquero, and so only here. */
  readonly job: EnsembleJob | undefined;
  /** Computes chunks here. */
  readonly compute: ComputeChunk;
}

/** How many results are kept at most: they take half a gigabyte. */
const MAX_RESULTS = 2 ** 26;

/**
 * Prepares an ensemble: finds what is drawn, checks it, compiles what it changes.
 * @throws {ScenarioError} `no-draws`, `bad-seed`, `bad-distribution`, `bad-correlation`, `too-many-dimensions`;
 *   what {@link Model.evaluator} throws
 */
export function defineEnsemble(model: Model, spec: EnsembleSpec): Ensemble {
  const {outputs, draws, seed = 1, sampling = "sobol", base = {}, distributions = {}, correlations = []} = spec;
  if (!Number.isSafeInteger(draws) || draws < 1)
    throw new ScenarioError("no-draws", `an ensemble needs draws: ${draws}; ask for a whole number from 1`, {
      value: draws,
    });
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new ScenarioError("bad-seed", `not a seed: ${seed}; choose a whole number from 0`, {value: seed});
  const uncertain = uncertainParameters(model, {base, distributions, correlations});
  const parameters = uncertain.map(({parameter}) => parameter);
  const evaluator = model.evaluator({outputs, parameters, base});
  const design = {
    sampling,
    seed,
    draws,
    distributions: uncertain.map(({distribution}) => distribution),
    correlations: correlationMatrix(
      parameters,
      correlations.flatMap((group) => drawnPart(group, parameters)),
    ),
  };
  makeSampler({...design, draws: 1}); // refuses what cannot be sampled, before anything runs
  return {
    uncertain,
    evaluator,
    design,
    job: evaluator.evaluation && {design, evaluation: evaluator.evaluation},
    compute: chunkComputer(design, evaluator.outputs.length, (...draw) => evaluator.evaluate(...draw)),
  };
}

/** A group without those of its parameters that the base says; nothing where fewer than two are left of more. */
function drawnPart({parameters, correlation}: Correlation, drawn: readonly string[]): Correlation[] {
  const left = parameters.filter((id) => drawn.includes(id));
  return left.length < 2 && left.length < parameters.length ? [] : [{parameters: left, correlation}];
}

/** Whether the results of so many draws can be kept; their statistics need no room. */
export function canKeep({evaluator}: Ensemble, draws: number): boolean {
  return draws * evaluator.outputs.length <= MAX_RESULTS;
}

/** @throws {ScenarioError} `too-many-results` */
export function checkKept(ensemble: Ensemble, draws: number): void {
  if (canKeep(ensemble, draws)) return;
  const {length: outputs} = ensemble.evaluator.outputs;
  throw new ScenarioError(
    "too-many-results",
    `too many results to keep: ${draws} draws × ${outputs} outputs (at most ${MAX_RESULTS}); ask for fewer of either, or for statistics alone`,
    {draws, outputs, limit: MAX_RESULTS},
  );
}
