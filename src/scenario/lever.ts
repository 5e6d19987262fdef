import {valueError, type Model, type Parameter, type Value, type Values} from "../model/index.js";
import {AnalysisError} from "./analysis-error.js";
import {unknownParameter} from "./flatten.js";

/** Two limits, in the unit of what lies between them. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A number that an analysis moves: where it stands, and how far it may go. In the parameter's unit. */
export interface Lever extends Range {
  readonly id: string;
  readonly base: number;
}

/**
 * The lever of a parameter: it stands where the values (else the baseline) put it, and goes as far as the parameter's
 * slider, or as the range given.
 * @throws {ParameterError} `unknown-parameter`, `out-of-range` for a limit outside of what the model allows
 * @throws {AnalysisError} `text-lever`, `no-base`, `no-range`, `empty-range`
 */
export function leverOf(model: Model, id: string, range: Partial<Range> = {}, values: Values = {}): Lever {
  const parameter = numericParameter(model, id);
  const lever = {
    id,
    base: baseOf(id, Object.hasOwn(values, id) ? values[id] : parameter.default),
    low: limitOf(id, range.low ?? parameter.low),
    high: limitOf(id, range.high ?? parameter.high),
  };
  checkRange(lever);
  for (const limit of [lever.low, lever.high]) {
    const fault = valueError(parameter, limit);
    if (fault) throw fault;
  }
  return lever;
}

/** @throws {AnalysisError} `empty-range` where the lower limit is not below the upper, or either is not finite */
export function checkRange({id, low, high}: Pick<Lever, "id" | "low" | "high">): void {
  if (Number.isFinite(low) && Number.isFinite(high) && low < high) return;
  const way = "the first must be finite and below the second";
  throw new AnalysisError("empty-range", `no range: ${id} from ${low} to ${high}; ${way}`, {parameter: id, low, high});
}

/** @throws {AnalysisError} `no-levers`, `repeated-lever` */
export function checkNames(levers: readonly Pick<Lever, "id">[]): void {
  if (levers.length === 0) throw new AnalysisError("no-levers", "no lever to move: name at least one");
  const ids = levers.map(({id}) => id);
  const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
  if (repeated !== undefined)
    throw new AnalysisError("repeated-lever", `a lever twice: ${repeated}; name each once`, {parameter: repeated});
}

/** @throws {AnalysisError} `no-levers`, `repeated-lever`, `empty-range` */
export function checkLevers(levers: readonly Pick<Lever, "id" | "low" | "high">[]): void {
  checkNames(levers);
  levers.forEach(checkRange);
}

/** @throws {ParameterError} `unknown-parameter`; {@link AnalysisError} `text-lever` */
export function numericParameter(model: Model, id: string): Parameter {
  const parameter = model.parameter(id);
  if (!parameter) throw unknownParameter(model, id);
  const {options} = parameter;
  if (options.length === 0) return parameter;
  const message = `not a number: ${id} is one of ${options.join(", ")}; choose a parameter that is a number`;
  throw new AnalysisError("text-lever", message, {parameter: id, options});
}

function baseOf(id: string, value: Value | undefined): number {
  if (typeof value === "number") return value;
  const message = `no value to start from: ${id} has none of its own in the baseline; give it one first`;
  throw new AnalysisError("no-base", message, {parameter: id});
}

function limitOf(id: string, limit: number | undefined): number {
  if (limit !== undefined) return limit;
  throw new AnalysisError("no-range", `no range: ${id} has no slider; say from where to where`, {parameter: id});
}
