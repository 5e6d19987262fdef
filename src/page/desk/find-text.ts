import type {Cell} from "../../notebook/notebook.js";

/** What is looked for in the texts of cells. */
export interface Query {
  readonly text: string;
  readonly matchesCase: boolean;
  /** Only where it stands by itself. */
  readonly isWord: boolean;
  /** The text is a regular expression. */
  readonly isPattern: boolean;
}

/** A place where it stands. */
export interface Hit {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/**
 * Every place in the cells, in their order.
 * @throws {SyntaxError} for a pattern that is none
 */
export function findText(cells: readonly Cell[], query: Query): Hit[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  return cells.flatMap(({id, value}) =>
    [...value.matchAll(pattern)].flatMap(({0: match, index: from}) =>
      match === "" ? [] : hitAt(id, value, from, match),
    ),
  );
}

/** The text with all that was found replaced; `$1` stands for what a pattern's brackets found. */
export function replaceText(value: string, query: Query, next: string): string {
  const pattern = patternOf(query);
  if (!pattern) return value;
  return query.isPattern ? value.replace(pattern, next) : value.replace(pattern, () => next);
}

function patternOf({text, matchesCase, isWord, isPattern}: Query): RegExp | undefined {
  if (text === "") return undefined;
  const source = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const bounded = isWord ? `(?<![\\p{ID_Continue}$])(?:${source})(?![\\p{ID_Continue}$])` : source;
  return new RegExp(bounded, matchesCase ? "gmu" : "gimu");
}

function hitAt(cell: number, value: string, from: number, match: string): Hit {
  const to = from + match.length;
  const start = value.lastIndexOf("\n", from - 1) + 1;
  const end = value.indexOf("\n", to);
  return {
    cell,
    from,
    to,
    line: value.slice(0, from).split("\n").length,
    before: value.slice(start, from).trimStart(),
    match,
    after: value.slice(to, end === -1 ? undefined : end),
  };
}
