/** Line and column, both from 1, of a position in a text. */
export function lineOf(text: string, position: number): [line: number, column: number] {
  const before = text.slice(0, position).split("\n");
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

/** The name under which the body of a cell is evaluated, as traces have it. */
export function traceName(cell: number): string {
  return `cell-${cell}.js`;
}

/** How many lines an evaluated body has before its first: those of the function around it. */
const LINES_BEFORE = 2;

/**
 * The line of a cell's text in which an error arose, if its trace passes through the cell.
 * @param name the name the body was evaluated under
 * @param lines which line of the text each line of the body was made from, see {@link linesOfBody}
 */
export function lineInCell(error: Error, name: string, lines: readonly (number | undefined)[]): number | undefined {
  const found = new RegExp(`${name.replace(/[^\w-]/g, "\\$&")}:(\\d+):\\d+`).exec(error.stack ?? "");
  return found ? lines[Number(found[1]) - LINES_BEFORE - 1] : undefined;
}

/** A stretch of a text, its end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * For each line of a body the line of the source, from 1, that it was made from; undefined for those that the transpiler
 * adds before and after.
 * @param removed what of the source the body does not have
 */
export function linesOfBody(source: string, body: string, removed: readonly Stretch[]): (number | undefined)[] {
  const kept = linesLeft(source, removed);
  const all = body.split("\n");
  const hasReturn = /^[^\n]*=> \{\nreturn \(\n/.test(body) || /^return \{.*\};$/.test(all.at(-2) ?? "");
  const before = all.length - kept.length - (hasReturn ? 2 : 1);
  return all.map((_, i) => kept[i - before]);
}

/** The lines that are left of a text, in their order; what is left of several that were joined counts as the last. */
function linesLeft(text: string, removed: readonly Stretch[]): number[] {
  const lines: number[] = [];
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (!removed.some(({start, end}) => start <= at && at < end)) lines.push(line);
    ++line;
  }
  return [...lines, line];
}

/**
 * The place in a text that a place in the template made from it stands for: before its first line stands the tag, and
 * before some characters a backslash.
 */
export function placeInText(text: string, template: string, [line, column]: [number, number]): [number, number] {
  const [own = "", made = ""] = [text, template].map((each) => each.split("\n")[line - 1]);
  const start = line === 1 ? made.indexOf("`") + 1 : 0;
  const passed = Array.from(made.slice(start, column - 1)).reduce(
    (at, character) => (own[at] === character ? at + 1 : at),
    0,
  );
  return [line, passed + 1];
}
