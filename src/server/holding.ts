import {constants} from "node:fs";
import {open, readlink, realpath} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {ApiError} from "./api-error.js";

/** To read a file itself, and neither follow a link nor wait for a pipe that has taken its place; Windows has no such way. */
export const AS_IT_IS =
  process.platform === "win32" ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Does something with a file whose folder stays the one it is meanwhile: a link that takes that folder's place, or that of
 * one above it, leads nothing away. `file` has no links in it, as `locate` gives it, and need not be there; `act` gets it
 * under a name for this while only.
 *
 * Only Linux has names below an open folder. Elsewhere the folder is looked at once more, just before.
 * @throws {ApiError} `outside-folder` when a link has taken the place of a folder on the way
 */
export async function holding<T>(file: string, act: (file: string) => Promise<T>): Promise<T> {
  const folder = dirname(file);
  if (process.platform !== "linux") {
    checkSame(folder, await realpath(folder));
    return act(file);
  }
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    const held = `/proc/self/fd/${handle.fd}`;
    checkSame(folder, await readlink(held));
    return await act(join(held, basename(file)));
  } finally {
    await handle.close();
  }
}

function checkSame(folder: string, real: string): void {
  if (real !== folder)
    throw new ApiError("outside-folder", `a link has taken the place of a folder: ${basename(folder)}`);
}
