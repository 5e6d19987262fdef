import type {Label} from "../base/label.js";

/** What is said while a file is put together that carries DuckDB. */
export const withDatabase: Label = {
  zh: "正在导出：笔记本里有查询，文件要带上数据库，约 11 MB。",
  en: "Exporting: the notebook has queries, so the file carries the database and is about 11 MB.",
};

/** What the bar over a one-file export says. */
export const oneFile = {
  conditional: {zh: "情景推演", en: "Conditional scenario"},
  fleeting: {zh: "改动只在这一页开着时有效", en: "Changes last while this page is open"},
  changed: {zh: "有改动，关闭这一页就会丢失", en: "Changed: closing this page loses it"},
  kept: {zh: "副本已下载", en: "A copy has been downloaded"},
  saveCopy: {zh: "保存副本", en: "Save a copy"},
} as const satisfies Record<string, Label>;
