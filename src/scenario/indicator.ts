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

/** What a model gives for values of its levers; throws what {@link Model.run} throws. */
export interface Results<T> {
  (values: Values): T;
  /**
   * The same without a word of why, where the equations give no result: NaN then. A fault is told by another run of the
   * model, which takes a thousand times as long; who only looks for where results end asks here.
   */
  readonly orNaN: (values: Values) => T;
}

/**
 * One result of a model as a function of its levers, for analyses that ask for it many times: compiled once for each set
 * of levers that is asked about and each setting of the switches among them.
 * @param place a member of each index of the variable, and a year
 * @param scenario values that hold where those given to the function say nothing
 * @throws {ModelError} `unknown-variable`, `unknown-place`; what the scenario's run throws
 * @throws {AnalysisError} `no-value` where there is no number, as of a growth rate in the first year
 */
export function indicator(model: Model, variable: string, place: Place, scenario: Values = {}): Results<number> {
  const value = model.run(scenario).value(variable, place);
  if (typeof value !== "number" || Number.isNaN(value)) {
    const at = Object.values(place).join(", ");
    const message = `no number: ${variable}${at && ` at ${at}`}; choose a quantity, and a year in which it has a value`;
    throw new AnalysisError("no-value", message, {variable, place: at});
  }
  const results = resultsAt(model, variable, place, scenario);
  const first = ([one = NaN]: readonly number[]) => one;
  return Object.assign((values: Values) => first(results(values)), {
    orNaN: (values: Values) => first(results.orNaN(values)),
  });
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
): Results<readonly number[]> {
  model.run(scenario).value(variable, {...place, [YEAR]: memberIds(model.indices.get(YEAR))[0] ?? ""});
  return resultsAt(model, variable, place, scenario);
}

/** A model made ready for values of certain levers. */
interface Prepared {
  readonly parameters: readonly Parameter[];
  readonly evaluator: Evaluator;
}

/**
 * The results at a place, in the order of {@link Evaluator.outputs}, as a function of levers. Nothing is run beforehand:
 * the scenario need not be one that runs by itself, only together with the values it is asked for.
 * @param place a member of each index of the variable, or of some of them
 * @returns a function that also throws ModelError `variable-left-out` where the switches leave the variable out
 */
export function resultsAt(model: Model, variable: string, place: Place, scenario: Values = {}): Results<number[]> {
  const known = new Map<string, Prepared>();
  const prepare = (values: Values): Prepared => {
    // In one order, whatever that of the values, so that they are known again.
    const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
    // Texts choose among equations, and so belong to what is compiled.
    const texts = entries.filter(([, value]) => typeof value === "string");
    const ids = entries.filter(([, value]) => typeof value === "number").map(([id]) => id);
    const key = JSON.stringify([ids, texts]);
    const prepared = known.get(key) ?? {
      evaluator: model.evaluator({
        outputs: [{variable, place}],
        parameters: ids,
        base: {...scenario, ...Object.fromEntries(texts)},
      }),
      parameters: ids.flatMap((id) => model.parameter(id) ?? []),
    };
    known.set(key, prepared);
    return prepared;
  };
  return Object.assign((values: Values) => evaluate(prepare(values), values, "explained"), {
    orNaN: (values: Values) => evaluate(prepare(values), values, "unexplained"),
  });
}

/** @throws {ParameterError} for values that cannot be used; where a refusal is to be explained, the error of a run */
function evaluate({evaluator, parameters}: Prepared, values: Values, refusal: "explained" | "unexplained"): number[] {
  const draw = Float64Array.from(parameters, (parameter) => checked(parameter, values[parameter.id]));
  const results = new Float64Array(evaluator.outputs.length);
  const states = new Uint8Array(1);
  evaluator.evaluate(draw, results, states);
  const isRefused = states[0] === drawStates.unsound;
  const fault = isRefused && refusal === "explained" ? evaluator.explain(draw) : undefined;
  if (fault) throw fault;
  return Array.from(results);
}

function checked(parameter: Parameter, value: Value | undefined): number {
  const fault = valueError(parameter, value);
  if (fault) throw fault;
  return Number(value);
}
