import {drawStates, type Evaluator, type Model, type Place, type Values} from "../model/index.js";

/**
 * One number of a model as a function of its levers, to be asked for often: compiled once for each set of levers and
 * each setting of the switches among them. Values are taken as they are; whether they are within their limits is checked
 * beforehand ({@link Model.check}).
 * @param place a member of each index of the variable
 * @param base values that hold where those given to the function say nothing
 * @returns a function that throws what {@link Model.run} throws, and ModelError `variable-left-out` where the switches
 * leave the variable out
 */
export function modelValue(
  model: Model,
  variable: string,
  place: Place,
  base: Values = {},
): (values: Values) => number {
  const evaluators = new Map<string, Evaluator>();
  return (values) => {
    // In one order, whatever that of the values, so that they are known again.
    const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
    const texts = entries.filter(([, value]) => typeof value === "string");
    const numbers = entries.flatMap(([id, value]) => (typeof value === "number" ? [[id, value] as const] : []));
    const ids = numbers.map(([id]) => id);
    const key = JSON.stringify([ids, texts]);
    const evaluator =
      evaluators.get(key) ??
      model.evaluator({
        outputs: [{variable, place}],
        parameters: ids,
        base: {...base, ...Object.fromEntries(texts)},
      });
    evaluators.set(key, evaluator);
    return valueAt(
      evaluator,
      numbers.map(([, value]) => value),
    );
  };
}

function valueAt(evaluator: Evaluator, draw: readonly number[]): number {
  const results = new Float64Array(1);
  const states = new Uint8Array(1);
  evaluator.evaluate(Float64Array.from(draw), results, states);
  const fault = states[0] === drawStates.unsound ? evaluator.explain(draw) : undefined;
  if (fault) throw fault;
  return results[0] ?? NaN;
}
