import type {Label} from "../base/label.js";
import * as words from "../i18n/moving-files.js";
import {beside} from "./beside.js";
import {areEqualBlobs} from "./equal-blobs.js";
import {filesNeeded} from "./files-needed.js";
import {folderOf} from "./listed.js";
import type {Store} from "./store.js";
import {toFault} from "./store-fault.js";

/** A data file that goes with its notebook. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
  /** Whether other notebooks use it where it is, so that it stays there too. */
  readonly isShared: boolean;
}

export interface MovePlan {
  readonly moves: readonly FileMove[];
  /** Where a file would have to be and something else is, or where none may be: the notebook cannot go there. */
  readonly blocked: readonly string[];
}

/** What has to go along when a notebook goes from one folder to another: the files that its cells name. @throws {StoreFault} */
export async function planMove(store: Store, from: string, to: string): Promise<MovePlan> {
  const names = await filesNeeded(store, from, await textOf(store, from));
  if (names.length === 0) return {moves: [], blocked: []};
  const [list, {files}] = [await store.list(), await store.files()];
  const known = new Set([...list.notebooks, ...files].map(({path}) => path));
  const folders = new Set(list.folders);
  const moves: FileMove[] = [];
  const blocked: string[] = [];
  for (const name of names) {
    const [source, target] = [beside(from, name), beside(to, name)];
    // One that is not there stays missing, wherever the notebook is.
    if (source === undefined || !known.has(source) || source === target) continue;
    if (target === undefined || folders.has(target)) blocked.push(target ?? name);
    else if (!known.has(target)) moves.push({from: source, to: target, isShared: false});
    else if (!(await areEqualBlobs(await store.readFile(source), await store.readFile(target)))) blocked.push(target);
  }
  const others = list.notebooks.map(({path}) => path).filter((path) => path !== from);
  const used =
    moves.length > 0
      ? await usedBy(
          store,
          others,
          moves.map((move) => move.from),
        )
      : new Set();
  return {moves: moves.map((move) => ({...move, isShared: used.has(move.from)})), blocked};
}

/** Brings the files along; what fails leaves them all where they were. Answers how to take it back. @throws {StoreFault} */
export async function moveFiles(store: Store, moves: readonly FileMove[]): Promise<() => Promise<void>> {
  const done: FileMove[] = [];
  const takeBack = async () => {
    for (const {from, to, isShared} of done.splice(0).reverse()) {
      if (isShared) await store.remove(to, "file");
      else await store.move(to, from, "file");
    }
  };
  try {
    for (const move of moves) {
      await bring(store, move);
      done.push(move);
    }
  } catch (error) {
    await takeBack();
    throw error;
  }
  return takeBack;
}

/** What is said of the files that went along. */
export function describeMoves(moves: readonly FileMove[]): readonly Label[] {
  const shared = moves.filter(({isShared}) => isShared).length;
  return [
    ...(moves.length > shared ? [words.filesMoved(moves.length - shared)] : []),
    ...(shared > 0 ? [words.filesCopied(shared)] : []),
  ];
}

export const blockedFiles = words.filesBlocked;

async function bring(store: Store, {from, to, isShared}: FileMove): Promise<void> {
  if (isShared) {
    await store.writeFile(to, await store.readFile(from));
    return;
  }
  await makeFoldersTo(store, to);
  await store.move(from, to, "file");
}

async function makeFoldersTo(store: Store, path: string): Promise<void> {
  const names = folderOf(path).split("/").filter(Boolean);
  for (let i = 1; i <= names.length; ++i) {
    await store.makeFolder(names.slice(0, i).join("/")).catch((error: unknown) => {
      if (toFault(error).code !== "name-taken") throw error;
    });
  }
}

/** Which of these files any of these notebooks names. */
async function usedBy(store: Store, notebooks: readonly string[], files: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>();
  for (const path of notebooks) {
    const text = await textOf(store, path).catch(() => "");
    // To read cells takes long; most notebooks hold neither the name nor a module that may.
    const mayName = files.some((file) => text.includes(file.slice(file.lastIndexOf("/") + 1)));
    if (!mayName && !/\.m?[jt]s\b/i.test(text)) continue;
    for (const name of await filesNeeded(store, path, text)) {
      const file = beside(path, name);
      if (file !== undefined && files.includes(file)) used.add(file);
    }
  }
  return used;
}

async function textOf(store: Store, path: string): Promise<string> {
  return (await store.readFile(path)).text();
}
