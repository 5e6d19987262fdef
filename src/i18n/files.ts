import type {Label} from "../base/label.js";

/** What the workspace says of putting notebooks in order: commands, questions, what was done. */

export const rename: Label = {zh: "改文件名", en: "Rename the file"};
export const duplicate: Label = {zh: "复制一份", en: "Duplicate"};
export const move: Label = {zh: "移到文件夹", en: "Move to a folder"};
export const modules: Label = {zh: "模块", en: "Modules"};
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

export const addData: Label = {zh: "加入数据文件", en: "Add a data file"};
export const takeIn: Label = {zh: "添加笔记本、数据文件或 ZIP", en: "Add a notebook, data or a ZIP"};
export const dropHere: Label = {zh: "松开即添加", en: "Drop to add"};

export const emptyFolder: Label = {zh: "空", en: "empty"};
export const copyOf = (title: string): Label => ({zh: `${title} 副本`, en: `${title} copy`});
