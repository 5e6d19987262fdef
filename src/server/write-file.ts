import {ApiError} from "./api-error.js";
import {atomicWrite} from "./atomic-write.js";
import type {Placed} from "./contract.js";
import {diskError} from "./disk-error.js";
import {makeFoldersTo} from "./folder.js";
import {holding} from "./holding.js";
import {inTurn} from "./in-turn.js";
import {locate, locateFolder} from "./locate.js";
import {locateNew} from "./move.js";
import {writeLocated, type Condition} from "./write.js";

/**
 * Makes a new file of these bytes, be it a notebook, and the folders on the way to it; replaces none.
 * @throws {ApiError} `name-taken`, or what is wrong with the path or the disk
 */
export async function writeNewFile(folder: string, path: string, bytes: Uint8Array): Promise<Placed> {
  try {
    return await inTurn(await locateFolder(folder), async () => {
      await makeFoldersTo(folder, path, "file");
      const {file} = await locateNew(folder, path, "file");
      await holding(file, (held) => atomicWrite(held, bytes, {mode: undefined}));
      return {path};
    });
  } catch (error) {
    const fault = diskError(error, path);
    throw fault.code === "already-exists" ? new ApiError("name-taken", `name taken: ${path}`, {path}) : fault;
  }
}

/**
 * Writes over a file that is no notebook if it is as it was read. Writing what it already holds always succeeds.
 * @throws {ApiError} `changed` with the file's ETag now, or what is wrong with the path or the disk
 */
export async function replaceFile(
  folder: string,
  path: string,
  bytes: Uint8Array,
  condition: Condition,
): Promise<Placed> {
  try {
    return await inTurn(await locateFolder(folder), async () => {
      const {file, exists} = await locate(folder, path, "file");
      await holding(file, (held) => writeLocated({file: held, exists}, bytes, condition, path));
      return {path};
    });
  } catch (error) {
    throw diskError(error, path);
  }
}
