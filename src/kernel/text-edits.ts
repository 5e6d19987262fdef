/** A stretch of a text that something else takes the place of; an insertion where it has no length. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** An insertion that ends what begins before it: where several stand at one place, it comes before those that begin. */
  readonly isEnd?: boolean;
}

/**
 * Carries out edits that were collected from the inside out, as a tree is walked: at one place what lies further inside
 * ends first and begins last.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, i) => ({...edit, rank: edit.isEnd ? i : 2 * edits.length - i}))
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
  let at = 0;
  let edited = "";
  for (const {start, end, text: own} of ordered) {
    edited += text.slice(at, start) + own;
    at = end;
  }
  return edited + text.slice(at);
}
