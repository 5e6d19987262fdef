import type {Label} from "../base/label.js";

/** What finding and replacing in all cells says. */
export const find = {
  find: {zh: "查找", en: "Find"},
  replace: {zh: "替换为", en: "Replace with"},
  replaceAll: {zh: "全部替换", en: "Replace all"},
  matchCase: {zh: "区分大小写", en: "Match case"},
  word: {zh: "整词", en: "Whole words"},
  pattern: {zh: "正则表达式", en: "Regular expression"},
  badPattern: {zh: "正则表达式写得不对", en: "This is no regular expression"},
  count: {zh: "{cells} 个单元里有 {places} 处", en: "{places} places in {cells} cells"},
  place: {zh: "单元 {cell} 第 {line} 行", en: "Cell {cell}, line {line}"},
  replaced: {
    zh: "已替换 {} 处；改动过的单元尚未运行",
    en: "Replaced {} places; the cells that changed have not been run yet",
  },
} as const satisfies Record<string, Label>;
