import {describe, expect, it} from "vitest";
import {columnWidths, displayWidth} from "../../src/export/column-width.js";
import type {ExportColumn, ExportTable} from "../../src/export/table.js";

describe("displayWidth", () => {
  it("counts a Chinese character, its punctuation too, as two", () => {
    expect(displayWidth("GDP(亿元，现价)")).toBe(5 + 10);
    expect(displayWidth("“十四五”")).toBe(10);
    expect(displayWidth("𠮷")).toBe(2);
  });
});

describe("columnWidths", () => {
  const column = (zh: string, more: Partial<ExportColumn> = {}): ExportColumn => {
    return {key: zh, label: {zh, en: zh}, unit: "", kind: "number", ...more};
  };
  const table = (columns: ExportColumn[], ...rows: ExportTable["rows"]): ExportTable => {
    return {name: "表", title: {zh: "表", en: "Table"}, columns, rows};
  };

  it("makes room for the header with its unit", () => {
    expect(columnWidths(table([column("能源消费总量", {unit: "万tce"})]), "zh")).toEqual([12 + 7 + 2]);
  });

  it("makes room for numbers as they are shown, not for all their digits", () => {
    expect(columnWidths(table([column("值")], [1234567.123456789]), "zh")).toEqual(["1234567.1235".length + 2]);
    expect(columnWidths(table([column("值", {kind: "fraction"})], [-1.23456789]), "zh")).toEqual([
      "-123.46%".length + 2,
    ]);
  });

  it("stays within limits, unless a column asks for more", () => {
    const long = "长".repeat(100);
    expect(columnWidths(table([column("a"), column("b"), column("c", {width: 70})], ["x", long, long]), "zh")).toEqual([
      8, 44, 70,
    ]);
  });
});
