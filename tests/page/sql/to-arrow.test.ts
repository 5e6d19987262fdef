import {table as arqueroTable} from "arquero";
import {beforeAll, describe, expect, it} from "vitest";
import {tableFromArrays} from "@uwdata/flechette";
import {rowsFromArrow} from "../../../src/page/sql/from-arrow.js";
import {SqlError} from "../../../src/base/sql-error.js";
import {columnsOf} from "../../../src/page/sql/table-columns.js";
import {toArrow} from "../../../src/page/sql/to-arrow.js";
import {startDuckDB} from "./duckdb.js";

let duckDB: Awaited<ReturnType<typeof startDuckDB>>;
let count = 0;

beforeAll(async () => {
  duckDB = await startDuckDB();
}, 120_000);

/** What DuckDB answers of a value that is a table; `t` stands for it in the query. */
function ask(value: unknown, query: string): unknown[] {
  const name = `t${++count}`;
  duckDB.insert(name, toArrow("t", columnsOf("t", value)));
  return [...rowsFromArrow(duckDB.run(query.replace(/\bt\b/, name)))];
}

function faultOf(action: () => unknown): SqlError {
  try {
    action();
  } catch (error) {
    if (error instanceof SqlError) return error;
    throw error;
  }
  throw new Error("expected a fault, and there was none");
}

describe("a table of a notebook in DuckDB", () => {
  it("is an array of rows, what some of them lack being NULL", () => {
    const value = [{name: "光电", value: 3}, {name: "信创", value: 4, year: 2020}, {name: null}];
    expect(ask(value, "select sum(value) as s, count(year) as n, count(name) as names from t")).toEqual([
      {s: 7, n: 1, names: 2},
    ]);
  });

  it("is an Arquero table, in its order and without what is filtered out", () => {
    const value = arqueroTable({a: [3, 1, 2], b: ["x", "y", "z"]})
      .filter((d: {a: number}) => d.a > 1)
      .orderby("a");
    expect(ask(value, "select * from t")).toEqual([
      {a: 2, b: "z"},
      {a: 3, b: "x"},
    ]);
  });

  it("is an Arrow table", () => {
    expect(ask(tableFromArrays({a: [1, 2], b: ["x", "y"]}), "select * from t where a = 2")).toEqual([{a: 2, b: "y"}]);
  });

  it("has whole numbers as BIGINT, others as DOUBLE, dates as TIMESTAMP and lists as lists", () => {
    const day = new Date(Date.UTC(2025, 0, 2, 3));
    const value = [{whole: 2 ** 40, part: 1.5, day, flag: true, list: [1, 2, 3], big: 5n, none: undefined}];
    expect(
      ask(value, "select typeof(whole) a, typeof(part) b, typeof(day) c, typeof(flag) d, typeof(big) e, none from t"),
    ).toEqual([{a: "BIGINT", b: "DOUBLE", c: "TIMESTAMP_MS", d: "BOOLEAN", e: "BIGINT", none: null}]);
    expect(ask(value, "select day, list[2] as second from t")).toEqual([{day, second: 2}]);
  });

  it("keeps NaN apart from NULL", () => {
    expect(ask([{a: NaN}, {a: null}], "select count(a) as n from t")).toEqual([{n: 1}]);
  });

  it("may be empty where its columns are known", () => {
    expect(ask(Object.assign([], {columns: ["a"]}), "select count(*) as n from t")).toEqual([{n: 0}]);
    expect(faultOf(() => columnsOf("lines", [])).code).toBe("no-columns");
  });

  it("is nothing else, and not of columns with values of several kinds", () => {
    for (const value of [3, null, [1, 2], {a: 1}, "text", new Date()])
      expect(faultOf(() => columnsOf("lines", value))).toMatchObject({code: "not-a-table", data: {table: "lines"}});
    expect(faultOf(() => toArrow("lines", columnsOf("lines", [{a: 1}, {a: null}, {a: "x"}])))).toMatchObject({
      code: "mixed-column",
      data: {table: "lines", column: "a", row: 3},
    });
  });
});
