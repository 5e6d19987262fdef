import {randomBytes} from "node:crypto";
import {lstat, mkdir, readdir, rmdir} from "node:fs/promises";
import {dirname, join} from "node:path";
import {ApiError} from "./api-error.js";
import type {Bin, Kind, Placed, Removed} from "./contract.js";
import {diskError, errnoOf} from "./disk-error.js";
import {makeFoldersTo} from "./folder.js";
import {holding} from "./holding.js";
import {inTurn} from "./in-turn.js";
import {readHead} from "./list.js";
import {locateFolder} from "./locate.js";
import {locateNew, locateOwn, place} from "./move.js";
import {titleOf} from "./notebook-head.js";

/**
 * Hidden, in the folder itself: on the same disk, and there for a reader to look into without this program. Each removal
 * has a folder of its own, named after its time, in which what was removed has the path it had.
 */
export const BIN = ".tuiyan-bin";

/** Of a folder that was removed, the last number says how many names its path has. */
const ID = /^(\d{13})-[0-9a-f]{8}(?:-(\d{1,3}))?$/;

export interface RemoveOptions {
  readonly kind?: Kind;
  /** Milliseconds since 1970. */
  readonly time?: number;
}

/** Takes something out of sight, whole. @throws {ApiError} when it is not there, or cannot be moved */
export async function removeToBin(folder: string, path: string, options: RemoveOptions = {}): Promise<Removed> {
  const {kind = "notebook", time = Date.now()} = options;
  try {
    return await inTurn(await locateFolder(folder), async () => {
      const {file} = await locateOwn(folder, path, kind);
      const title = kind === "notebook" ? titleOf(await readHead(file)) : "";
      const names = kind === "folder" ? `-${path.split("/").length}` : "";
      const id = `${time}-${randomBytes(4).toString("hex")}${names}`;
      await putInto(await makeBin(folder), `${id}/${path}`, file, kind);
      return {id, path, kind, title, time};
    });
  } catch (error) {
    throw diskError(error, path);
  }
}

/** What has been removed and not put back. Whatever else lies in the bin is left alone. */
export async function listBin(folder: string): Promise<Bin> {
  try {
    const bin = await findBin(folder);
    if (bin === undefined) return {removed: []};
    const ids = (await readdir(bin)).filter((id) => ID.test(id)).sort();
    const removed = await Promise.all(ids.reverse().map((id) => readRemoved(bin, id)));
    return {removed: removed.filter((entry) => entry !== undefined)};
  } catch (error) {
    throw diskError(error, BIN);
  }
}

/**
 * Puts back what was removed, to where it was or elsewhere; folders that are gone are made anew.
 * @throws {ApiError} `not-found` when it is not in the bin (any more), `name-taken`
 */
export async function restoreFromBin(folder: string, id: string, to: string): Promise<Placed> {
  try {
    const bin = await findBin(folder);
    const removed = bin !== undefined && ID.test(id) ? await readRemoved(bin, id) : undefined;
    if (bin === undefined || !removed) throw new ApiError("not-found", `not in the bin: ${id}`, {path: to});
    await makeFoldersTo(folder, to, removed.kind);
    const {file} = await locateNew(folder, to, removed.kind);
    await place(join(bin, id, ...removed.path.split("/")), file, to, removed.kind);
    await removeEmptied(bin, `${id}/${removed.path}`);
    return {path: to};
  } catch (error) {
    throw diskError(error, to);
  }
}

async function makeBin(folder: string): Promise<string> {
  const bin = join(await locateFolder(folder), BIN);
  await mkdir(bin).catch((error: unknown) => {
    if (errnoOf(error) !== "EEXIST") throw error;
  });
  await checkBin(bin);
  return bin;
}

/** The bin; undefined while nothing has been removed yet. */
async function findBin(folder: string): Promise<string | undefined> {
  const bin = join(await locateFolder(folder), BIN);
  try {
    await checkBin(bin);
    return bin;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** A link in its place would lead what is removed out of the folder. */
async function checkBin(bin: string): Promise<void> {
  if (!(await lstat(bin)).isDirectory()) throw new ApiError("not-a-folder", `not a folder: ${BIN}`, {path: BIN});
}

async function putInto(bin: string, path: string, file: string, kind: Kind): Promise<void> {
  const [name = "", ...names] = path.split("/");
  try {
    await holding(join(bin, name), (held) => mkdir(dirname(join(held, ...names)), {recursive: true}));
    await place(file, join(bin, name, ...names), path, kind);
  } catch (error) {
    await removeEmptied(bin, path);
    throw error;
  }
}

async function readRemoved(bin: string, id: string): Promise<Removed | undefined> {
  const [, time, names] = ID.exec(id) ?? [];
  const base = join(bin, id);
  const isOurs = (await lstat(base)).isDirectory();
  const path = await (names === undefined ? onlyFileIn(base) : onlyFolderIn(base, Number(names))).catch(
    () => undefined,
  );
  // A link in its place would give away what lies elsewhere.
  if (path === undefined || !isOurs) return undefined;
  const kind = names !== undefined ? "folder" : path.endsWith(".html") ? "notebook" : "file";
  const title = kind === "notebook" ? titleOf(await readHead(join(base, ...path.split("/")))) : "";
  return {id, path, kind, title, time: Number(time)};
}

/** The path of the file in a removal's folder; undefined when that holds anything else. */
async function onlyFileIn(folder: string): Promise<string | undefined> {
  const [entry, ...others] = await readdir(folder, {withFileTypes: true});
  if (!entry || others.length > 0) return undefined;
  if (entry.isFile()) return entry.name;
  const below = entry.isDirectory() ? await onlyFileIn(join(folder, entry.name)) : undefined;
  return below === undefined ? undefined : `${entry.name}/${below}`;
}

/** The path, so many names long, of the folder in a removal's folder; undefined when that holds anything else. */
async function onlyFolderIn(folder: string, names: number): Promise<string | undefined> {
  const [entry, ...others] = await readdir(folder, {withFileTypes: true});
  if (!entry?.isDirectory() || others.length > 0) return undefined;
  if (names === 1) return entry.name;
  const below = await onlyFolderIn(join(folder, entry.name), names - 1);
  return below === undefined ? undefined : `${entry.name}/${below}`;
}

/** Folders that stay are no harm: the bin does not list them. */
async function removeEmptied(bin: string, path: string): Promise<void> {
  const names = path.split("/");
  for (let i = names.length - 1; i > 0; --i) await rmdir(join(bin, ...names.slice(0, i))).catch(() => undefined);
}
