import type {TableErrorCode} from "../../data/table-error.js";
import {meantEn, meantZh, type Particulars, type Sentences} from "./sentence.js";

/** What is wrong with a data package, a table or a cell: TableError. Rows are counted as a spreadsheet does. */
export const data: Sentences<TableErrorCode> = {
  // the package
  "not-json": {
    zh: (of) => `${of("resource")}不是合格的JSON，请检查括号、引号和逗号。`,
    en: (of) => `${of("resource")} is not JSON (${of("reason")}); check brackets, quotation marks and commas.`,
  },
  descriptor: {
    zh: (of) =>
      of("value") === "undefined"
        ? `${of("resource")}缺少${of("path")}，请补上。`
        : `${of("resource")}的${of("path")}不合规范，现在是${literal(of("value"))}；请按Data Package 2改正。`,
    en: (of) =>
      of("value") === "undefined"
        ? `${of("resource")} lacks ${of("path")}; add it.`
        : `In ${of("resource")}, ${of("path")} is ${of("wrong")}, found ${literal(of("value"))}; correct it as Data Package 2 has it.`,
  },
  "unsafe-path": {
    zh: (of) =>
      `${of("resource")}的${of("path")}不能用：${literal(of("value"))}；请写数据包文件夹以内的路径，以/分隔。`,
    en: (of) =>
      `In ${of("resource")}, ${of("path")} cannot be used: ${literal(of("value"))}; write a path below the package’s folder, with /.`,
  },
  unreadable: {
    zh: (of) => `读不到“${of("resource")}”的文件${of("path")}，请检查它是否在数据包的文件夹里。`,
    en: (of) =>
      `The file of “${of("resource")}”, ${of("path")}, cannot be read; see that it is in the package’s folder.`,
  },

  // the file
  "not-utf8": {
    zh: (of) =>
      `${tableZh(of)}不是UTF-8编码${of("encoding") && `，像是${of("encoding")}`}；请在Excel中另存为“CSV UTF-8（逗号分隔）”。`,
    en: (of) =>
      `${tableEn(of)} is not UTF-8${of("encoding") && `, it seems to be ${of("encoding")}`}; in Excel, save it as “CSV UTF-8 ` +
      `(Comma delimited)”.`,
  },
  "file-too-large": {
    zh: (of) => `${tableZh(of)}太大：${of("value")}MB，至多${of("limit")}MB；请先筛选，或分成几个文件。`,
    en: (of) =>
      `${tableEn(of)} is too large: ${of("value")} MB, at most ${of("limit")} MB; filter it first, or split it.`,
  },
  "empty-file": {
    zh: (of) => `${tableZh(of)}是空的；第一行应是各列的名称。`,
    en: (of) => `${tableEn(of)} is empty; its first row must name the columns.`,
  },
  "no-rows": {
    zh: (of) => `${tableZh(of)}只有表头，没有数据，请补上。`,
    en: (of) => `${tableEn(of)} has only a header; add rows.`,
  },
  "unclosed-quote": {
    zh: (of) => `${tableZh(of)}有一个引号没有结束，其后的行无法分辨；单元格里的引号要写两遍。`,
    en: (of) =>
      `${tableEn(of)} has a quotation mark that is never closed, so that the rows after it cannot be told apart; within a cell ` +
      `it is written twice.`,
  },
  "stray-quote": {
    zh: (of) => `${tableZh(of)}有引号在单元格中间；请给整个单元格加引号，里面的引号写两遍。`,
    en: (of) =>
      `${tableEn(of)} has a quotation mark in the middle of a cell; put the cell in quotation marks and write those within it twice.`,
  },
  "wrong-delimiter": {
    zh: (of) => `${tableZh(of)}以${markZh(of("value"))}分隔，应以${markZh(of("expected"))}分隔；请另存。`,
    en: (of) =>
      `${tableEn(of)} is separated by ${markEn(of("value"))}; save it separated by ${markEn(of("expected"))}.`,
  },

  // the columns
  "unnamed-column": {
    zh: (of) => `表“${of("resource")}”的第${of("column")}列没有名称，请命名或删去。`,
    en: (of) => `In the table “${of("resource")}”, column ${of("column")} has no name; name it or delete it.`,
  },
  "duplicate-column": {
    zh: (of) => `表“${of("resource")}”有两列都叫“${of("column")}”（第${of("positions")}列），请改名。`,
    en: (of) =>
      `In the table “${of("resource")}”, two columns are called “${of("column")}” (columns ${of("positions")}); rename one.`,
  },
  "missing-column": {
    zh: (of) => `表“${of("resource")}”缺少“${of("column")}”列，请补上。`,
    en: (of) => `The table “${of("resource")}” lacks the column “${of("column")}”; add it.`,
  },
  "unknown-column": {
    zh: (of) =>
      `表“${of("resource")}”有一列“${of("column")}”不在数据包的说明里，${meantZh(of, "请删去，或写进datapackage.json")}`,
    en: (of) =>
      `The table “${of("resource")}” has a column “${of("column")}” that the package does not describe; ` +
      meantEn(of, "delete it, or describe it in datapackage.json"),
  },
  "column-order": {
    zh: (of) => `表“${of("resource")}”的列顺序不对：“${of("column")}”处应是“${of("expected")}”，请调整。`,
    en: (of) =>
      `The columns of the table “${of("resource")}” are out of order: “${of("column")}” stands where “${of("expected")}” ` +
      `should; move it.`,
  },

  // the rows and cells
  "ragged-row": {
    zh: (of) => `${tableZh(of)}有${of("value")}格，而表头有${of("expected")}列；请补齐，含逗号的单元格要加引号。`,
    en: (of) =>
      `${tableEn(of)} has ${of("value")} cells, the header ${of("expected")}; even them out, and put a cell with a comma in ` +
      `quotation marks.`,
  },
  "not-a-number": {
    zh: (of) => `${cellZh(of)}应是数，现在是“${of("value")}”；${writeZh(of, "只写数字，例如1711.6")}`,
    en: (of) =>
      `${cellEn(of)} must be a number; it is “${of("value")}”. ${writeEn(of, "Write digits only, such as 1711.6")}`,
  },
  "not-an-integer": {
    zh: (of) => `${cellZh(of)}应是整数，现在是“${of("value")}”；${writeZh(of, "例如2020")}`,
    en: (of) =>
      `${cellEn(of)} must be a whole number; it is “${of("value")}”. ${writeEn(of, "Write one such as 2020")}`,
  },
  "not-a-year": {
    zh: (of) => `${cellZh(of)}应是年份，现在是“${of("value")}”；${writeZh(of, "例如2020")}`,
    en: (of) => `${cellEn(of)} must be a year; it is “${of("value")}”. ${writeEn(of, "Write one such as 2020")}`,
  },
  "not-a-date": {
    zh: (of) => `${cellZh(of)}应是日期，现在是“${of("value")}”；请写成2020-12-31这样。`,
    en: (of) => `${cellEn(of)} must be a date; it is “${of("value")}”. Write one such as 2020-12-31.`,
  },
  "altered-when-read": {
    zh: (of) => `${cellZh(of)}是“${of("value")}”，读进来会变样；如果这一列是编号，请把它选为文本。`,
    en: (of) =>
      `${cellEn(of)} is “${of("value")}”, which reads as something else; if the column holds codes, take it as text.`,
  },
  "too-large": {
    zh: (of) =>
      `${cellZh(of)}是“${of("value")}”，超出了数能表示的大小（绝对值不超过1.79×10³⁰⁸）；请换更大的单位` +
      (of("isText") ? "，改好之前这一列按文本读入。" : "。"),
    en: (of) =>
      `${cellEn(of)} is “${of("value")}”, more than a number can hold (1.79×10³⁰⁸ in size); write it in a larger unit` +
      (of("isText") ? ". Until then the column is read as text." : "."),
  },
  "digits-lost": {
    zh: (of) =>
      `${cellZh(of)}是“${of("value")}”，比数或日期能存的位数多，单元读到的是最接近的值；要保留全部位数，请把这一列存成文本。`,
    en: (of) =>
      `${cellEn(of)} is “${of("value")}”, more digits than a number or a date has; cells get the nearest one. To keep them, write ` +
      `the column as text.`,
  },
  "not-a-boolean": {
    zh: (of) => `${cellZh(of)}应是真或假，现在是“${of("value")}”；可写${of("allowed")}。`,
    en: (of) => `${cellEn(of)} must be true or false; it is “${of("value")}”. Write one of ${of("allowed")}.`,
  },
  required: {
    zh: (of) => `${cellZh(of)}是空的，请填写。`,
    en: (of) => `${cellEn(of)} is empty; fill it in.`,
  },
  "not-allowed": {
    zh: (of) => `${cellZh(of)}的“${of("value")}”不在可取的值里，${meantZh(of, `可取${of("allowed")}`)}`,
    en: (of) =>
      `${cellEn(of)}: “${of("value")}” is not an allowed value; ${meantEn(of, `choose one of ${of("allowed")}`)}`,
  },
  pattern: {
    zh: (of) => `${cellZh(of)}的“${of("value")}”格式不对，应符合${pattern(of)}。`,
    en: (of) => `${cellEn(of)}: “${of("value")}” has the wrong form; it must match ${pattern(of)}.`,
  },
  "below-minimum": {
    zh: (of) =>
      `${cellZh(of)}应${of("exclusive") === "true" ? "大于" : "不小于"}${of("limit")}，现在是${of("value")}。`,
    en: (of) =>
      `${cellEn(of)} must be ${of("exclusive") === "true" ? "more than" : "at least"} ${of("limit")}; it is ${of("value")}.`,
  },
  "above-maximum": {
    zh: (of) =>
      `${cellZh(of)}应${of("exclusive") === "true" ? "小于" : "不大于"}${of("limit")}，现在是${of("value")}。`,
    en: (of) =>
      `${cellEn(of)} must be ${of("exclusive") === "true" ? "less than" : "at most"} ${of("limit")}; it is ${of("value")}.`,
  },
  "too-short": {
    zh: (of) => `${cellZh(of)}的“${of("value")}”太短，至少要${of("limit")}个字符。`,
    en: (of) => `${cellEn(of)}: “${of("value")}” is too short; at least ${of("limit")} characters are needed.`,
  },
  "too-long": {
    zh: (of) => `${cellZh(of)}的“${of("value")}”太长，至多${of("limit")}个字符。`,
    en: (of) => `${cellEn(of)}: “${of("value")}” is too long; at most ${of("limit")} characters fit.`,
  },
  "not-unique": {
    zh: (of) => `${rowsZh(of)}都是“${of("value")}”，而这一列不能重复，请改其中一个。`,
    en: (of) => `${rowsEn(of)} is “${of("value")}” in both, and no value may repeat; change one.`,
  },
  "duplicate-key": {
    zh: (of) => `${rowsZh(of)}都是“${of("value")}”，而它是区分各行的键，请改其中一个。`,
    en: (of) => `${rowsEn(of)} is “${of("value")}” in both, and it is the key that tells rows apart; change one.`,
  },
  "broken-reference": {
    zh: (of) => `${cellZh(of)}的“${of("value")}”在表“${of("target")}”里没有对应的行，请改正或补上那一行。`,
    en: (of) =>
      `${cellEn(of)}: no row of the table “${of("target")}” has “${of("value")}”; correct it, or add the row.`,
  },
  "unknown-input": {
    zh: (of) => `${cellZh(of)}的“${of("value")}”不是可填的指标，${meantZh(of, "名称见模板")}`,
    en: (of) =>
      `${cellEn(of)}: “${of("value")}” is no input of official data; ${meantEn(of, "the template has their names")}`,
  },
  "wrong-unit": {
    zh: (of) => `${cellZh(of)}的“${of("value")}”不能换算成${of("expected")}${priceZh(of)}，请改单位和数值。`,
    en: (of) =>
      `${cellEn(of)}: “${of("value")}” cannot be converted to ${of("expected")}${priceEn(of)}; correct the unit and the value.`,
  },

  // writing
  "not-finite": {
    zh: (of) => `第${of("row")}行“${of("column")}”列不是有限的数（${of("value")}），不能写出；没有值的格请用null。`,
    en: (of) =>
      `Row ${of("row")}, column “${of("column")}” is not a finite number (${of("value")}) and cannot be written; use null for an ` +
      `empty cell.`,
  },
  "absent-value": {
    zh: (of) => `第${of("row")}行没有“${of("column")}”列，不能写出；没有值的格请用null。`,
    en: (of) => `Row ${of("row")} has no “${of("column")}” and cannot be written; use null for an empty cell.`,
  },
};

function tableZh(of: Particulars): string {
  return `表“${of("resource")}”${of("row") && `第${of("row")}行`}`;
}

function tableEn(of: Particulars): string {
  return `The table “${of("resource")}”${of("row") && `, row ${of("row")},`}`;
}

function cellZh(of: Particulars): string {
  return `${tableZh(of)}“${of("column")}”列`;
}

function cellEn(of: Particulars): string {
  return `In the table “${of("resource")}”, row ${of("row")}, column “${of("column")}”`;
}

function rowsZh(of: Particulars): string {
  return `表“${of("resource")}”第${of("firstRow")}行和第${of("row")}行的“${of("column")}”`;
}

function rowsEn(of: Particulars): string {
  return `In the table “${of("resource")}”, rows ${of("firstRow")} and ${of("row")}, “${of("column")}”`;
}

/** The price base that money is to have. */
function priceZh(of: Particulars): string {
  return of("price") && (of("price") === "current" ? "（现价）" : `（${of("price")}年价）`);
}

function priceEn(of: Particulars): string {
  return of("price") && ` (${of("price")} prices)`;
}

function writeZh(of: Particulars, otherwise: string): string {
  return of("suggestion") ? `请写成${of("suggestion")}。` : `${otherwise}。`;
}

function writeEn(of: Particulars, otherwise: string): string {
  return of("suggestion") ? `Write ${of("suggestion")}.` : `${otherwise}.`;
}

/** As its author wrote it, without what makes it match the whole text. */
function pattern(of: Particulars): string {
  return of("pattern").replace(/^\^\(\?:(.*)\)\$$/, "$1");
}

/** The JSON text a value begins with, without the hint that may follow it in the error. */
function literal(value: string): string {
  return /^"(?:[^"\\]|\\.)*"/.exec(value)?.[0] ?? value;
}

function markZh(mark: string): string {
  return mark === "\t" ? "制表符" : `“${mark}”`;
}

function markEn(mark: string): string {
  return mark === "\t" ? "tabs" : `“${mark}”`;
}
