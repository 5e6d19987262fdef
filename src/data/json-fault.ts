/** The tokens of JSON, RFC 8259; a punctuation mark is one of its own. */
const token =
  /[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** What may come next: `first` ones may also be the end of an empty object or array. */
type Expected = "value" | "first value" | "key" | "first key" | "colon" | "comma";

/**
 * Where a text that does not parse stops being JSON, both counted from 1; engines say it each in their own way, or not
 * at all. The end of the text where something is missing there.
 */
export function faultInJson(text: string): {readonly line: number; readonly column: number} {
  const before = text.slice(0, faultIndex(text)).split("\n");
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

function faultIndex(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const [whole, mark, string] = token.exec(text) ?? [];
    const found = mark ?? (string === undefined ? "value" : "string");
    const next: Expected | undefined = whole === undefined ? undefined : after(expected, open, found);
    if (whole === undefined || next === undefined) return end + blanksAt(text, end);
    end += whole.length;
    expected = next;
  }
}

/** What may follow a token, or undefined where it may not stand. */
function after(expected: Expected, open: string[], found: string): Expected | undefined {
  const inside = open.at(-1);
  if (found === "]" || found === "}") {
    const isEnd = expected === "comma" || expected === (found === "]" ? "first value" : "first key");
    return isEnd && inside === (found === "]" ? "[" : "{") && open.pop() ? "comma" : undefined;
  }
  switch (expected) {
    case "key":
    case "first key":
      return found === "string" ? "colon" : undefined;
    case "colon":
      return found === ":" ? "value" : undefined;
    case "comma":
      return found === "," && inside ? (inside === "[" ? "value" : "key") : undefined;
    case "value":
    case "first value":
      if (found === "[" || found === "{") {
        open.push(found);
        return found === "[" ? "first value" : "first key";
      }
      return found === "value" || found === "string" ? "comma" : undefined;
  }
}

function blanksAt(text: string, at: number): number {
  return /^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0;
}
