import {beforeAll, describe, expect, it} from "vitest";
import {rowsFromArrow} from "../../../src/page/sql/from-arrow.js";
import {startDuckDB} from "./duckdb.js";

let duckDB: Awaited<ReturnType<typeof startDuckDB>>;

beforeAll(async () => {
  duckDB = await startDuckDB();
}, 120_000);

const rows = (text: string) => rowsFromArrow(duckDB.run(text));
const value = (expression: string) => rows(`select ${expression} as value`)[0]?.value;

describe("the rows of a query", () => {
  it("are objects with the columns' names in their order", () => {
    const found = rows("select * from (values (2020, 'a'), (2021, 'b')) t(year, 名称)");
    expect([...found]).toEqual([
      {year: 2020, 名称: "a"},
      {year: 2021, 名称: "b"},
    ]);
    expect(found.columns).toEqual(["year", "名称"]);
    expect(found.schema).toEqual([
      {name: "year", type: "integer"},
      {name: "名称", type: "string"},
    ]);
  });

  it("keep their columns where there is no row", () => {
    const found = rows("select 1 as a where false");
    expect([...found]).toEqual([]);
    expect(found.columns).toEqual(["a"]);
  });

  it("have ordinary numbers for sums of whole numbers, which are HUGEINT, and for decimals", () => {
    expect(value("(select sum(x) from range(10) r(x))")).toBe(45);
    expect(value("9007199254740991")).toBe(9007199254740991);
    expect(value("12.30::decimal(10, 2)")).toBe(12.3);
    expect(value("-0.05::decimal(4, 2)")).toBe(-0.05);
    expect(value("1.5::float")).toBe(1.5);
  });

  it("round no whole number in silence: the column keeps all digits as BigInt", () => {
    expect(value("9007199254740993")).toBe(9007199254740993n);
    expect(value("170141183460469231731687303715884105727")).toBe(170141183460469231731687303715884105727n);
    expect(rows("select * from (values (1), (9007199254740993)) t(a)").map(({a}) => a)).toEqual([
      1n,
      9007199254740993n,
    ]);
  });

  it("round no decimal in silence: the column keeps all digits as text", () => {
    const sql =
      "select * from (values (1.5::decimal(38, 10)), (12345678901234567890.0123456789::decimal(38, 10)), (null)) t(a)";
    expect(rows(sql).map(({a}) => a)).toEqual(["1.5000000000", "12345678901234567890.0123456789", null]);
  });

  it("have dates in UTC, times as texts, and null for NULL", () => {
    expect(value("date '2020-01-02'")).toEqual(new Date(Date.UTC(2020, 0, 2)));
    expect(value("timestamp '2020-01-02 03:04:05.678'")).toEqual(new Date(Date.UTC(2020, 0, 2, 3, 4, 5, 678)));
    expect(value("time '08:30:00'")).toBe("08:30:00");
    expect(value("time '08:30:00.25'")).toBe("08:30:00.250000");
    expect(value("null")).toBeNull();
    expect(value("interval '1 month 3 days'")).toEqual({months: 1, days: 3, nanoseconds: 0});
  });

  it("have lists, structures, maps and bytes as what they hold", () => {
    expect(value("[1::bigint, 2, null]")).toEqual([1, 2, null]);
    expect(value("{a: 1, b: ['x']}")).toEqual({a: 1, b: ["x"]});
    expect(value("map {'a': 1}")).toEqual([["a", 1]]);
    expect(value("'ab'::blob")).toEqual(new Uint8Array([97, 98]));
    expect(value("'x'::enum('x', 'y')")).toBe("x");
    expect(value("true")).toBe(true);
  });
});
