import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import type {ExportTable} from "../../src/export/table.js";
import {toTsv} from "../../src/export/tsv.js";
import {nastyTable} from "./nasty-tables.js";

const table = (...rows: ExportTable["rows"]): ExportTable => ({
  name: "表",
  title: {zh: "表", en: "Table"},
  columns: [
    {key: "name", label: {zh: "名\t称", en: "Name"}, unit: "", kind: "text"},
    {key: "energy", label: {zh: "能源消费", en: "Energy"}, unit: "万tce", kind: "number"},
  ],
  rows,
});

describe("toTsv", () => {
  it("separates cells by tabs and rows by line ends, with units in the header and no end after the last row", () => {
    expect(toTsv(table(["基准", 2578.2071308888894], ["高增长", null]), "zh")).toBe(
      "名 称\t能源消费(万tce)\n基准\t2578.2071308888894\n高增长\t",
    );
  });

  it("writes numbers that paste as numbers", () => {
    expect(toTsv(table(["a", 1234567.125], ["b", 1e-7], ["c", -0.5]), "en")).toBe(
      "Name\tEnergy(10⁴ tce)\na\t1234567.125\nb\t1e-7\nc\t-0.5",
    );
  });

  it("replaces tabs and line ends in a text by a space", () => {
    expect(toTsv(table(["一\t二\r\n三\n四\u2028五", 1]), "en").split("\n")[1]).toBe("一 二 三 四 五\t1");
  });

  it("quotes a text that begins with a quotation mark, which would else swallow the cells after it", () => {
    expect(
      toTsv(table(['"十四五"规划', 1], ['a"b', 2]), "en")
        .split("\n")
        .slice(1),
    ).toEqual(['"""十四五""规划"\t1', 'a"b\t2']);
  });

  it("keeps formulas as they are unless asked to neutralise them", () => {
    expect(toTsv(table(["=1+1", -1]), "en").split("\n")[1]).toBe("=1+1\t-1");
    expect(toTsv(table(["=1+1", -1]), "en", {neutralise: true}).split("\n")[1]).toBe("'=1+1\t-1");
  });

  it("reads back cell by cell, whatever the texts", () => {
    fc.assert(
      fc.property(nastyTable, (nasty) => {
        const {data} = Papa.parse<string[]>(`\uFEFF${toTsv(nasty, "zh")}`, {delimiter: "\t", newline: "\n"});
        const oneLine = (text: string) => text.replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");
        const rows = [nasty.columns.map(({label}) => label.zh), ...nasty.rows];
        expect(data).toEqual(rows.map((row) => row.map((value) => (value === null ? "" : oneLine(String(value))))));
      }),
    );
  });
});
