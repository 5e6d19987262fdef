import {ModelError} from "../../base/errors.js";
import type {Definition, Variable} from "../definition.js";
import {layoutOf} from "../layout.js";
import type {Value} from "../parameters.js";

/** Where a variable's numbers lie in the memory of one scenario. */
export interface Slot {
  readonly offset: number;
  readonly size: number;
  /** How far apart neighbours along each dimension are; nothing for a dimension the variable does not have. */
  readonly strides: Readonly<Record<string, number>>;
  /** The texts that stand behind numbers, in the order of their numbers; undefined where numbers are numbers. */
  readonly texts: readonly string[] | undefined;
}

/** The numbers of one scenario in a row: inputs first, then results. */
export interface Memory {
  readonly slots: ReadonlyMap<string, Slot>;
  /** How many numbers the inputs take. */
  readonly inputs: number;
  readonly size: number;
}

/** Gives each variable its place: all inputs, and those results that are wanted. */
export function planMemory(definition: Definition, results: ReadonlySet<string>): Memory {
  const slots = new Map<string, Slot>();
  let offset = 0;
  const place = (variable: Variable) => {
    const {dimensions, strides, length} = layoutOf(variable.index, definition.indices, 1);
    const byName = Object.fromEntries(dimensions.map((dimension, i) => [dimension, strides[i] ?? 0]));
    slots.set(variable.name, {offset, size: length, strides: byName, texts: textsOf(definition, variable)});
    offset += length;
  };
  const all = [...definition.variables.values()];
  all.filter(({input}) => input).forEach(place);
  const inputs = offset;
  all.filter(({name, input}) => !input && results.has(name)).forEach(place);
  return {slots, inputs, size: offset};
}

/** The options of an input that is a text. */
function textsOf({parameters}: Definition, {input, unit}: Variable): readonly string[] | undefined {
  if (!input || unit) return undefined;
  return [...new Set(input.parameters.flatMap((id) => parameters.get(id)?.options ?? []))];
}

export function encode(value: Value, texts: Slot["texts"]): number {
  if (typeof value === "number") return value;
  return texts?.indexOf(value) ?? -1;
}

export function decode(value: number, texts: Slot["texts"]): Value {
  return texts ? (texts[value] ?? "") : value;
}

/** Why something runs on Arquero rather than compiled. */
export function notCompiled(reason: string): ModelError {
  return new ModelError("not-compiled", `cannot be compiled: ${reason}`, {reason});
}
