import {decodeBlob} from "../../data/survey/encoding.js";
import {kindOfValue} from "../../data/survey/cell-kind.js";
import {Survey, type TableSurvey} from "../../data/survey/survey.js";
import {faultInJson} from "../../data/json-fault.js";
import * as words from "../../i18n/data-files.js";
import {ReadingError, type Reading} from "./reading.js";

/** How much is shown of what is no table, characters. */
const BEGINNING = 2000;

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON file, which is kept byte for byte: as a table where it is a list of flat objects.
 * @throws {ReadingError} for another encoding than UTF-8, what does not parse, with line and column, and numbers that JSON
 *   would read as infinite, with their place
 */
export async function readJson(file: File): Promise<Reading> {
  const decoded = await decodeBlob(file, "utf-8");
  if (!decoded) throw new ReadingError(words.jsonNotUtf8);
  const {text} = decoded;
  const value = parse(text);
  const infinite = placeOfInfinite(value);
  if (infinite !== undefined) throw new ReadingError(words.tooLargeInJson(infinite));
  const kept = {choice: {}, source: file.name, bytes: file, code: () => "json()"};
  if (isTable(value)) return {...kept, survey: surveyOf(value, file.name), notes: []};
  const beginning = text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
  return {...kept, beginning, notes: [words.notATable]};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const {line, column} = faultInJson(text);
    throw new ReadingError(words.notJson(line, column), {cause: error});
  }
}

/** Where an infinite number stands, as in `[1].产值`. */
function placeOfInfinite(value: unknown): string | undefined {
  const left: (readonly [whole: unknown, place: string])[] = [[value, ""]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [whole, place] = next;
    for (const [key, part] of Object.entries(whole ?? {}) as [string, unknown][]) {
      if (typeof part === "object") left.push([part, placeIn(whole, place, key)]);
      if (part === Infinity || part === -Infinity) return placeIn(whole, place, key);
    }
  }
  return undefined;
}

function placeIn(whole: unknown, place: string, key: string): string {
  if (Array.isArray(whole)) return `${place}[${key}]`;
  return place === "" ? key : `${place}.${key}`;
}

function isTable(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.length > 0 && value.every(isFlat);
}

function isFlat(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((part) => typeof part !== "object" || part === null);
}

/** Rows are counted as records, of which the first is 1; what an object lacks is missing. */
function surveyOf(rows: readonly Row[], resource: string): TableSurvey {
  const names = Array.from(new Set(rows.flatMap((row) => Object.keys(row))));
  const survey = new Survey(
    names.map((name) => ({name})),
    resource,
    kindOfValue,
  );
  rows.forEach((row, i) =>
    survey.add(
      names.map((name) => (Object.hasOwn(row, name) ? row[name] : undefined)),
      i + 1,
    ),
  );
  return survey.result();
}
