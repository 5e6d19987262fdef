import {areEqualBytes} from "../../base/equal-bytes.js";
import {isNotebook} from "../../server/notebook-head.js";
import {NotebookError} from "../../notebook/notebook-error.js";
import {parseDocument} from "../../notebook/parse.js";
import {pathIn} from "../folder-tree.js";
import {underFreeName} from "../free-name.js";
import type {Store} from "../store.js";
import {toFault, type FaultCode} from "../store-fault.js";
import type {ArchiveError} from "../../data/zip/archive-error.js";
import {readArchive, type Unpacked} from "./unpacked.js";

/** What has become of an archive. */
export interface TakenIn {
  /** Files that are new here, by path. */
  readonly added: readonly string[];
  /** The new folder that holds all of it; undefined where everything has the path it had. */
  readonly folder: string | undefined;
  /** Files whose names were taken by others; why there is a new folder. */
  readonly taken: readonly string[];
  /** How many files were here already, the same. */
  readonly same: number;
  /** Notebooks that are not whole, taken in as they are. */
  readonly broken: readonly string[];
  readonly refused: readonly {readonly path: string; readonly code: ArchiveError["code"] | FaultCode}[];
}

/**
 * Takes in what an archive holds, at the paths it has there. Where a name is taken by something else, all of it goes into
 * a new folder instead, so that notebooks go on finding their files.
 * @param name what the new folder is called, or the next name that is free
 * @throws {ArchiveError} when nothing of it can be taken
 * @throws {StoreFault} when the store cannot say what it holds
 */
export async function takeInArchive(store: Store, archive: Blob, name: string): Promise<TakenIn> {
  const contents = await readArchive(archive);
  const {files, same, taken} = await compare(store, contents.files);
  const folder =
    taken.length === 0
      ? undefined
      : (await underFreeName(name, (free) => store.makeFolder(free), {kind: "folder"})).path;
  const wanted = folder === undefined ? files : contents.files;
  const refused: TakenIn["refused"][number][] = contents.refused.map(({path, error}) => ({path, code: error.code}));
  const at = (path: string) => (folder === undefined ? path : pathIn(folder, path));
  const added: string[] = [];
  for (const {path, bytes} of wanted) {
    try {
      added.push((await store.writeFile(at(path), new Blob([bytes]))).path);
    } catch (error) {
      refused.push({path, code: toFault(error).code});
    }
  }
  for (const path of contents.folders) await makeFolders(store, at(path));
  const broken = wanted.filter(isBroken).map(({path}) => path);
  return {added, folder, taken, same: folder === undefined ? same : 0, broken, refused};
}

/** Which files are new here, how many are here already, and which have a name that something else has. */
async function compare(store: Store, files: readonly Unpacked[]) {
  const {notebooks, folders} = await store.list();
  const known = new Map([...notebooks, ...(await store.files()).files].map(({path, size}) => [path, size]));
  const folderPaths = new Set(folders);
  const fresh: Unpacked[] = [];
  const taken: string[] = [];
  for (const file of files) {
    const above = file.path
      .split("/")
      .slice(0, -1)
      .map((_, i, names) => names.slice(0, i + 1).join("/"));
    if (folderPaths.has(file.path) || above.some((path) => known.has(path))) taken.push(file.path);
    else if (!known.has(file.path)) fresh.push(file);
    else if (known.get(file.path) !== file.bytes.length || !(await isSame(store, file))) taken.push(file.path);
  }
  return {files: fresh, same: files.length - fresh.length - taken.length, taken};
}

async function isSame(store: Store, {path, bytes}: Unpacked): Promise<boolean> {
  const theirs = new Uint8Array(await (await store.readFile(path)).arrayBuffer());
  return areEqualBytes(theirs, bytes);
}

/** Folders that hold nothing are kept too; that one cannot be made loses nothing. */
async function makeFolders(store: Store, path: string): Promise<void> {
  const names = path.split("/");
  for (let i = 1; i <= names.length; ++i) await store.makeFolder(names.slice(0, i).join("/")).catch(() => undefined);
}

function isBroken({path, bytes}: Unpacked): boolean {
  if (!path.endsWith(".html")) return false;
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    if (isNotebook(text)) parseDocument(text);
    return false;
  } catch (error) {
    return error instanceof NotebookError;
  }
}
