import {describe, expect, it} from "vitest";
import {createNotebook} from "../../../src/notebook/create.js";
import {writeDataCell} from "../../../src/notebook/data-cell.js";
import {insertCell, removeCell, setCellAttributes, setCellValue} from "../../../src/notebook/edit.js";
import {NotebookError} from "../../../src/notebook/notebook-error.js";
import {MAX_LENGTH, parseDocument} from "../../../src/notebook/parse.js";
import {faultOf} from "../../base/fault.js";
import {said} from "./said.js";

const notebook = (...lines: string[]) => ["<!doctype html>", "<notebook>", ...lines, "</notebook>"].join("\n");
const document = parseDocument(
  notebook(
    '  <script id="1" type="module">',
    "    const scenarios = makeThem();",
    "  </script>",
    '  <script id="2" type="text/markdown">',
    "    Prose",
    "  </script>",
  ),
);

describe("a text that is no notebook", () => {
  it.each([
    ["", "文件是空的；请新建一个笔记本。", "The file is empty; create a new notebook instead."],
    [
      "a\n\0",
      "这不是文本文件：第2行第1列有NUL字符。请打开Notebook Kit的HTML文件；如果就是它，请去掉这个字符，存为UTF-8。",
      "This is not a text: there is a NUL character in line 2, column 1. Open a Notebook Kit HTML file; if this is one, save it " +
        "as UTF-8 without that character.",
    ],
    [
      "<p>Hello</p>",
      '这不是笔记本：没有<notebook>，开头是"<p>Hello</p>"。请打开Notebook Kit的HTML文件，或新建一个笔记本。',
      'This is not a notebook: there is no <notebook>, and it begins "<p>Hello</p>". Open a Notebook Kit HTML file, or create a ' +
        "new notebook.",
    ],
    [
      "<notebook>\n  <script id=1>\n",
      "文件不完整：第2行第3列的<script>没有结束。请恢复较早的版本，或在文本编辑器里补上。",
      "The file is incomplete: <script> in line 2, column 3 is never closed. Restore an earlier version, or close it in a text " +
        "editor.",
    ],
    [
      "<notebook>\n<p",
      "文件不完整：第2行第1列的标签没有结束。请恢复较早的版本，或在文本编辑器里补上。",
      "The file is incomplete: a tag in line 2, column 1 is never closed. Restore an earlier version, or close it in a text editor.",
    ],
    [
      notebook("<svg></svg>"),
      "第3行第1列的<svg>在单元之外，或嵌套太深，无法保留。请在文本编辑器里移进text/html单元，或删去；单元之外的内容不显示。",
      "<svg> in line 3, column 1 is outside of a cell, or nested too deeply, and cannot be kept. In a text editor, move it into a " +
        "cell of type text/html, or remove it; outside of cells nothing is shown.",
    ],
    [
      notebook("<p><b></p>"),
      "第3行第7列处，<b>跨过了另一个元素的首尾。请在文本编辑器里先用</b>结束它。",
      "In line 3, column 7, <b> is open across the end or the beginning of another element. In a text editor, close it before " +
        "with </b>.",
    ],
    [
      notebook('<script id="9007199254740993"></script>'),
      "单元的编号9007199254740992不能用；请在文本编辑器里改成从1起、各不相同的整数。",
      "The cell id 9007199254740992 cannot be used; in a text editor, number the cells by different integers from 1.",
    ],
    [
      notebook("<script id=1>", "<!-- <script >", "</script>"),
      "第4行第1列的“<!--”没有结束，它和后面的“<script”吞掉了其余的笔记本。请在文本编辑器里写成“<\\!--”，或用“-->”结束注释。",
      "“<!--” in line 4, column 1 is never closed, and with a “<script” after it swallows the rest of the notebook. In a text " +
        "editor, write “<\\!--” there, or close the comment with “-->”.",
    ],
  ])("is told why, where, and the way out: %j", (text, zh, en) => {
    expect(said(faultOf(() => parseDocument(text)))).toEqual({zh, en});
  });

  it("is told how long it may be", () => {
    // Twenty million characters would be too long for a test; the error is as the reader of the text makes it.
    const fault = new NotebookError("too-large", "", {length: MAX_LENGTH + 1, limit: MAX_LENGTH});
    expect(said(fault)).toEqual({
      zh: "笔记本太大：有20000001个字符，至多20000000个；请把数据放进单独的文件。",
      en: "The notebook is too large: 20000001 characters, at most 20000000 are read; keep data in files of their own.",
    });
  });
});

describe("a change that would damage a notebook", () => {
  it.each([
    [
      "of a cell there is not",
      () => removeCell(document, 7),
      "没有单元7，可能已被移除。",
      "There is no cell 7; it may have been removed.",
    ],
    [
      "to a place there is not",
      () => insertCell(document, 5),
      "没有位置5，可用的是0到2。",
      "There is no position 5; there are 0 to 2.",
    ],
    [
      "that swallows cells, in code",
      () => setCellValue(document, 1, "a\n<!--\n<script "),
      "单元1会吞掉后面的单元：第2行有“<!--”，第3行有“<script”。请用“-->”结束注释，或写成“<\\!--”。",
      "Cell 1 would swallow the cells after it: “<!--” in line 2 and “<script” in line 3. Close the comment with “-->”, or write " +
        "“<\\!--”.",
    ],
    [
      "that swallows cells, in prose",
      () => setCellValue(document, 2, "<!-- <script "),
      "单元2会吞掉后面的单元：第1行有“<!--”，第1行有“<script”。请用“-->”结束注释。",
      "Cell 2 would swallow the cells after it: “<!--” in line 1 and “<script” in line 1. Close the comment with “-->”.",
    ],
    [
      "with half a character",
      () => setCellValue(document, 1, "a\nb\ud800"),
      "第3行第6列的字符U+D800不能存进文件；请删去，或写成\\u0000这样的转义。",
      "A file cannot hold the character U+D800 in line 3, column 6; remove it, or write an escape such as \\u0000.",
    ],
    [
      "to a setting the cell cannot have",
      () => setCellAttributes(document, 1, {database: "var:db"}),
      "单元1是js单元，不能有这个设置：格式只用于node、python和r，数据库只用于sql。",
      "Cell 1 is in js and cannot have this setting: only node, python and r have a format, only sql a database.",
    ],
    [
      "of its author's own form",
      () => writeDataCell(document, "scenarios", []),
      "单元1里的“scenarios”是作者自己的写法，没有改动；请写成“const scenarios = ”加JSON，或改名。",
      "Cell 1 declares “scenarios” in a form of its own, and is left as it is; make it “const scenarios = ” and JSON, or rename it.",
    ],
    [
      "under a name that is none",
      () => writeDataCell(document, "1st", []),
      "“1st”不能作名称；请只用文字、数字、_和$，不以数字开头。",
      "“1st” is not a name; use letters, digits, _ and $, and no digit first.",
    ],
    [
      "to a value that is no list",
      () => writeDataCell(document, "x", 3),
      "这个值不能存进单元；可存的是有限的数、文字、真假、null、列表和普通对象，最外层是列表或对象。",
      "This value cannot be kept in a cell; finite numbers, texts, booleans, null, arrays and plain objects can, an array or " +
        "object outermost.",
    ],
    [
      "to a value JSON cannot say",
      () => writeDataCell(document, "x", {a: [1, new Date(0)]}),
      "“a.1”处的值（Date）不能存进单元；可存的是有限的数、文字、真假、null、列表和普通对象，最外层是列表或对象。",
      "The value at “a.1” (Date) cannot be kept in a cell; finite numbers, texts, booleans, null, arrays and plain objects can, an " +
        "array or object outermost.",
    ],
    [
      "by an id that is none",
      () => createNotebook({cells: [{id: 0}]}),
      "单元的编号0不能用；请在文本编辑器里改成从1起、各不相同的整数。",
      "The cell id 0 cannot be used; in a text editor, number the cells by different integers from 1.",
    ],
  ])("is told why, and the way out: %s", (_, action, zh, en) => {
    expect(said(faultOf(action))).toEqual({zh, en});
  });

  it("is told so of a value nested too deeply", () => {
    const deep = Array.from({length: 200}).reduce<unknown>((inner) => [inner], 1);
    expect(said(faultOf(() => writeDataCell(document, "x", deep))).zh).toMatch(
      /^“(0\.)+0”处的值（嵌套太深的值）不能存进单元；/,
    );
  });

  it("is told so where nothing was changed, and where a script would end early", () => {
    // Neither comes about by way of the functions above, which prevent it; the errors are as the guard makes them.
    expect(said(new NotebookError("unsafe-edit", ""))).toEqual({
      zh: "这样改会牵动别的内容，所以什么也没有改；请在文本编辑器里改这个文件。",
      en: "This would change more than it should, so nothing was changed; edit the file in a text editor.",
    });
    expect(said(new NotebookError("closes-script", "", {cell: 2, line: 3}))).toEqual({
      zh: "单元2第3行的“</script”会提前结束这个单元；请写成“<\\/script”。",
      en: "“</script” in line 3 of cell 2 would end the cell; write “<\\/script”.",
    });
  });
});
