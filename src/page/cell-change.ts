import {insertCell, moveCell, removeCell} from "../notebook/edit.js";
import type {Mode} from "../notebook/mode.js";
import type {NotebookDocument} from "../notebook/parse.js";

/** What a reader does to the order of the cells. */
export type CellChange =
  | {readonly type: "add"; readonly mode: Mode}
  | {readonly type: "move"; readonly by: 1 | -1}
  | {readonly type: "remove"};

/** A document, and the cell that is to have the focus in it; none where there are no more cells. */
export interface ChangedCells {
  readonly document: NotebookDocument;
  readonly focus: number | undefined;
}

/**
 * Carries out a change at cells; a new one comes below the last of them. A hidden cell is passed over, as it is not seen.
 * @param ids the cells, in their order; none for the beginning of a notebook
 * @throws {NotebookError} those of `notebook/edit.js`
 */
export function changeCells(document: NotebookDocument, ids: readonly number[], change: CellChange): ChangedCells {
  const {cells} = document.notebook;
  switch (change.type) {
    case "add": {
      const at = cells.findIndex(({id}) => id === ids.at(-1)) + 1;
      const next = insertCell(document, at, {mode: change.mode, value: ""});
      return {document: next, focus: next.notebook.cells[at]?.id};
    }
    case "move":
      return {document: moveBy(document, ids, change.by), focus: ids[0]};
    case "remove": {
      const left = cells.filter(({id, isHidden}) => !isHidden && !ids.includes(id));
      const last = cells.findIndex(({id}) => id === ids.at(-1));
      const next = left.find((cell) => cells.indexOf(cell) > last) ?? left.at(-1);
      return {document: ids.reduce(removeCell, document), focus: next?.id};
    }
  }
}

/** Moves cells past the one that is seen before or after them; they stay as they are if there is none. */
function moveBy(document: NotebookDocument, ids: readonly number[], by: 1 | -1): NotebookDocument {
  const {cells} = document.notebook;
  const others = cells.filter(({id}) => !ids.includes(id));
  const edge = cells.findIndex(({id}) => id === (by < 0 ? ids[0] : ids.at(-1)));
  const beyond = by < 0 ? cells.slice(0, edge).reverse() : cells.slice(edge + 1);
  const passed = beyond.find(({id, isHidden}) => !isHidden && !ids.includes(id));
  if (ids.length === 0 || !passed) return document;
  return moveTo(document, ids, others.indexOf(passed) + (by < 0 ? 0 : 1));
}

/** Puts cells, in the order given, before number `at` (from 0) of the others. */
export function moveTo(document: NotebookDocument, ids: readonly number[], at: number): NotebookDocument {
  const {cells} = document.notebook;
  const placed = ids.map((id, i) => ({id, from: cells.findIndex((cell) => cell.id === id), to: at + i}));
  // Those that go down begin with the last, those that go up with the first: none then shifts one that is placed.
  const down = placed.filter(({from, to}) => from < to).reverse();
  const up = placed.filter(({from, to}) => from > to);
  return [...down, ...up].reduce((moved, {id, to}) => moveCell(moved, id, to), document);
}
