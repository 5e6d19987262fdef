import type {Label} from "../base/label.js";

/** What the workspace says of putting notebooks in order: commands, questions, what was done. */

export const rename: Label = {zh: "改文件名", en: "Rename the file"};
export const duplicate: Label = {zh: "复制一份", en: "Duplicate"};
export const move: Label = {zh: "移到文件夹", en: "Move to a folder"};
export const remove: Label = {zh: "移除", en: "Remove"};
export const newFolder: Label = {zh: "新建文件夹", en: "New folder"};
export const renameFolder: Label = {zh: "文件夹改名", en: "Rename the folder"};
export const moveFolder: Label = {zh: "移到别的文件夹", en: "Move into a folder"};
export const newFolderHere: Label = {zh: "在里面新建文件夹", en: "New folder in it"};
export const bin: Label = {zh: "已移除的笔记本", en: "Removed notebooks"};
export const undo: Label = {zh: "撤销", en: "Undo"};

export const more: Label = {zh: "更多操作", en: "More"};
export const actionsOf = (title: string): Label => ({zh: `“${title}”的操作`, en: `What to do with “${title}”`});
export const fileNameField: Label = {zh: "文件名", en: "File name"};
export const folderNameField: Label = {zh: "文件夹名", en: "Name of the folder"};
export const folderField: Label = {zh: "文件夹", en: "Folder"};
export const moveAction: Label = {zh: "移动", en: "Move"};
export const renameAction: Label = {zh: "改名", en: "Rename"};
export const nameNotAllowed: Label = {
  zh: '名字不能为空，不能超过 60 个字，不能以点或空格开头或结尾，也不能含有 < > : " / \\ | ? * 和控制字符。',
  en: 'A name has 1 to 60 characters, neither begins nor ends with a dot or a space, and holds none of < > : " / \\ | ? * nor a control character.',
};

export const renamed = (from: string, to: string): Label => ({
  zh: `“${from}”已改名为“${to}”。`,
  en: `“${from}” is now “${to}”.`,
});
export const moved = (title: string, folder: string): Label => ({
  zh: `“${title}”已移到“${folder}”。`,
  en: `“${title}” has been moved to “${folder}”.`,
});
export const filesMoved = (count: number): Label => ({
  zh: `它用到的 ${count} 个数据文件一起移了过去。`,
  en: count === 1 ? "The file it uses went along." : `The ${count} files it uses went along.`,
});
export const filesCopied = (count: number): Label => ({
  zh: `${count} 个别的笔记本也在用的数据文件，复制了一份过去。`,
  en: `${count === 1 ? "1 file" : `${count} files`} that other notebooks use too went along as a copy.`,
});
export const filesBlocked = (paths: readonly string[]): Label => ({
  zh: `没有移动：它用到的文件到了那边会在 ${paths.map((path) => `“${path}”`).join("、")}，而那里已有内容不同的同名文件，或不能放文件。请先改名或移开。`,
  en: `Not moved: a file it uses would be at ${paths.map((path) => `“${path}”`).join(", ")}, where there is another of that name, or none may be. Rename or move that first.`,
});
export const folderKind: Label = {zh: "文件夹", en: "folder"};
export const duplicated = (title: string, path: string): Label => ({
  zh: `已把“${title}”复制为“${path}”。`,
  en: `“${title}” has been duplicated as “${path}”.`,
});
export const folderMade = (folder: string): Label => ({
  zh: `已新建文件夹“${folder}”。`,
  en: `The folder “${folder}” has been made.`,
});
export const removed = (title: string): Label => ({
  zh: `“${title}”已移除，可以从“已移除的笔记本”里恢复。`,
  en: `“${title}” has been removed; it can be restored from “Removed notebooks”.`,
});
export const restored = (path: string): Label => ({
  zh: `已恢复为“${path}”。`,
  en: `It has been restored as “${path}”.`,
});
export const undone: Label = {zh: "已撤销。", en: "Undone."};
export const notDone = (what: Label): Label => ({zh: `没有完成：${what.zh}`, en: `Not done: ${what.en}`});
export const notUndone = (what: Label): Label => ({zh: `没有撤销：${what.zh}`, en: `Not undone: ${what.en}`});

export const binEmpty: Label = {zh: "没有移除过笔记本。", en: "No notebook has been removed."};
export const binWhere = {
  folder: {
    zh: "它们在这个文件夹的 .tuiyan-bin 里，一直保留。",
    en: "They lie in .tuiyan-bin in this folder, and are kept.",
  },
  browser: {
    zh: "它们留在这个浏览器里，下载时不包括在内。",
    en: "They are kept in this browser; downloads leave them out.",
  },
} satisfies Record<string, Label>;
export const searchFailed = (why: Label): Label => ({
  zh: `没能查找正文：${why.zh}`,
  en: `The text was not searched: ${why.en}`,
});
export const searchTruncated: Label = {
  zh: "笔记本太多，正文没有全部查找。",
  en: "There are too many notebooks to search the text of all.",
};

export const beginWith: Label = {zh: "内容", en: "Begin with"};
export const blank: Label = {zh: "空白笔记本", en: "A blank notebook"};
export const copyOfTemplate = (title: string): Label => ({zh: `“${title}”的副本`, en: `A copy of “${title}”`});

export const recent: Label = {zh: "最近的笔记本", en: "Recent notebooks"};

export const takeIn: Label = {zh: "添加笔记本文件或 ZIP", en: "Add a notebook file or a ZIP"};
export const dropHere: Label = {zh: "松开即添加到这个文件夹", en: "Drop to add to this folder"};
export const takenIn = (name: string, path: string): Label =>
  name === path
    ? {zh: `已添加“${path}”。`, en: `“${path}” has been added.`}
    : {zh: `“${name}”已添加为“${path}”。`, en: `“${name}” has been added as “${path}”.`};
export const notTakenIn = (name: string, why: Label): Label => ({
  zh: `没有添加“${name}”：${why.zh}`,
  en: `“${name}” was not added: ${why.en}`,
});
export const noText: Label = {
  zh: "它不是文本（可能是图片或其他文件），或不是 UTF-8 编码。请选笔记本的 .html 文件。",
  en: "It is no text (an image, perhaps), or not UTF-8. Choose the .html file of a notebook.",
};
export const fileUnreadable: Label = {
  zh: "读不到这个文件。请确认它是文件而不是文件夹，再试一次。",
  en: "It cannot be read. Make sure that it is a file and no folder, and try again.",
};

export const emptyFolder: Label = {zh: "空", en: "empty"};
export const copyOf = (title: string): Label => ({zh: `${title} 副本`, en: `${title} copy`});
