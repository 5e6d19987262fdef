import {mkdir, rmdir} from "node:fs/promises";
import {ApiError} from "./api-error.js";
import type {Kind, Placed} from "./contract.js";
import {diskError} from "./disk-error.js";
import {holding} from "./holding.js";
import {checkPath, locate} from "./locate.js";

/** Makes a folder in one that is there. @throws {ApiError} `name-taken`, or what is wrong with the path */
export async function makeFolder(folder: string, path: string): Promise<Placed> {
  try {
    const {file, exists} = await locate(folder, path, "folder");
    if (exists) throw new ApiError("name-taken", `name taken: ${path}`, {path});
    await holding(file, (held) => mkdir(held));
    return {path};
  } catch (error) {
    const fault = diskError(error, path);
    throw fault.code === "not-a-folder" ? new ApiError("name-taken", `name taken: ${path}`, {path}) : fault;
  }
}

/**
 * Makes the folders on the way to `path` that are missing.
 * @throws {ApiError} before any is made, when `path` can name nothing of this kind, and when one cannot be made
 */
export async function makeFoldersTo(folder: string, path: string, kind: Kind): Promise<void> {
  checkPath(path, kind);
  const names = path.split("/").slice(0, -1);
  // One by one: each is seen to lie inside before anything is made in it.
  for (let i = 1; i <= names.length; ++i) {
    const above = names.slice(0, i).join("/");
    if (!(await locate(folder, above, "folder")).exists) await makeFolder(folder, above);
  }
}

/** Takes a folder away that holds nothing. @throws {ApiError} `not-empty`, `not-found`, `is-a-link` */
export async function removeEmptyFolder(folder: string, path: string): Promise<Placed> {
  try {
    const {file, exists, isLink} = await locate(folder, path, "folder");
    if (!exists) throw new ApiError("not-found", `no such folder: ${path}`, {path});
    if (isLink) throw new ApiError("is-a-link", `a link to another folder: ${path}`, {path});
    await holding(file, (held) => rmdir(held));
    return {path};
  } catch (error) {
    throw diskError(error, path);
  }
}
