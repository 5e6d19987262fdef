import {ParameterError} from "../base/errors.js";
import {nearest} from "../base/nearest.js";
import {memberIds, YEAR, type Input, type Model, type Value, type Values} from "../model/index.js";
import type {Own} from "./inherit.js";
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
  return Object.fromEntries(assignments(model, nested).map(({id, value}) => [id, toValue(id, value)]));
}

/**
 * The same of what a scenario says itself, where null stands for the baseline's value.
 * @throws {ParameterError} `unknown-parameter`; {@link ScenarioError} `scenario-form`
 */
export function flattenOwn(model: Model, nested: unknown): Own {
  return Object.fromEntries(
    assignments(model, nested).map(({id, value}) => [id, value === null ? null : toValue(id, value)]),
  );
}

function assignments(model: Model, nested: unknown): Assignment[] {
  if (!isRecord(nested)) throw formError({key: "values"}, "values", nested);
  return collect(model, nested, "").sort((a, b) => a.explicit - b.explicit);
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
  if (ids.length === 0) throw unknownParameter(model, path);
  const explicit = path.split(".").length;
  return ids.map((id) => ({id, value, explicit: ids.length === 1 ? explicit + 100 : explicit}));
}

/** The error for an id that is no parameter and no general form of one, with the nearest that is. */
export function unknownParameter(model: Model, path: string): ParameterError {
  const suggestion = nearest(path, [...model.parameters.keys(), ...generalForms(model)]);
  const guess = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
  return new ParameterError("unknown-parameter", `unknown parameter: ${path}${guess}`, {parameter: path, suggestion});
}

/** Ids that leave out the period or year, and those that leave out the members too. */
function generalForms(model: Model): Set<string> {
  return new Set(
    [...model.inputs.values()].flatMap(({parameters, pattern, years}) => [
      ...(years ? parameters.map((id) => id.split(".").slice(0, pattern.length).join(".")) : []),
      pattern.filter((segment) => !segment.startsWith("{")).join("."),
    ]),
  );
}

function collectList(model: Model, list: readonly unknown[], path: string): Assignment[] {
  if (hasRows(model, path) && list.length > 0 && list.every((row) => Array.isArray(row) || isRecord(row)))
    return collectRows(model, list, path);
  const ids = expand(model, path);
  const inputs = [...model.inputs.values()].filter(({parameters}) => parameters.some((id) => ids.includes(id)));
  if (inputs.length === 0 && !hasRows(model, path)) throw unknownParameter(model, path);
  const paths = inputs.flatMap((input) => listPaths(model, input, path)).find(({length}) => length === list.length);
  if (!paths || list.length === 0 || list.every((item) => Array.isArray(item)))
    throw formError({key: path}, "items", list);
  return list.flatMap((value, i) => collect(model, value, paths[i] ?? ""));
}

/** What the items of a list under a path may stand for: members of an index the path leaves open, periods, years. */
function listPaths(model: Model, input: Input, path: string): string[][] {
  const {members, spec, years} = input;
  const given = path.split(".");
  const open = Object.entries(members).filter(([, ids]) => !ids.some((member) => given.includes(member)));
  const all = memberIds(model.indices.get(YEAR));
  const times =
    spec.form === "rate"
      ? [(years?.periods ?? []).map(({id}) => id), all.slice(1)]
      : spec.form === "level"
        ? [all]
        : [];
  return [
    ...open.map(([dimension, ids]) => ids.map((member) => withMember(input, given, dimension, member))),
    ...times.map((ids) => ids.map((time) => `${path}.${time}`)),
  ];
}

/** The path with a member put where the ids have it: `industries.v` becomes `industries.新材料.v`. */
function withMember({pattern, members}: Input, given: readonly string[], dimension: string, member: string): string {
  const isGiven = (segment: string) =>
    !segment.startsWith("{") || members[segment.slice(1, -1)]?.some((id) => given.includes(id));
  const at = pattern.slice(0, pattern.indexOf(`{${dimension}}`)).filter(isGiven).length;
  return given.toSpliced(at, 0, member).join(".");
}

/** The inputs whose values a row under the path gives, in the order of the model. */
function rowFields(model: Model, path: string): string[] {
  return [...model.inputs.values()]
    .filter(({pattern}) => pattern.length === 3 && pattern[0] === path)
    .map(({pattern}) => pattern[2] ?? "");
}

function hasRows(model: Model, path: string): boolean {
  return rowFields(model, path).length > 0;
}

function collectRows(model: Model, rows: readonly unknown[], path: string): Assignment[] {
  const fields = rowFields(model, path);
  return rows.flatMap((row) => {
    const {name, values} = readRow(row, fields);
    if (typeof name !== "string" || values.length > fields.length) throw formError({key: path}, "row", row, fields);
    return values.flatMap(([field, value]) => collect(model, value, `${path}.${name}.${field}`));
  });
}

/** The name of a row and what it says of it; a row is a list or an object. */
function readRow(row: unknown, fields: readonly string[]): {name: unknown; values: [field: string, value: unknown][]} {
  if (isRecord(row)) {
    const {name, ...rest} = row;
    return {name, values: Object.entries(rest)};
  }
  const [name, ...values] = row as readonly unknown[];
  return {name, values: values.map((value, i) => [fields[i] ?? "", value])};
}

function toValue(id: string, value: unknown): Value {
  if (typeof value === "number" || typeof value === "string") return value;
  throw formError({key: id}, "value", value);
}
