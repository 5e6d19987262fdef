import type {Label} from "../base/label.js";
import * as words from "../i18n/files.js";
import {download, downloadAll} from "../i18n/stores.js";
import {newNotebook} from "../i18n/workspace.js";

/** What can be done with one notebook of the list, with a folder, and with the list. */
export type NotebookCommand = "rename" | "duplicate" | "move" | "modules" | "download" | "remove";
export type FolderCommand = "rename" | "move" | "folder" | "remove";
export type ListCommand = "new" | "take-in" | "download-all" | "folder" | "bin" | "undo";
export type FileCommand = NotebookCommand | FolderCommand | ListCommand;

export interface CommandRow<Name extends FileCommand> {
  readonly name: Name;
  readonly label: Label;
  /** As `KeyboardEvent.key`; with Ctrl or Cmd where `isMod`. Heard while an entry of the list has the focus. */
  readonly key: string;
  readonly isMod?: boolean;
}

/** Menus and keys are both made from these. */
export const notebookCommands: readonly CommandRow<NotebookCommand>[] = [
  {name: "rename", label: words.rename, key: "F2"},
  {name: "duplicate", label: words.duplicate, key: "D"},
  {name: "move", label: words.move, key: "M"},
  {name: "modules", label: words.modules, key: "J"},
  {name: "download", label: download, key: "S"},
  {name: "remove", label: words.remove, key: "Delete"},
];

export const folderCommands: readonly CommandRow<FolderCommand>[] = [
  {name: "rename", label: words.renameFolder, key: "F2"},
  {name: "move", label: words.moveFolder, key: "M"},
  {name: "folder", label: words.newFolderHere, key: "F"},
  {name: "remove", label: words.remove, key: "Delete"},
];

export const listCommands: readonly CommandRow<ListCommand>[] = [
  {name: "new", label: newNotebook, key: "N"},
  {name: "take-in", label: words.takeIn, key: "O"},
  {name: "download-all", label: downloadAll, key: "A"},
  {name: "folder", label: words.newFolder, key: "F"},
  {name: "bin", label: words.bin, key: "B"},
  {name: "undo", label: words.undo, key: "Z", isMod: true},
];

/** The command that a key stands for. */
export function commandOf<Name extends FileCommand>(
  rows: readonly CommandRow<Name>[],
  {key, ctrlKey, metaKey, altKey, isComposing}: KeyboardEvent,
): Name | undefined {
  if (altKey || isComposing) return undefined;
  const isMod = ctrlKey || metaKey;
  return rows.find((row) => row.key.toLowerCase() === key.toLowerCase() && (row.isMod ?? false) === isMod)?.name;
}

/** A key as a menu writes it. */
export function keyText({key, isMod = false}: CommandRow<FileCommand>): string {
  return isMod ? `Ctrl+${key}` : key;
}
