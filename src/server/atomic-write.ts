import {randomBytes} from "node:crypto";
import {open, rename, unlink} from "node:fs/promises";
import {dirname, join} from "node:path";
import {ApiError} from "./api-error.js";
import {errnoOf} from "./disk-error.js";
import {renameToNew} from "./rename-to-new.js";

/** Where the bytes go, and what is there. */
export interface WriteOptions {
  /** The mode of the file that is replaced; undefined when it is a new one, which must not replace any. */
  readonly mode: number | undefined;
  /** Called with the new bytes on the disk and the old file still there: throws if that is not to be replaced after all. */
  readonly check?: () => Promise<void>;
}

/**
 * Writes a file in one step: whatever happens meanwhile, afterwards the file holds either its old bytes or the new ones,
 * and the new ones are on the disk.
 * @throws {ApiError} `already-exists` when a new file finds its name taken
 */
export async function atomicWrite(file: string, bytes: Uint8Array, {mode, check}: WriteOptions): Promise<void> {
  const folder = dirname(file);
  // Hidden, so that it is never listed; short, so that a long file name does not make it too long.
  const temporary = join(folder, `.tuiyan-${randomBytes(8).toString("hex")}.tmp`);
  try {
    await writeThrough(temporary, bytes, mode);
    await check?.();
    if (mode === undefined) await nameNew(temporary, file);
    else await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

async function writeThrough(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function nameNew(temporary: string, file: string): Promise<void> {
  try {
    await renameToNew(temporary, file);
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
    throw new ApiError("already-exists", "a file of this name has just been made");
  }
}

/** Makes the new name as lasting as the bytes; systems that cannot open a folder do without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
