import {describe, expect, it} from "vitest";
import {readTable, soundTable} from "../../src/data/read-table.js";
import {TableError} from "../../src/data/table-error.js";
import {bytes, tableOf} from "./package-fixture.js";

const facts = tableOf({
  fields: [
    {name: "id", type: "string", constraints: {unique: true}},
    {name: "number", type: "number"},
    {name: "unit", type: "string", constraints: {required: true, enum: ["亿元", "万千瓦"]}},
    {name: "year", type: "year"},
  ],
  primaryKey: ["id"],
});
const readFacts = (text: string) => readTable(bytes(text), facts);
const messagesOf = (text: string) => readFacts(text).errors.map((error) => error.message);

describe("readTable", () => {
  it("reads rows of typed values, with null for none", () => {
    const {table, errors} = readFacts("id,number,unit,year\ngdp-2020,1711.6,亿元,2020\ncapacity,216,万千瓦,\n");
    expect(errors).toEqual([]);
    expect(table.rows).toEqual([
      {id: "gdp-2020", number: 1711.6, unit: "亿元", year: 2020},
      {id: "capacity", number: 216, unit: "万千瓦", year: null},
    ]);
    expect(table.rowNumbers).toEqual([2, 3]);
  });

  it("reads what Excel saves: a byte order mark, CRLF, columns moved, blank lines below", () => {
    const {table, errors} = readFacts("\uFEFFunit,id,year,number\r\n亿元,gdp,2020,1711.6\r\n,,,\r\n\r\n");
    expect(errors).toEqual([]);
    expect(table.rows).toEqual([{id: "gdp", number: 1711.6, unit: "亿元", year: 2020}]);
  });

  it("counts rows as a spreadsheet does, also past line breaks in cells and blank lines", () => {
    expect(messagesOf('id,number,unit,year\n"a\nb",1,亿元,\n\nc,x,亿元,\n')).toEqual([
      'not a number: facts row 4, column number = "x" (digits only, such as 1711.6)',
    ]);
  });

  it("collects every fault with its row and column, and keeps what it could read", () => {
    const {table, errors} = readFacts("id,number,unit,year\na,1.2.3,亿吨,2020\n,5,,20\n");
    expect(errors.map((error) => error.message)).toEqual([
      'not a number: facts row 2, column number = "1.2.3" (digits only, such as 1711.6)',
      'not an allowed value: facts row 2, column unit = "亿吨" (did you mean 亿元?)',
      'no value: facts row 3, column id = "" (this column must be filled in)',
      'no value: facts row 3, column unit = "" (this column must be filled in)',
      'not a year: facts row 3, column year = "20" (such as 2020)',
    ]);
    expect(errors.every((error) => error instanceof TableError && error.data["resource"] === "facts")).toBe(true);
    expect(table.rows[1]).toEqual({id: null, number: 5, unit: null, year: null});
  });

  it("names both rows of a key used twice", () => {
    const [error] = readFacts("id,number,unit,year\na,1,亿元,\nb,1,亿元,\na,2,亿元,\n").errors;
    expect(error?.message).toBe('key used twice: facts rows 2 and 4, column id = "a"');
    expect(error?.data).toEqual({resource: "facts", row: 4, firstRow: 2, column: "id", value: "a"});
  });

  it("judges keys of several columns together, and skips those that are not complete", () => {
    const table = tableOf({fields: [{name: "a"}, {name: "b"}], uniqueKeys: [["a", "b"]]});
    expect(readTable(bytes("a,b\n1,2\n1,3\n12,\n12,\n1,2\n"), table).errors.map((error) => error.message)).toEqual([
      'value used twice: facts rows 2 and 6, column a, b = "1, 2"',
    ]);
  });

  it("leaves out a row with too many or too few cells, and says so", () => {
    const {table, errors} = readFacts("id,number,unit,year\na,1,711.6,亿元,2020\nb,1\nc,1,亿元,2020\n");
    expect(errors.map((error) => error.message)).toEqual([
      "wrong number of cells: facts row 2 has 5 (the header has 4; a cell with a comma needs quotation marks)",
      "wrong number of cells: facts row 3 has 2 (the header has 4)",
    ]);
    expect(table.rowNumbers).toEqual([4]);
  });

  it("reads up to a quotation mark that is never closed, and says where it is", () => {
    const {table, errors} = readFacts('id,number,unit,year\na,1,亿元,2020\nb,2,"亿元,2020\nc,3,亿元,2020\n');
    expect(errors).toMatchObject([{code: "unclosed-quote", data: {row: 3}}]);
    expect(table.rowNumbers).toEqual([2]);
  });

  it("says that a file is empty, or has only a header", () => {
    expect(readFacts("").errors).toMatchObject([{code: "empty-file"}]);
    expect(readFacts("\n\n").errors).toMatchObject([{code: "empty-file"}]);
    expect(readFacts("id,number,unit,year\n").errors).toMatchObject([{code: "no-rows"}]);
  });

  it("says that a file is not UTF-8", () => {
    expect(readTable(Uint8Array.of(0xb3, 0xa4), facts).errors).toMatchObject([{code: "not-utf8"}]);
  });

  it("reads another delimiter where the package says so", () => {
    const table = tableOf({fields: [{name: "a"}, {name: "b", type: "number"}]}, {dialect: {delimiter: ";"}});
    expect(readTable(bytes("a;b\n1,5;2\n"), table).table.rows).toEqual([{a: "1,5", b: 2}]);
  });

  it("fills a column that the file may lack with null", () => {
    const table = tableOf({fields: [{name: "a"}, {name: "b"}], fieldsMatch: "superset"});
    expect(readTable(bytes("a\n1\n"), table).table.rows).toEqual([{a: "1", b: null}]);
  });

  it("keeps empty cells of a table of one column", () => {
    const table = tableOf({fields: [{name: "a"}]});
    expect(readTable(bytes("a\n1\n\n2\n"), table).table.rows).toEqual([{a: "1"}, {a: null}, {a: "2"}]);
  });

  it("refuses a file that would fill the memory, by its size", () => {
    const {table, errors} = readTable(new Uint8Array(200 * 2 ** 20), facts);
    expect(table.rows).toEqual([]);
    expect(errors.map(({code, data}) => ({code, ...data}))).toEqual([
      {code: "file-too-large", resource: facts.name, value: 200, limit: 100},
    ]);
  });

  it("reads a column named like a part of an object", () => {
    const table = tableOf({fields: [{name: "__proto__"}, {name: "constructor"}]});
    const [row] = readTable(bytes("__proto__,constructor\n1,2\n"), table).table.rows;
    expect(Object.entries(row ?? {})).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });
});

describe("soundTable", () => {
  it("gives the table of a reading without errors, and throws the first error of any other", () => {
    expect(soundTable(readFacts("id,number,unit,year\na,1,亿元,2020\n")).rows).toHaveLength(1);
    expect(() => soundTable(readFacts(""))).toThrow("empty file: facts");
  });
});
