import type {Module, Observer} from "@observablehq/runtime";
import {givenUp} from "./obsolete.js";

/**
 * The module as a cell's definition sees it: the names that the cell defines are observed too. Notebook-kit looks at the
 * cell as a whole only, which has run well when a promise it gave a name to may still come to nothing, or never come.
 * @param outputs the names, in the order in which they are defined
 */
export function watchOutputs(main: Module, outputs: readonly string[], observe: (name: string) => Observer): Module {
  const names = outputs.values();
  return {
    variable: (observer, options) => {
      // `true` is what stands for an observer that is not interested.
      if (observer !== true) return main.variable(observer, options);
      const variable = main.variable(observe(names.next().value ?? ""), options);
      return {
        define: (name, inputs, definition) => {
          const own = givenUp(inputs, definition);
          return variable.define(name, own.inputs, own.definition);
        },
        delete: () => variable.delete(),
      };
    },
    define: (name, inputs, definition) => main.define(name, inputs, definition),
    value: (name) => main.value(name),
  };
}
