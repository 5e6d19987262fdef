import {FileError, type FileErrorCode} from "../../base/file-error.js";
import {beside} from "../beside.js";
import type {Store} from "../store.js";
import {toFault, type FaultCode} from "../store-fault.js";

/**
 * A file by the name that a cell of a notebook gives it, from where the notebook is.
 * @throws {FileError} if there is none or it may not be read
 */
export async function readBeside(store: Pick<Store, "readFile">, notebook: string, name: string): Promise<Blob> {
  const path = beside(notebook, name);
  if (path === undefined) throw new FileError("not-allowed", name);
  try {
    return await store.readFile(path);
  } catch (error) {
    throw new FileError(fileCodes[toFault(error).code] ?? "unreadable", name, {cause: error});
  }
}

/** The bytes of such files. @throws {FileError} as a rejection */
export function bytesBeside(store: Pick<Store, "readFile">, notebook: string) {
  return async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await (await readBeside(store, notebook, name)).arrayBuffer());
}

/** What the store's refusals are to a cell. */
const fileCodes: Readonly<Partial<Record<FaultCode, FileErrorCode>>> = {
  "not-found": "not-found",
  "no-such-folder": "not-found",
  "unsafe-path": "not-allowed",
  "outside-folder": "not-allowed",
  "too-large": "too-large",
  unreachable: "unreachable",
};
