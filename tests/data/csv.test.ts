import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatCsv, parseCsv} from "../../src/data/csv.js";

describe("parseCsv", () => {
  it("reads any line end, also mixed, and a last line without one", () => {
    const records = [
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ];
    expect(parseCsv("a,b\n1,2\n3,4\n", ",").records).toEqual(records);
    expect(parseCsv("a,b\r\n1,2\r\n3,4", ",").records).toEqual(records);
    expect(parseCsv("a,b\r1,2\r\n3,4\n", ",").records).toEqual(records);
    expect(parseCsv('a,"b"\r\n"1",2\n3,"4"\r\n', ",").records).toEqual(records);
  });

  it("keeps commas, line breaks and doubled quotation marks within quotation marks", () => {
    expect(parseCsv('a\n"1,2"\n"x\ny"\n"他说""好"""\n', ",").records).toEqual([["a"], ["1,2"], ["x\ny"], ['他说"好"']]);
  });

  it("keeps blank lines, so that rows keep their numbers", () => {
    expect(parseCsv("a\n\n1\n", ",").records).toEqual([["a"], [""], ["1"]]);
  });

  it("has no record in an empty text", () => {
    expect(parseCsv("", ",").records).toEqual([]);
  });

  it("keeps a record whose quotation mark is never closed", () => {
    expect(parseCsv('a,b\n4,"5,6\n', ",").records).toEqual([
      ["a", "b"],
      ["4", "5,6\n"],
    ]);
  });

  it("finds the row of a quotation mark that is never closed", () => {
    expect(parseCsv('a,b\n1,2\n3,"4\n5,6\n', ",").faults).toEqual([{code: "unclosed-quote", row: 3}]);
  });

  it("finds the row of a quotation mark in the middle of a quoted cell", () => {
    expect(parseCsv('a,b\n"1"x,2\n3,4\n', ",").faults).toEqual([{code: "stray-quote", row: 2}]);
  });
});

describe("formatCsv", () => {
  it("reads back as it was written, whatever is in the cells", () => {
    const piece = fc.constantFrom(
      ",",
      '"',
      "\n",
      "，",
      "长治",
      "\uFEFF",
      " ",
      "；",
      ";",
      "0",
      "",
      "'",
      "=1+1",
      "\u{20BB7}",
    );
    const cell = fc.oneof(
      fc.array(piece, {maxLength: 6}).map((pieces) => pieces.join("")),
      fc.string(),
    );
    const table = fc
      .integer({min: 1, max: 4})
      .chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1}));
    fc.assert(
      fc.property(table, fc.constantFrom("\n" as const, "\r\n" as const), (records, newline) => {
        // A carriage return within a cell is a line break and comes back as a line feed.
        const expected = records.map((record) => record.map((text) => text.replace(/\r\n?/g, "\n")));
        const {records: found, faults} = parseCsv(formatCsv(records, newline), ",");
        expect(faults).toEqual([]);
        expect(found).toEqual(expected);
      }),
    );
  });
});
