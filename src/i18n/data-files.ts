import type {Label} from "../base/label.js";
import type {ColumnType} from "../data/survey/cell-kind.js";
import type {Delimiter} from "../data/survey/delimiter.js";
import type {Encoding} from "../data/survey/encoding.js";
import {formatNumber} from "./number.js";

/** What the workspace says of a data file that is put beside a notebook. */

export const reading: Label = {zh: "正在读取…", en: "Reading…"};
export const rowsSoFar = (rows: number): Label => ({
  zh: `正在检查…已看 ${formatNumber(rows, "zh")} 行`,
  en: `Checking… ${formatNumber(rows, "en")} rows so far`,
});
export const extent = (rows: number, columns: number): Label => ({
  zh: `${formatNumber(rows, "zh")} 行，${formatNumber(columns, "zh")} 列。`,
  en: `${formatNumber(rows, "en")} ${rows === 1 ? "row" : "rows"}, ${formatNumber(columns, "en")} ${columns === 1 ? "column" : "columns"}.`,
});

export const encoding: Label = {zh: "编码", en: "Encoding"};
export const encodingNames = {
  "utf-8": {zh: "UTF-8", en: "UTF-8"},
  gb18030: {zh: "GB18030（GBK）", en: "GB18030 (GBK)"},
  "utf-16le": {zh: "UTF-16", en: "UTF-16"},
  "utf-16be": {zh: "UTF-16（大端）", en: "UTF-16 (big-endian)"},
} satisfies Record<Encoding, Label>;
export const converted = (from: Label): Label => ({
  zh: `笔记本按 UTF-8 读文件，所以这份 ${from.zh} 的文件会转成 UTF-8 放到笔记本旁边；你原来的文件不变。`,
  en: `Notebooks read files as UTF-8, so this ${from.en} file is put beside the notebook in UTF-8; your own file stays as it is.`,
});
export const notInEncoding: Label = {
  zh: "用这种编码读不通，请选另一种。",
  en: "The file cannot be read in this encoding; choose another.",
};
export const noEncoding: Label = {
  zh: "它不是文本，或不是 UTF-8、GB18030、UTF-16 编码。请在 Excel 里另存为“CSV UTF-8（逗号分隔）”。",
  en: "It is no text, or not in UTF-8, GB18030 or UTF-16. In Excel, save it as “CSV UTF-8 (Comma delimited)”.",
};
export const delimiter: Label = {zh: "分隔符", en: "Delimiter"};
export const delimiterNames = {
  ",": {zh: "逗号", en: "Comma"},
  "\t": {zh: "制表符", en: "Tab"},
  ";": {zh: "分号", en: "Semicolon"},
  "|": {zh: "竖线", en: "Bar"},
} satisfies Record<Delimiter, Label>;

export const headerRow: Label = {zh: "表头在第几行", en: "Row of the column names"};
export const lastRow: Label = {zh: "数据到第几行", en: "Last row of the data"};
export const linesBefore: Label = {
  zh: "表头之前的行，当作标题和说明，单元不读：",
  en: "Lines before the column names, taken as title and notes; cells do not read them:",
};
export const linesAfter: Label = {
  zh: "数据之后的行，当作注释和出处，单元不读：",
  en: "Lines after the data, taken as notes and sources; cells do not read them:",
};
export const lineAround = (row: number, text: string): Label => ({
  zh: `第 ${row} 行：${text || "（空行）"}`,
  en: `Row ${row}: ${text || "(blank)"}`,
});

export const sheet: Label = {zh: "工作表", en: "Sheet"};
export const keptAsCsv = (sheet: string, file: string): Label => ({
  zh: `笔记本离线读不了 Excel 文件，所以工作表“${sheet}”存为 ${file}（UTF-8）放到笔记本旁边：日期写成 2024-03-31，百分数写成小数（5% 是 0.05），公式取存着的值，末尾的空行和空列不带；你原来的文件不变。`,
  en: `Notebooks cannot read Excel files offline, so the sheet “${sheet}” is saved as ${file} (UTF-8) beside the notebook: dates as 2024-03-31, percentages as fractions (5% is 0.05), formulas by their stored values, without empty rows and columns at the end; your own file stays as it is.`,
});

export const notATable: Label = {
  zh: "它不是一列平铺的记录，所以不当作表看；文件原样放到笔记本旁边，下面是它的开头。",
  en: "It is no list of flat records, so it is not looked at as a table; the file is put beside the notebook as it is, and begins as follows.",
};
export const beginning: Label = {zh: "文件开头", en: "How the file begins"};
export const notJson = (line: number, column: number): Label => ({
  zh: `它不是合格的 JSON：第 ${line} 行第 ${column} 个字符处读不通。请检查那里的括号、引号和逗号，改好再拖进来。`,
  en: `It is no JSON: it cannot be read at line ${line}, column ${column}. Check brackets, quotation marks and commas there, then drop it again.`,
});
export const tooLargeInJson = (place: string): Label => ({
  zh: `其中“${place}”超出了数能表示的大小（绝对值不超过 1.79×10³⁰⁸），读进来会变成无穷大。请换更大的单位，改好再拖进来。`,
  en: `In it, “${place}” is more than a number can hold (1.79×10³⁰⁸ in size) and would be read as infinite. Write it in a larger unit, then drop it again.`,
});
export const jsonNotUtf8: Label = {
  zh: "JSON 文件要用 UTF-8 编码，它不是。请另存为 UTF-8 再拖进来。",
  en: "JSON files are in UTF-8, and this one is not. Save it in UTF-8, then drop it again.",
};
export const bigIntegers = (columns: readonly string[]): Label => ({
  zh: `${columns.map((column) => `“${column}”`).join("、")}里有超过 2⁵³ 的整数，普通的数存不下，单元里整列是 BigInt（写作 2020n），不能和普通的数直接相加减。`,
  en: `${columns.map((column) => `“${column}”`).join(", ")} ${columns.length === 1 ? "holds" : "hold"} whole numbers beyond 2⁵³, more than a number can be; cells get the whole column as BigInt (written 2020n), which does not add to plain numbers.`,
});
export const asWritten = (type: string): Label => ({zh: `文件中是 ${type}`, en: `${type} in the file`});

export const preview: Label = {zh: "前几行", en: "First rows"};
export const row: Label = {zh: "行", en: "Row"};
export const unnamed: Label = {zh: "（没有名称）", en: "(no name)"};
export const typeOf = (column: string): Label => ({zh: `“${column}”的类型`, en: `Type of “${column}”`});
export const typeNames = {
  integer: {zh: "整数", en: "Integer"},
  number: {zh: "数", en: "Number"},
  date: {zh: "日期", en: "Date"},
  boolean: {zh: "真假", en: "Boolean"},
  text: {zh: "文本", en: "Text"},
} satisfies Record<ColumnType, Label>;
export const unit = (unit: string): Label => ({zh: `单位 ${unit}`, en: `in ${unit}`});
export const missing = (count: number): Label => ({
  zh: `缺 ${formatNumber(count, "zh")}`,
  en: `${formatNumber(count, "en")} missing`,
});
export const misfits = (count: number): Label => ({
  zh: `${formatNumber(count, "zh")} 处不合`,
  en: `${formatNumber(count, "en")} do not fit`,
});
export const allFits: Label = {zh: "没有发现问题。", en: "Nothing is wrong with it."};
export const faultsFound = (count: number): Label => ({
  zh: `有 ${formatNumber(count, "zh")} 处要留意；行都保留，不合类型的格按原文读进来：`,
  en: `${formatNumber(count, "en")} ${count === 1 ? "place needs" : "places need"} a look; every row is kept, and a cell that does not fit its type is read as the text it is:`,
});
export const digitsLost = (count: number): Label => ({
  zh: `有 ${formatNumber(count, "zh")} 处要留意；行都保留：`,
  en: `${formatNumber(count, "en")} ${count === 1 ? "place needs" : "places need"} a look; every row is kept:`,
});
export const moreFaults = (count: number): Label => ({
  zh: `还有 ${formatNumber(count, "zh")} 处没有列出。`,
  en: `${formatNumber(count, "en")} more are not listed.`,
});

export const fileNameField: Label = {zh: "放在笔记本旁边的文件名", en: "Name of the file beside the notebook"};
export const cellNameField: Label = {zh: "单元里的名称", en: "Its name in cells"};
export const showTable: Label = {zh: "再加一个单元，把它显示成表", en: "Add a second cell that shows it as a table"};
export const showValue: Label = {zh: "再加一个单元，显示它的内容", en: "Add a second cell that shows what it holds"};
export const cellCode: Label = {zh: "加入的单元", en: "The cells that are added"};
export const add: Label = {zh: "加入", en: "Add"};
export const taken = (name: string): Label => ({
  zh: `旁边已有“${name}”，内容不同。换个文件名，或勾选替换。`,
  en: `There is another “${name}” beside the notebook. Choose another name, or tick to replace it.`,
});
export const replace: Label = {
  zh: "替换旁边的同名文件（原来的移到“已移除的笔记本”，可以恢复）",
  en: "Replace the file of that name (the former one goes to “Removed notebooks” and can be restored)",
};
export const keepEnding = (ending: string): Label => ({
  zh: `文件名要以 ${ending} 结尾。`,
  en: `The name has to end in ${ending}.`,
});
export const noCellName: Label = {
  zh: "单元里的名称要像变量名：以字母、汉字或下划线开头，不含空格和标点，也不是推演或 JavaScript 自用的词。",
  en: "A name in cells is like a variable’s: it begins with a letter, holds no space nor punctuation, and is no word of JavaScript’s or Tuiyan’s own.",
};
export const cellNameTaken = (name: string): Label => ({
  zh: `笔记本里已有“${name}”，请换一个。`,
  en: `The notebook has a “${name}” already; choose another.`,
});
export const tooLarge = (size: string, limit: string): Label => ({
  zh: `它有 ${size}，超过笔记本能读的 ${limit}，所以没有打开。请先筛选，或分成几个文件。`,
  en: `It has ${size}, more than the ${limit} a notebook can read, so it was not opened. Filter it first, or split it.`,
});
export const unreadable: Label = {
  zh: "读不到这个文件，它可能被移走了。请再选一次。",
  en: "The file cannot be read; it may have been moved. Choose it again.",
};
export const added = (file: string, name: string): Label => ({
  zh: `“${file}”已放在笔记本旁边，单元里叫“${name}”。撤销会移除单元，文件留在旁边。`,
  en: `“${file}” is beside the notebook now, and cells call it “${name}”. Undo removes the cells; the file stays.`,
});
export const openNotebookFirst: Label = {
  zh: "请先打开一个笔记本，再加入数据文件或模块。",
  en: "Open a notebook first, then add data files or modules to it.",
};
