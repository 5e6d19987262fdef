import {UNSOUND} from "./state.js";
import {toFunction, type Constants} from "./to-function.js";

/**
 * A model's equations for many draws of some parameters, as plain data: it can be sent to a worker, which needs nothing
 * else of the model.
 */
export interface Evaluation {
  /** Text of a function that computes the draw which begins at `r[o]` in the memory `m`. */
  readonly source: string;
  readonly constants: Constants;
  /** All that does not change from draw to draw. */
  readonly memory: Float64Array;
  /** How many numbers a draw has. */
  readonly parameters: number;
  /** Where in memory each output lies. */
  readonly places: readonly number[];
}

/**
 * Computes draws.
 * @param draws the parameters of one draw after those of another
 * @param results the draws of one output after those of another, NaN where a draw is unsound
 * @param states how each draw came out; there are as many draws as it has places
 */
export type Evaluate = (draws: Float64Array, results: Float64Array, states: Uint8Array) => void;

/** Makes an evaluation ready to run, with a memory of its own. */
export function startEvaluation({source, constants, memory, parameters, places}: Evaluation): Evaluate {
  const m = memory.slice();
  const compute = toFunction(source, constants);
  const none = new Float64Array(m.length).fill(NaN);
  const at = Int32Array.from(places);
  return (draws, results, states) => {
    const count = states.length;
    for (let i = 0; i < count; ++i) {
      const state = compute(m, draws, i * parameters);
      states[i] = state;
      const from = state === UNSOUND ? none : m;
      for (let k = 0; k < at.length; ++k) results[k * count + i] = from[at[k] ?? -1] ?? NaN;
    }
  };
}
