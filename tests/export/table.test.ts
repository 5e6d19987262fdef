import {describe, expect, it} from "vitest";
import {checkTable, headerOf, kindOf, nameOf, type ExportColumn, type ExportTable} from "../../src/export/table.js";

const column = (key: string, kind: ExportColumn["kind"], unit = ""): ExportColumn => {
  return {key, kind, unit, label: {zh: `${key}列`, en: key}};
};

const table = (
  rows: ExportTable["rows"],
  columns = [column("a", "text"), column("b", "number", "万tce")],
): ExportTable => {
  return {name: "表", title: {zh: "表", en: "table"}, columns, rows};
};

describe("headerOf", () => {
  it("has the unit in brackets", () => {
    expect(headerOf(column("a", "number", "万tce"), "zh")).toBe("a列(万tce)");
    expect(headerOf(column("a", "number", "亿元@current"), "zh")).toBe("a列(亿元，现价)");
  });

  it("has no unit for a pure number", () => {
    expect(headerOf(column("a", "number", "1"), "en")).toBe("a");
    expect(headerOf(column("a", "text"), "en")).toBe("a");
  });

  it("never says per cent of a fraction, which stands in the file as 0.12", () => {
    expect(headerOf(column("a", "fraction", "%"), "en")).toBe("a");
  });
});

describe("nameOf", () => {
  it("is in the reader's language, or the same in both", () => {
    const named = {...table([]), name: {zh: "结果", en: "Results"}};
    expect([nameOf(named, "zh"), nameOf(named, "en"), nameOf(table([]), "en")]).toEqual(["结果", "Results", "表"]);
  });
});

describe("kindOf", () => {
  it("follows the row in columns of numbers only", () => {
    const mixed = {...table([["x", 0.1]]), rowKinds: ["fraction"] as const};
    expect([kindOf(mixed, 0, 0), kindOf(mixed, 0, 1)]).toEqual(["text", "fraction"]);
    expect(kindOf(table([["x", 1]]), 0, 1)).toBe("number");
  });
});

describe("checkTable", () => {
  it("accepts texts, numbers and empty cells anywhere", () => {
    expect(() => {
      checkTable(
        table([
          ["x", 1],
          [2, "y"],
          [null, null],
        ]),
      );
    }).not.toThrow();
  });

  it("refuses two columns of one key", () => {
    expect(() => {
      checkTable(table([], [column("a", "text"), column("a", "number")]));
    }).toThrow("column twice: a in 表");
  });

  it("names the row that is too short or too long", () => {
    expect(() => {
      checkTable(table([["x", 1], ["y"]]));
    }).toThrow("ragged row: 表 row 3 has 1 cells (2 columns)");
  });

  it("names the cell that is not a finite number", () => {
    const fault = {code: "not-finite", data: {table: "表", row: 2, column: "b", value: "Infinity"}};
    expect(() => {
      checkTable(table([["x", Infinity]]));
    }).toThrow(expect.objectContaining(fault));
  });
});
