import {open, readdir, stat} from "node:fs/promises";
import type {Dirent} from "node:fs";
import {basename, join} from "node:path";
import type {Entry, NotebookList} from "./contract.js";
import {diskError} from "./disk-error.js";
import {locate, locateFolder} from "./locate.js";
import {HEAD_BYTES, isNotebook, titleOf} from "./notebook-head.js";
import {isLeftOut} from "./path-fault.js";

/** How far a search goes; a folder chosen by mistake may be a whole disk. */
export interface ListLimits {
  /** Folders within folders. */
  readonly depth: number;
  readonly notebooks: number;
  /** Files and folders looked at. */
  readonly entries: number;
}

const defaults: ListLimits = {depth: 8, notebooks: 1000, entries: 50_000};

interface Search {
  readonly root: string;
  readonly limits: ListLimits;
  readonly notebooks: Entry[];
  readonly folders: string[];
  others: number;
  unreadable: number;
  seen: number;
  truncated: boolean;
}

/**
 * The notebooks in a folder and the folders in it, by path. Linked folders are not followed; a linked file counts when
 * it leads to a notebook of this folder.
 * @throws {ApiError} when the folder is gone or may not be read
 */
export async function listNotebooks(folder: string, limits: Partial<ListLimits> = {}): Promise<NotebookList> {
  const root = await locateFolder(folder);
  const search: Search = {
    root,
    limits: {...defaults, ...limits},
    notebooks: [],
    folders: [],
    others: 0,
    unreadable: 0,
    seen: 0,
    truncated: false,
  };
  await searchFolder(search, await entriesOf(root), "", 0);
  const {notebooks, folders, others, unreadable, truncated} = search;
  notebooks.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {folder: basename(root), location: root, notebooks, folders: folders.sort(), others, unreadable, truncated};
}

async function searchFolder(search: Search, entries: readonly Dirent[], path: string, depth: number): Promise<void> {
  // Files before folders: when a limit ends the search, what lies near the top has been seen.
  const sorted = [...entries].sort(
    (a, b) => Number(a.isDirectory()) - Number(b.isDirectory()) || (a.name < b.name ? -1 : 1),
  );
  for (const entry of sorted) {
    if (isLeftOut(entry.name)) continue;
    if (search.seen >= search.limits.entries || search.notebooks.length >= search.limits.notebooks) {
      search.truncated = true;
      return;
    }
    search.seen += 1;
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) await searchBelow(search, below, depth + 1);
    else if (entry.name.endsWith(".html")) await addFile(search, entry, below);
  }
}

async function searchBelow(search: Search, path: string, depth: number): Promise<void> {
  if (depth > search.limits.depth) {
    search.truncated = true;
    return;
  }
  const entries = await entriesOf(join(search.root, ...path.split("/"))).catch(() => undefined);
  if (entries) {
    search.folders.push(path);
    await searchFolder(search, entries, path, depth);
  } else search.unreadable += 1;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, {withFileTypes: true});
  } catch (error) {
    throw diskError(error, basename(folder));
  }
}

/** A file that goes away or may not be read meanwhile is no notebook for now. */
async function addFile(search: Search, entry: Dirent, path: string): Promise<void> {
  try {
    // No folder on the way is a link; the file itself may be one.
    const file = entry.isFile() ? join(search.root, ...path.split("/")) : (await locate(search.root, path)).file;
    const {mtimeMs, size} = await stat(file);
    const head = await readHead(file);
    if (isNotebook(head)) search.notebooks.push({path, title: titleOf(head), modified: Math.round(mtimeMs), size});
    else search.others += 1;
  } catch {
    search.others += 1;
  }
}

/** The beginning of a file, as much as tells what it is. */
export async function readHead(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
