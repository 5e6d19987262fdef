import {rename} from "node:fs/promises";
import {sep} from "node:path";
import {ApiError} from "./api-error.js";
import type {Kind, Placed} from "./contract.js";
import {diskError, errnoOf} from "./disk-error.js";
import {holding} from "./holding.js";
import {inTurn} from "./in-turn.js";
import {locate, locateFolder, type Location} from "./locate.js";
import {renameToNew} from "./rename-to-new.js";

/**
 * Gives a notebook, a file or a folder another name or another folder, which must be there.
 * @throws {ApiError} `name-taken`, `is-a-link`, `inside-itself`, or what is wrong with either path
 */
export async function move(folder: string, from: string, to: string, kind: Kind = "notebook"): Promise<Placed> {
  try {
    return await inTurn(await locateFolder(folder), async () => {
      const source = await locateOwn(folder, from, kind);
      const target = await locateNew(folder, to, kind);
      if (`${target.file}${sep}`.startsWith(`${source.file}${sep}`))
        throw new ApiError("inside-itself", `into itself: ${from} -> ${to}`, {path: to});
      await place(source.file, target.file, to, kind);
      return {path: to};
    });
  } catch (error) {
    throw diskError(error, from);
  }
}

/** Gives something a name that nothing has. @throws {ApiError} `name-taken`, or what the disk says */
export async function place(from: string, to: string, path: string, kind: Kind): Promise<void> {
  try {
    // No system replaces a folder by another unless that is empty, and then nothing is lost.
    const name = kind === "folder" ? rename : renameToNew;
    await holding(from, (heldFrom) => holding(to, (heldTo) => name(heldFrom, heldTo)));
  } catch (error) {
    throw ["ENOTEMPTY", "ENOTDIR"].includes(errnoOf(error) ?? "") ? nameTaken(path) : diskError(error, path);
  }
}

/** Something that is there itself. To move a link would break it, to move what it leads to would break others. */
export async function locateOwn(folder: string, path: string, kind: Kind = "notebook"): Promise<Location> {
  const location = await locate(folder, path, kind);
  if (!location.exists) throw new ApiError("not-found", `not here: ${path}`, {path});
  if (location.isLink) throw new ApiError("is-a-link", `a link elsewhere: ${path}`, {path});
  return location;
}

/** Where something may be put. */
export async function locateNew(folder: string, path: string, kind: Kind = "notebook"): Promise<Location> {
  const location = await locate(folder, path, kind).catch((error: unknown) => {
    const isTaken = error instanceof ApiError && (error.code === "not-a-file" || error.code === "not-a-folder");
    throw isTaken ? nameTaken(path) : error;
  });
  if (location.exists) throw nameTaken(path);
  return location;
}

function nameTaken(path: string): ApiError {
  return new ApiError("name-taken", `name taken: ${path}`, {path});
}
