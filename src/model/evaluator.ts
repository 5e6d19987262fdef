import {ModelError, ParameterError, type TuiyanError} from "../base/errors.js";
import type {EvaluationRequest} from "./compiled/evaluation.js";
import {startEvaluation, type Evaluate, type Evaluation} from "./compiled/start-evaluation.js";
import {SOUND, UNSOUND, WARNED} from "./compiled/state.js";
import {parameterOf, type Definition} from "./definition.js";
import {toOutputs, type Output, type OutputSpec} from "./outputs.js";
import type {Values} from "./parameters.js";
import type {Result} from "./result.js";
import {valueFaults, unknownParameter} from "./values.js";

export interface EvaluatorSpec {
  readonly outputs: readonly OutputSpec[];
  /** Ids of the parameters that change from draw to draw; they are numbers. */
  readonly parameters: readonly string[];
  /** Values that stand in every draw: a scenario. */
  readonly base?: Values;
}

/** How a draw came out: sound; sound, and a warning's check fails; unsound, so that it has no results. */
export const drawStates = {sound: SOUND, warned: WARNED, unsound: UNSOUND} as const;

/** What an evaluator needs of its model. */
export interface EvaluatorEngine {
  /** Undefined where the equations can only run on Arquero. */
  readonly compile: (request: EvaluationRequest) => Evaluation | undefined;
  readonly run: (values: Values) => Result;
  /** Whether the equations give a variable where the base's switches stand as they do. */
  readonly gives: (variable: string) => boolean;
}

/** A model as a function from some of its parameters to some of its results, to be computed very often. */
export class Evaluator {
  readonly parameters: readonly string[];
  readonly base: Values;
  /** The numbers a draw gives, in the order they were asked for. */
  readonly outputs: readonly Output[];
  /** The same as data that a worker can run ({@link startEvaluation}); undefined where only Arquero can. */
  readonly evaluation: Evaluation | undefined;
  readonly #engine: EvaluatorEngine;
  readonly #evaluate: Evaluate;

  /**
   * @throws {ParameterError} for a base that cannot be used, and for parameters that are unknown, texts or named twice
   * @throws {ModelError} for outputs that are unknown, or that the base's switches leave out
   */
  constructor(definition: Definition, engine: EvaluatorEngine, {outputs, parameters, base = {}}: EvaluatorSpec) {
    checkParameters(definition, parameters);
    // A value that is drawn takes the place of the base's.
    this.base = Object.fromEntries(Object.entries(base).filter(([id]) => !parameters.includes(id)));
    const [fault] = valueFaults(definition, this.base);
    if (fault) throw fault;
    this.parameters = parameters;
    this.outputs = toOutputs(definition, outputs);
    const variables = [...new Set(this.outputs.map(({variable}) => variable))];
    const missing = variables.find((variable) => !engine.gives(variable));
    if (missing !== undefined) throw leftOut(missing);
    this.#engine = engine;
    this.evaluation = engine.compile({
      parameters,
      base: this.base,
      variables,
      places: ({slots}) => this.outputs.map(({variable, row}) => (slots.get(variable)?.offset ?? 0) + row),
    });
    this.#evaluate = this.evaluation ? startEvaluation(this.evaluation) : (...draws) => this.#onArquero(...draws);
  }

  /**
   * Computes draws; nothing is allocated for them.
   * @param draws one value for each parameter, draw after draw
   * @param results one value for each draw, output after output; NaN in draws that are unsound
   * @param states of each draw one of {@link drawStates}
   * @throws {RangeError} when the arrays do not fit each other
   */
  evaluate(draws: Float64Array, results: Float64Array, states: Uint8Array): void {
    if (
      draws.length !== states.length * this.parameters.length ||
      results.length !== states.length * this.outputs.length
    )
      throw new RangeError(
        `arrays that do not fit: ${draws.length} values and ${results.length} results for ${states.length} draws of ${this.parameters.length} parameters with ${this.outputs.length} outputs`,
      );
    this.#evaluate(draws, results, states);
  }

  /** The outputs of a single draw; NaN where it is unsound ({@link explain} says why). */
  at(draw: readonly number[]): number[] {
    const results = new Float64Array(this.outputs.length);
    this.evaluate(Float64Array.from(draw), results, new Uint8Array(1));
    return Array.from(results);
  }

  /** The values of a draw, together with those that stand in every draw. */
  valuesOf(draw: ArrayLike<number>): Values {
    return {...this.base, ...Object.fromEntries(this.parameters.map((id, i) => [id, draw[i] ?? NaN]))};
  }

  /** Why a draw is unsound: the error its run ends with; undefined for a sound one. */
  explain(draw: ArrayLike<number>): TuiyanError | undefined {
    try {
      this.#engine.run(this.valuesOf(draw));
      return undefined;
    } catch (error) {
      if (error instanceof ParameterError || error instanceof ModelError) return error;
      throw error;
    }
  }

  #onArquero(draws: Float64Array, results: Float64Array, states: Uint8Array): void {
    const {length: width} = this.parameters;
    for (let i = 0; i < states.length; ++i) {
      const result = this.#resultOf(draws.subarray(i * width, (i + 1) * width));
      states[i] = !result ? UNSOUND : result.findings.length > 0 ? WARNED : SOUND;
      for (const [k, {variable, row}] of this.outputs.entries())
        results[k * states.length + i] = Number(result?.column(variable)[row] ?? NaN);
    }
  }

  #resultOf(draw: ArrayLike<number>): Result | undefined {
    try {
      return this.#engine.run(this.valuesOf(draw));
    } catch (error) {
      if (error instanceof ParameterError || error instanceof ModelError) return undefined;
      throw error;
    }
  }
}

function checkParameters(definition: Definition, parameters: readonly string[]): void {
  for (const [i, id] of parameters.entries()) {
    const parameter = parameterOf(definition, id);
    if (!parameter) throw unknownParameter(definition, id);
    if (parameter.options.length > 0)
      throw new ParameterError(
        "not-numeric",
        `a text cannot be drawn: ${id}; give it a value that stands in every draw`,
        {
          parameter: id,
        },
      );
    if (parameters.indexOf(id) !== i)
      throw new ParameterError("duplicate-parameter", `a parameter is named twice: ${id}`, {parameter: id});
  }
}

function leftOut(variable: string): ModelError {
  return new ModelError("variable-left-out", `no equation for ${variable} where the switches stand so`, {variable});
}
