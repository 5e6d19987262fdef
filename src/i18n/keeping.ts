import type {Label} from "../base/label.js";

/** What is said of work that has not reached its file. */

export const untitled: Label = {zh: "未命名", en: "Untitled"};
export const downloadText: Label = {zh: "下载现在的内容", en: "Download the text"};
export const waiting: Label = {
  zh: "没有保存的改动记在这个浏览器里，等能打开时会恢复。",
  en: "Unsaved changes are kept in this browser and come back once it can be opened.",
};
export const downloadUnsaved: Label = {zh: "下载没有保存的内容", en: "Download the unsaved text"};
export const damaged: Label = {
  zh: "这个笔记本有一份没有保存的记录损坏了，读不出来；原样留着，没有动。",
  en: "A record of unsaved changes to this notebook is damaged and cannot be read; it is left as it is.",
};
export const downloadDamaged: Label = {zh: "下载损坏的记录", en: "Download the damaged record"};
export const dropDamaged: Label = {zh: "不要了", en: "Let it go"};
