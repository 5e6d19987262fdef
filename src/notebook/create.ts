import {nextId} from "./cell-ids.js";
import {encodeAttribute, encodeText} from "./character-references.js";
import {checkText} from "./check-text.js";
import {NotebookError} from "./notebook-error.js";
import {type CellSpec, defaultTheme, defaultTitle, type Theme, toCell, writeTheme} from "./notebook.js";
import {writeCell} from "./write-cell.js";

/** A notebook as it is asked for. */
export interface NotebookSpec {
  readonly title?: string;
  readonly theme?: Theme;
  readonly isReadOnly?: boolean;
  /** Cells without an id get the next above the largest of the others. */
  readonly cells?: readonly (CellSpec & {readonly id?: number})[];
}

/**
 * The text of a new notebook, byte for byte what Notebook Kit would save.
 * @throws {NotebookError} `bad-id`, `swallows-cells`, `closes-script`, `unwritable-character`
 */
export function createNotebook(spec: NotebookSpec): string {
  const {title = defaultTitle, theme = defaultTheme, isReadOnly = false, cells = []} = spec;
  const attribute = writeTheme(theme);
  checkText(attribute);
  checkText(title);
  const ids = giveIds(cells.map(({id}) => id));
  const scripts = cells.map((cell, i) => `  ${writeCell(toCell(ids[i] ?? 0, cell))}\n`);
  return `<!doctype html>
<notebook theme="${encodeAttribute(attribute)}"${isReadOnly ? ' readonly=""' : ""}>
  <title>${encodeText(title)}</title>
${scripts.join("")}</notebook>
`;
}

/** The ids asked for, and for cells without one the next above all of them. */
function giveIds(wanted: readonly (number | undefined)[]): number[] {
  const asked = wanted.filter((id) => id !== undefined);
  const wrong = asked.find((id, i) => !Number.isSafeInteger(id) || id < 1 || asked.indexOf(id) < i);
  if (wrong !== undefined)
    throw new NotebookError("bad-id", `not a cell id: ${wrong} (each is another integer from 1)`, {id: wrong});
  let next = nextId(asked);
  return wanted.map((id) => id ?? next++);
}
