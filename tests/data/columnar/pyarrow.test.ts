import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import type {ColumnarTable} from "../../../src/data/columnar/columnar-table.js";
import {readArrow} from "../../../src/data/columnar/read-arrow.js";
import {readParquet} from "../../../src/data/columnar/read-parquet.js";
import {surveyColumnar} from "../../../src/data/columnar/survey-columnar.js";

/** Reads a file that pyarrow wrote; see files/make.py. */
async function read(name: string): Promise<ColumnarTable> {
  const bytes = new Uint8Array(await readFile(new URL(`files/${name}`, import.meta.url)));
  return name.endsWith(".parquet") ? readParquet(bytes.buffer) : readArrow(bytes);
}

/** The table of make.py, as cells get it. */
const rows = [
  {
    城市: "长治",
    年份: 2020,
    编号: 9007199254740993n,
    "产值（亿元）": 1711.6,
    用电量: 1.5,
    公布: new Date("2021-03-01"),
    时刻: new Date("2021-03-01"),
    达标: true,
    人口: 4294967295,
  },
  {
    城市: "晋城",
    年份: 2021,
    编号: -1n,
    "产值（亿元）": null,
    用电量: null,
    公布: null,
    时刻: null,
    达标: false,
    人口: 0,
  },
  {
    城市: null,
    年份: 2022,
    编号: null,
    "产值（亿元）": -0.05,
    用电量: Infinity,
    公布: new Date("1969-12-31"),
    时刻: new Date("2021-03-01"),
    达标: null,
    人口: null,
  },
  {
    城市: "长治",
    年份: null,
    编号: 4n,
    "产值（亿元）": 1234567890123456.78,
    用电量: NaN,
    公布: new Date("2024-02-29"),
    时刻: new Date("1969-12-31T23:59:59.999Z"),
    达标: true,
    人口: 1,
  },
];

describe("a file of pyarrow", () => {
  it.each([
    "city-none.parquet",
    "city-snappy.parquet",
    "city-gzip.parquet",
    "city-zstd.parquet",
    "city-lz4.parquet",
    "city-v2.parquet",
    "city-uncompressed.feather",
    "city-lz4.feather",
    "city-zstd.feather",
    "city-stream.arrow",
  ])("is read whole: %s", async (name) => {
    const table = await read(name);
    expect(table.rowCount).toBe(4);
    const found = table.table.toArray() as Record<string, unknown>[];
    expect(found).toMatchObject(rows);
    const {columns, head} = await surveyColumnar(table, {resource: name});
    expect(columns.map(({type}) => type).join(" ")).toBe(
      "text integer integer number number date date boolean text text integer",
    );
    const text = (column: string, row: number) =>
      head[row]?.cells[columns.findIndex((each) => each.name === column)]?.text;
    expect([0, 1, 2, 3].map((row) => text("系列", row))).toEqual(["[1,2]", "[]", "", "[3]"]);
    expect(text("地点", 0)).toBe(`{"省":"山西","码":140400}`);
    expect(text("编号", 0)).toBe("9007199254740993");
    // What cells get otherwise: a decimal of 18 digits, and a time with a microsecond.
    const faults = columns.flatMap((column) => column.faultsAs(column.type).errors);
    expect(faults.map(({code, data}) => [code, data.row, data.column, data.value])).toEqual([
      ["digits-lost", 4, "产值（亿元）", "1234567890123456.78"],
      ["digits-lost", 3, "时刻", "2021-03-01T00:00:00.000001Z"],
    ]);
    const units = columns.filter(({unit}) => unit !== undefined).map(({name, unit}) => [name, unit]);
    // The unit that stands beside a column is in the schema of Arrow, which one of the files goes without.
    const beside = name === "city-v2.parquet" ? [] : [["用电量", "亿kWh"]];
    expect(units).toEqual([["产值（亿元）", "亿元"], ...beside]);
  });

  it.each(["many-lz4.feather", "many-lz4.parquet"])("is read where its blocks repeat one another: %s", async (name) => {
    const {columns, rowCount} = await read(name);
    expect(rowCount).toBe(60_000);
    expect([...(columns[0]?.values ?? [])]).toEqual(Array.from({length: 60_000}, (_, i) => i % 100));
  });

  it("is refused with the way out where it is packed by Brotli", async () => {
    await expect(read("city-brotli.parquet")).rejects.toMatchObject({
      code: "unknown-packing",
      data: {packing: "BROTLI"},
    });
  });
});
