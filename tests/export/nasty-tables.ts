import fc from "fast-check";
import type {ExportCell, ExportTable} from "../../src/export/table.js";

/** Texts that break what is careless: quotation marks, separators, line ends, formulas, escapes, names of properties. */
export const nastyText = fc.oneof(
  fc.string({unit: "binary", minLength: 1}),
  fc.constantFrom(
    "长治市“十四五”规划",
    "一,二;三\t四",
    '"',
    '"引"文',
    'a"b',
    "第一行\n第二行",
    "第一行\r\n第二行",
    " 前后有空格 ",
    "=1+1",
    '=HYPERLINK("http://example.com")',
    "-5",
    "+8%",
    "@SUM(A1)",
    "\uFEFF",
    "0123",
    "_x0041_",
    "<b>&amp;</b>]]>",
    "constructor",
    "__proto__",
    "toString",
    "\u0001\u007F\uFFFD",
    "𠮷👩‍🌾",
    "'",
  ),
);

export const cell: fc.Arbitrary<ExportCell> = fc.oneof(
  nastyText,
  fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value + 0),
  fc.constant(null),
);

/** Tables of one to four columns with any cells in them. */
export const nastyTable: fc.Arbitrary<ExportTable> = fc.integer({min: 1, max: 4}).chain((width) =>
  fc
    .record({
      labels: fc.array(nastyText, {minLength: width, maxLength: width}),
      rows: fc.array(fc.array(cell, {minLength: width, maxLength: width}), {maxLength: 6}),
    })
    .map(({labels, rows}) => ({
      name: "表",
      title: {zh: "表", en: "table"},
      columns: labels.map((zh, i) => ({key: `c${i}`, label: {zh, en: zh}, unit: "", kind: "text" as const})),
      rows,
    })),
);
