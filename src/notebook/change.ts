import {NotebookError} from "./notebook-error.js";
import {isSameCell, type Notebook, writeTheme} from "./notebook.js";
import {type NotebookDocument, parseDocument} from "./parse.js";
import {splice, type Splice} from "./splice.js";

/**
 * Makes the splices and proves that they changed what they were to change and nothing else. Whatever `changes` does not
 * name is taken over from the document as it is.
 * @throws {NotebookError} `unsafe-edit`, `too-large`
 */
export function change(
  document: NotebookDocument,
  splices: readonly Splice[],
  changes: Partial<Notebook>,
): NotebookDocument {
  const text = splice(document.text, splices);
  if (text === document.text) return document;
  const changed = parseAgain(text);
  const notebook = {...document.notebook, ...changes};
  if (isSameNotebook(changed.notebook, notebook)) return {...changed, notebook};
  throw unsafeEdit();
}

function parseAgain(text: string): NotebookDocument {
  try {
    return parseDocument(text);
  } catch (error) {
    throw error instanceof NotebookError && error.code !== "too-large" ? unsafeEdit({cause: error}) : error;
  }
}

/** Such as when what stands before and after a removed cell would together be a tag. */
function unsafeEdit(options?: ErrorOptions): NotebookError {
  return new NotebookError(
    "unsafe-edit",
    "edit would change more than it should: nothing was changed (edit the file in a text editor)",
    {},
    options,
  );
}

function isSameNotebook(a: Notebook, b: Notebook): boolean {
  return (
    a.title === b.title &&
    writeTheme(a.theme) === writeTheme(b.theme) &&
    a.isReadOnly === b.isReadOnly &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => {
      const other = b.cells[i];
      return other !== undefined && isSameCell(cell, other);
    })
  );
}
