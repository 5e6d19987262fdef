import {idsInForce, type Model, type Values} from "../../model/index.js";
import {unknownParameter} from "../flatten.js";
import type {Correlation} from "./correlation.js";
import {badDistribution, parseDistribution, staysWithin, type Distribution} from "./distribution.js";

/** A parameter that is drawn, and from what. */
export interface Uncertain {
  readonly parameter: string;
  readonly distribution: Distribution;
}

export interface UncertainSpec {
  /** Values that stand in every draw. */
  readonly base: Values;
  /** Distributions by parameter id, instead of those the parameters have. */
  readonly distributions: Readonly<Record<string, string>>;
  readonly correlations: readonly Correlation[];
}

/**
 * The parameters of a model that are drawn: those that have a distribution, those given one, and members that
 * correlations name, which take the distribution of the value they share. A value that the base gives, or one that such a
 * member goes by, is known and is not drawn.
 * @throws {ScenarioError} `bad-distribution`; ParameterError `unknown-parameter`
 */
export function uncertainParameters(model: Model, {base, distributions, correlations}: UncertainSpec): Uncertain[] {
  const own = [...model.parameters.values()].filter(({distribution}) => distribution !== "").map(({id}) => id);
  const named = [...Object.keys(distributions), ...correlations.flatMap(({parameters}) => parameters)];
  const unknown = named.find((id) => !model.parameter(id));
  if (unknown !== undefined) throw unknownParameter(model, unknown);
  const candidates = new Set([...own, ...named].filter((id) => !isKnown(model, base, id)));
  const hasValue = (id: string) =>
    candidates.has(id) || Object.hasOwn(base, id) || model.parameters.get(id)?.default !== undefined;
  const inForce = idsInForce(model, hasValue);
  return [...candidates]
    .filter((id) => inForce.has(id))
    .map((id) => ({parameter: id, distribution: distributionOf(model, id, distributions[id])}));
}

function isKnown(model: Model, base: Values, id: string): boolean {
  if (Object.hasOwn(base, id)) return true;
  const shared = sharedId(model, id);
  return shared !== undefined && Object.hasOwn(base, shared);
}

/** The id of the value that a member without a row of its own shares. */
function sharedId({inputs}: Model, id: string): string | undefined {
  for (const {spec} of inputs.values())
    if (spec.shared !== undefined && id.startsWith(`${spec.shared}.`)) return spec.shared;
  return undefined;
}

function distributionOf(model: Model, id: string, given: string | undefined): Distribution {
  const parameter = model.parameter(id);
  const text = given ?? parameter?.distribution ?? "";
  const distribution = parseDistribution(text, id);
  if (parameter && !staysWithin(distribution, parameter.valid)) throw badDistribution(id, text, "limits");
  return distribution;
}
