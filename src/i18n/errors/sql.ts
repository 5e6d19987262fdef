import type {SqlErrorCode} from "../../base/sql-error.js";
import type {Sentences} from "./sentence.js";

/** Queries without a result: SqlError. */
export const sql: Sentences<SqlErrorCode> = {
  query: {
    zh: (of) => `DuckDB不接受这个查询：“${of("reason")}”。`,
    en: (of) => `DuckDB refuses this query: “${of("reason")}”.`,
  },
  extension: {
    zh: (of) =>
      `这要用到DuckDB的扩展“${of("extension")}”，扩展须从网上取，而这里不联网。CSV、JSON、Parquet和Arrow文件可以直接写：from '文件名'。`,
    en: (of) =>
      `This takes DuckDB’s extension “${of("extension")}”, which would be fetched, and nothing is fetched here. CSV, JSON, Parquet and Arrow files can be named as they are: from 'file'.`,
  },
  network: {
    zh: () => "查询里写了网址，而这里不联网。请把文件放到笔记本旁边，再写它的文件名。",
    en: () =>
      "The query reads from an address, and nothing is fetched here. Put the file beside the notebook and name it.",
  },
  memory: {
    zh: (of) => `查询要用的内存超过了${of("megabytes")} MB。请先筛选或汇总，少取一些行和列。`,
    en: (of) =>
      `The query takes more than ${of("megabytes")} MB of memory. Filter or sum up first, and take fewer rows and columns.`,
  },
  "no-file": {
    zh: (of) => `没有文件“${of("file")}”。文件要在笔记本旁边，并在查询里逐个写出文件名，不能用*或\${…}。`,
    en: (of) =>
      `There is no file “${of("file")}”. Files stand beside the notebook and are named one by one in the query, without * or \${…}.`,
  },
  "file-kind": {
    zh: (of) => `查询读不了文件“${of("file")}”：可以读的有CSV、TSV、JSON、Parquet和Arrow。`,
    en: (of) => `A query cannot read the file “${of("file")}”: it reads CSV, TSV, JSON, Parquet and Arrow.`,
  },
  encoding: {
    zh: (of) =>
      `文件“${of("file")}”的编码认不出：可以读的有UTF-8、GB18030和开头有标记的UTF-16。请在Excel中另存为“CSV UTF-8（逗号分隔）”。`,
    en: (of) =>
      `The encoding of the file “${of("file")}” is not known: UTF-8, GB18030 and UTF-16 with its mark are read. In Excel, save it as “CSV UTF-8 (Comma delimited)”.`,
  },
  "not-a-table": {
    zh: (of) => `“${of("table")}”不是表格：查询的对象应是Arquero表、Arrow表，或由行对象组成的数组。`,
    en: (of) => `“${of("table")}” is no table: a query takes an Arquero table, an Arrow table or an array of rows.`,
  },
  "no-columns": {
    zh: (of) => `“${of("table")}”一列也没有，无法查询；空数组请带上columns。`,
    en: (of) => `“${of("table")}” has no columns and cannot be asked; give an empty array its columns.`,
  },
  "mixed-column": {
    zh: (of) => `“${of("table")}”的“${of("column")}”列里混有不同类型的值（第${of("row")}行与前面不同），请先统一类型。`,
    en: (of) =>
      `Column “${of("column")}” of “${of("table")}” holds values of different kinds (row ${of("row")} differs from those before it); make them one kind first.`,
  },
  "bad-parameter": {
    zh: (of) => `查询里的第${of("number")}个\${…}不能作参数：应是数、文字、日期、真假或空值。`,
    en: (of) =>
      `The value of \${…} number ${of("number")} cannot be a parameter: it should be a number, text, date, boolean or null.`,
  },
  lost: {
    zh: () => "DuckDB意外停止了。再运行一次就会重新启动。",
    en: () => "DuckDB has ended unexpectedly. Run the cell to begin it anew.",
  },
};
