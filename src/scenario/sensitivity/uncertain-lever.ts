import type {Model, Values} from "../../model/index.js";
import {parseDistribution} from "../ensemble/distribution.js";
import {quantileOf} from "../ensemble/quantile.js";
import type {Uncertain} from "../ensemble/uncertain.js";
import {leverOf, numericParameter, type Lever, type Range} from "../lever.js";

/** The shares of a distribution that lie below the ends of its likely range. */
const LIKELY = {low: 0.1, high: 0.9};

/**
 * A lever that moves as far as is likely: from the tenth to the ninetieth percentile of its parameter's distribution, or
 * as far as its slider where there is none, or within a range that is given.
 * @throws what {@link leverOf} throws; {@link ScenarioError} `bad-distribution`
 */
export function likelyLever(model: Model, id: string, range?: Range, values: Values = {}): Lever {
  const {distribution} = numericParameter(model, id);
  if (range || distribution === "") return leverOf(model, id, range, values);
  const quantile = quantileOf(parseDistribution(distribution, id));
  return leverOf(model, id, {low: quantile(LIKELY.low), high: quantile(LIKELY.high)}, values);
}

/**
 * A parameter with its distribution; evenly spread over a range that is given, or over its slider where it has none.
 * @throws what {@link leverOf} throws; {@link ScenarioError} `bad-distribution`
 */
export function uncertainLever(model: Model, id: string, range?: Range, values: Values = {}): Uncertain {
  const {distribution} = numericParameter(model, id);
  if (!range && distribution !== "") return {parameter: id, distribution: parseDistribution(distribution, id)};
  const {low, high} = leverOf(model, id, range, values);
  return {parameter: id, distribution: {type: "uniform", low, high}};
}
