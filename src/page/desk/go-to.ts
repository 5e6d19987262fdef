import type {Writing} from "../writing.js";

/** Goes to a stretch of a cell's text, and selects it. */
export async function goToText(writing: Writing, id: number, from: number, to: number): Promise<void> {
  await writing.show(id);
  writing.element(id)?.editor?.select(from, to);
}

/** Goes to the first place of a cell's text where a name stands by itself. */
export async function goToName(writing: Writing, id: number, name: string): Promise<void> {
  const text = writing.host.session?.cells.find((cell) => cell.id === id)?.value ?? "";
  const own = name.replace(/\$/g, "\\$&");
  const at = new RegExp(`(?<![\\p{ID_Continue}$.])${own}(?![\\p{ID_Continue}$])`, "u").exec(text)?.index ?? 0;
  await goToText(writing, id, at, at + (text.startsWith(name, at) ? name.length : 0));
}
