import type {Writing} from "../writing.js";
import {definitionIn} from "./rename/definition.js";

/** Goes to a stretch of a cell's text, and selects it. */
export async function goToText(writing: Writing, id: number, from: number, to: number): Promise<void> {
  await writing.show(id);
  writing.element(id)?.editor?.select(from, to);
}

/** Goes to the place where a cell defines a name. */
export async function goToName(writing: Writing, id: number, name: string): Promise<void> {
  const cell = writing.host.session?.notebook.cells.find((each) => each.id === id);
  if (!cell) return;
  const {start, end} = definitionIn(cell, name);
  await goToText(writing, id, start, end);
}
