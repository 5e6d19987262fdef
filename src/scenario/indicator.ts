import {
  drawStates,
  memberIds,
  valueError,
  YEAR,
  type Evaluator,
  type Model,
  type Parameter,
  type Place,
  type Value,
  type Values,
} from "../model/index.js";
import {AnalysisError} from "./analysis-error.js";

/**
 * One result of a model as a function of its levers, for analyses that ask for it many times: compiled once for each set
 * of levers that is asked about.
 * @param place a member of each index of the variable, and a year
 * @param scenario values that hold where those given to the function say nothing
 * @returns a function that throws what {@link Model.run} throws
 * @throws {ModelError} `unknown-variable`, `unknown-place`; what the scenario's run throws
 * @throws {AnalysisError} `no-value` where there is no number, as of a growth rate in the first year
 */
export function indicator(
  model: Model,
  variable: string,
  place: Place,
  scenario: Values = {},
): (values: Values) => number {
  const value = model.run(scenario).value(variable, place);
  if (typeof value !== "number" || Number.isNaN(value)) {
    const at = Object.values(place).join(", ");
    const message = `no number: ${variable}${at && ` at ${at}`}; choose a quantity, and a year in which it has a value`;
    throw new AnalysisError("no-value", message, {variable, place: at});
  }
  const evaluate = evaluation(model, variable, place, scenario);
  return (values) => evaluate(values)[0] ?? NaN;
}

/**
 * The same over all years of the model, in their order; NaN in a year that has no value, such as the first of a growth
 * rate.
 * @param place a member of each index of the variable but the year
 */
export function indicatorByYear(
  model: Model,
  variable: string,
  place: Place,
  scenario: Values = {},
): (values: Values) => readonly number[] {
  model.run(scenario).value(variable, {...place, [YEAR]: memberIds(model.indices.get(YEAR))[0] ?? ""});
  return evaluation(model, variable, place, scenario);
}

/** A model made ready for values of certain levers. */
interface Prepared {
  /** The ids of the levers that are numbers, and the values of those that are texts. */
  readonly levers: string;
  readonly parameters: readonly Parameter[];
  readonly evaluator: Evaluator;
}

function evaluation(model: Model, variable: string, place: Place, scenario: Values): (values: Values) => number[] {
  let prepared: Prepared | undefined;
  return (values) => {
    const levers = leversOf(values);
    if (prepared?.levers !== levers) {
      const ids = Object.keys(values).filter((id) => typeof values[id] === "number");
      // Texts choose among equations, and so belong to what is compiled.
      const texts = Object.entries(values).filter(([, value]) => typeof value === "string");
      const base = {...scenario, ...Object.fromEntries(texts)};
      const evaluator = model.evaluator({outputs: [{variable, place}], parameters: ids, base});
      prepared = {levers, evaluator, parameters: ids.flatMap((id) => model.parameter(id) ?? [])};
    }
    return evaluate(prepared, values);
  };
}

function leversOf(values: Values): string {
  return JSON.stringify(Object.entries(values).map(([id, value]) => (typeof value === "string" ? [id, value] : id)));
}

function evaluate({evaluator, parameters}: Prepared, values: Values): number[] {
  const draw = Float64Array.from(parameters, (parameter) => checked(parameter, values[parameter.id]));
  const results = new Float64Array(evaluator.outputs.length);
  const states = new Uint8Array(1);
  evaluator.evaluate(draw, results, states);
  const refusal = states[0] === drawStates.unsound ? evaluator.explain(draw) : undefined;
  if (refusal) throw refusal;
  return Array.from(results);
}

function checked(parameter: Parameter, value: Value | undefined): number {
  const fault = valueError(parameter, value);
  if (fault) throw fault;
  return Number(value);
}
