import {stat} from "node:fs/promises";
import {ApiError} from "./api-error.js";
import type {FileEntry, FileList} from "./contract.js";
import {diskError} from "./disk-error.js";
import {locate} from "./locate.js";

/** Those of these files that are there now, without a look at any other. One that may not be read is not there. */
export async function fileEntries(folder: string, paths: readonly string[]): Promise<FileList> {
  const files: FileEntry[] = [];
  for (const path of paths) {
    try {
      const {file, exists} = await locate(folder, path, "file");
      if (!exists) continue;
      const {size, mtimeMs} = await stat(file);
      files.push({path, size, modified: Math.round(mtimeMs)});
    } catch (error) {
      const fault = error instanceof ApiError ? error : diskError(error, path);
      if (fault.code === "folder-gone") throw fault;
    }
  }
  return {files, truncated: false};
}
