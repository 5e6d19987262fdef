const LIMIT = 31;

/**
 * Names for the sheets of one workbook, in order: what Excel does not allow in them replaced, cut to its 31 characters,
 * and a number added to those that would be the same as an earlier one (case and width do not tell two apart).
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const valid = validName(name);
    let unique = valid;
    for (let n = 2; taken.has(folded(unique)); ++n) unique = cut(valid, LIMIT - ` (${n})`.length) + ` (${n})`;
    taken.add(folded(unique));
    return unique;
  });
}

function validName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\［］：＊？／＼]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/\p{C}/gu, "")
    .replace(/^['\s]+/, "");
  const short = cut(allowed, LIMIT).replace(/['\s]+$/, "");
  if (short === "") return "Sheet";
  // Excel keeps this name for itself.
  return short.toLowerCase() === "history" ? `${short}-` : short;
}

/** At most so many UTF-16 units, as Excel counts, without half a character at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
