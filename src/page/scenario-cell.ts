import {findDataCell, writeDataCell} from "../notebook/data-cell.js";
import {NotebookError} from "../notebook/notebook-error.js";
import type {NotebookDocument} from "../notebook/parse.js";
import {toScenarios, toSpec, type Scenario} from "../scenario/scenario.js";

/** The name of the cell in which a notebook keeps its scenarios. */
const SCENARIOS = "scenarios";

/** The scenarios of a notebook; with a fault they can be neither used nor changed. */
export interface ScenarioCell {
  readonly scenarios: readonly Scenario[];
  readonly fault: Error | undefined;
}

export function readScenarios({notebook}: NotebookDocument): ScenarioCell {
  const found = findDataCell(notebook, SCENARIOS);
  if (!found) return {scenarios: [], fault: undefined};
  try {
    if ("reason" in found) throw foreign(found.cell.id);
    return {scenarios: toScenarios(found.value), fault: undefined};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {scenarios: [], fault: error};
  }
}

function foreign(cell: number): NotebookError {
  return new NotebookError("foreign-cell", `cell ${cell} declares scenarios in a form of its own`, {
    cell,
    name: SCENARIOS,
  });
}

/** @throws {NotebookError} where the notebook cannot hold them */
export function writeScenarios(document: NotebookDocument, list: readonly Scenario[]): NotebookDocument {
  return writeDataCell(document, SCENARIOS, list.map(toSpec));
}
