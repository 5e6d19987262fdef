import type {Stats} from "node:fs";
import {lstat, realpath, stat} from "node:fs/promises";
import {basename, dirname, join, relative, sep} from "node:path";
import {ApiError} from "./api-error.js";
import type {Kind} from "./contract.js";
import {diskError, errnoOf} from "./disk-error.js";
import {pathFault} from "./path-fault.js";

/** A notebook on the disk, a file beside it, or a folder. */
export interface Location {
  /** Links followed, so that writing replaces the file and not a link to it. */
  readonly file: string;
  readonly exists: boolean;
  readonly isLink: boolean;
}

/**
 * The folder with its links followed.
 * @throws {ApiError} `folder-gone` when it is no folder (any more)
 */
export async function locateFolder(folder: string): Promise<string> {
  try {
    const real = await realpath(folder);
    if ((await stat(real)).isDirectory()) return real;
  } catch (error) {
    if (errnoOf(error) !== "ENOENT" && errnoOf(error) !== "ENOTDIR") throw diskError(error, basename(folder));
  }
  throw new ApiError("folder-gone", `the folder is gone: ${basename(folder)}; put it back or start again`);
}

/**
 * Where a notebook (or a file beside one, or a folder) is, or would be: its folder must exist, and neither may lie outside of `folder` by whatever links.
 * @throws {ApiError} for a path that leads elsewhere
 */
export async function locate(folder: string, path: string, kind: Kind = "notebook"): Promise<Location> {
  checkPath(path, kind);
  const root = await locateFolder(folder);
  const named = join(root, ...path.split("/"));
  const parent = await realFolder(dirname(named), path);
  const file = join(parent, basename(named));
  checkInside(root, file, kind, path);
  const found = await lstat(file).catch((error: unknown) => {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw diskError(error, path);
  });
  if (!found) return {file, exists: false, isLink: false};
  if (!found.isSymbolicLink()) return {file: existing(file, found, kind, path), exists: true, isLink: false};
  const target = await realpath(file).catch((error: unknown) => {
    if (errnoOf(error) !== "ENOENT") throw diskError(error, path);
    throw new ApiError("not-a-file", `a link to nothing: ${path}`, {path}, {cause: error});
  });
  checkInside(root, target, kind, path);
  return {file: existing(target, await stat(target), kind, path), exists: true, isLink: true};
}

/** A pipe or a device would be waited for without end. */
function existing(file: string, stats: Stats, kind: Kind, path: string): string {
  if (kind === "folder" && !stats.isDirectory()) throw new ApiError("not-a-folder", `not a folder: ${path}`, {path});
  if (kind !== "folder" && !stats.isFile()) throw new ApiError("not-a-file", `not a file: ${path}`, {path});
  return file;
}

async function realFolder(folder: string, path: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw diskError(error, path);
    throw new ApiError("no-such-folder", `no such folder for: ${path}`, {path}, {cause: error});
  }
}

/** What a link leads to must itself be what could be named. */
function checkInside(root: string, file: string, kind: Kind, path: string): void {
  const inside = relative(root, file).split(sep).join("/");
  if (inside.startsWith("../") || inside === ".." || pathFault(inside, kind) === "absolute path")
    throw new ApiError("outside-folder", `a link leads out of the folder: ${path}`, {path});
  checkPath(inside, kind, path);
}

/** @throws {ApiError} `unsafe-path` when a path can name nothing of this kind; `asked` is what the reader named */
export function checkPath(path: string, kind: Kind, asked = path): void {
  const fault = pathFault(path, kind);
  if (fault !== undefined) throw new ApiError("unsafe-path", `${fault}: ${JSON.stringify(asked)}`, {path: asked});
}
