/** Line and column, both from 1, of a position in a text. */
export function lineOf(text: string, position: number): [line: number, column: number] {
  const before = text.slice(0, position).split("\n");
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

/** How many lines an evaluated body has before its first: those of the function around it. */
const LINES_BEFORE = 2;

/**
 * The line of a cell's text in which an error arose, if its trace passes through the cell.
 * @param name the name the body was evaluated under
 */
export function lineInCell(error: Error, name: string, source: string, body: string): number | undefined {
  const found = new RegExp(`${name.replace(/[^\w-]/g, "\\$&")}:(\\d+):\\d+`).exec(error.stack ?? "");
  return found ? sourceLine(source, body, Number(found[1]) - LINES_BEFORE) : undefined;
}

/**
 * The line of the source that a line of the body was made from. The body is the source without its import declarations,
 * within a function: so both are walked together, and lines that only one has are passed over.
 */
export function sourceLine(source: string, body: string, line: number): number | undefined {
  const sources = source.split("\n").map((text) => text.trim());
  let next = 0;
  let found: number | undefined;
  for (const text of body.split("\n").slice(0, line)) {
    const at = sources.indexOf(text.trim(), next);
    found = at === -1 ? undefined : at + 1;
    if (at !== -1 && text.trim() !== "") next = at + 1;
  }
  return found ?? (next > 0 ? Math.min(next + 1, sources.length) : undefined);
}
