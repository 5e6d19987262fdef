import * as arrow from "@uwdata/flechette";
import {describe, expect, it} from "vitest";
import {readArrow} from "../../../src/data/columnar/read-arrow.js";
import {surveyColumnar} from "../../../src/data/columnar/survey-columnar.js";

/** A table of Arrow as a file or a stream. */
function written(
  columns: Readonly<Record<string, arrow.Column<unknown>>>,
  format: "file" | "stream" = "file",
): Uint8Array {
  const bytes = arrow.tableToIPC(arrow.tableFromColumns({...columns}), {format});
  if (!bytes) throw new Error("nothing was written");
  return bytes;
}

const column = arrow.columnFromArray;
const cellsOf = (bytes: Uint8Array) =>
  Object.fromEntries(readArrow(bytes).columns.map(({name, values}) => [name, [...values]]));

const city = {
  城市: column(["长治", "晋城", null], arrow.dictionary(arrow.utf8())),
  年份: column([2020n, 2021n, null], arrow.int64()),
  产值: column([1711.6, null, 2011.3], arrow.float64()),
  公布: column([Date.UTC(2021, 2, 1), null, Date.UTC(2023, 2, 1)], arrow.dateDay()),
  核定: column([true, false, null], arrow.bool()),
};

describe("an Arrow file", () => {
  it.each(["file", "stream"] as const)("is read with its types and what is missing, as a %s", (format) => {
    const {columns, rowCount} = readArrow(written(city, format));
    expect(rowCount).toBe(3);
    expect(columns.map(({name, type, written}) => [name, type, written])).toEqual([
      ["城市", "text", "Dictionary<Utf8>"],
      ["年份", "integer", "Int64"],
      ["产值", "number", "Float64"],
      ["公布", "date", "Date(DAY)"],
      ["核定", "boolean", "Bool"],
    ]);
    expect(cellsOf(written(city, format))).toEqual({
      城市: ["长治", "晋城", null],
      年份: [2020, 2021, null],
      产值: [1711.6, null, 2011.3],
      公布: [new Date("2021-03-01"), null, new Date("2023-03-01")],
      核定: [true, false, null],
    });
  });

  it("gives its rows as objects", () => {
    const {table} = readArrow(written(city));
    expect(table.toArray()[0]).toEqual({
      城市: "长治",
      年份: 2020,
      产值: 1711.6,
      公布: new Date("2021-03-01"),
      核定: true,
    });
  });

  it("keeps whole numbers beyond 2^53, and then that column alone in bigints", () => {
    const bytes = written({
      编号: column([9007199254740993n, 1n], arrow.int64()),
      年份: column([2020n, 2021n], arrow.int64()),
    });
    expect(cellsOf(bytes)).toEqual({编号: [9007199254740993n, 1n], 年份: [2020, 2021]});
  });

  it("gives the number nearest to a decimal, and says of which it is not the same", async () => {
    // 1711.60, -0.05 and 12345678901234567.89, of which a double has 17 digits.
    const decimals = column([171160n, -5n, 1234567890123456789n, null], arrow.decimal(38, 2));
    const read = readArrow(written({产值: decimals}));
    expect([...(read.columns[0]?.values ?? [])]).toEqual([1711.6, -0.05, 12345678901234567.89, null]);
    const {columns, head} = await surveyColumnar(read, {resource: "a"});
    const {count, errors} = columns[0]?.faultsAs("number") ?? {};
    expect(count).toBe(1);
    expect(errors?.map(({code, data}) => [code, data.row, data.value])).toEqual([
      ["digits-lost", 3, "12345678901234567.89"],
    ]);
    expect(head.map(({cells}) => cells[0]?.text)).toEqual(["1711.6", "-0.05", "12345678901234567.89", ""]);
  });

  it("gives times as dates, and says which are finer than a millisecond", async () => {
    const {int64, timestamp, TimeUnit} = arrow;
    const since = column([1_609_459_200_000_000n, 1_609_459_200_000_001n], int64());
    const table = arrow.tableFromColumns({时刻: since});
    // The same numbers, said to be microseconds.
    const type = timestamp(TimeUnit.MICROSECOND, "Asia/Shanghai");
    const fields = table.schema.fields.map((field) => ({...field, type}));
    const bytes = arrow.tableToIPC(new arrow.Table({...table.schema, fields}, [...table.children]), {format: "file"});
    const read = readArrow(bytes ?? new Uint8Array());
    expect(read.columns[0]?.written).toBe("Timestamp(MICROSECOND, Asia/Shanghai)");
    expect(read.columns[0]?.values.at(0)).toEqual(new Date("2021-01-01T00:00:00Z"));
    const {columns} = await surveyColumnar(read, {resource: "a"});
    expect(columns[0]?.faultsAs("date").errors.map(({data}) => data.value)).toEqual(["2021-01-01T00:00:00.000001Z"]);
  });

  it("shows lists and structures as they are", async () => {
    const read = readArrow(
      written({
        系列: column([[1n, 2n], null], arrow.list(arrow.int64())),
        地点: column([{名: "长治", 码: 140400}, null]),
        字节: column([Uint8Array.of(1, 255), null], arrow.binary()),
      }),
    );
    expect(read.columns.map(({type, written}) => [type, written.replace(/<.*/, "")])).toEqual([
      ["text", "List"],
      ["text", "Struct"],
      ["text", "Binary"],
    ]);
    const {head} = await surveyColumnar(read, {resource: "a"});
    expect(head[0]?.cells.map(({text}) => text)).toEqual(["[1,2]", `{"名":"长治","码":140400}`, "[1,255]"]);
    expect(head[1]?.cells.map(({kind}) => kind)).toEqual(["missing", "missing", "missing"]);
  });

  it("has the unit that its schema says, before that of the column's name", async () => {
    const table = arrow.tableFromColumns({"产值（亿元）": column([1]), 用电量: column([2])});
    const units = [new Map([["unit", "万元"]]), new Map([["单位", "亿kWh"]])];
    const fields = table.schema.fields.map((field, i) => ({...field, metadata: units[i] ?? new Map<string, string>()}));
    const bytes = arrow.tableToIPC(new arrow.Table({...table.schema, fields}, [...table.children]), {format: "file"});
    const {columns} = await surveyColumnar(readArrow(bytes ?? new Uint8Array()), {resource: "a"});
    expect(columns.map(({unit}) => unit)).toEqual(["万元", "亿kWh"]);
  });

  it.each([arrow.UnionMode.Sparse, arrow.UnionMode.Dense])("may have values of several kinds: layout %i", (mode) => {
    const kindOf = (value: unknown) => (typeof value === "string" ? 1 : 0);
    const mixed = arrow.union(mode, [arrow.float64(), arrow.utf8()], [0, 1], kindOf);
    expect(cellsOf(written({a: column([1, "甲", 2.5], mixed)}))).toEqual({a: [1, "甲", 2.5]});
  });

  it("may be empty", () => {
    const bytes = written({a: column([], arrow.int32())});
    expect(readArrow(bytes)).toMatchObject({rowCount: 0, columns: [{name: "a", written: "Int32"}]});
  });

  it("is refused where it is cut off, is another file, or is Feather of the first version", () => {
    const bytes = written(city);
    for (const length of [0, 3, 8, 100, bytes.length - 1])
      expect(() => readArrow(bytes.slice(0, length)), String(length)).toThrow("no whole Arrow file");
    expect(() => readArrow(new TextEncoder().encode("年份,产值\n2020,1\n"))).toThrow("no whole Arrow file");
    expect(() => readArrow(new TextEncoder().encode("FEA1........FEA1"))).toThrow("Feather before version 2");
  });
});
