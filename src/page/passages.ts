import type {Fact} from "../model/index.js";

/** A run of a text that all belongs to the same passage, or to none. */
export interface Piece {
  readonly text: string;
  /** The ids of the facts that its passage states; none for what is not quoted. */
  readonly facts: readonly string[];
}

/** A line of a text that holds something. */
export interface Paragraph {
  /** 1 for a chapter, 2 for a section, 0 for what stands in them. */
  readonly level: 0 | 1 | 2;
  readonly pieces: readonly Piece[];
}

/** A passage: quotes that overlap, from the first character to the one after the last. */
interface Passage {
  readonly start: number;
  readonly end: number;
  readonly facts: readonly string[];
}

/**
 * A text by its lines, cut where quotes begin and end; quotes that overlap are one passage. White space does not count
 * when a quote is looked for, from the line its fact names on. A quote that is not there marks nothing.
 */
export function toParagraphs(text: string, facts: Iterable<Fact>): Paragraph[] {
  const passages = join(locate(text, facts));
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({level: levelOf(line), pieces: cut(line, start, passages)});
    start += line.length + 1;
  }
  return paragraphs;
}

function levelOf(line: string): Paragraph["level"] {
  if (/^\s*第[一二三四五六七八九十百]+章/.test(line)) return 1;
  return /^\s*第[一二三四五六七八九十百]+节/.test(line) ? 2 : 0;
}

function locate(text: string, facts: Iterable<Fact>): Passage[] {
  const places = Array.from(text.matchAll(/\S/g), ({index}) => index);
  const squeezed = text.replace(/\s/g, "");
  const starts = Array.from(text.matchAll(/^/gm), ({index}) => index);
  return Array.from(facts).flatMap(({id, quote, line}) => {
    const wanted = quote.replace(/\s/g, "");
    const before = text.slice(0, starts[line - 1]).replace(/\s/g, "").length;
    const at = squeezed.indexOf(wanted, before);
    const [start, last] = [places[at], places[at + wanted.length - 1]];
    return wanted === "" || start === undefined || last === undefined ? [] : [{start, end: last + 1, facts: [id]}];
  });
}

function join(found: readonly Passage[]): Passage[] {
  const passages: Passage[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start)) {
    const before = passages.at(-1);
    if (before === undefined || next.start >= before.end) passages.push(next);
    else
      passages[passages.length - 1] = {
        start: before.start,
        end: Math.max(before.end, next.end),
        facts: [...before.facts, ...next.facts],
      };
  }
  return passages;
}

function cut(line: string, start: number, passages: readonly Passage[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const passage of passages) {
    const [from, to] = [Math.max(passage.start - start, at), Math.min(passage.end - start, line.length)];
    if (from >= to) continue;
    if (from > at) pieces.push({text: line.slice(at, from), facts: []});
    pieces.push({text: line.slice(from, to), facts: passage.facts});
    at = to;
  }
  return at < line.length ? [...pieces, {text: line.slice(at), facts: []}] : pieces;
}
