import {ApiError} from "./api-error.js";
import type {Placed} from "./contract.js";
import {diskError} from "./disk-error.js";
import {inTurn} from "./in-turn.js";
import {locate, type Location} from "./locate.js";
import {renameToNew} from "./rename-to-new.js";

/**
 * Gives a notebook another name or another folder, which must be there.
 * @throws {ApiError} `name-taken`, `is-a-link`, or what is wrong with either path
 */
export async function moveNotebook(folder: string, from: string, to: string): Promise<Placed> {
  try {
    const {file} = await locate(folder, from);
    return await inTurn(file, async () => {
      const source = await locateOwn(folder, from);
      const target = await locateNew(folder, to);
      await renameToNew(source.file, target.file).catch((error: unknown) => {
        throw diskError(error, to);
      });
      return {path: to};
    });
  } catch (error) {
    throw diskError(error, from);
  }
}

/** A notebook that is there itself. To move a link would break it, to move what it leads to would break others. */
export async function locateOwn(folder: string, path: string): Promise<Location> {
  const location = await locate(folder, path);
  if (!location.exists) throw new ApiError("not-found", `no such notebook: ${path}`, {path});
  if (location.isLink) throw new ApiError("is-a-link", `a link to another file: ${path}`, {path});
  return location;
}

/** Where a notebook may be put. */
export async function locateNew(folder: string, path: string): Promise<Location> {
  const location = await locate(folder, path).catch((error: unknown) => {
    throw error instanceof ApiError && error.code === "not-a-file" ? nameTaken(path) : error;
  });
  if (location.exists) throw nameTaken(path);
  return location;
}

function nameTaken(path: string): ApiError {
  return new ApiError("name-taken", `name taken: ${path}`, {path});
}
