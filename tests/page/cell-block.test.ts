import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readBlock, writeBlock} from "../../src/page/cell-block.js";

describe("a block of cells", () => {
  it("is read as spreadsheets write it: tabs, any line end, an empty last line, quotes", () => {
    expect(readBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readBlock('"a ""b""\nc"\td')).toEqual([['a "b"\nc', "d"]]);
    expect(readBlock("1")).toEqual([["1"]]);
    expect(readBlock("\t2\n\t")).toEqual([
      ["", "2"],
      ["", ""],
    ]);
  });

  it("is read as it was written", () => {
    const cell = fc.string({unit: fc.constantFrom("a", "1", ".", "%", "是", " ")});
    const table = fc
      .integer({min: 1, max: 3})
      .chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 4}));
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(rows.at(-1)?.join("") !== "");
        expect(readBlock(writeBlock(rows))).toEqual(rows);
      }),
    );
  });
});
