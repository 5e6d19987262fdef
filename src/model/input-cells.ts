import {ParameterError} from "../base/errors.js";
import type {Definition} from "./definition.js";
import {isBraced, memberIds, unbraced, type Input} from "./inputs.js";
import {between} from "./paths.js";

/** How one value of an input comes from parameters: which of them, and what is done to them. */
export type InputCell =
  | {readonly type: "none"}
  | {readonly type: "value"; readonly id: string}
  /** Straight between two anchors: `before + weight × (after − before)`. */
  | {readonly type: "between"; readonly before: string; readonly after: string; readonly weight: number}
  /** The rate `position` years after the first of a ramp over `count` years. */
  | {
      readonly type: "ramp";
      readonly first: string;
      readonly constant: string;
      readonly count: number;
      readonly position: number;
    };

/** Whether an id has a value, by the scenario or by the baseline. */
export type HasValue = (id: string) => boolean;

/**
 * The cells of an input in the order of its index, years fastest. Which parameters a cell comes from depends on which
 * have values, not on the values.
 * @throws {ParameterError} `ramp-and-year`
 */
export function inputCells(definition: Definition, input: Input, has: HasValue): InputCell[] {
  const {years, spec} = input;
  return combinations(definition, input).flatMap((members) => {
    const ids = prefixes(input, members);
    if (!years) return [valueCell(ids.find(has))];
    return spec.form === "rate" ? rates(input, ids, has) : anchored(input, ids, has);
  });
}

/** The parameters a cell comes from. */
export function idsOf(cell: InputCell): string[] {
  switch (cell.type) {
    case "none":
      return [];
    case "value":
      return [cell.id];
    case "between":
      return [cell.before, cell.after];
    case "ramp":
      return [cell.first, cell.constant];
  }
}

/** The parameters that some cell comes from; another may have a value of its own in place of one that is shared. */
export function idsInForce(definition: Definition, has: HasValue): Set<string> {
  const cells = [...definition.inputs.values()].flatMap((input) => inputCells(definition, input, has));
  return new Set(cells.flatMap(idsOf));
}

function valueCell(id: string | undefined): InputCell {
  return id === undefined ? {type: "none"} : {type: "value", id};
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

function anchored({years}: Input, [id = ""]: readonly string[], has: HasValue): InputCell[] {
  const all = memberIds(years).map((year) => ({id: `${id}.${year}`, year: Number(year)}));
  const anchors = all.filter((anchor) => has(anchor.id));
  return all.map(({year}) => {
    const place = between(anchors, year);
    if (!place || place.before === place.after) return valueCell(place?.after.id);
    return {type: "between", before: place.before.id, after: place.after.id, weight: place.weight};
  });
}

function rates({years}: Input, ids: readonly string[], has: HasValue): InputCell[] {
  const byYear = new Map<number, InputCell>();
  for (const {id: period, from, to} of years?.periods ?? []) {
    const given = ids.map((id) => `${id}.${period}`).find(has);
    // The shared path first, the member's own over it.
    for (const id of ids.toReversed()) {
      const [own, first] = [`${id}.${period}`, `${id}.${period}.first`];
      const constant = has(own) ? own : (given ?? own);
      for (let year = from; year <= to; ++year) {
        const single = `${id}.${year}`;
        if (has(first) && has(single)) throw rampAndYear(first, single);
        if (has(single) || (has(own) && !has(first))) byYear.set(year, valueCell(has(single) ? single : own));
        else if (has(first)) byYear.set(year, ramp(first, constant, to - from + 1, year - from));
      }
    }
  }
  return memberIds(years).map((year) => byYear.get(Number(year)) ?? {type: "none"});
}

function ramp(first: string, constant: string, count: number, position: number): InputCell {
  return {type: "ramp", first, constant, count, position};
}

function rampAndYear(ramp: string, year: string): ParameterError {
  return new ParameterError(
    "ramp-and-year",
    `${ramp} and ${year} are both given: a period is either a ramp or has single years`,
    {parameter: ramp, other: year},
  );
}
