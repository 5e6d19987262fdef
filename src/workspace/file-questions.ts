import * as words from "../i18n/files.js";
import {create} from "../i18n/workspace.js";
import type {Entry, NotebookList} from "../server/contract.js";
import type {FileActions} from "./file-actions.js";
import {fileName, folderOf} from "./listed.js";
import type {Question} from "./question-dialog.js";

export function renameQuestion(actions: FileActions, {path}: Entry): Question {
  return {
    heading: words.rename,
    field: words.fileNameField,
    value: fileName(path),
    action: words.renameAction,
    answer: (name) => actions.rename(path, name),
  };
}

export function moveQuestion(actions: FileActions, entry: Entry, {folder, folders}: NotebookList): Question {
  const nameOf = (path: string) => (path === "" ? folder : path);
  return {
    heading: words.move,
    field: words.folderField,
    value: folderOf(entry.path),
    choices: ["", ...folders].map((path) => ({value: path, text: nameOf(path)})),
    action: words.moveAction,
    answer: (path) => actions.moveTo(entry, path, nameOf(path)),
  };
}

/** @param folder the path of the one it is made in */
export function folderQuestion(actions: FileActions, folder = ""): Question {
  return {
    heading: words.newFolder,
    field: words.folderNameField,
    value: "",
    action: create,
    answer: (name) => actions.makeFolder(name, folder),
  };
}
