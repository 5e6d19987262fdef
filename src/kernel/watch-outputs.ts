import type {Module, Observer} from "@observablehq/runtime";

/**
 * The module as a cell's definition sees it: the names that the cell defines are observed too. Notebook-kit looks at the
 * cell as a whole only, which has run well when a promise it gave a name to may still come to nothing.
 * @param outputs the names, in the order in which they are defined
 */
export function watchOutputs(main: Module, outputs: readonly string[], observe: (name: string) => Observer): Module {
  const names = outputs.values();
  return {
    // `true` is what stands for an observer that is not interested.
    variable: (observer, options) =>
      main.variable(observer === true ? observe(names.next().value ?? "") : observer, options),
    define: (name, inputs, definition) => main.define(name, inputs, definition),
    value: (name) => main.value(name),
  };
}
