import {valueError, type Model} from "../../model/index.js";
import {AnalysisError} from "../analysis-error.js";
import {numericParameter} from "../lever.js";

/** A lever and the values it takes, in order. */
export interface Axis {
  readonly id: string;
  readonly values: readonly number[];
}

/** From where to where, and in how many values, both ends among them. */
export interface Steps {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Between the ends values are rounded to what a double is sure of: half way from 0.05 to 0.1 lies 0.075. */
const DIGITS = 15;

/**
 * An axis of equal steps.
 * @throws {ParameterError} `unknown-parameter`, `out-of-range` for an end outside of what the model allows
 * @throws {AnalysisError} `text-lever`, `no-steps`, `reversed-axis`
 */
export function axisOf(model: Model, id: string, {low, high, count}: Steps): Axis {
  const parameter = numericParameter(model, id);
  const least = low === high ? 1 : 2;
  if (!Number.isInteger(count) || count < least) {
    const message = `not a number of values: ${count} for ${id}; a whole number of at least ${least} is needed`;
    throw new AnalysisError("no-steps", message, {parameter: id, value: count, least});
  }
  if (low > high) {
    const message = `the axis of ${id} runs backwards: ${low} to ${high}; write the smaller first`;
    throw new AnalysisError("reversed-axis", message, {parameter: id, low, high});
  }
  for (const end of [low, high]) {
    const fault = valueError(parameter, end);
    if (fault) throw fault;
  }
  const last = count - 1;
  const inner = (i: number) => Number(((low * (last - i) + high * i) / last).toPrecision(DIGITS));
  return {id, values: Array.from({length: count}, (_, i) => (i === 0 ? low : i === last ? high : inner(i)))};
}
