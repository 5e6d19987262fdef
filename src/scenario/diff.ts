import {parameterOf, type Definition} from "../model/definition.js";
import type {Parameter, Value, Values} from "../model/index.js";

/** A lever that stands otherwise than in the reference. */
export interface Difference {
  readonly parameter: Parameter;
  /** Undefined where the reference leaves it out and the baseline has no value of its own. */
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** The levers in which two sets of values differ, in the order of the model's parameters, implied ones last. */
export function diff(definition: Definition, reference: Values, values: Values): Difference[] {
  const ids = [...new Set([...Object.keys(reference), ...Object.keys(values)])];
  const order = new Map([...definition.parameters.keys()].map((id, i) => [id, i]));
  const rank = (id: string) => order.get(id) ?? order.size;
  return ids
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((id) => {
      const parameter = parameterOf(definition, id);
      if (!parameter) return [];
      const [from, to] = [reference, values].map((set) => (Object.hasOwn(set, id) ? set[id] : parameter.default));
      return from === to ? [] : [{parameter, from, to}];
    });
}

/** The values without those that equal the baseline's. */
export function sparse(definition: Definition, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) => parameterOf(definition, id)?.default !== value),
  );
}
