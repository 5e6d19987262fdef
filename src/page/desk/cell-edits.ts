import {insertCell, removeCell, setCellAttributes, setCellValue} from "../../notebook/edit.js";
import type {Mode} from "../../notebook/mode.js";
import type {Cell} from "../../notebook/notebook.js";
import type {NotebookDocument} from "../../notebook/parse.js";

/**
 * Cuts a cell in two of its kind; its name, where it has one, stays with the first.
 * @param at where in its text; line breaks there go
 */
export function splitCell(document: NotebookDocument, id: number, at: number): NotebookDocument {
  const {index, cell} = find(document, id);
  const {mode, isPinned, isHidden, value} = cell;
  const first = setCellValue(document, id, value.slice(0, at).replace(/\n+$/, ""));
  return insertCell(first, index + 1, {mode, isPinned, isHidden, value: value.slice(at).replace(/^\n+/, "")});
}

/** Why cells cannot become one. */
export type MergeRefusal = "alone" | "modes" | "apart";

/** Why these cells cannot be one: they are of several kinds, or others stand between them. */
export function mergeRefusal({notebook: {cells}}: NotebookDocument, ids: readonly number[]): MergeRefusal | undefined {
  const at = ids.map((id) => cells.findIndex((cell) => cell.id === id));
  if (ids.length < 2) return "alone";
  if (new Set(at.map((i) => cells[i]?.mode)).size > 1) return "modes";
  return at.every((i, k) => i === (at[0] ?? 0) + k) ? undefined : "apart";
}

/** Makes one cell of several that {@link mergeRefusal} has nothing against: the first, with all their texts. */
export function mergeCells(document: NotebookDocument, ids: readonly number[]): NotebookDocument {
  const [first = 0, ...others] = ids;
  const texts = ids.map((id) => find(document, id).cell.value);
  // In prose a blank line ends a paragraph.
  const gap = find(document, first).cell.mode === "md" ? "\n\n" : "\n";
  return setCellValue(others.reduce(removeCell, document), first, texts.join(gap));
}

/** Puts a copy of the cells below the last of them. */
export function duplicateCells(document: NotebookDocument, ids: readonly number[]): NotebookDocument {
  const after = find(document, ids.at(-1) ?? 0).index + 1;
  return ids.reduce((next, id, i) => {
    const {mode, value, isPinned, isHidden, format, database} = find(document, id).cell;
    // A name that two cells had would be an error of both.
    const spec = {mode, value, isPinned, isHidden, ...(format && {format}), ...(database !== undefined && {database})};
    return insertCell(next, after + i, spec);
  }, document);
}

/** Shows or hides what cells show, or their code: all of them, or none where all are so already. */
export function toggle(
  document: NotebookDocument,
  ids: readonly number[],
  attribute: "isHidden" | "isPinned",
): NotebookDocument {
  const value = !ids.every((id) => find(document, id).cell[attribute]);
  return ids.reduce((next, id) => setCellAttributes(next, id, {[attribute]: value}), document);
}

export function setMode(document: NotebookDocument, ids: readonly number[], mode: Mode): NotebookDocument {
  return ids.reduce((next, id) => setCellAttributes(next, id, {mode}), document);
}

function find({notebook: {cells}}: NotebookDocument, id: number): {readonly index: number; readonly cell: Cell} {
  const index = cells.findIndex((cell) => cell.id === id);
  const cell = cells[index];
  if (!cell) throw new Error(`no such cell: ${id}`);
  return {index, cell};
}
