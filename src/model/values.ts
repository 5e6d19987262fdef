import {ParameterError} from "../base/errors.js";
import {didYouMean} from "../base/nearest.js";
import {memberIds, unbraced, isBraced, type Input} from "./inputs.js";
import {parameterOf, type Definition} from "./definition.js";
import {valueError, type Value, type Values} from "./parameters.js";
import {interpolate, ramp} from "./paths.js";

/**
 * Every fault in a set of values: unknown parameters, values of the wrong kind, values out of range; where there is none
 * of these, values that leave a rate without a path.
 */
export function checkValues(definition: Definition, values: Values): ParameterError[] {
  const faults = Object.entries(values).flatMap(([id, value]) => {
    const parameter = parameterOf(definition, id);
    return (parameter ? valueError(parameter, value) : unknownParameter(definition, id)) ?? [];
  });
  return faults.length > 0 ? faults : pathFaults(definition, values);
}

function pathFaults(definition: Definition, values: Values): ParameterError[] {
  const read = reader(definition, values);
  return [...definition.inputs.values()].flatMap((input) => {
    if (input.spec.form !== "rate") return [];
    try {
      inputColumn(definition, input, read);
      return [];
    } catch (error) {
      if (error instanceof ParameterError) return [error];
      throw error;
    }
  });
}

export function unknownParameter(definition: Definition, id: string): ParameterError {
  const guess = didYouMean(id, definition.parameters.keys());
  return new ParameterError("unknown-parameter", `unknown parameter: ${id}${guess}`, {
    parameter: id,
    suggestion: guess === "" ? undefined : guess.slice("; did you mean ".length, -1),
  });
}

/** Reads the value in force for an id: the scenario's, else the baseline's. */
export type ReadValue = (id: string) => Value | undefined;

export function reader(definition: Definition, values: Values): ReadValue {
  return (id) => (Object.hasOwn(values, id) ? values[id] : definition.parameters.get(id)?.default);
}

/**
 * The values of an input, one for each combination of members in the order of its index, years fastest. NaN (or an
 * empty text) where there is none: the first year of a rate, a member without a parameter.
 * @throws {ParameterError} `no-ramp`, `ramp-and-year`
 */
export function inputColumn(definition: Definition, input: Input, read: ReadValue): Value[] {
  const {years, spec} = input;
  const missing = input.unit ? NaN : "";
  return combinations(definition, input).flatMap((members) => {
    const ids = prefixes(input, members);
    if (!years) return [firstDefined(ids, read) ?? missing];
    return spec.form === "rate" ? rates(input, ids, read) : anchored(input, ids, read);
  });
}

function combinations(definition: Definition, input: Input): Readonly<Record<string, string>>[] {
  let rows: Readonly<Record<string, string>>[] = [{}];
  for (const segment of input.pattern.filter(isBraced)) {
    const dimension = unbraced(segment);
    rows = rows.flatMap((row) =>
      memberIds(definition.indices.get(dimension)).map((member) => ({...row, [dimension]: member})),
    );
  }
  return rows;
}

/** The ids a member's value is looked up under, its own before the shared one. */
function prefixes({pattern, spec}: Input, members: Readonly<Record<string, string>>): string[] {
  const own = pattern.map((segment) => (isBraced(segment) ? members[unbraced(segment)] : segment)).join(".");
  return spec.shared === undefined ? [own] : [own, spec.shared];
}

function firstDefined(ids: readonly string[], read: ReadValue): Value | undefined {
  for (const id of ids) {
    const value = read(id);
    if (value !== undefined) return value;
  }
  return undefined;
}

function anchored({years}: Input, [id = ""]: readonly string[], read: ReadValue): number[] {
  const all = memberIds(years).map(Number);
  const anchors = all.flatMap((year) => {
    const value = read(`${id}.${year}`);
    return typeof value === "number" ? [[year, value] as const] : [];
  });
  return all.map((year) => interpolate(anchors, year));
}

function rates({years}: Input, ids: readonly string[], read: ReadValue): number[] {
  const byYear = new Map<number, number>();
  for (const period of years?.periods ?? []) {
    const span = Array.from({length: period.to - period.from + 1}, (_, i) => period.from + i);
    // The shared path first, the member's own over it.
    for (const id of ids.toReversed()) {
      const own = read(`${id}.${period.id}`);
      const constant =
        own ??
        firstDefined(
          ids.map((prefix) => `${prefix}.${period.id}`),
          read,
        );
      const first = read(`${id}.${period.id}.first`);
      const given = span.filter((year) => read(`${id}.${year}`) !== undefined);
      if (typeof first === "number" && given.length > 0)
        throw rampAndYear(`${id}.${period.id}.first`, `${id}.${given[0] ?? ""}`);
      const path =
        typeof first === "number" ? ramp(first, Number(constant), span.length, `${id}.${period.id}.first`) : undefined;
      for (const [i, year] of span.entries()) {
        const value = read(`${id}.${year}`) ?? path?.[i] ?? own;
        if (typeof value === "number") byYear.set(year, value);
      }
    }
  }
  return memberIds(years).map((year) => byYear.get(Number(year)) ?? NaN);
}

function rampAndYear(ramp: string, year: string): ParameterError {
  return new ParameterError(
    "ramp-and-year",
    `${ramp} and ${year} are both given: a period is either a ramp or has single years`,
    {
      parameter: ramp,
      other: year,
    },
  );
}
