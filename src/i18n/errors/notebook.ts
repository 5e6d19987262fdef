import type {NotebookErrorCode} from "../../notebook/notebook-error.js";
import type {Particulars, Sentences} from "./sentence.js";

/** A text that is no notebook, or a change that would damage one: NotebookError. */
export const notebook: Sentences<NotebookErrorCode> = {
  // what cannot be read as a notebook
  "empty-text": {
    zh: () => "文件是空的；请新建一个笔记本。",
    en: () => "The file is empty; create a new notebook instead.",
  },
  "too-large": {
    zh: (of) => `笔记本太大：有${of("length")}个字符，至多${of("limit")}个；请把数据放进单独的文件。`,
    en: (of) =>
      `The notebook is too large: ${of("length")} characters, at most ${of("limit")} are read; keep data in files of their own.`,
  },
  binary: {
    zh: (of) =>
      `这不是文本文件：${placeZh(of)}有NUL字符。请打开Notebook Kit的HTML文件；如果就是它，请去掉这个字符，存为UTF-8。`,
    en: (of) =>
      `This is not a text: there is a NUL character in ${placeEn(of)}. Open a Notebook Kit HTML file; if this is one, save it as ` +
      `UTF-8 without that character.`,
  },
  "no-notebook": {
    zh: (of) =>
      `这不是笔记本：没有<notebook>，开头是${of("beginning")}。请打开Notebook Kit的HTML文件，或新建一个笔记本。`,
    en: (of) =>
      `This is not a notebook: there is no <notebook>, and it begins ${of("beginning")}. Open a Notebook Kit HTML file, or create a ` +
      `new notebook.`,
  },
  "cut-off": {
    zh: (of) =>
      `文件不完整：${placeZh(of)}的${of("what") === "a tag" ? "标签" : of("what")}没有结束。请恢复较早的版本，或在文本编辑器里补上。`,
    en: (of) =>
      `The file is incomplete: ${of("what")} in ${placeEn(of)} is never closed. Restore an earlier version, or close it in a text ` +
      `editor.`,
  },
  "unsupported-element": {
    zh: (of) =>
      `${placeZh(of)}的<${of("name")}>在单元之外，或嵌套太深，无法保留。请在文本编辑器里移进text/html单元，或删去；单元之外的内容不显示。`,
    en: (of) =>
      `<${of("name")}> in ${placeEn(of)} is outside of a cell, or nested too deeply, and cannot be kept. In a text editor, move it ` +
      `into a cell of type text/html, or remove it; outside of cells nothing is shown.`,
  },
  misnested: {
    zh: (of) => `${placeZh(of)}处，<${of("name")}>跨过了另一个元素的首尾。请在文本编辑器里先用</${of("name")}>结束它。`,
    en: (of) =>
      `In ${placeEn(of)}, <${of("name")}> is open across the end or the beginning of another element. In a text editor, close it ` +
      `before with </${of("name")}>.`,
  },
  "bad-id": {
    zh: (of) => `单元的编号${of("id")}不能用；请在文本编辑器里改成从1起、各不相同的整数。`,
    en: (of) =>
      `The cell id ${of("id")} cannot be used; in a text editor, number the cells by different integers from 1.`,
  },

  // what cannot be written into one
  "unknown-cell": {
    zh: (of) => `没有单元${of("cell")}，可能已被移除。`,
    en: (of) => `There is no cell ${of("cell")}; it may have been removed.`,
  },
  "bad-position": {
    zh: (of) => `没有位置${of("position")}，可用的是0到${of("last")}。`,
    en: (of) => `There is no position ${of("position")}; there are 0 to ${of("last")}.`,
  },
  "swallows-cells": {
    zh: (of) =>
      of("cell") === ""
        ? `${placeZh(of)}的“<!--”没有结束，它和后面的“<script”吞掉了其余的笔记本。请在文本编辑器里写成“<\\!--”，或用“-->”结束注释。`
        : `单元${of("cell")}会吞掉后面的单元：第${of("line")}行有“<!--”，第${of("scriptLine")}行有“<script”。` +
          `请用“-->”结束注释${isCode(of) ? "，或写成“<\\!--”" : ""}。`,
    en: (of) =>
      of("cell") === ""
        ? `“<!--” in ${placeEn(of)} is never closed, and with a “<script” after it swallows the rest of the notebook. In a text ` +
          `editor, write “<\\!--” there, or close the comment with “-->”.`
        : `Cell ${of("cell")} would swallow the cells after it: “<!--” in line ${of("line")} and “<script” in line ` +
          `${of("scriptLine")}. Close the comment with “-->”${isCode(of) ? ", or write “<\\!--”" : ""}.`,
  },
  "closes-script": {
    zh: (of) => `单元${of("cell")}第${of("line")}行的“</script”会提前结束这个单元；请写成“<\\/script”。`,
    en: (of) => `“</script” in line ${of("line")} of cell ${of("cell")} would end the cell; write “<\\/script”.`,
  },
  "unwritable-character": {
    zh: (of) => `${placeZh(of)}的字符${of("character")}不能存进文件；请删去，或写成\\u0000这样的转义。`,
    en: (of) =>
      `A file cannot hold the character ${of("character")} in ${placeEn(of)}; remove it, or write an escape such as \\u0000.`,
  },
  "not-for-mode": {
    zh: (of) => `单元${of("cell")}是${of("mode")}单元，不能有这个设置：格式只用于node、python和r，数据库只用于sql。`,
    en: (of) =>
      `Cell ${of("cell")} is in ${of("mode")} and cannot have this setting: only node, python and r have a format, only sql a database.`,
  },
  "unsafe-edit": {
    zh: () => "这样改会牵动别的内容，所以什么也没有改；请在文本编辑器里改这个文件。",
    en: () => "This would change more than it should, so nothing was changed; edit the file in a text editor.",
  },

  // data cells
  "bad-name": {
    zh: (of) => `“${of("name")}”不能作名称；请只用文字、数字、_和$，不以数字开头。`,
    en: (of) => `“${of("name")}” is not a name; use letters, digits, _ and $, and no digit first.`,
  },
  "not-json": {
    zh: (of) => `${jsonZh(of)}不能存进单元；可存的是有限的数、文字、真假、null、列表和普通对象，最外层是列表或对象。`,
    en: (of) =>
      `${jsonEn(of)} cannot be kept in a cell; finite numbers, texts, booleans, null, arrays and plain objects can, an array or ` +
      `object outermost.`,
  },
  "foreign-cell": {
    zh: (of) =>
      `单元${of("cell")}里的“${of("name")}”是作者自己的写法，没有改动；请写成“const ${of("name")} = ”加JSON，或改名。`,
    en: (of) =>
      `Cell ${of("cell")} declares “${of("name")}” in a form of its own, and is left as it is; make it “const ${of("name")} = ” and ` +
      `JSON, or rename it.`,
  },
};

function placeZh(of: Particulars): string {
  return `第${of("line")}行第${of("column")}列`;
}

function placeEn(of: Particulars): string {
  return `line ${of("line")}, column ${of("column")}`;
}

/** Whether a backslash in a text of the cell can stand for nothing. */
function isCode(of: Particulars): boolean {
  return ["js", "ts", "ojs", "node"].includes(of("mode"));
}

/** What cannot be kept, and where in the value; nothing is known of a value that is no object. */
function jsonZh(of: Particulars): string {
  const what = of("what").startsWith("more than ") ? "嵌套太深的值" : of("what");
  if (what === "") return "这个值";
  return of("where") === "the value" ? `这个值（${what}）` : `“${of("where")}”处的值（${what}）`;
}

function jsonEn(of: Particulars): string {
  if (of("what") === "") return "This value";
  return of("where") === "the value" ? `This value (${of("what")})` : `The value at “${of("where")}” (${of("what")})`;
}
