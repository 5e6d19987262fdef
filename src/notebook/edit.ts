import {nextId} from "./cell-ids.js";
import {readBody, rewriteBody, storedValue} from "./cell-text.js";
import {encodeText} from "./character-references.js";
import {change} from "./change.js";
import {checkBody, checkText} from "./check-text.js";
import {editTag} from "./edit-tag.js";
import {keepIds} from "./keep-ids.js";
import {insertScript, positionAt, removeScript} from "./layout.js";
import {NotebookError} from "./notebook-error.js";
import {type Cell, type CellSpec, toCell} from "./notebook.js";
import {type NotebookDocument, readCell} from "./parse.js";
import {newlineOf} from "./splice.js";
import type {TextElement} from "./tokens.js";
import {attributeOrder, attributesOf, writeCell} from "./write-cell.js";

/** What can be changed of a cell besides its code; what is undefined becomes what Notebook Kit takes it for when absent. */
export type CellChanges = Omit<CellSpec, "value">;

/**
 * The document with another code in one cell. Lines of white space only are saved as empty ones, as Notebook Kit does.
 * @throws {NotebookError} `unknown-cell`; `swallows-cells`, `closes-script`, `unwritable-character` if a file could not
 *   hold the code
 */
export function setCellValue(document: NotebookDocument, id: number, value: string): NotebookDocument {
  const {text, notebook} = document;
  const {index, cell, element} = findCell(document, id);
  if (value.replace(/\r\n?/g, "\n") === cell.value) return document;
  const {start, end} = element.body;
  const body = rewriteBody(text.slice(start, end), value, newlineOf(text));
  checkBody(body, cell);
  const cells = notebook.cells.with(index, {...cell, value: readBody(body)});
  return change(document, [{start, end, text: body}], {cells});
}

/**
 * The document with other attributes of one cell: those named in `changes`, and those which another mode brings along.
 * @throws {NotebookError} `unknown-cell`, `unwritable-character`; `not-for-mode` for a database of a cell that is not
 *   SQL, or a format of one that is not interpreted
 */
export function setCellAttributes(document: NotebookDocument, id: number, changes: CellChanges): NotebookDocument {
  const {text, notebook} = document;
  const {index, cell, element} = findCell(document, id);
  const changed = toCell(id, {...readCell(text, element), ...withoutEmpty(changes)});
  refuseForMode(changed, changes);
  const [before, after] = [attributesOf(cell), attributesOf(changed)];
  // An output in the file may be empty, which is no name but not nothing either.
  const isAsked = (name: string) => name === "output" && name in changes;
  const names = attributeOrder.filter((name) => before[name] !== after[name] || isAsked(name));
  const {start, end} = element.tag;
  const tag = editTag(
    text.slice(start, end),
    names.map((name) => [name, after[name]]),
  );
  return change(document, [{start, end, text: tag}], {cells: notebook.cells.with(index, changed)});
}

/**
 * The document with a new cell, which becomes number `at` (from 0) and gets the id above the largest there is.
 * @throws {NotebookError} `bad-position`; `swallows-cells`, `closes-script`, `unwritable-character`, `not-for-mode`
 */
export function insertCell(document: NotebookDocument, at: number, spec: CellSpec = {}): NotebookDocument {
  const {cells} = document.notebook;
  checkPosition(at, cells.length);
  const cell = toCell(nextId(cells.map(({id}) => id)), {
    ...withoutEmpty(spec),
    value: storedValue(spec.value ?? ""),
  });
  refuseForMode(cell, spec);
  const order = cells.toSpliced(at, 0, cell);
  const kept = keepIds(document, order);
  const script = writeCell(cell, newlineOf(kept.text));
  const position = positionAt(kept.outline, kept.outline.cells, at);
  return change(kept, [insertScript(kept.text, position, script)], {cells: order});
}

/**
 * The document without one cell, and without its line if nothing else stands there.
 * @throws {NotebookError} `unknown-cell`
 */
export function removeCell(document: NotebookDocument, id: number): NotebookDocument {
  const {index} = findCell(document, id);
  const order = document.notebook.cells.toSpliced(index, 1);
  const kept = keepIds(document, order);
  return change(kept, [removeScript(kept.text, findCell(kept, id).element)], {cells: order});
}

/**
 * The document with one cell moved, letter for letter, so that it becomes number `to` (from 0). Comments stay in their place.
 * @throws {NotebookError} `unknown-cell`, `bad-position`
 */
export function moveCell(document: NotebookDocument, id: number, to: number): NotebookDocument {
  const {cells} = document.notebook;
  const {index, cell} = findCell(document, id);
  checkPosition(to, cells.length - 1);
  if (to === index) return document;
  const order = cells.toSpliced(index, 1).toSpliced(to, 0, cell);
  const kept = keepIds(document, order);
  const {text, outline} = kept;
  const {element} = findCell(kept, id);
  const position = positionAt(outline, outline.cells.toSpliced(index, 1), to);
  const moved = insertScript(text, position, text.slice(element.start, element.end));
  return change(kept, [removeScript(text, element), moved], {cells: order});
}

/**
 * The document with another title, written at the notebook's beginning if it had none.
 * @throws {NotebookError} `unwritable-character`
 */
export function setTitle(document: NotebookDocument, title: string): NotebookDocument {
  const {text, notebook, outline} = document;
  checkText(title);
  const stored = title.replace(/\r\n?/g, "\n");
  if (stored === notebook.title) return document;
  const written = encodeText(stored);
  if (outline.title) return change(document, [{...rangeOf(outline.title.body), text: written}], {title: stored});
  const at = outline.notebook.end;
  const element = `${newlineOf(text)}  <title>${written}</title>`;
  return change(document, [{start: at, end: at, text: element}], {title: stored});
}

function findCell({notebook, outline}: NotebookDocument, id: number) {
  const index = notebook.cells.findIndex((cell) => cell.id === id);
  const [cell, element] = [notebook.cells[index], outline.cells[index]];
  if (cell && element) return {index, cell, element};
  const ids = notebook.cells.map((other) => other.id);
  throw new NotebookError("unknown-cell", `no such cell: ${id} (the notebook has ${ids.join(", ") || "none"})`, {
    cell: id,
  });
}

function checkPosition(at: number, last: number): void {
  if (Number.isInteger(at) && at >= 0 && at <= last) return;
  throw new NotebookError("bad-position", `no such position: ${at} (0 to ${last})`, {position: at, last});
}

/** An empty name is none. */
function withoutEmpty<T extends CellChanges>(changes: T): T {
  return {
    ...changes,
    ...(changes.output === "" && {output: undefined}),
    ...(changes.database === "" && {database: undefined}),
  };
}

function refuseForMode(cell: Cell, {format, database}: CellChanges): void {
  const {id, mode} = cell;
  if (format !== undefined && cell.format !== format)
    throw new NotebookError(
      "not-for-mode",
      `format of a cell in ${mode}: ${format} (only node, python and r have one)`,
      {cell: id, mode},
    );
  if (database && cell.database !== database)
    throw new NotebookError("not-for-mode", `database of a cell in ${mode}: ${database} (only sql has one)`, {
      cell: id,
      mode,
    });
}

function rangeOf({start, end}: TextElement["body"]) {
  return {start, end};
}
