import {ModelError, UnitError} from "../base/errors.js";
import {parseUnit, type Unit, isSameUnit} from "../base/units.js";
import {YEAR, type Index, type Period} from "./indices.js";
import type {Parameter} from "./parameters.js";
import type {InputSpec} from "./spec.js";

/** An input with its parameters found: which members it has, in what unit. */
export interface Input {
  readonly name: string;
  readonly spec: InputSpec;
  /** Indices its values are repeated over, years last where it is a rate or a level. */
  readonly index: readonly string[];
  /** The segments of its ids; a segment in braces stands for a member. */
  readonly pattern: readonly string[];
  /** Members for which it has values, by index; of every other index all. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Undefined for a text (an option's name). */
  readonly unit: Unit | undefined;
  readonly unitText: string;
  readonly display: string;
  /** Ids of its parameters that have a row of their own. */
  readonly parameters: readonly string[];
  readonly years: Index | undefined;
}

/** What an id says of its place within an input. */
export interface Location {
  readonly input: Input;
  /** Members named in the id, by index; none when the id is the shared one. */
  readonly members: Readonly<Record<string, string>>;
  readonly shared: boolean;
  readonly time: {readonly period: Period; readonly first: boolean} | {readonly year: number} | undefined;
  /** The parameter with a row of its own whose unit, limits and source this one has. */
  readonly model: Parameter;
}

/**
 * Joins an input's specification with the parameters that fill it.
 * @throws {ModelError} `no-parameter` when none does, `uneven-units` when theirs differ
 */
export function readInput(
  name: string,
  spec: InputSpec,
  indices: ReadonlyMap<string, Index>,
  parameters: ReadonlyMap<string, Parameter>,
): Input {
  const pattern = spec.id.split(".");
  const dimensions = pattern.filter(isBraced).map(unbraced);
  const years = spec.form === "scalar" ? undefined : indices.get(YEAR);
  const draft = {
    name,
    spec,
    pattern,
    years,
    index: years ? [...dimensions, YEAR] : dimensions,
  };
  const located = [...parameters.keys()].flatMap((id) => {
    const place = matchPattern(draft, id, indices);
    return place ? [{id, ...place}] : [];
  });
  const first = parameters.get(located[0]?.id ?? "");
  if (!first)
    throw new ModelError("no-parameter", `no parameter for the input ${name}: ${spec.id}`, {
      variable: name,
      id: spec.id,
    });
  const isText = first.options.length > 0;
  for (const {id} of located) checkSameUnit(name, first, parameters.get(id));
  const hasShared = located.some((place) => place.shared);
  return {
    ...draft,
    members: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        hasShared
          ? memberIds(indices.get(dimension))
          : [...new Set(located.flatMap((place) => place.members[dimension] ?? []))],
      ]),
    ),
    unit: isText ? undefined : unitOf(first),
    unitText: first.unit,
    display: first.display,
    parameters: located.map(({id}) => id),
  };
}

function checkSameUnit(name: string, first: Parameter, next: Parameter | undefined): void {
  if (!next || first.unit === next.unit || isSameUnit(unitOf(first), unitOf(next))) return;
  throw new ModelError(
    "uneven-units",
    `the input ${name} has parameters in ${first.unit} (${first.id}) and ${next.unit} (${next.id})`,
    {variable: name},
  );
}

function unitOf({id, unit}: Parameter): Unit {
  try {
    return parseUnit(unit);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    throw new UnitError(error.code, `${id}: ${error.message}`, {...error.data, parameter: id}, {cause: error});
  }
}

/**
 * Finds the place of an id, also of one that has no row of its own: a single year or the first value of a rate, a
 * further anchor of a level, a member beside the shared value.
 */
export function locate(
  id: string,
  inputs: Iterable<Input>,
  indices: ReadonlyMap<string, Index>,
  parameters: ReadonlyMap<string, Parameter>,
): Location | undefined {
  for (const input of inputs) {
    const place = matchPattern(input, id, indices);
    if (!place) continue;
    const model = parameters.get(id) ?? rowLike(input, place, indices, parameters);
    if (model) return {input, ...place, model};
  }
  return undefined;
}

type Place = Pick<Location, "members" | "shared" | "time">;

/** The row whose unit and limits an implied id takes: its period, any anchor, the shared value. */
function rowLike(
  input: Input,
  place: Place,
  indices: ReadonlyMap<string, Index>,
  parameters: ReadonlyMap<string, Parameter>,
): Parameter | undefined {
  const candidates = input.parameters.map((id) => ({id, at: matchPattern(input, id, indices)}));
  const time = place.time && "year" in place.time ? periodOf(input, place.time.year) : place.time?.period.id;
  const alike = candidates.find(({at}) => {
    if (!at || !(at.shared || sameMembers(at.members, place.members))) return false;
    return input.spec.form !== "rate" || (at.time && "period" in at.time && at.time.period.id === time);
  });
  return alike && parameters.get(alike.id);
}

function periodOf(input: Input, year: number): string | undefined {
  return input.years?.periods?.find(({from, to}) => from <= year && year <= to)?.id;
}

function sameMembers(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return (
    Object.keys(b).length === Object.keys(a).length &&
    Object.entries(b).every(([dimension, member]) => a[dimension] === member)
  );
}

type Draft = Pick<Input, "spec" | "pattern" | "years">;

function matchPattern(input: Draft, id: string, indices: ReadonlyMap<string, Index>): Place | undefined {
  const segments = id.split(".");
  const own = matchSegments(input, input.pattern, segments, indices);
  if (own) return {...own, shared: false};
  const shared = input.spec.shared?.split(".");
  const found = shared && matchSegments(input, shared, segments, indices);
  return found && {...found, shared: true};
}

function matchSegments(
  input: Draft,
  pattern: readonly string[],
  segments: readonly string[],
  indices: ReadonlyMap<string, Index>,
): Omit<Place, "shared"> | undefined {
  const members: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const segment = segments[i];
    if (segment === undefined) return undefined;
    if (!isBraced(part)) {
      if (part !== segment) return undefined;
      continue;
    }
    const dimension = unbraced(part);
    if (!memberIds(indices.get(dimension)).includes(segment)) return undefined;
    members[dimension] = segment;
  }
  const rest = segments.slice(pattern.length);
  if (input.spec.form === "scalar") return rest.length === 0 ? {members, time: undefined} : undefined;
  const time = readTime(input, rest);
  return time && {members, time};
}

function readTime({spec, years}: Draft, rest: readonly string[]): Location["time"] {
  const [at = "", suffix, ...more] = rest;
  if (!years || more.length > 0) return undefined;
  const period = spec.form === "rate" ? years.periods?.find((p) => p.id === at) : undefined;
  if (period) return suffix === undefined || suffix === "first" ? {period, first: suffix === "first"} : undefined;
  if (suffix !== undefined || !memberIds(years).includes(at)) return undefined;
  const year = Number(at);
  // The first year has no rate: nothing leads to it.
  return spec.form === "rate" && at === years.members[0]?.id ? undefined : {year};
}

export function memberIds(index: Index | undefined): string[] {
  return index?.members.map(({id}) => id) ?? [];
}

export function isBraced(segment: string): boolean {
  return segment.startsWith("{");
}

export function unbraced(segment: string): string {
  return segment.slice(1, -1);
}
