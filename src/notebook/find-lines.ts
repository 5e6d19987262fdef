import {NotebookError} from "./notebook-error.js";
import {parseDocument} from "./parse.js";

/** A line of a cell in which something was found. */
export interface FoundLine {
  /** The cell's id. */
  readonly cell: number;
  /** The line, or the part of a long one around what was found. */
  readonly text: string;
}

/** How much of a line is shown, in characters, and how much of that before what was found. */
const SHOWN = 120;
const BEFORE = 30;

/** The words of a query, in whatever width and case. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** The first lines of cells that hold every word, `most` at most; none in what is no whole notebook. */
export function findLines(text: string, words: readonly string[], most: number): readonly FoundLine[] {
  // Most notebooks hold no such word; to find that out is cheaper than to parse them.
  const folded = fold(text);
  if (!words.some((word) => folded.includes(word) || /[<>&]/.test(word))) return [];
  const found: FoundLine[] = [];
  for (const {id, line} of cellLines(text)) {
    if (found.length >= most) break;
    const at = fold(line);
    if (words.every((word) => at.includes(word)))
      found.push({cell: id, text: excerpt(line, at.indexOf(words[0] ?? ""))});
  }
  return found;
}

function cellLines(text: string): readonly {readonly id: number; readonly line: string}[] {
  try {
    const {cells} = parseDocument(text).notebook;
    return cells.flatMap(({id, value}) => value.split("\n").map((line) => ({id, line})));
  } catch (error) {
    if (error instanceof NotebookError) return [];
    throw error;
  }
}

function excerpt(line: string, at: number): string {
  const characters = Array.from(line.trim());
  if (characters.length <= SHOWN) return characters.join("");
  const start = Math.max(0, Math.min(at - BEFORE, characters.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""}`;
}

/** Full-width letters and capitals are no difference to a reader who searches. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
