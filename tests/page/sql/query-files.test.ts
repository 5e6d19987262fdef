import {readFile} from "node:fs/promises";
import {tableFromIPC} from "@uwdata/flechette";
import {describe, expect, it} from "vitest";
import {fileToArrow} from "../../../src/page/sql/query-files.js";

/** A file of those that other programs have written, as cells have it. */
function fileOf(name: string) {
  return {
    name,
    arrayBuffer: async () => new Uint8Array(await readFile(`tests/data/columnar/files/${name}`)).buffer,
  };
}

/** A column of what DuckDB is given. */
async function column(name: string, of: string): Promise<unknown[]> {
  const bytes = await fileToArrow(fileOf(name));
  return Array.from<unknown>(tableFromIPC(bytes, {useBigInt: true}).getChild(of));
}

describe("a file that a query names", () => {
  it.each([
    "city-none.parquet",
    "city-snappy.parquet",
    "city-zstd.parquet",
    "city-lz4.parquet",
    "city-zstd.feather",
    "city-lz4.feather",
    "city-stream.arrow",
  ])("is read as cells read it, however it is packed: %s", async (name) => {
    expect(await column(name, "城市")).toEqual(["长治", "晋城", null, "长治"]);
    expect(await column(name, "编号")).toEqual([9007199254740993n, -1n, null, 4n]);
  });

  it("is refused where nothing here unpacks it, and where it is none", async () => {
    await expect(fileToArrow(fileOf("city-brotli.parquet"))).rejects.toMatchObject({code: "unknown-packing"});
    const damaged = {name: "表.parquet", arrayBuffer: () => Promise.resolve(new TextEncoder().encode("PAR1").buffer)};
    await expect(fileToArrow(damaged)).rejects.toMatchObject({name: "ColumnarError", code: "no-parquet"});
  });
});
