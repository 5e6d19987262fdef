import * as Inputs from "@observablehq/inputs";
import styles from "@observablehq/inputs/dist/index.css?inline";

/** The `Inputs` of notebooks, with their style. */
export function createInputs(): typeof Inputs {
  const sheet = document.createElement("style");
  sheet.textContent = styles + tables;
  document.head.append(sheet);
  return Inputs;
}

/** Its tables are drawn for white paper alone. */
const tables = `
form[class$="-table"] thead th { background: var(--paper); }
form[class$="-table"] tr:is(thead *, :not(:last-child)) :is(td, th) { border-color: var(--rule); }
`;
