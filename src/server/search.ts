import {findLines, wordsOf, type FoundLine} from "../notebook/find-lines.js";
import {MAX_BYTES, MAX_QUERY, type Found, type SearchResult} from "./contract.js";
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
  const words = wordsOf(query.slice(0, MAX_QUERY));
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

async function linesIn(
  folder: string,
  path: string,
  words: readonly string[],
  most: number,
): Promise<readonly FoundLine[]> {
  const notebook = await readNotebook(folder, path).catch(() => undefined);
  return notebook ? findLines(notebook.text, words, most) : [];
}
