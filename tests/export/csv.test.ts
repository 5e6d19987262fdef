import fc from "fast-check";
import Papa from "papaparse";
import {neutralised} from "../../src/export/neutralise.js";
import {describe, expect, it} from "vitest";
import {toCsv, toCsvBlob} from "../../src/export/csv.js";
import type {ExportTable} from "../../src/export/table.js";
import {nastyTable} from "./nasty-tables.js";

const small: ExportTable = {
  name: "小表",
  title: {zh: "小表", en: "Small"},
  columns: [
    {key: "name", label: {zh: "名称", en: "Name"}, unit: "", kind: "text"},
    {key: "gdp", label: {zh: "地区生产总值", en: "GDP"}, unit: "亿元@current", kind: "number"},
    {key: "share", label: {zh: "比重", en: "Share"}, unit: "1", kind: "fraction"},
  ],
  rows: [
    ["基准,原文", 2787.37544232463, 0.1 + 0.2],
    ["-其中", -5, null],
    ["＝合计", 1e21, 1],
  ],
};

/** The records, as a program that drops the byte order mark and the end of the last line finds them. */
const read = (csv: string) => Papa.parse<string[]>(csv.replace(/\r\n$/, ""), {delimiter: ",", newline: "\r\n"}).data;

describe("toCsv", () => {
  it("begins with a byte order mark, has the units in its header and CRLF between its rows", () => {
    expect(toCsv(small, "zh").split("\r\n")).toEqual([
      "\uFEFF名称,地区生产总值(亿元，现价),比重",
      '"基准,原文",2787.37544232463,0.30000000000000004',
      "-其中,-5,",
      "＝合计,1e+21,1",
      "",
    ]);
  });

  it("has its header in the other language", () => {
    expect(toCsv(small, "en")).toMatch(/^\uFEFFName,"GDP\(10⁸ yuan, current prices\)",Share\r\n/);
  });

  it("puts an apostrophe before texts that look like formulas, but never before numbers, when asked to", () => {
    const rows = read(toCsv(small, "zh", {neutralise: true}));
    expect(rows.map(([name, gdp]) => [name, gdp])).toEqual([
      ["名称", "地区生产总值(亿元，现价)"],
      ["基准,原文", "2787.37544232463"],
      ["'-其中", "-5"],
      ["'＝合计", "1e+21"],
    ]);
  });

  it("is not deceived by marks before a formula that nobody sees, nor by a tab or a line break", () => {
    for (const text of ["\u200f=1", "\u202e\u200b@a", "\ufeff+1", "\u00ad-1", "\ta", "\ra", "\u0000=1"])
      expect(neutralised(text)).toBe(`'${text}`);
    for (const text of ["", "a=1", "'=1", "长治", "1-2"]) expect(neutralised(text)).toBe(text);
  });

  it("leaves no text that a spreadsheet could compute, when asked to", () => {
    fc.assert(
      fc.property(nastyTable, (table) => {
        const [header = [], ...rows] = read(toCsv(table, "zh", {neutralise: true}));
        const texts = rows.flatMap((row, i) => row.filter((_, j) => typeof table.rows[i]?.[j] === "string"));
        expect([...header, ...texts].filter((text) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(text))).toEqual([]);
      }),
    );
  });

  it("reads back as the table, whatever its texts", () => {
    fc.assert(
      fc.property(nastyTable, (table) => {
        const [header, ...rows] = read(toCsv(table, "zh"));
        expect(header).toEqual(table.columns.map(({label}) => label.zh));
        expect(rows).toEqual(table.rows.map((cells) => cells.map((value) => (value === null ? "" : String(value)))));
      }),
    );
  });
});

describe("toCsvBlob", () => {
  it("is UTF-8 with its byte order mark", async () => {
    const blob = toCsvBlob(small, "zh");
    expect(blob.type).toBe("text/csv;charset=utf-8");
    expect([...new Uint8Array(await blob.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
