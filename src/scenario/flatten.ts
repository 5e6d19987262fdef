import {ParameterError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {memberIds, YEAR, type Input, type Model, type Value, type Values} from "../model/index.js";
import {formError, isRecord} from "./scenario.js";

/** One value found at a path, and how much of its parameters' ids the path spells out. */
interface Assignment {
  readonly id: string;
  readonly value: unknown;
  readonly explicit: number;
}

/**
 * Turns nested values into values by parameter id. `{g: {SVX: [0.09, 0.065, 0.055]}}` becomes `g.SVX.P1` and so on. A
 * list stands for the periods or the years of a rate, the years of a level, or the members of an index; rows such as
 * `["半导体光电", 300, 0.22]` stand for one member's inputs in the order the model declares them. One value where the
 * parameters differ by member or period goes to all of them; a value for one of them counts over it, in whatever order.
 * @throws {ParameterError} `unknown-parameter`; {@link ScenarioError} `scenario-form`
 */
export function flatten(model: Model, nested: unknown): Values {
  if (!isRecord(nested)) throw formError("values", "an object of values by parameter is needed", nested);
  const found = collect(model, nested, "");
  const byGenerality = [...found].sort((a, b) => a.explicit - b.explicit);
  return Object.fromEntries(byGenerality.map(({id, value}) => [id, toValue(id, value)]));
}

/** The parameters an id stands for: itself, or all of those it is a general form of, as `g.SVX` of `g.SVX.P1`. */
export function expand(model: Model, id: string): string[] {
  if (model.parameter(id)) return [id];
  const segments = id.split(".");
  const matches = [...model.inputs.values()].flatMap((input) =>
    input.parameters.filter((parameter) => isGeneralForm(segments, parameter, input)),
  );
  return [...new Set(matches)];
}

/** Whether the segments are those of the parameter with some members, and the period or year, left out. */
function isGeneralForm(segments: readonly string[], parameter: string, input: Input): boolean {
  const parts = parameter.split(".");
  const fixed = parts.filter((_, i) => input.pattern[i]?.startsWith("{") === false);
  let position = 0;
  for (const part of parts) if (segments[position] === part) ++position;
  return position === segments.length && fixed.every((part) => segments.includes(part));
}

function collect(model: Model, value: unknown, path: string): Assignment[] {
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([key, child]) => collect(model, child, path === "" ? key : `${path}.${key}`));
  }
  if (Array.isArray(value)) return collectList(model, value, path);
  return assign(model, path, value);
}

function assign(model: Model, path: string, value: unknown): Assignment[] {
  const ids = expand(model, path);
  if (ids.length === 0) throw unknownPath(model, path);
  const explicit = path.split(".").length;
  return ids.map((id) => ({id, value, explicit: ids.length === 1 ? explicit + 100 : explicit}));
}

function unknownPath(model: Model, path: string): ParameterError {
  const guess = didYouMean(path, model.parameters.keys());
  return new ParameterError("unknown-parameter", `unknown parameter: ${path}${guess}`, {parameter: path});
}

function collectList(model: Model, list: readonly unknown[], path: string): Assignment[] {
  if (list.every((row) => Array.isArray(row) || isRecord(row))) return collectRows(model, list, path);
  const ids = expand(model, path);
  const inputs = [...model.inputs.values()].filter(({parameters}) => parameters.some((id) => ids.includes(id)));
  if (inputs.length === 0) throw unknownPath(model, path);
  const keys = inputs.flatMap((input) => listKeys(model, input, path)).find(({length}) => length === list.length);
  if (!keys) throw formError(path, "as many values as there are periods, years or members are needed", list);
  return list.flatMap((value, i) => collect(model, value, `${path}.${keys[i] ?? ""}`));
}

/** What the items of a list under a path may stand for: members of an index the path leaves open, periods, years. */
function listKeys(model: Model, {members, spec, years}: Input, path: string): string[][] {
  const given = path.split(".");
  const open = Object.values(members).filter((ids) => !ids.some((member) => given.includes(member)));
  const all = memberIds(model.indices.get(YEAR));
  const times =
    spec.form === "rate"
      ? [(years?.periods ?? []).map(({id}) => id), all.slice(1)]
      : spec.form === "level"
        ? [all]
        : [];
  return [...open.map((ids) => [...ids]), ...times];
}

function collectRows(model: Model, rows: readonly unknown[], path: string): Assignment[] {
  const fields = [...model.inputs.values()]
    .filter(({pattern}) => pattern.length === 3 && pattern[0] === path)
    .map(({pattern}) => pattern[2] ?? "");
  if (fields.length === 0) throw unknownPath(model, path);
  return rows.flatMap((row) => {
    if (isRecord(row)) {
      const {name, ...rest} = row;
      return collect(model, rest, `${path}.${String(name)}`);
    }
    const [name, ...values] = row as readonly unknown[];
    if (typeof name !== "string" || values.length > fields.length)
      throw formError(path, `a row is a name and up to ${fields.length} values (${fields.join(", ")})`, row);
    return values.flatMap((value, i) => collect(model, value, `${path}.${name}.${fields[i] ?? ""}`));
  });
}

function toValue(id: string, value: unknown): Value {
  if (typeof value === "number" || typeof value === "string") return value;
  throw formError(id, "a number or an option is needed", value);
}
