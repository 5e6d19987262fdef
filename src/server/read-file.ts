import {ApiError} from "./api-error.js";
import {MAX_FILE_BYTES} from "./contract.js";
import {diskError} from "./disk-error.js";
import {locate} from "./locate.js";
import {readWhole} from "./read-whole.js";

/** Reads any file, such as a notebook asks for. @throws {ApiError} when there is none, or it may not or cannot be read */
export async function readFileBeside(folder: string, path: string): Promise<Uint8Array> {
  try {
    const {file, exists} = await locate(folder, path, "file");
    if (!exists) throw new ApiError("not-found", `no such file: ${path}`, {path});
    return (await readWhole(file, path, MAX_FILE_BYTES)).bytes;
  } catch (error) {
    throw diskError(error, path);
  }
}
