import type {Outline} from "./outline.js";
import {startOfSpace} from "./place.js";
import {newlineOf, type Splice} from "./splice.js";
import type {TextElement} from "./tokens.js";

/** Where to put the script of a cell: after another cell, before one, or into a notebook that has none. */
export type Position =
  {readonly after: TextElement} | {readonly before: TextElement} | {readonly into: Pick<Outline, "notebook" | "title">};

/** The position that makes a cell number `at` among the others. */
export function positionAt(outline: Outline, others: readonly TextElement[], at: number): Position {
  const [previous, next] = [others[at - 1], others[at]];
  if (previous) return {after: previous};
  return next ? {before: next} : {into: outline};
}

/** The splice that puts a script on a line of its own, indented as its neighbour is. */
export function insertScript(text: string, position: Position, script: string): Splice {
  const newline = newlineOf(text);
  if ("into" in position) {
    const at = startOfCells(text, position.into);
    const isLineEnd = /[\r\n]/.test(text.charAt(at));
    return {start: at, end: at, text: `${newline}  ${script}${isLineEnd ? "" : newline}`};
  }
  const neighbour = "after" in position ? position.after : position.before;
  const gap = findGap(text, neighbour.start) ?? `${newline}  `;
  if ("after" in position) return {start: neighbour.end, end: neighbour.end, text: gap + script};
  return {start: neighbour.start, end: neighbour.start, text: script + gap};
}

/** The splice that removes a script, and its line if there is nothing else on it. */
export function removeScript(text: string, {start, end}: TextElement): Splice {
  const gap = findGap(text, start);
  const [spaces = ""] = /^[\t ]*/.exec(text.slice(end, end + 100)) ?? [];
  const isLineEnd = /^[\r\n]?$/.test(text.charAt(end + spaces.length));
  return gap !== undefined && isLineEnd
    ? {start: start - gap.length, end: end + spaces.length, text: ""}
    : {start, end, text: ""};
}

/** The line end and the indentation before an element; undefined if something else stands before it on its line. */
function findGap(text: string, start: number): string | undefined {
  const indentation = startOfSpace(text, start, "\t ");
  const [newline] = /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, indentation - 2), indentation)) ?? [];
  return newline === undefined ? undefined : text.slice(indentation - newline.length, start);
}

/** After the title if that is the first thing in the notebook, as Kit has it; else at the notebook's beginning. */
function startOfCells(text: string, {notebook, title}: Pick<Outline, "notebook" | "title">): number {
  const isFirst =
    title !== undefined && title.start >= notebook.end && text.slice(notebook.end, title.start).trim() === "";
  return isFirst ? title.end : notebook.end;
}
