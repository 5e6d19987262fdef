import type {Model, NamedValues} from "../model/index.js";
import {flatten} from "./flatten.js";
import {formError, isRecord} from "./scenario.js";

/**
 * Reads the scenarios of a JSON file: a list of them; one, as `{name, values}`; several by name under `scenarios`; or
 * plain values, nested or by parameter id, which get the name given. A `base_scenario` beside `scenarios` underlies each.
 * @throws {ScenarioError} `scenario-form`; ParameterError `unknown-parameter`
 */
export function readScenarioFile(model: Model, content: unknown, name: string): NamedValues[] {
  if (Array.isArray(content)) return content.map((item: unknown, i) => readOne(model, item, `${name} ${i + 1}`));
  if (!isRecord(content)) throw formError(name, "an object or a list of scenarios is needed", content);
  const {scenarios, base_scenario: base} = content;
  if (scenarios === undefined) return [readOne(model, content, name)];
  const underlying = base === undefined ? {} : flatten(model, base);
  const list = Array.isArray(scenarios) ? readScenarioFile(model, scenarios, name) : readByName(model, scenarios, name);
  return list.map(({name: own, values}) => ({name: own, values: {...underlying, ...values}}));
}

function readByName(model: Model, scenarios: unknown, name: string): NamedValues[] {
  if (!isRecord(scenarios))
    throw formError(`${name}, scenarios`, "scenarios by name, or a list of them, are needed", scenarios);
  return Object.entries(scenarios).map(([own, values]) => readOne(model, values, own));
}

function readOne(model: Model, content: unknown, fallback: string): NamedValues {
  if (!isRecord(content)) throw formError(fallback, "an object is needed", content);
  const {name, values, overrides} = content;
  const own = typeof name === "string" ? name : fallback;
  return {name: own, values: flatten(model, values ?? overrides ?? content)};
}
