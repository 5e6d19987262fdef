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
  let at = 0;
  let edited = "";
  for (const {start, end, text: own} of inOrder(edits)) {
    edited += text.slice(at, start) + own;
    at = end;
  }
  return edited + text.slice(at);
}

/** The place in the text that a place of the edited text was made from: where an edit begins, for what that put in. */
export function positionBefore(text: string, edits: readonly TextEdit[], position: number): number {
  let [at, made] = [0, 0];
  for (const {start, end, text: own} of inOrder(edits)) {
    const begins = made + start - at;
    if (position < begins) break;
    if (position < begins + own.length) return start;
    [at, made] = [end, begins + own.length];
  }
  return at + position - made;
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .map((edit, i) => ({...edit, rank: edit.isEnd ? i : 2 * edits.length - i}))
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
}
