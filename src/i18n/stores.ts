import type {Label} from "../base/label.js";

/** What the workspace says of where notebooks live. */

export const thisBrowser: Label = {zh: "这个浏览器", en: "This browser"};
export const keptHere: Label = {
  zh: "笔记本存放在这个浏览器里，别处看不到。清除这个网站的数据会把它们一并删除，请常下载一份。",
  en: "Notebooks are kept in this browser, and seen nowhere else. Clearing this site’s data deletes them: download a copy now and then.",
};
export const download: Label = {zh: "下载", en: "Download"};
export const downloadAll: Label = {zh: "全部下载", en: "Download all"};
