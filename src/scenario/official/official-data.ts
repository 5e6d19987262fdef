import {contains} from "../../base/interval.js";
import {didYouMean, nearest} from "../../base/nearest.js";
import type {Observation, OfficialInput, OfficialSpec} from "../../model/index.js";
import {isRecord, shown} from "../scenario.js";
import {OfficialError} from "./official-error.js";

/** A figure as a cell holds it, in the unit of its input. */
export interface OfficialEntry {
  readonly input: string;
  readonly year: number;
  readonly value: number;
  readonly source?: string;
}

/** A figure that is known to fit its input. */
export type Figure = Omit<Observation, "isUsed">;

/**
 * Reads the official figures that a cell holds, in the order of the model's inputs and years.
 * @throws {OfficialError} `official-form`, `unknown-input`, `unknown-year`, `given-twice`, `out-of-range`
 */
export function toFigures({inputs}: OfficialSpec, data: unknown): Figure[] {
  if (!Array.isArray(data)) throw formError(undefined, "", data);
  const figures = data.map((entry: unknown, i) => toFigure(inputs, entry, i));
  const seen = new Set<string>();
  for (const {input, year} of figures) {
    const key = `${input.id} ${year}`;
    if (seen.has(key))
      throw new OfficialError("given-twice", `given twice: ${input.id} of ${year}; leave one out`, place(input, year));
    seen.add(key);
  }
  const rank = ({input}: Figure) => inputs.indexOf(input);
  return figures.sort((a, b) => rank(a) - rank(b) || a.year - b.year);
}

/** The same as a cell holds them. */
export function toEntries(figures: readonly Figure[]): OfficialEntry[] {
  return figures.map(({input, year, value, source}) => ({
    input: input.id,
    year,
    value,
    ...(source !== "" && {source}),
  }));
}

function toFigure(inputs: readonly OfficialInput[], entry: unknown, i: number): Figure {
  if (!isRecord(entry)) throw formError(i, "", entry);
  const {input: id, year, value, source = ""} = entry;
  if (typeof id !== "string") throw formError(i, "input", id);
  if (typeof year !== "number") throw formError(i, "year", year);
  if (typeof value !== "number" || !Number.isFinite(value)) throw formError(i, "value", value);
  if (typeof source !== "string") throw formError(i, "source", source);
  const input = inputs.find((known) => known.id === id);
  if (!input) throw unknownInput(inputs, id);
  if (!input.years.includes(year))
    throw new OfficialError("unknown-year", `no such year: ${id} of ${year} (one of ${input.years.join(", ")})`, {
      ...place(input, year),
      allowed: input.years,
    });
  const fault = rangeFault(input, year, value);
  if (fault) throw fault;
  return {input, year, value, source: source.trim()};
}

/** What is wrong with the size of a figure. */
export function rangeFault(input: OfficialInput, year: number, value: number): OfficialError | undefined {
  const {low, high, lowOpen, highOpen} = input.valid;
  if (contains(input.valid, value)) return undefined;
  const limits = `${lowOpen ? "(" : "["}${low}, ${high}${highOpen ? ")" : "]"}`;
  return new OfficialError("out-of-range", `out of range: ${input.id} of ${year} = ${value} (within ${limits})`, {
    ...place(input, year),
    value,
    low,
    high,
    lowOpen,
    highOpen,
  });
}

function place({id, label}: OfficialInput, year: number) {
  return {input: id, zh: label.zh, en: label.en, year};
}

function unknownInput(inputs: readonly OfficialInput[], id: string): OfficialError {
  const ids = inputs.map((input) => input.id);
  return new OfficialError("unknown-input", `unknown official input: ${id}${didYouMean(id, ids)}`, {
    found: id,
    suggestion: nearest(id, ids),
  });
}

function formError(i: number | undefined, key: string, found: unknown): OfficialError {
  const at = i === undefined ? "official data" : `official figure ${i + 1}${key && `, ${key}`}`;
  const what = found === undefined ? "nothing" : shown(found);
  return new OfficialError(
    "official-form",
    `${at}: found ${what}; write [{"input": "energy", "year": 2020, "value": 2600, "source": "..."}]`,
    {figure: i === undefined ? undefined : i + 1, key, found: what},
  );
}
