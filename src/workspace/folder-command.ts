import * as words from "../i18n/files.js";
import type {NotebookList} from "../server/contract.js";
import type {FileActions} from "./file-actions.js";
import type {FileCommand} from "./file-commands.js";
import {folderQuestion} from "./file-questions.js";
import {folderOf} from "./listed.js";
import type {Question} from "./question-dialog.js";

interface Asked {
  readonly actions: FileActions;
  readonly list: NotebookList;
  readonly ask: (question: Question) => void;
}

/** Does with a folder what is asked; false when that is nothing one does with a folder. */
export function doWithFolder(name: FileCommand, path: string, {actions, list, ask}: Asked): boolean {
  const commands: Readonly<Partial<Record<FileCommand, () => void>>> = {
    rename: () => ask(renameQuestion(actions, path)),
    move: () => ask(moveQuestion(actions, path, list)),
    folder: () => ask(folderQuestion(actions, path)),
    remove: () => void actions.remove({path, title: ""}, "folder"),
  };
  const command = commands[name];
  command?.();
  return command !== undefined;
}

function renameQuestion(actions: FileActions, path: string): Question {
  return {
    heading: words.renameFolder,
    field: words.folderNameField,
    value: path.slice(path.lastIndexOf("/") + 1),
    action: words.renameAction,
    answer: (name) => actions.rename(path, name, "folder"),
  };
}

/** Into any other folder but those within itself. */
function moveQuestion(actions: FileActions, path: string, {folder, folders}: NotebookList): Question {
  const nameOf = (place: string) => (place === "" ? folder : place);
  const others = folders.filter((place) => place !== path && !place.startsWith(`${path}/`));
  return {
    heading: words.moveFolder,
    field: words.folderField,
    value: folderOf(path),
    choices: ["", ...others].map((place) => ({value: place, text: nameOf(place)})),
    action: words.moveAction,
    answer: (place) => actions.moveFolder(path, place, nameOf(place)),
  };
}
