import type {Label} from "../base/label.js";

/** What is said of a table of rows. */
export const rows = {
  rows: {zh: "{} 行", en: "Rows: {}"},
  firstRows: {zh: "{} 行，显示前 {first} 行", en: "Rows: {}, the first {first} shown"},
  more: {zh: "再显示 {} 行", en: "Show {} more"},
  none: {zh: "没有行", en: "No rows"},
  nothing: {zh: "没有结果", en: "No result"},
  table: {zh: "表", en: "Table"},
} as const satisfies Record<string, Label>;
