import fc from "fast-check";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {toParquet} from "../../src/export/parquet.js";

/** What another program finds in the file. */
function readBack(file: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({file: file.slice().buffer});
}

describe("a Parquet file", () => {
  it("holds texts, numbers and years, and cells that are empty", async () => {
    const file = toParquet([
      {name: "情景", kind: "text", cells: ["基准", 'a "b"\n', null]},
      {name: "year", kind: "year", cells: [2025, null, 2030]},
      {name: "value", kind: "number", cells: [0.1, null, 1e300]},
    ]);
    expect(await readBack(file)).toEqual([
      {情景: "基准", year: 2025, value: 0.1},
      {情景: 'a "b"\n', year: null, value: null},
      {情景: null, year: 2030, value: 1e300},
    ]);
    const {schema} = parquetMetadata(file.slice().buffer);
    expect(schema.slice(1).map(({type}) => type)).toEqual(["BYTE_ARRAY", "INT32", "DOUBLE"]);
  });

  it("keeps its types where every cell is empty, and without rows", async () => {
    for (const cells of [[null, null], []]) {
      const file = toParquet([{name: "value", kind: "number", cells}]);
      expect(await readBack(file)).toEqual(cells.map((value) => ({value})));
      expect(parquetMetadata(file.slice().buffer).schema[1]?.type).toBe("DOUBLE");
    }
  });

  it("keeps every digit of every number", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.double({noNaN: true, noDefaultInfinity: true})), async (cells) => {
        const found = await readBack(toParquet([{name: "value", kind: "number", cells}]));
        expect(found.map(({value}) => value)).toEqual(cells);
      }),
    );
  });

  it("is the same bytes for the same table", () => {
    const columns = [{name: "value", kind: "number" as const, cells: [1, 2, 3]}];
    expect(toParquet(columns)).toEqual(toParquet(columns));
  });
});
