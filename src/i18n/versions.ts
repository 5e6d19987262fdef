import type {Label} from "../base/label.js";

/** What is said of the earlier texts of a notebook. */

export const where = (versions: number, checkpoints: number): Label => ({
  zh: `每次打开时和工作中自动留存版本，最多 ${versions} 份，旧的先去掉。检查点由您命名，一直留着，最多 ${checkpoints} 个。都只在这个浏览器里。`,
  en: `Versions are kept on opening and while working, ${versions} at most, the oldest going first. Checkpoints have the names you give them and stay, ${checkpoints} at most. All are in this browser only.`,
});
export const name: Label = {zh: "检查点的名字", en: "Name of the checkpoint"};
export const save: Label = {zh: "存为检查点", en: "Save a checkpoint"};
export const saved = (name: string): Label => ({
  zh: `已存为检查点“${name}”。`,
  en: `Saved as the checkpoint “${name}”.`,
});
export const tooMany = (most: number): Label => ({
  zh: `检查点已有 ${most} 个，请先删除不用的。`,
  en: `There are ${most} checkpoints already; delete those that are not needed.`,
});
export const refused: Label = {
  zh: "没有存下：浏览器不让存放，或空间已满。",
  en: "Not saved: the browser allows no storage, or has no more room.",
};
export const automatic: Label = {zh: "自动", en: "automatic"};
export const compare: Label = {zh: "与现在对照", en: "Compare with now"};
export const now: Label = {zh: "现在", en: "Now"};
export const remove: Label = {zh: "删除", en: "Delete"};
export const removed = (name: string): Label => ({zh: `已删除“${name}”。`, en: `“${name}” was deleted.`});
export const notRemoved: Label = {zh: "没有删除：浏览器的存储出错。", en: "Not deleted: the browser’s storage failed."};
export const undo: Label = {zh: "撤销", en: "Undo"};
