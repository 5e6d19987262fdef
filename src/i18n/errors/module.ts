import type {ModuleErrorCode} from "../../kernel/modules/module-error.js";
import type {Particulars, Sentences} from "./sentence.js";

/** Modules beside the notebook that cannot be imported: ModuleError. */
export const module: Sentences<ModuleErrorCode> = {
  syntax: {
    zh: (of) => `模块${placeZh(of)}写法有误：${of("reason")}。改好并保存，用它的单元会再运行。`,
    en: (of) =>
      `Syntax error in the module ${placeEn(of)}: ${of("reason")}. Mend and save it, and the cells that use it run again.`,
  },
  cycle: {
    zh: (of) => `模块互相导入成环：${of("modules")}（${placeZh(of)}）。请把它们都要用的部分移到另一个模块里。`,
    en: (of) =>
      `Modules import each other: ${of("modules")} (${placeEn(of)}). Move what they share into a module of its own.`,
  },
  "no-module": {
    zh: (of) =>
      `${placeZh(of)}“${of("specifier")}”不是模块：模块的文件名以“.js”或“.ts”结尾。数据请在单元里用FileAttachment读。`,
    en: (of) =>
      `${placeEn(of)} “${of("specifier")}” is no module: the name of one ends in “.js” or “.ts”. Data are read in a cell, with ` +
      `FileAttachment.`,
  },
  "unknown-import": {
    zh: (of) =>
      `${placeZh(of)}不能导入“${of("specifier")}”：这里不联网，可导入的有${of("available")}，和旁边的模块，如“./model.js”。`,
    en: (of) =>
      `${placeEn(of)}: “${of("specifier")}” cannot be imported, as nothing is fetched here; there are ${of("available")}, and modules ` +
      `beside, such as “./model.js”.`,
  },
  "no-export": {
    zh: (of) =>
      `${placeZh(of)}要的“${of("name")}”，“${of("specifier")}”里没有${of("suggestion") && `，是否指“${of("suggestion")}”`}。请核对名称，或在那里导出它；若只是类型，请用import type。`,
    en: (of) =>
      `${placeEn(of)}: “${of("specifier")}” has no “${of("name")}”${of("suggestion") && `; did you mean “${of("suggestion")}”`}. Check the ` +
      `name, or export it there; for a mere type, use import type.`,
  },
  "no-meta": {
    zh: (of) =>
      `${placeZh(of)}：这里没有import.meta。要用数据，请在单元里用FileAttachment读好，作为参数传给模块的函数。`,
    en: (of) =>
      `${placeEn(of)}: there is no import.meta here. To use data, have a cell read them with FileAttachment and hand them to the ` +
      `module’s function.`,
  },
  "not-text": {
    zh: (of) => `模块${of("file")}不是UTF-8编码的文本。请另存为UTF-8。`,
    en: (of) => `The module ${of("file")} is no text in UTF-8; save it as UTF-8.`,
  },
};

/** What only modules are refused for, among files: FileError. */
export const moduleFile: Sentences = {
  untrusted: {
    zh: (of) => `模块“${of("file")}”不是在这里写的，或在别处被改动过，所以没有运行。请在笔记本上方看过后决定。`,
    en: (of) =>
      `The module “${of("file")}” was not written here, or was changed elsewhere, so it has not run. Look at it above the notebook, ` +
      `and decide.`,
  },
};

function placeZh(of: Particulars): string {
  return of("file") + (of("line") && `第${of("line")}行`) + (of("column") && `第${of("column")}列`);
}

function placeEn(of: Particulars): string {
  return of("file") + (of("line") && `, line ${of("line")}`) + (of("column") && `, column ${of("column")}`);
}
