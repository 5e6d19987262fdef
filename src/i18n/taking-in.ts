import type {Label} from "../base/label.js";

/** What the workspace says of files from elsewhere. */

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
