import {memberIds, YEAR, type Model, type Place, type Values} from "../model/index.js";

/**
 * One result of a model as a function of its levers, for analyses that ask for it many times. Only what the result
 * rests on is computed, and what the model's checks read.
 * @param place a member of each index of the variable, and a year
 * @param scenario values that hold where those given to the function say nothing
 * @returns a function that throws what {@link Model.run} throws
 * @throws {ModelError} `unknown-variable`, `unknown-place`
 */
export function indicator(
  model: Model,
  variable: string,
  place: Place,
  scenario: Values = {},
): (values: Values) => number {
  checkPlace(model, variable, place);
  return (values) => Number(model.run({...scenario, ...values}).value(variable, place));
}

/**
 * The same over all years of the model, in their order.
 * @param place a member of each index of the variable but the year
 */
export function indicatorByYear(
  model: Model,
  variable: string,
  place: Place,
  scenario: Values = {},
): (values: Values) => readonly number[] {
  checkPlace(model, variable, {...place, [YEAR]: memberIds(model.indices.get(YEAR))[0] ?? ""});
  return (values) => model.run({...scenario, ...values}).series(variable, place);
}

function checkPlace(model: Model, variable: string, place: Place): void {
  model.run().value(variable, place);
}
