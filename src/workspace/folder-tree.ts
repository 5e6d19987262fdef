import type {Entry, Kind} from "../server/contract.js";
import {folderOf} from "./listed.js";

/** A folder with what lies in it, in the order of the entries. */
export interface Folder {
  /** Below the folder that is open; empty for that one itself. */
  readonly path: string;
  readonly name: string;
  readonly notebooks: readonly Entry[];
  readonly folders: readonly Folder[];
}

/** The folder at `path` with all below it; `paths` are the folders there are, sorted, `entries` the notebooks in order. */
export function folderTree(entries: readonly Entry[], paths: readonly string[], path = ""): Folder {
  return {
    path,
    name: path.slice(path.lastIndexOf("/") + 1),
    notebooks: entries.filter((entry) => folderOf(entry.path) === path),
    folders: paths
      .filter((below) => below !== path && folderOf(below) === path)
      .map((below) => folderTree(entries, paths, below)),
  };
}

/** A path with another name or in another folder. */
export function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** `plan.html` as the second, third, … of its name: `plan 2.html`. */
export function numbered(path: string, number: number, kind: Kind = "notebook"): string {
  if (number === 1) return path;
  const [ending = ""] = kind === "folder" ? [] : (/\.[^./]+$/.exec(path) ?? []);
  return `${path.slice(0, path.length - ending.length)} ${number}${ending}`;
}
