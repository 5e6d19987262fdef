import type {Range} from "./place.js";

/** A stretch of a text and what stands there instead; an empty stretch is a place to insert. */
export interface Splice extends Range {
  readonly text: string;
}

/** The text with all of the splices made. They do not overlap; of those at one place the first comes first. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start);
  let end = 0;
  const pieces = sorted.map((piece) => {
    const before = text.slice(end, piece.start);
    end = piece.end;
    return before + piece.text;
  });
  return pieces.join("") + text.slice(end);
}

/** The line end of a text: that of its first line, LF if it has but one. */
export function newlineOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? "\n";
}
