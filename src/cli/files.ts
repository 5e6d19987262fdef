import {readFile, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {ReadFile} from "../data/read-package.js";
import {UsageError} from "./command.js";

/** Reads a JSON file. @throws {UsageError} when there is none or it is not JSON */
export async function readJson(path: string): Promise<unknown> {
  // Without the byte order mark that Windows puts before it.
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`not JSON: ${path} (${reason(error)})`, {cause: error});
  }
}

/** Reads a file the command line names. @throws {UsageError} when it cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`cannot read: ${path} (${reason(error)})`, {cause: error});
  }
}

/** Reads the files of a data package, none of which is read before it is known not to be too large. */
export function filesBeside(descriptor: string): ReadFile {
  return async (name, accept) => {
    const path = join(dirname(descriptor), name);
    accept((await stat(path)).size);
    return readFile(path);
  };
}

/** Writes a file the command line names. @throws {UsageError} when it cannot be written */
export async function writeText(path: string, text: string): Promise<void> {
  await write(path, text);
}

/** The same for a file that is no text. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await write(path, bytes);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(`cannot write: ${path} (${reason(error)})`, {cause: error});
  }
}

/** The descriptor a user means by a path: the file itself, or the one in a folder. */
export async function descriptorPath(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`cannot read: ${path} (no such file or folder)`);
  return found.isDirectory() ? join(path, "datapackage.json") : path;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
