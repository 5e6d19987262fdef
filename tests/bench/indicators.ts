import {changzhi, correlations, targets} from "../../models/changzhi/index.js";
import {YEAR, type OutputSpec} from "../../src/model/index.js";
import {defineEnsemble} from "../../src/scenario/ensemble/ensemble.js";

/** Every indicator of the plan that the model computes, in its target's year; both accounts of CO2 in all years. */
export const outputs: readonly OutputSpec[] = [
  ...targets.flatMap(({class: kind, variable, year}) => {
    if (kind !== "computed" || variable === undefined) return [];
    const hasYears = changzhi.variables.get(variable)?.index.includes(YEAR) === true;
    return [{variable, place: hasYears ? {year} : {}}];
  }),
  {variable: "co2_cons"},
  {variable: "co2_terr"},
];

/** The ensemble that the model's own distributions and correlations make. */
export function ensembleOf(draws: number) {
  return defineEnsemble(changzhi, {outputs, draws, correlations});
}

/** The baseline's inputs by name, for whoever computes the model without its language; a text is NaN. */
export function baselineInputs(): Record<string, Float64Array> {
  const baseline = changzhi.run();
  const columnOf = (name: string) => Float64Array.from(baseline.column(name), Number);
  return Object.fromEntries([...changzhi.inputs.keys()].map((name) => [name, columnOf(name)]));
}

/** How far two ways of computing may differ, of each number. */
const TOLERANCE = 1e-9;

/** @throws where two ways of computing give numbers that are not the same */
export function checkSame(subject: ArrayLike<number>, reference: ArrayLike<number>): void {
  if (subject.length !== reference.length)
    throw new Error(`not as many numbers: ${subject.length} and ${reference.length}`);
  for (let i = 0; i < subject.length; ++i) {
    const [a = NaN, b = NaN] = [subject[i], reference[i]];
    if (!(Math.abs(a - b) <= TOLERANCE * Math.abs(b))) throw new Error(`not the same: ${a} and ${b}, number ${i}`);
  }
}
