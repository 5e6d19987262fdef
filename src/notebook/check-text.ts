import type {Mode} from "./mode.js";
import type {Cell} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {placesIn} from "./place.js";
import {findScriptEnd} from "./script-end.js";

/** @throws {NotebookError} `unwritable-character` if a file cannot hold the text: NUL, or half of a surrogate pair */
export function checkText(text: string): void {
  const index = text.search(/[\0\p{Surrogate}]/u);
  if (index < 0) return;
  const character = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0")}`;
  const {line, column} = placesIn(text)(index);
  throw new NotebookError(
    "unwritable-character",
    `a file cannot hold the character: ${character} at line ${line}, column ${column} (remove it, or write an escape such as \\u0000)`,
    {character, line, column},
  );
}

/**
 * Makes sure that the script ends where its text does: not within it, and not at a later cell.
 * @throws {NotebookError} `swallows-cells`, `closes-script`, `unwritable-character`; lines are counted within the cell
 */
export function checkBody(body: string, {id, mode}: Pick<Cell, "id" | "mode">): void {
  checkText(body);
  const found = findScriptEnd(`${body}</script>`, 0);
  if (found.isFound && found.end === body.length) return;
  // The first line of a body is blank.
  const lineOf = (offset: number) => placesIn(body)(offset).line - 1;
  if (found.isFound) {
    const line = lineOf(found.end);
    throw new NotebookError(
      "closes-script",
      `text would end the cell: "</script/" in line ${line} of cell ${id} (write "<\\/script/")`,
      {cell: id, line},
    );
  }
  const {comment, script} = found.swallow ?? {comment: 0, script: 0};
  const [line, scriptLine] = [lineOf(comment), lineOf(script)];
  throw new NotebookError(
    "swallows-cells",
    `text would swallow the cells after it: "<!--" in line ${line} and "<script" in line ${scriptLine} of cell ${id} ` +
      `(close the comment with "-->"${isCode(mode) ? ', or write "<\\!--"' : ""})`,
    {cell: id, line, scriptLine, mode},
  );
}

/** Whether a backslash in a string can stand for nothing. */
function isCode(mode: Mode): boolean {
  return mode === "js" || mode === "ts" || mode === "ojs" || mode === "node";
}
