import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readTable} from "../../src/data/read-table.js";
import {writeCsv} from "../../src/data/write-csv.js";
import {bytes, tableOf} from "./package-fixture.js";

describe("writeCsv", () => {
  it("writes a header and rows, with titles where they are given", () => {
    const rows = [
      {id: "gdp", number: 1711.6, met: true},
      {id: "a,b", number: null, met: false},
    ];
    expect(writeCsv(rows, ["id", {name: "number", title: "数值"}, "met"])).toBe(
      'id,数值,met\ngdp,1711.6,true\n"a,b",,false\n',
    );
  });

  it("writes for Excel with a byte order mark and CRLF", () => {
    expect(writeCsv([{a: 1}], ["a"], {bom: true, newline: "\r\n"})).toBe("\uFEFFa\r\n1\r\n");
  });

  it("writes numbers at full precision", () => {
    expect(writeCsv([{a: 0.1 + 0.2}, {a: 1e21}, {a: -2.32}], ["a"])).toBe("a\n0.30000000000000004\n1e+21\n-2.32\n");
  });

  it("refuses numbers that are none and columns that a row lacks", () => {
    expect(() => writeCsv([{a: 1}, {a: NaN}], ["a"])).toThrow("not a finite number: row 3, column a = NaN");
    expect(() => writeCsv([{a: 1}], ["b"])).toThrow('no value to write: row 2 has no "b" (null is an empty cell)');
  });

  it("writes what reads back as the same rows", () => {
    const text = fc.oneof(
      fc.string({minLength: 1}),
      fc.constantFrom(",", '"', '""', "\n", "长治，\n“十四五”", "\uFEFF", " ", "=1"),
    );
    const row = fc.record({
      name: fc.oneof(
        text.map((value) => value.replace(/\r\n?/g, "\n")),
        fc.constant(null),
      ),
      number: fc.oneof(
        fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value + 0),
        fc.constant(null),
      ),
      isMet: fc.boolean(),
    });
    const resource = tableOf({
      fields: [
        {name: "name", type: "string"},
        {name: "number", type: "number"},
        {name: "isMet", type: "boolean"},
      ],
    });
    const options = fc.record({bom: fc.boolean(), newline: fc.constantFrom("\n" as const, "\r\n" as const)});
    fc.assert(
      fc.property(fc.array(row, {minLength: 1}), options, (rows, how) => {
        const {table, errors} = readTable(bytes(writeCsv(rows, ["name", "number", "isMet"], how)), resource);
        expect(errors).toEqual([]);
        expect(table.rows).toEqual(rows);
      }),
    );
  });
});
