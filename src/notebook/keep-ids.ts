import {CellIds} from "./cell-ids.js";
import {change} from "./change.js";
import {editTag} from "./edit-tag.js";
import type {Cell} from "./notebook.js";
import type {NotebookDocument} from "./parse.js";
import {findAttribute} from "./tag.js";

/** Writes down the ids that cells have by their position only, where they would lose them in the order given. */
export function keepIds(document: NotebookDocument, order: readonly Cell[]): NotebookDocument {
  const {text, notebook, outline} = document;
  const tags = new Map(notebook.cells.map(({id}, i) => [id, outline.cells[i]?.tag]));
  const ids = new CellIds();
  const splices = order.flatMap(({id}) => {
    const tag = tags.get(id);
    const isKept = !tag || ids.idFor(findAttribute(tag, "id")?.value) === id;
    ids.take(id);
    if (isKept) return [];
    const {start, end} = tag;
    return [{start, end, text: editTag(text.slice(start, end), [["id", String(id)]])}];
  });
  return change(document, splices, {});
}
