import {beside} from "../beside.js";
import {filesNeeded} from "../files-needed.js";
import type {Store} from "../store.js";
import type {StoreFault} from "../store-fault.js";
import {toFault} from "../store-fault.js";
import {ArchiveError} from "../../data/zip/archive-error.js";
import {pack, type Packable} from "./pack.js";

/** What is to be downloaded. */
export interface TakenOut {
  readonly blob: Blob;
  readonly name: string;
  readonly notebooks: number;
  readonly files: number;
  /** Files that a notebook names and that could not be read. */
  readonly missing: readonly string[];
}

/** How much is packed at once, in bytes. */
const MOST_BYTES = 1_000_000_000;

/** A notebook, byte for byte; with the files it names as a ZIP, at the paths they have. @throws {StoreFault} */
export async function takeOut(store: Store, path: string): Promise<TakenOut> {
  const notebook = await store.readFile(path);
  const read = new Map<string, Blob>();
  const missing: string[] = [];
  for (const name of await filesNeeded(store, path, await notebook.text())) {
    const file = beside(path, name);
    const blob = file === undefined ? undefined : await store.readFile(file).catch(orMissing);
    if (file !== undefined && blob) read.set(file, blob);
    else missing.push(name);
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  const counts = {notebooks: 1, files: read.size, missing};
  if (read.size === 0) return {blob: new Blob([notebook], {type: "text/html"}), name, ...counts};
  const modified = Date.now();
  const all: Packable[] = [...read.set(path, notebook)].map(([path, blob]) => ({
    path,
    modified,
    read: () => Promise.resolve(blob),
  }));
  return {blob: await pack(all), name: name.replace(/\.html$/, ".zip"), ...counts};
}

/** Everything but what has been removed. @throws {StoreFault} {ArchiveError} `too-much` */
export async function takeOutAll(store: Store, name: string): Promise<TakenOut> {
  const [list, {files, truncated}] = [await store.list(), await store.files()];
  const found = [...list.notebooks, ...files];
  const size = found.reduce((sum, {size}) => sum + size, 0);
  if (list.truncated || truncated || size > MOST_BYTES)
    throw new ArchiveError("too-much", `${found.length} files, ${size} bytes (at most ${MOST_BYTES})`);
  const folders = list.folders.map((path) => ({
    path: `${path}/`,
    modified: Date.now(),
    read: () => Promise.resolve(new Blob()),
  }));
  const all = found.map(({path, modified}) => ({path, modified, read: () => store.readFile(path)}));
  const blob = await pack([...folders, ...all]);
  return {blob, name: `${name}.zip`, notebooks: list.notebooks.length, files: files.length, missing: []};
}

/** What cannot be had is said; a store that is away is another matter. */
function orMissing(error: unknown): undefined {
  const fault = toFault(error);
  const codes: readonly StoreFault["code"][] = [
    "not-found",
    "no-such-folder",
    "unsafe-path",
    "not-a-file",
    "outside-folder",
  ];
  if (!codes.includes(fault.code)) throw fault;
}
