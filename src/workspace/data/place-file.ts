import {areEqualBlobs} from "../equal-blobs.js";
import type {Store} from "../store.js";

export type PlaceStore = Pick<Store, "list" | "files" | "readFile" | "writeFile" | "remove" | "restore">;

/** What stands where a file is to go: nothing, the very same bytes, or something else. */
export async function lookAt(store: PlaceStore, path: string, bytes: Blob): Promise<"free" | "same" | "other"> {
  const [{notebooks, folders}, {files}] = await Promise.all([store.list(), store.files()]);
  const isThere = [...notebooks, ...files].some((entry) => entry.path === path) || folders.includes(path);
  if (!isThere) return "free";
  const size = files.find((entry) => entry.path === path)?.size;
  return size === bytes.size && (await areEqualBlobs(await store.readFile(path), bytes)) ? "same" : "other";
}

/**
 * Puts a file where none of that name is, or in the place of one that goes to the bin.
 * @throws {StoreFault} and then everything is as it was
 */
export async function placeFile(store: PlaceStore, path: string, bytes: Blob, isReplacing: boolean): Promise<void> {
  const former = isReplacing ? await store.remove(path, "file") : undefined;
  try {
    await store.writeFile(path, bytes);
  } catch (error) {
    if (former) await store.restore(former.id, path);
    throw error;
  }
}
