import {describe, expect, it} from "vitest";
import {sqlSources} from "../../../src/kernel/sql/sources.js";

const tablesIn = (sql: string) => sqlSources(sql).tables;
const filesIn = (sql: string) => sqlSources(sql).files;

describe("what a query reads from", () => {
  it("is what stands behind FROM and JOIN, commas and parentheses between", () => {
    expect(
      tablesIn("select a, b from lines, towns t join (roads cross join rails) on a = b where x in (1, 2)"),
    ).toEqual(["lines", "towns", "roads", "rails"]);
    expect(tablesIn("FROM lines SELECT sum(x)")).toEqual(["lines"]);
    expect(tablesIn("select (select max(x) from inner_one), y from outer_one union all from third")).toEqual([
      "inner_one",
      "outer_one",
      "third",
    ]);
    expect(tablesIn("summarize lines; describe towns; pivot roads on year using sum(x)")).toEqual([
      "lines",
      "towns",
      "roads",
    ]);
  });

  it("takes names in Chinese, in quotes or not", () => {
    expect(tablesIn('select * from 产业 join "产业 2030" using (年份)')).toEqual(["产业", "产业 2030"]);
    expect(tablesIn('select * from "with ""quotes"""')).toEqual(['with "quotes"']);
  });

  it("finds nothing in texts and comments", () => {
    expect(tablesIn("select 'from a', $$ from b $$, E'\\' from c' -- from d\n/* from e */ from f")).toEqual(["f"]);
  });

  it("leaves aside what the query defines itself, but not what it is made of", () => {
    expect(
      tablesIn("with a as (select * from b), c (x) as not materialized (select * from a) select * from c, a"),
    ).toEqual(["b"]);
    expect(tablesIn("with lines as (select * from lines where x > 1) select * from LINES")).toEqual(["lines"]);
    expect(tablesIn("with recursive n as (select 1 union all select x + 1 from n) select * from n")).toEqual([]);
    expect(tablesIn("select * from (with a as (select 1) select * from a), a")).toEqual(["a"]);
  });

  it("takes no function, no column and no name with a schema for a table", () => {
    expect(tablesIn("select * from range(3) r(x), unnest([1, 2]), main.lines, db.s.t")).toEqual([]);
    expect(tablesIn("select extract(year from day), trim(both from x), a is not distinct from b from lines")).toEqual([
      "lines",
    ]);
  });

  it("knows the files, by themselves or given to a function that reads them", () => {
    expect(filesIn("select * from '产业.csv' join 'data/b.csv' using (x)")).toEqual(["产业.csv", "data/b.csv"]);
    expect(filesIn("from read_csv('a.csv', delim = ';'), read_csv_auto(['b.csv', 'c.csv'], header = true)")).toEqual([
      "a.csv",
      "b.csv",
      "c.csv",
    ]);
    expect(filesIn("select 'x.csv' from lines where name = 'y.csv'")).toEqual([]);
    expect(filesIn("from 'https://example.org/a.csv'")).toEqual([]);
  });

  it("comes to an end on any text", () => {
    for (const text of ["", "from", "from (", "with a as (", "'", '"', "/*", ")))", "from a.", "$x$"])
      expect(() => sqlSources(text)).not.toThrow();
  });
});
