import type {Label} from "../base/label.js";

/** What is said of queries and their results. */
export const sql = {
  loading: {zh: "正在载入 DuckDB…", en: "Loading DuckDB…"},
  rows: {zh: "{} 行", en: "Rows: {}"},
  firstRows: {zh: "{} 行，显示前 {first} 行", en: "Rows: {}, the first {first} shown"},
  more: {zh: "再显示 {} 行", en: "Show {} more"},
  noRows: {zh: "没有符合条件的行", en: "No rows"},
  done: {zh: "已执行，没有结果", en: "Done; it has no result"},
  result: {zh: "查询结果", en: "Result of the query"},
} as const satisfies Record<string, Label>;
