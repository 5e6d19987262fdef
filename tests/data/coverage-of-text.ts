import {numeralsIn, type Numeral} from "./numerals.js";

/** A row that states a quantity: its quote starts on `line`, and the quote holds `value`. */
export interface Statement {
  readonly id: string;
  readonly line: number;
  readonly quote: string;
  readonly value: string;
  readonly unit: string | null;
}

/** Numerals that state no quantity of their own: one, found by what is around it, or all that a pattern matches. */
export type Exclusion =
  | {readonly text: string; readonly line: number; readonly context: string}
  | {readonly pattern: string; readonly count: number};

interface Text {
  /** Without spaces, as lines break within sentences and cells. */
  readonly lines: readonly string[];
  readonly joined: string;
  readonly numerals: readonly Numeral[];
}

/** Numerals that are accounted for, and the rows or exclusions that do not say which. */
interface Account {
  readonly numerals: readonly Numeral[];
  readonly faults: readonly string[];
}

/** What is wrong with the claim that each numeral of a text is either in a row or excluded once; empty if nothing is. */
export function coverageFaults(
  plain: readonly string[],
  statements: readonly Statement[],
  exclusions: readonly Exclusion[],
): string[] {
  const lines = plain.map(squeeze);
  const text = {lines, joined: lines.join(""), numerals: numeralsIn(lines)};
  const stated = accountOf(statementNumerals(statements, text));
  const excluded = accountOf(exclusions.map((exclusion) => excludedNumerals(exclusion, text)));
  return [
    ...stated.faults,
    ...excluded.faults,
    ...text.numerals.flatMap((numeral) => {
      const isStated = stated.numerals.includes(numeral);
      const times = excluded.numerals.filter((one) => one === numeral).length;
      if (isStated && times > 0) return [`excluded, but in a row: ${placeOf(numeral, text)}`];
      if (times > 1) return [`excluded twice: ${placeOf(numeral, text)}`];
      return isStated || times > 0 ? [] : [`neither in a row nor excluded: ${placeOf(numeral, text)}`];
    }),
  ];
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

function accountOf(results: readonly (readonly Numeral[] | string)[]): Account {
  return {
    numerals: results.flatMap((result) => (typeof result === "string" ? [] : result)),
    faults: results.filter((result) => typeof result === "string"),
  };
}

function placeOf({line, column, text}: Numeral, {lines}: Text): string {
  const around = lines[line - 1]?.slice(Math.max(0, column - 8), column + text.length + 8) ?? "";
  return `line ${line}, ${text} in ${around}`;
}

/**
 * For each row the numerals in its value. Of rows with the same quote, value and unit, which tables of indicators have,
 * the first takes the first place, and so on.
 */
function statementNumerals(statements: readonly Statement[], text: Text): (Numeral[] | string)[] {
  const keys = statements.map(({line, quote, value, unit}) => [line, quote, value, unit].join("|"));
  return statements.map((row, i) => {
    const alike = statements.filter((_, j) => keys[j] === keys[i]);
    const places = placesOfValue(row, text);
    if (places.length === 0) return `not in the text: ${row.value} of ${row.id}`;
    if (places.length > 1 && places.length !== alike.length)
      return `in its quote more than once: ${row.value} of ${row.id}`;
    const start = places[places.length > 1 ? alike.indexOf(row) : 0] ?? 0;
    return text.numerals.filter((numeral) => isWithin(numeral, start, start + squeeze(row.value).length));
  });
}

/** Where in the quote of a row its value stands without cutting a numeral; before its unit, if it does anywhere. */
function placesOfValue(row: Statement, {lines, joined, numerals}: Text): number[] {
  const [quote, value, unit] = [squeeze(row.quote), squeeze(row.value), row.unit ?? ""];
  const from = joined.indexOf(quote, lines.slice(0, row.line - 1).join("").length);
  if (from < 0) return [];
  const whole = placesOf(value, quote)
    .map((at) => from + at)
    .filter((start) => {
      const end = start + value.length;
      return numerals.every((n) => n.end <= start || n.start >= end || isWithin(n, start, end));
    });
  const measured = whole.filter((start) => joined.startsWith(unit, start + value.length));
  return measured.length > 0 ? measured : whole;
}

const isWithin = (numeral: Numeral, start: number, end: number) => numeral.start >= start && numeral.end <= end;

function placesOf(part: string, whole: string): number[] {
  const places = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) places.push(at);
  return places;
}

function excludedNumerals(exclusion: Exclusion, text: Text): Numeral[] | string {
  return "pattern" in exclusion ? matchedNumerals(exclusion, text) : numeralInContext(exclusion, text);
}

function numeralInContext(
  {text, line, context}: Extract<Exclusion, {context: string}>,
  {lines, numerals}: Text,
): Numeral[] | string {
  const around = squeeze(context);
  const [column, ...others] = placesOf(around, lines[line - 1] ?? "");
  if (column === undefined || others.length > 0)
    return `not once on its line: line ${line}, ${context} (${column === undefined ? 0 : others.length + 1})`;
  const found = numerals.filter(
    (numeral) =>
      numeral.line === line &&
      numeral.text === text &&
      numeral.column >= column &&
      numeral.column + text.length <= column + around.length,
  );
  return found.length === 1 ? found : `not once in its context: line ${line}, ${text} in ${context} (${found.length})`;
}

/** A pattern has to match numerals and nothing else, as many as it says. */
function matchedNumerals(
  {pattern, count}: Extract<Exclusion, {pattern: string}>,
  {lines, numerals}: Text,
): Numeral[] | string {
  const matches = lines.flatMap((line, i) =>
    Array.from(line.matchAll(new RegExp(pattern, "gu")), (match) =>
      numerals.find((n) => n.line === i + 1 && n.column === match.index && n.text === match[0]),
    ),
  );
  const found = matches.filter((numeral) => numeral !== undefined);
  if (found.length < matches.length) return `matches what is no numeral: ${pattern}`;
  return found.length === count ? found : `matches ${found.length}, not ${count}: ${pattern}`;
}
