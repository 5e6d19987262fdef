import {NotebookError} from "../notebook/notebook-error.js";
import {parseDocument} from "../notebook/parse.js";
import {MAX_BYTES, MAX_QUERY, type Found, type FoundLine, type SearchResult} from "./contract.js";
import {listNotebooks} from "./list.js";
import {readNotebook} from "./read.js";

/** How far a search goes. */
export interface SearchLimits {
  /** Bytes of notebooks that are read. */
  readonly bytes: number;
  /** Notebooks that are named. */
  readonly notebooks: number;
  /** Lines shown of each. */
  readonly lines: number;
}

const defaults: SearchLimits = {bytes: 200_000_000, notebooks: 100, lines: 3};

/** How much of a line is shown, in characters, and how much of that before what was found. */
const SHOWN = 120;
const BEFORE = 30;

/**
 * The notebooks with a line of a cell that holds every word of `query`, in whatever width and case; by path. What cannot
 * be read, or is no whole notebook, is passed over.
 * @throws {ApiError} when the folder is gone or may not be read
 */
export async function searchNotebooks(
  folder: string,
  query: string,
  limits: Partial<SearchLimits> = {},
): Promise<SearchResult> {
  const {bytes, notebooks: most, lines} = {...defaults, ...limits};
  const words = fold(query.slice(0, MAX_QUERY)).split(/\s+/).filter(Boolean);
  if (words.length === 0) return {found: [], truncated: false};
  const list = await listNotebooks(folder);
  const found: Found[] = [];
  let read = 0;
  for (const {path, size} of list.notebooks) {
    if (size > MAX_BYTES) continue;
    if (read + size > bytes || found.length >= most) return {found, truncated: true};
    read += size;
    const matching = await linesIn(folder, path, words, lines);
    if (matching.length > 0) found.push({path, lines: matching});
  }
  return {found, truncated: list.truncated};
}

async function linesIn(folder: string, path: string, words: readonly string[], most: number): Promise<FoundLine[]> {
  const text = await readNotebook(folder, path).then(
    (notebook) => notebook.text,
    () => "",
  );
  // Most notebooks hold no such word; to find that out is cheaper than to parse them.
  const folded = fold(text);
  if (!words.some((word) => folded.includes(word) || /[<>&]/.test(word))) return [];
  const found: FoundLine[] = [];
  for (const {id, line} of cellLines(text)) {
    if (found.length >= most) break;
    const at = fold(line);
    if (words.every((word) => at.includes(word)))
      found.push({cell: id, text: excerpt(line, at.indexOf(words[0] ?? ""))});
  }
  return found;
}

function cellLines(text: string): readonly {readonly id: number; readonly line: string}[] {
  try {
    const {cells} = parseDocument(text).notebook;
    return cells.flatMap(({id, value}) => value.split("\n").map((line) => ({id, line})));
  } catch (error) {
    if (error instanceof NotebookError) return [];
    throw error;
  }
}

function excerpt(line: string, at: number): string {
  const characters = Array.from(line.trim());
  if (characters.length <= SHOWN) return characters.join("");
  const start = Math.max(0, Math.min(at - BEFORE, characters.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""}`;
}

/** Full-width letters and capitals are no difference to a reader who searches. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
