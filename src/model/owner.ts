import type {Definition} from "./definition.js";
import {locate, type Input} from "./inputs.js";

const known = new WeakMap<Definition, Map<string, Input | undefined>>();

/** The input that a parameter bears on; found once, as it is asked for every scenario each time a lever moves. */
export function ownerOf(definition: Definition, id: string): Input | undefined {
  const owners = known.get(definition) ?? new Map<string, Input | undefined>();
  known.set(definition, owners);
  if (!owners.has(id))
    owners.set(id, locate(id, definition.inputs.values(), definition.indices, definition.parameters)?.input);
  return owners.get(id);
}
