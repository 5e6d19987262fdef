import {CellIds} from "./cell-ids.js";
import {readBody} from "./cell-text.js";
import {decodeText} from "./character-references.js";
import {formatOf} from "./format.js";
import {modeOf} from "./mode.js";
import {faultAt, NotebookError} from "./notebook-error.js";
import {type Cell, type CellSpec, defaultTitle, type Notebook, readTheme, toCell} from "./notebook.js";
import {findOutline, noNotebook, type Outline} from "./outline.js";
import {findAttribute} from "./tag.js";
import type {TextElement} from "./tokens.js";

/** A notebook with the text that it is read from, and is saved as. */
export interface NotebookDocument {
  readonly text: string;
  readonly notebook: Notebook;
  /** Where the parts stand in the text; `outline.cells[i]` is `notebook.cells[i]`. */
  readonly outline: Outline;
}

/** The longest text that is read, in UTF-16 code units. */
export const MAX_LENGTH = 20_000_000;

/**
 * Reads the text of a Notebook Kit HTML file, with the same result as a browser's parser and Kit's `deserialize`; save
 * that characters named as `&hellip;` stay as written in titles and attributes (`findWarnings` tells of them).
 * @throws {NotebookError} if it is no notebook (`empty-text`, `too-large`, `binary`, `no-notebook`), is incomplete
 *   (`cut-off`, `swallows-cells`) or holds what cannot be kept in its place (`unsupported-element`, `misnested`, `bad-id`)
 */
export function parseDocument(text: string): NotebookDocument {
  refuseOther(text);
  const outline = findOutline(text);
  return {text, notebook: readNotebook(text, outline), outline};
}

function refuseOther(text: string): void {
  if (text.trim() === "")
    throw new NotebookError("empty-text", `empty: a text of ${text.length} characters (create a new notebook instead)`);
  if (text.length > MAX_LENGTH) {
    const {length} = text;
    throw new NotebookError(
      "too-large",
      `too large: ${length} characters (at most ${MAX_LENGTH}; keep data in files of their own)`,
      {length, limit: MAX_LENGTH},
    );
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    throw faultAt(text, nul, {
      code: "binary",
      wrong: "not a text: NUL character",
      wayOut: "open a Notebook Kit HTML file; if this is one, save it as UTF-8 without that character",
    });
  }
  // Said at once of any other text, whatever else is wrong with it as HTML.
  if (!/<notebook[\t\n\f\r />]/i.test(text)) throw noNotebook(text);
}

function readNotebook(text: string, outline: Outline): Notebook {
  const {title, notebook, cells} = outline;
  const ids = new CellIds();
  return {
    title: title ? decodeText(text.slice(title.body.start, title.body.end), "title") : defaultTitle,
    theme: readTheme(findAttribute(notebook, "theme")?.value),
    isReadOnly: findAttribute(notebook, "readonly") !== undefined,
    cells: cells.map((element): Cell => {
      const id = ids.idFor(findAttribute(element.tag, "id")?.value);
      ids.take(id);
      return toCell(id, readCell(text, element));
    }),
  };
}

/** What a `<script>` says of its cell, also what means nothing in the cell's mode. */
export function readCell(text: string, {tag, body}: TextElement): CellSpec {
  const valueOf = (name: string) => findAttribute(tag, name)?.value;
  return {
    mode: modeOf(valueOf("type")),
    value: readBody(text.slice(body.start, body.end)),
    isPinned: valueOf("pinned") !== undefined,
    isHidden: valueOf("hidden") !== undefined,
    output: valueOf("output"),
    format: formatOf(valueOf("format")),
    database: valueOf("database"),
  };
}
