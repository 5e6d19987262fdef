import {open, readFile, stat} from "node:fs/promises";
import {ApiError} from "./api-error.js";
import {atomicWrite} from "./atomic-write.js";
import type {NotebookWritten} from "./contract.js";
import {diskError, errnoOf} from "./disk-error.js";
import {etagOf} from "./etag.js";
import {AS_IT_IS, holding} from "./holding.js";
import {inTurn} from "./in-turn.js";
import {locate, locateFolder, type Location} from "./locate.js";
import {titleOf} from "./notebook-head.js";
import {decodeUtf8} from "./utf8.js";

/** What must hold for a write to go ahead: the file is as it was read (its ETag), or there is none. */
export type Condition = {readonly type: "unchanged"; readonly etag: string} | {readonly type: "absent"};

/**
 * Writes a notebook if the condition holds. Writing what the file already holds always succeeds, so that a save whose
 * answer was lost can be repeated.
 * @throws {ApiError} `changed` or `already-exists` with the file's ETag now, or what the disk says
 */
export async function writeNotebook(
  folder: string,
  path: string,
  bytes: Uint8Array,
  condition: Condition,
): Promise<NotebookWritten> {
  const text = decodeUtf8(bytes, path);
  try {
    return await inTurn(await locateFolder(folder), async () => {
      const {file, exists} = await locate(folder, path);
      return holding(file, async (held) => {
        const etag = await writeLocated({file: held, exists}, bytes, condition, path);
        return {path, title: titleOf(text), modified: Math.round((await stat(held)).mtimeMs), etag};
      });
    });
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Writes a file where it lies if the condition holds. @returns its ETag @throws as `writeNotebook` does */
export async function writeLocated(
  {file, exists}: Pick<Location, "file" | "exists">,
  bytes: Uint8Array,
  condition: Condition,
  path: string,
) {
  const etag = etagOf(bytes);
  const current = exists ? await etagOn(file) : null;
  if (current === etag) return etag;
  checkCondition(condition, current, path);
  const mode = exists ? await writableMode(file, path) : undefined;
  // To be on the disk takes a while, in which another program may have saved.
  const check = async () => checkCondition(condition, await etagOn(file), path);
  await atomicWrite(file, bytes, {mode, check});
  return etag;
}

/** Of the file as it is now; null when it is gone. */
async function etagOn(file: string): Promise<string | null> {
  try {
    return etagOf(await readFile(file, {flag: AS_IT_IS}));
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return null;
    throw error;
  }
}

function checkCondition(condition: Condition, current: string | null, path: string): void {
  if (condition.type === "absent") {
    if (current !== null) throw new ApiError("already-exists", `already exists: ${path}`, {path, etag: current});
  } else if (condition.etag !== current) {
    const what = current === null ? "removed" : "changed";
    throw new ApiError("changed", `${what} by someone else: ${path}`, {path, etag: current});
  }
}

/** A rename needs no permission of the file it replaces, but its owner meant what its mode says. */
async function writableMode(file: string, path: string): Promise<number> {
  const handle = await open(file, "r+");
  try {
    const {mode} = await handle.stat();
    // The system lets an administrator write all the same.
    if ((mode & 0o222) === 0) throw new ApiError("no-permission", `the file is read-only: ${path}`, {path});
    return mode & 0o7777;
  } finally {
    await handle.close();
  }
}
