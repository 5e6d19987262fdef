/** Where a script ends, or why it does not. */
export type ScriptEnd =
  | {readonly isFound: true; readonly end: number}
  /** `swallow` tells of a `<!--` and a `<script` after it because of which a `</script` did not end the script. */
  | {readonly isFound: false; readonly swallow: Swallow | undefined};

/** Where the two stand. */
export interface Swallow {
  readonly comment: number;
  readonly script: number;
}

type State = "plain" | "escaped" | "doubly escaped";

const patterns: Readonly<Record<State, RegExp>> = {
  plain: /<!--|<\/script(?=[\t\n\f\r />])/gi,
  escaped: /-->|<\/?script(?=[\t\n\f\r />])/gi,
  "doubly escaped": /-->|<\/script(?=[\t\n\f\r />])/gi,
};

/**
 * Finds the `</script` that ends a script whose text begins at `start`. It is not always the first one: after `<!--`
 * and `<script` the next `</script` closes that inner script, until `-->` (WHATWG HTML, script data escaped states).
 */
export function findScriptEnd(text: string, start: number): ScriptEnd {
  let state: State = "plain";
  let comment = start;
  let swallow: Swallow | undefined;
  for (let at = start; ;) {
    const pattern: RegExp = patterns[state];
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return {isFound: false, swallow};
    at = pattern.lastIndex;
    if (match[0] === "-->") {
      state = "plain";
      swallow = undefined;
    } else if (match[0] === "<!--") {
      state = "escaped";
      comment = match.index;
      // The dashes that open may also close, as in `<!-->`.
      at -= 2;
    } else if (match[0].startsWith("</")) {
      if (state !== "doubly escaped") return {isFound: true, end: match.index};
      state = "escaped";
    } else {
      state = "doubly escaped";
      swallow ??= {comment, script: match.index};
    }
  }
}
