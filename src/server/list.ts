import {open, readdir, stat} from "node:fs/promises";
import type {Dirent} from "node:fs";
import {basename, join} from "node:path";
import type {Entry, FileEntry, FileList, NotebookList} from "./contract.js";
import {diskError} from "./disk-error.js";
import {AS_IT_IS, holding} from "./holding.js";
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
  /** All other files; undefined where they are not asked for. */
  readonly files: FileEntry[] | undefined;
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
  const {root, notebooks, folders, others, unreadable, truncated} = await searchAll(folder, limits);
  return {folder: basename(root), location: root, notebooks, folders, others, unreadable, truncated};
}

/** All files that are no notebooks, by path, where notebooks are looked for. @throws {ApiError} as `listNotebooks` */
export async function listFiles(folder: string, limits: Partial<ListLimits> = {}): Promise<FileList> {
  const {files = [], truncated} = await searchAll(folder, limits, []);
  return {files, truncated};
}

async function searchAll(folder: string, limits: Partial<ListLimits>, files?: FileEntry[]): Promise<Search> {
  const root = await locateFolder(folder);
  const search: Search = {
    root,
    limits: {...defaults, ...limits},
    notebooks: [],
    folders: [],
    files,
    others: 0,
    unreadable: 0,
    seen: 0,
    truncated: false,
  };
  await searchFolder(search, await entriesOf(root), "", 0);
  search.notebooks.sort(byPath);
  search.folders.sort();
  search.files?.sort(byPath);
  return search;
}

function byPath(a: {readonly path: string}, b: {readonly path: string}): number {
  return a.path < b.path ? -1 : 1;
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
    else if (entry.name.endsWith(".html")) await addHtml(search, entry, below);
    else if (search.files) await addFile(search, entry, below);
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
async function addHtml(search: Search, entry: Dirent, path: string): Promise<void> {
  try {
    const file = await fileOf(search.root, entry, path);
    const {mtimeMs, size} = await stat(file);
    const head = await readHead(file);
    const modified = Math.round(mtimeMs);
    if (isNotebook(head)) search.notebooks.push({path, title: titleOf(head), modified, size});
    else {
      search.others += 1;
      search.files?.push({path, size, modified});
    }
  } catch {
    search.others += 1;
  }
}

async function addFile(search: Search, entry: Dirent, path: string): Promise<void> {
  try {
    const {mtimeMs, size} = await stat(await fileOf(search.root, entry, path));
    search.files?.push({path, size, modified: Math.round(mtimeMs)});
  } catch {
    // A pipe, a link out of the folder: nothing of a reader's.
  }
}

/** No folder on the way is a link; the file itself may be one. */
async function fileOf(root: string, entry: Dirent, path: string): Promise<string> {
  return entry.isFile() ? join(root, ...path.split("/")) : (await locate(root, path, "file")).file;
}

/** The beginning of a file, as much as tells what it is. */
export function readHead(file: string): Promise<string> {
  return holding(file, async (held) => {
    const handle = await open(held, AS_IT_IS);
    try {
      const {buffer, bytesRead} = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return new TextDecoder().decode(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  });
}
