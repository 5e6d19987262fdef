import type {VariableDefinition} from "@observablehq/runtime";
import type {Compiled} from "./compile.js";
import {isPromise} from "./what-if.js";

/** The name by which a cell shows a control and takes its value. */
export const VIEW = "view";

/**
 * The function of a cell, which from now on notes the controls it makes: `const growth = view(control)` says that the
 * control gives `growth` its value.
 * @param controls where each name's control is noted, once the cell has run
 */
export function noteControls(
  {inputs, outputs}: Pick<Compiled, "inputs" | "outputs">,
  body: VariableDefinition,
  controls: Map<string, unknown>,
): VariableDefinition {
  const position = inputs.indexOf(VIEW);
  if (position === -1) return body;
  return function (this: unknown, ...given: readonly unknown[]): unknown {
    const values = new Map<unknown, unknown>();
    const view = given[position] as (control: unknown) => unknown;
    const noting = (control: unknown) => {
      const value = view(control);
      values.set(value, control);
      return value;
    };
    const exports = Reflect.apply(body, this, given.with(position, noting)) as unknown;
    const note = (made: unknown) => {
      if (typeof made !== "object" || made === null) return;
      for (const name of outputs) {
        const value: unknown = Reflect.get(made, name);
        if (values.has(value)) controls.set(name, values.get(value));
      }
    };
    if (!isPromise(exports)) {
      note(exports);
      return exports;
    }
    return exports.then((made) => {
      note(made);
      return made;
    });
  };
}
