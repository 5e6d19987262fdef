import {ApiError} from "./api-error.js";
import {MAX_BYTES, type NotebookRead} from "./contract.js";
import {diskError} from "./disk-error.js";
import {etagOf} from "./etag.js";
import {locate} from "./locate.js";
import {titleOf} from "./notebook-head.js";
import {readWhole} from "./read-whole.js";
import {decodeUtf8} from "./utf8.js";

/** Reads a notebook. @throws {ApiError} when there is none, or it cannot be read as text */
export async function readNotebook(folder: string, path: string): Promise<NotebookRead> {
  try {
    const {file, exists} = await locate(folder, path);
    if (!exists) throw new ApiError("not-found", `no such notebook: ${path}`, {path});
    const {bytes, modified} = await readWhole(file, path, MAX_BYTES);
    const text = decodeUtf8(bytes, path);
    return {path, title: titleOf(text), text, modified, etag: etagOf(bytes)};
  } catch (error) {
    throw diskError(error, path);
  }
}
