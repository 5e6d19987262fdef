import {ModelError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {memberIds, type Model, type NamedValues, type Place} from "../model/index.js";
import {UsageError} from "./command.js";
import {readScenarios} from "./model-options.js";

/** One number of a model: `co2_terr@2030`, `sector_real@SVX,2030`, or a variable alone that has no index. */
export interface QuantityOption {
  readonly variable: string;
  readonly place: Place;
}

/**
 * @throws {UsageError} where a member is missing, or fits none of the variable's indices
 * @throws {ModelError} `unknown-variable`
 */
export function readQuantity(model: Model, text: string): QuantityOption {
  const [name = "", members = ""] = text.split("@", 2);
  const variable = model.variables.get(name);
  if (!variable)
    throw new ModelError("unknown-variable", `unknown variable: ${name}${didYouMean(name, model.variables.keys())}`, {
      variable: name,
    });
  const known = new Map(variable.index.map((index) => [index, memberIds(model.indices.get(index))]));
  const place = new Map<string, string>();
  for (const member of members.split(",").filter((each) => each !== "")) {
    const index = variable.index.find((each) => !place.has(each) && known.get(each)?.includes(member));
    if (index === undefined)
      throw new UsageError(`${name} has no ${member}${didYouMean(member, [...known.values()].flat())}`);
    place.set(index, member);
  }
  const missing = variable.index.find((index) => !place.has(index));
  if (missing === undefined) return {variable: name, place: Object.fromEntries(place)};
  throw new UsageError(
    `${name} is by ${variable.index.join(", ")}: say for which ${missing}, as ${name}@${variable.index.map((index) => known.get(index)?.at(-1)).join(",")}`,
  );
}

/** The one scenario an option names. @throws {UsageError} for none, or a file that holds several */
export async function readOneScenario(
  {model, scenarios}: {readonly model: Model; readonly scenarios: readonly NamedValues[]},
  option: string,
  text: string | undefined,
  sets: readonly string[] | undefined,
): Promise<NamedValues> {
  if (text === undefined) throw new UsageError(`a scenario is needed: ${option} S1_trend`);
  const [first, ...more] = await readScenarios(model, scenarios, [text], sets);
  if (first && more.length === 0) return first;
  throw new UsageError(
    `${option} takes one scenario: ${text} has ${more.length + (first ? 1 : 0)}; give it a file of its own`,
  );
}
