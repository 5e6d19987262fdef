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
 * Carries out a change at a cell; a new one comes below it. A hidden cell is passed over, as it is not seen.
 * @param id the cell; undefined for the beginning of a notebook
 * @throws {NotebookError} those of `notebook/edit.js`
 */
export function changeCells(document: NotebookDocument, id: number | undefined, change: CellChange): ChangedCells {
  const {cells} = document.notebook;
  const at = cells.findIndex((cell) => cell.id === id);
  switch (change.type) {
    case "add": {
      const next = insertCell(document, at + 1, {mode: change.mode, value: ""});
      return {document: next, focus: next.notebook.cells[at + 1]?.id};
    }
    case "move": {
      const seen = cells.flatMap((cell, i) => (cell.isHidden && cell.id !== id ? [] : [i]));
      const to = seen[seen.indexOf(at) + change.by];
      if (id === undefined || to === undefined) return {document, focus: id};
      return {document: moveCell(document, id, to), focus: id};
    }
    case "remove": {
      if (id === undefined) return {document, focus: undefined};
      const seen = cells.filter(({isHidden}) => !isHidden);
      const place = seen.findIndex((cell) => cell.id === id);
      return {document: removeCell(document, id), focus: (seen[place + 1] ?? seen[place - 1])?.id};
    }
  }
}
