import type {Kind} from "../../server/contract.js";
import {isNotebook, titleOf, HEAD_BYTES} from "../../server/notebook-head.js";
import {pathFault} from "../../server/path-fault.js";
import {folderOf} from "../listed.js";
import {StoreFault} from "../store-fault.js";
import type {Change, Item} from "./database.js";

/** @throws {StoreFault} `unsafe-path` unless the path may name such a thing, by the rules a folder on a disk has */
export function checkPath(path: string, kind: Kind): void {
  const fault = pathFault(path, kind, "linux");
  if (fault !== undefined) throw new StoreFault("unsafe-path", `${fault}: ${JSON.stringify(path)}`);
}

/** What is at a path; undefined for nothing. @throws {StoreFault} for a path that may not be, or something else there */
export async function find(change: Change, path: string, kind: Kind): Promise<Item | undefined> {
  checkPath(path, kind);
  await checkFolderOf(change, path);
  const item = await change.objectStore("items").get(path);
  if (item && (item.type === "folder") !== (kind === "folder"))
    throw new StoreFault(kind === "folder" ? "not-a-folder" : "not-a-file", `another kind of thing: ${path}`);
  return item;
}

/** @throws {StoreFault} `not-found` when nothing is there */
export async function findOwn(change: Change, path: string, kind: Kind): Promise<Item> {
  const item = await find(change, path, kind);
  if (!item) throw new StoreFault("not-found", `not here: ${path}`);
  return item;
}

/** Sees that a name is free, and its folder there. @throws {StoreFault} `name-taken` */
export async function checkFree(change: Change, path: string, kind: Kind): Promise<void> {
  checkPath(path, kind);
  await checkFolderOf(change, path);
  if (await change.objectStore("items").get(path)) throw new StoreFault("name-taken", `name taken: ${path}`);
}

async function checkFolderOf(change: Change, path: string): Promise<void> {
  const folder = folderOf(path);
  if (folder === "") return;
  const item = await change.objectStore("items").get(folder);
  if (item?.type !== "folder") throw new StoreFault("no-such-folder", `no such folder for: ${path}`);
}

/** Makes the folders on the way to `path` that are missing. @throws {StoreFault} when a file has the name of one */
export async function makeFoldersTo(change: Change, path: string): Promise<void> {
  const names = path.split("/").slice(0, -1);
  for (let i = 1; i <= names.length; ++i) {
    const above = names.slice(0, i).join("/");
    const item = await change.objectStore("items").get(above);
    if (item?.type === "file") throw new StoreFault("not-a-folder", `a file, no folder: ${above}`);
    if (!item) await change.objectStore("items").add(folderItem(above));
  }
}

/** Something with everything below it. */
export async function withAllBelow(change: Change, item: Item): Promise<readonly Item[]> {
  // A slash is followed by 0 in the order of characters.
  const below = IDBKeyRange.bound(`${item.path}/`, `${item.path}0`, false, true);
  return [item, ...(await change.objectStore("items").getAll(below))];
}

export function folderItem(path: string): Item {
  return {path, type: "folder", isNotebook: false, title: "", modified: Date.now(), size: 0, content: ""};
}

/** A file that holds these bytes. */
export function fileItem(path: string, bytes: Uint8Array): Item {
  const head = path.endsWith(".html") ? new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)) : "";
  return {
    path,
    type: "file",
    isNotebook: isNotebook(head),
    title: titleOf(head),
    modified: Date.now(),
    size: bytes.length,
    content: randomName(),
  };
}

/** 32 hexadecimal digits that nothing else has. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
