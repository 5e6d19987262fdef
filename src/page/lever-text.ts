import {ParameterError} from "../base/errors.js";
import type {Language} from "../base/label.js";
import {conversionFactor} from "../base/units.js";
import {valueError, type Parameter, type Value} from "../model/index.js";
import {typedNumber} from "./typed-number.js";

/** A value of a lever as it is typed: all its digits, in the unit shown; an option by its name. */
export function leverText(
  {unit, display, options, optionLabels}: Parameter,
  value: Value | undefined,
  language: Language,
): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(Number((value * conversionFactor(unit, display)).toPrecision(12)));
  return optionLabels[options.indexOf(value)]?.[language] ?? value;
}

/**
 * The value that a typed text stands for.
 * @throws {ParameterError} `not-a-number`, `not-an-option`, `out-of-range`
 */
export function readLever(parameter: Parameter, text: string): Value {
  const value = parameter.options.length > 0 ? optionOf(parameter, text) : numberOf(parameter, text);
  const fault = valueError(parameter, value);
  if (fault) throw fault;
  return value;
}

function optionOf({options, optionLabels}: Parameter, text: string): Value {
  const wanted = text.trim();
  const named = optionLabels.findIndex(({zh, en}) => zh === wanted || en === wanted);
  return options[named] ?? wanted;
}

function numberOf({id, unit, display}: Parameter, text: string): number {
  const typed = typedNumber(text, display);
  if (Number.isNaN(typed))
    throw new ParameterError("not-a-number", `not a number: ${id} = ${text}`, {parameter: id, value: `“${text}”`});
  return Number((typed / conversionFactor(unit, display)).toPrecision(15));
}
