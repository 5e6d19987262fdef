import {AnalysisError} from "./analysis-error.js";

/**
 * Refuses levers that are called as another column of the table in which each has its own.
 * @throws {AnalysisError} `taken-name`
 */
export function checkColumnNames(levers: readonly string[], others: readonly string[]): void {
  const taken = levers.find((id) => others.includes(id));
  if (taken === undefined) return;
  const message = `two columns of one name: the lever ${taken}, and ${taken} of the table; give the parameter another id`;
  throw new AnalysisError("taken-name", message, {parameter: taken, columns: others});
}
