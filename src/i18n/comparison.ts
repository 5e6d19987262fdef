import type {Label} from "../base/label.js";

/** What is said of two texts of a notebook side by side. */

export const kinds = {
  same: {zh: "相同", en: "same"},
  changed: {zh: "有改动", en: "changed"},
  moved: {zh: "换了位置", en: "moved"},
  added: {zh: "新增", en: "added"},
  removed: {zh: "没有了", en: "removed"},
} satisfies Record<string, Label>;

export const cell = (id: number): Label => ({zh: `单元 ${id}`, en: `Cell ${id}`});
export const whole: Label = {zh: "全文", en: "The whole text"};
export const title: Label = {zh: "标题与主题", en: "Title and theme"};
export const same = (count: number): Label => ({
  zh: `另有 ${count} 个单元相同`,
  en: count === 1 ? "1 other cell is the same" : `${count} other cells are the same`,
});
export const allSame: Label = {zh: "两份内容相同。", en: "The two texts are the same."};
export const alike = (count: number): Label => ({
  zh: `… ${count} 行相同`,
  en: count === 1 ? "… 1 line alike" : `… ${count} lines alike`,
});
export const removedLine: Label = {zh: "少了：", en: "removed: "};
export const addedLine: Label = {zh: "多了：", en: "added: "};
export const keepBoth: Label = {zh: "两份都留", en: "Keep both"};
export const bothWhere: Label = {
  zh: "两份都留：文件里的不动，我的改动另存成一个新文件，接着打开它。",
  en: "Keep both: the file stays as it is, my changes become a new file, which is opened.",
};
export const loadFailed: Label = {
  zh: "对照打不开，请稍后再试。",
  en: "The comparison cannot be shown; try again later.",
};
