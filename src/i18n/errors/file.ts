import type {FileErrorCode} from "../../base/file-error.js";
import type {Sentences} from "./sentence.js";

/** A file beside the notebook that a cell asks for and cannot have: FileError. */
export const file: Sentences<Exclude<FileErrorCode, "untrusted">> = {
  "not-found": {
    zh: (of) => `笔记本所在的文件夹里没有“${of("file")}”；请把文件放进去，或核对名称。`,
    en: (of) => `There is no “${of("file")}” in the notebook’s folder; put it there, or check the name.`,
  },
  "not-allowed": {
    zh: (of) => `不能读“${of("file")}”：笔记本只能读它所在的工作文件夹里的文件，不能读隐藏的文件或链接到外面的文件。`,
    en: (of) =>
      `“${of("file")}” may not be read: a notebook reads files of the folder it is opened from, none hidden or linked from outside.`,
  },
  "too-large": {
    zh: (of) => `“${of("file")}”太大，不能读进笔记本；请先筛选或分成几个文件。`,
    en: (of) => `“${of("file")}” is too large for a notebook; filter it first, or split it.`,
  },
  unreachable: {
    zh: (of) => `现在读不到“${of("file")}”：服务没有应答。请检查推演是否还在运行，再运行这个单元。`,
    en: (of) =>
      `“${of("file")}” cannot be read now: the server does not answer. See that Tuiyan is still running, and run the cell again.`,
  },
  unreadable: {
    zh: (of) => `读不了“${of("file")}”；请检查文件及其权限，再运行这个单元。`,
    en: (of) => `“${of("file")}” cannot be read; check the file and its permissions, and run the cell again.`,
  },
  "no-folder": {
    zh: (of) => `读不到“${of("file")}”：这一页不是从文件夹打开的，旁边没有文件。`,
    en: (of) => `“${of("file")}” cannot be read: this page was not opened from a folder, so has no files beside it.`,
  },
};
