import type {Model, NamedValues, Values} from "../model/index.js";
import {flatten, flattenOwn} from "./flatten.js";
import {lineOf, overlay, type Linked, type Own} from "./inherit.js";
import {formError, isRecord, SCENARIO_KEYS, ScenarioError} from "./scenario.js";

/** A scenario of a file before it is known what it inherits. */
interface Read extends Linked {
  readonly nested: unknown;
  readonly own: Own;
}

/**
 * Reads the scenarios of a JSON file: a list of them; one, as `{name, values}`; several by name under `scenarios`; or
 * plain values, nested or by parameter id, which get the name given. A `base_scenario` beside `scenarios` underlies each:
 * objects merge key by key, a list or a single value replaces all that the base has there. So do the values of a `parent`
 * underlie those of the scenario that names it; null gives up what the parent has.
 * @throws {ScenarioError} `scenario-form`, `unknown-parent`, `parent-cycle`; ParameterError `unknown-parameter`
 */
export function readScenarioFile(model: Model, content: unknown, name: string): NamedValues[] {
  if (Array.isArray(content)) return resolve(readList(model, content, name), {});
  if (!isRecord(content)) throw formError({scenario: name}, "file", content);
  const {scenarios, base_scenario: base} = content;
  if (scenarios === undefined) return resolve([readOne(model, content, name)], {});
  const underlying = base === undefined ? {} : flatten(model, base);
  if (Array.isArray(scenarios)) return resolve(readList(model, scenarios, name), underlying);
  if (!isRecord(scenarios)) throw formError({scenario: name, key: "scenarios"}, "names", scenarios);
  const list = Object.entries(scenarios).map(([own, values]) => readOne(model, values, own));
  return resolve(list, underlying);
}

function readList(model: Model, list: readonly unknown[], name: string): Read[] {
  return list.map((item, i) => readOne(model, item, `${name} ${i + 1}`));
}

function readOne(model: Model, content: unknown, fallback: string): Read {
  if (!isRecord(content)) throw formError({scenario: fallback}, "scenario", content);
  const nested = valuesOf(content);
  const name = typeof content.name === "string" ? content.name : fallback;
  const parent = nested === content ? undefined : content.parent;
  if (parent !== undefined && typeof parent !== "string")
    throw formError({scenario: name, key: "parent"}, "text", parent);
  return {name, parent, nested, own: flattenOwn(model, nested)};
}

function resolve(list: readonly Read[], underlying: Values): NamedValues[] {
  return list.map((scenario) => {
    const line = lineOf(list, scenario);
    if (line instanceof ScenarioError) throw line;
    const values = line.reduceRight((values, {nested, own}) => {
      const given = Object.entries(own).filter(([, value]) => value === null);
      const back = given.flatMap(([id]) => (Object.hasOwn(underlying, id) ? [[id, underlying[id]]] : []));
      return {...overlay(withoutReplaced(values, nested), own), ...(Object.fromEntries(back) as Values)};
    }, underlying);
    return {name: scenario.name, values};
  });
}

function valuesOf(content: Record<string, unknown>): unknown {
  const {name, values, overrides} = content;
  if (values !== undefined) return values;
  if (overrides !== undefined) return overrides;
  return typeof name === "string" ? withoutHead(content) : content;
}

/** What stands beside the name of a scenario and is neither a value nor a group of them. */
function withoutHead(content: Record<string, unknown>): Record<string, unknown> {
  const head: readonly string[] = SCENARIO_KEYS;
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
