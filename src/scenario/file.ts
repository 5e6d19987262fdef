import type {Model, NamedValues, Values} from "../model/index.js";
import {flatten} from "./flatten.js";
import {formError, isRecord} from "./scenario.js";

/**
 * Reads the scenarios of a JSON file: a list of them; one, as `{name, values}`; several by name under `scenarios`; or
 * plain values, nested or by parameter id, which get the name given. A `base_scenario` beside `scenarios` underlies each:
 * objects merge key by key, a list or a single value replaces all that the base has there.
 * @throws {ScenarioError} `scenario-form`; ParameterError `unknown-parameter`
 */
export function readScenarioFile(model: Model, content: unknown, name: string): NamedValues[] {
  if (Array.isArray(content)) return readList(model, content, name, {});
  if (!isRecord(content)) throw formError({scenario: name}, "file", content);
  const {scenarios, base_scenario: base} = content;
  if (scenarios === undefined) return [readOne(model, content, name, {})];
  const underlying = base === undefined ? {} : flatten(model, base);
  if (Array.isArray(scenarios)) return readList(model, scenarios, name, underlying);
  if (!isRecord(scenarios)) throw formError({scenario: name, key: "scenarios"}, "names", scenarios);
  return Object.entries(scenarios).map(([own, values]) => readOne(model, values, own, underlying));
}

function readList(model: Model, list: readonly unknown[], name: string, underlying: Values): NamedValues[] {
  return list.map((item, i) => readOne(model, item, `${name} ${i + 1}`, underlying));
}

function readOne(model: Model, content: unknown, fallback: string, underlying: Values): NamedValues {
  if (!isRecord(content)) throw formError({scenario: fallback}, "scenario", content);
  const {name} = content;
  const nested = valuesOf(content);
  const own = flatten(model, nested);
  return {name: typeof name === "string" ? name : fallback, values: {...withoutReplaced(underlying, nested), ...own}};
}

function valuesOf(content: Record<string, unknown>): unknown {
  const {name, values, overrides} = content;
  if (values !== undefined) return values;
  if (overrides !== undefined) return overrides;
  return typeof name === "string" ? withoutHead(content) : content;
}

/** What stands beside the name of a scenario and is neither a value nor a group of them. */
function withoutHead(content: Record<string, unknown>): Record<string, unknown> {
  const head = ["name", "title", "note", "color", "compared"];
  return Object.fromEntries(Object.entries(content).filter(([key]) => !head.includes(key)));
}

/** Without the values that stand under a list or a single value of what lies over them. */
function withoutReplaced(underlying: Values, nested: unknown): Values {
  const replaced = leaves(nested, "").map((path) => `${path}.`);
  return Object.fromEntries(Object.entries(underlying).filter(([id]) => !replaced.some((path) => id.startsWith(path))));
}

function leaves(value: unknown, path: string): string[] {
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === "" ? key : `${path}.${key}`));
}
