import {fitted, textWidth} from "./plain.js";

/** Never at the beginning of a line, as Chinese is set. */
const CLOSING = /^[，。、；：！？）》」』】”’,.;:!?)\]%]/;

/**
 * A text on at most so many lines of that width in px. Latin words stay whole where they can, Chinese breaks anywhere but
 * before closing punctuation; the last line is cut where the text is longer than all of them.
 */
export function wrapped(text: string, width: number, most = 2): string {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < most - 1 && textWidth(rest) > width) {
    const end = lineEnd(rest, width);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, fitted(rest, width)].join("\n");
}

/** How many UTF-16 units the first line takes; at least one character, however narrow it is. */
function lineEnd(text: string, width: number): number {
  const pieces = text.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+|./gsu) ?? [];
  let end = 0;
  for (const piece of pieces) {
    if (textWidth(text.slice(0, end) + piece.trimEnd()) > width) break;
    end += piece.length;
  }
  if (end === 0) return forced(text, width);
  const last = Array.from(text.slice(0, end)).at(-1) ?? "";
  return CLOSING.test(text.slice(end)) && end > last.length ? end - last.length : end;
}

/** Within a word that is wider than the line. */
function forced(text: string, width: number): number {
  let end = 0;
  for (const character of text) {
    if (end > 0 && textWidth(text.slice(0, end) + character) > width) break;
    end += character.length;
  }
  return end;
}
