import type {Text} from "@codemirror/state";

/** Part of a text, by the positions in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From a column of a line, both from 1, to the end of the word there; one character, where there is none. */
export function wordAt(doc: Text, line: number, column: number): Stretch | undefined {
  if (line > doc.lines) return undefined;
  const {from, text, length} = doc.line(line);
  const at = Math.min(column - 1, Math.max(0, length - 1));
  const [word = ""] = /^[\p{ID_Continue}$]+/u.exec(text.slice(at)) ?? [];
  return {from: from + at, to: Math.min(from + length, from + at + Math.max(1, word.length))};
}
