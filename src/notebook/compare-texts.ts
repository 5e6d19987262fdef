import {align} from "./align.js";
import {isSameCell, writeTheme, type Cell, type Notebook} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {parseDocument} from "./parse.js";

/** A line as it was and as it is, side by side; undefined where there is none. */
export interface LinePair {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What has become of a cell; of a text that is no notebook, of all of it. */
export interface CellDifference {
  readonly kind: "same" | "changed" | "moved" | "added" | "removed";
  /** The cell's number; undefined for what is no cell. */
  readonly id: number | undefined;
  /** The mode before and after; the same where the cell was not there. */
  readonly modes: readonly [before: string, after: string];
  readonly lines: readonly LinePair[];
}

export interface Comparison {
  /** In the order of the later text, what was removed where it had been. */
  readonly cells: readonly CellDifference[];
  /** Undefined where the titles are the same. */
  readonly titles: LinePair | undefined;
}

/** Compares two texts of a notebook cell by cell; line by line where one of them is no notebook. */
export function compareTexts(before: string, after: string): Comparison {
  const [a, b] = [read(before), read(after)];
  if (a && b) return compareNotebooks(a, b);
  const kind = before === after ? "same" : "changed";
  return {titles: undefined, cells: [{kind, id: undefined, modes: ["", ""], lines: compareLines(before, after)}]};
}

/** Pairs the lines of two texts: those that are the same, and between them what stands for what. */
export function compareLines(before: string, after: string): readonly LinePair[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const rows: LinePair[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...align(a, b), [a.length, b.length] as const]) {
    for (; i < nextA || j < nextB; ++i, ++j)
      rows.push({before: i < nextA ? a[i] : undefined, after: j < nextB ? b[j] : undefined});
    [i, j] = [nextA + 1, nextB + 1];
    if (nextA < a.length) rows.push({before: a[nextA], after: b[nextB]});
  }
  return rows;
}

function read(text: string): Notebook | undefined {
  try {
    return parseDocument(text).notebook;
  } catch (error) {
    if (error instanceof NotebookError) return undefined;
    throw error;
  }
}

function compareNotebooks(before: Notebook, after: Notebook): Comparison {
  const inPlace = new Set(align(idsOf(before), idsOf(after)).map(([, j]) => after.cells[j]?.id));
  const [was, is] = [byId(before), byId(after)];
  const removed = before.cells.filter(({id}) => !is.has(id));
  /** The cells that were removed from below a cell, or from the beginning. */
  const removedBelow = (id: number | undefined) =>
    removed.filter((cell) => placeOf(before, cell, is) === id).map((cell) => difference("removed", cell, undefined));
  const kept = after.cells.flatMap((cell) => {
    const former = was.get(cell.id);
    return [compareCell(former, cell, inPlace.has(cell.id)), ...removedBelow(cell.id)];
  });
  const headers = (notebook: Notebook) => `${notebook.title} · ${writeTheme(notebook.theme)}`;
  const titles = {before: headers(before), after: headers(after)};
  return {cells: [...removedBelow(undefined), ...kept], titles: titles.before === titles.after ? undefined : titles};
}

function compareCell(before: Cell | undefined, after: Cell, isInPlace: boolean): CellDifference {
  if (!before) return difference("added", undefined, after);
  if (!isSameCell(before, after)) return difference("changed", before, after);
  return difference(isInPlace ? "same" : "moved", before, after);
}

function difference(kind: CellDifference["kind"], before: Cell | undefined, after: Cell | undefined): CellDifference {
  const [was, is] = [before ?? after, after ?? before];
  return {kind, id: is?.id, modes: [about(was), about(is)], lines: linesOf(before, after)};
}

function linesOf(before: Cell | undefined, after: Cell | undefined): readonly LinePair[] {
  if (before && after) return compareLines(before.value, after.value);
  const lines = (before ?? after)?.value.split("\n") ?? [];
  return lines.map((line) => ({before: before && line, after: after && line}));
}

/** What a cell is besides its text. */
function about(cell: Cell | undefined): string {
  if (!cell) return "";
  const {mode, output, isPinned, isHidden} = cell;
  return [mode, output, isPinned && "pinned", isHidden && "hidden"].filter(Boolean).join(" ");
}

/** The nearest cell above that is still there. */
function placeOf({cells}: Notebook, cell: Cell, is: ReadonlyMap<number, Cell>): number | undefined {
  return cells.slice(0, cells.indexOf(cell)).findLast(({id}) => is.has(id))?.id;
}

function idsOf({cells}: Notebook): readonly number[] {
  return cells.map(({id}) => id);
}

function byId({cells}: Notebook): ReadonlyMap<number, Cell> {
  return new Map(cells.map((cell) => [cell.id, cell]));
}
