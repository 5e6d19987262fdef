import type {BundleErrorCode} from "../../base/bundle-error.js";
import type {Sentences} from "./sentence.js";

/** A part of the program that a one-file export was made without: BundleError. */
export const bundle: Sentences<BundleErrorCode> = {
  "no-editor": {
    zh: () => "这个文件里没有编辑器：代码可以看，不能改。要改，请在推演里打开笔记本。",
    en: () =>
      "There is no editor in this file: code can be read, not changed. To change it, open the notebook in Tuiyan.",
  },
  "no-arrow": {
    zh: (of) => `这里用到的部分随“${of("bundle")}”一起加载：请在这个单元里写出它的名称。`,
    en: (of) => `What this takes comes with “${of("bundle")}”: name it in this cell.`,
  },
  "not-included": {
    zh: (of) => `这个文件里没有“${of("bundle")}”：单元里要直接写明导入的名称，导出时才会带上。请在推演里打开笔记本。`,
    en: (of) =>
      `“${of("bundle")}” is not in this file: it comes along only where a cell names it in an import. Open the notebook in Tuiyan.`,
  },
};
