import * as Inputs from "@observablehq/inputs";
import styles from "@observablehq/inputs/dist/index.css?inline";

/** The `Inputs` of notebooks, with their style. */
export function createInputs(): typeof Inputs {
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  document.head.append(sheet);
  return Inputs;
}
