import {assertNever, ParameterError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {inputCells, type InputCell} from "./input-cells.js";
import type {Input} from "./inputs.js";
import {parameterOf, type Definition} from "./definition.js";
import {valueError, type Value, type Values} from "./parameters.js";
import {ownerOf} from "./owner.js";
import {noRamp, rampStep} from "./paths.js";

/**
 * Every fault in a set of values: unknown parameters, values of the wrong kind, values out of range; where there is none
 * of these, values that leave a rate without a path.
 */
export function checkValues(definition: Definition, values: Values): ParameterError[] {
  const faults = valueFaults(definition, values);
  return faults.length > 0 ? faults : pathFaults(definition, values);
}

/** The faults of single values: unknown parameters, values of the wrong kind, values out of range. */
export function valueFaults(definition: Definition, values: Values): ParameterError[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const parameter = parameterOf(definition, id);
    return (parameter ? valueError(parameter, value) : unknownParameter(definition, id)) ?? [];
  });
}

function pathFaults(definition: Definition, values: Values): ParameterError[] {
  const read = reader(definition, values);
  const changed = new Set(Object.keys(values).map((id) => ownerOf(definition, id)));
  return baselinePaths(definition).flatMap(
    ({input, fault}) => (changed.has(input) ? pathFault(definition, input, read) : fault) ?? [],
  );
}

/** A rate, and why the baseline leaves it without a path. */
interface BaselinePath {
  readonly input: Input;
  readonly fault: ParameterError | undefined;
}

const known = new WeakMap<Definition, readonly BaselinePath[]>();

/** The rates as the baseline has them; looked through once, as most values bear on few of them. */
function baselinePaths(definition: Definition): readonly BaselinePath[] {
  const read = reader(definition, {});
  const paths =
    known.get(definition) ??
    [...definition.inputs.values()]
      .filter(({spec}) => spec.form === "rate")
      .map((input) => ({input, fault: pathFault(definition, input, read)}));
  known.set(definition, paths);
  return paths;
}

function pathFault(definition: Definition, input: Input, read: ReadValue): ParameterError | undefined {
  try {
    inputColumn(definition, input, read);
    return undefined;
  } catch (error) {
    if (error instanceof ParameterError) return error;
    throw error;
  }
}

export function unknownParameter(definition: Definition, id: string): ParameterError {
  const guess = didYouMean(id, definition.parameters.keys());
  return new ParameterError("unknown-parameter", `unknown parameter: ${id}${guess}`, {
    parameter: id,
    suggestion: guess === "" ? undefined : guess.slice("; did you mean ".length, -1),
  });
}

/** Reads the value in force for an id: the scenario's, else the baseline's. */
export type ReadValue = (id: string) => Value | undefined;

export function reader(definition: Definition, values: Values): ReadValue {
  return (id) => (Object.hasOwn(values, id) ? values[id] : definition.parameters.get(id)?.default);
}

/**
 * The values of an input, one for each combination of members in the order of its index, years fastest. NaN (or an
 * empty text) where there is none: the first year of a rate, a member without a parameter.
 * @throws {ParameterError} `no-ramp`, `ramp-and-year`
 */
export function inputColumn(definition: Definition, input: Input, read: ReadValue): Value[] {
  const missing = input.unit ? NaN : "";
  return inputCells(definition, input, (id) => read(id) !== undefined).map((cell) => cellValue(cell, read) ?? missing);
}

/**
 * The value of a cell; undefined where there is none.
 * @throws {ParameterError} `no-ramp`
 */
export function cellValue(cell: InputCell, read: ReadValue): Value | undefined {
  switch (cell.type) {
    case "none":
      return undefined;
    case "value":
      return read(cell.id);
    case "between": {
      const [before, after] = [Number(read(cell.before)), Number(read(cell.after))];
      return before + cell.weight * (after - before);
    }
    case "ramp": {
      const [first, constant] = [Number(read(cell.first)), Number(read(cell.constant))];
      const step = rampStep(first, constant, cell.count);
      if (Number.isNaN(step)) throw noRamp(first, constant, cell.first);
      return first + cell.position * step;
    }
    default:
      return assertNever(cell);
  }
}
