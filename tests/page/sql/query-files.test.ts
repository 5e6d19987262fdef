import {readFile} from "node:fs/promises";
import {tableFromIPC} from "@uwdata/flechette";
import {beforeAll, describe, expect, it} from "vitest";
import {rowsFromArrow} from "../../../src/page/sql/from-arrow.js";
import {fileToArrow, separatedText} from "../../../src/page/sql/query-files.js";
import {startDuckDB} from "./duckdb.js";

let duckDB: Awaited<ReturnType<typeof startDuckDB>>;

beforeAll(async () => {
  duckDB = await startDuckDB();
}, 120_000);

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

/** A file of these bytes. */
const bytesFile = (name: string, bytes: Iterable<number>) => ({
  name,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
});

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; ++i) bytes.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(bytes.buffer);
};

/** 城市,产值 and 长治,30 with their line ends, as GB18030 has them. */
const gb = [0xb3, 0xc7, 0xca, 0xd0, 0x2c, 0xb2, 0xfa, 0xd6, 0xb5, 0x0a, 0xb3, 0xa4, 0xd6, 0xce, 0x2c, 0x33, 0x30, 0x0a];
const text = "城市,产值\n长治,30\n";

describe("a separated text that a query names", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["GB18030", gb],
    ["UTF-16, as Excel’s “Unicode text”", utf16(`\uFEFF${text}`, true)],
    ["UTF-16, big end first", utf16(`\uFEFF${text}`, false)],
  ])("is read in %s", async (encoding, bytes) => {
    const name = `${encoding}.csv`;
    const query = `select * from '${name}'`;
    duckDB.register(name, await separatedText(bytesFile(name, bytes), query));
    expect([...rowsFromArrow(duckDB.run(query))]).toEqual([{城市: "长治", 产值: 30}]);
  });

  it("is left as it is where the query says its encoding", async () => {
    const query = "select * from read_csv('as-said.csv', encoding = 'utf-16')";
    duckDB.register("as-said.csv", await separatedText(bytesFile("as-said.csv", utf16(text, true)), query));
    expect([...rowsFromArrow(duckDB.run(query))]).toEqual([{城市: "长治", 产值: 30}]);
  });

  it.each([
    ["UTF-16 without its mark", utf16(text, true)],
    ["no text", [0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]],
  ])("is refused, and never guessed at: %s", async (_, bytes) => {
    const file = bytesFile("a.json", bytes);
    for (const read of [() => separatedText(file, "from 'a.json'"), () => fileToArrow(file)])
      await expect(read()).rejects.toMatchObject({name: "SqlError", code: "encoding"});
  });
});

describe("a JSON file that a query names", () => {
  it("is a table where it is a list of rows, in any of these encodings", async () => {
    const json = '[{"城市": "长治", "产值": 30}, {"城市": "晋城", "产值": null}]';
    for (const bytes of [new TextEncoder().encode(json), utf16(`\uFEFF${json}`, true)]) {
      const table = tableFromIPC(await fileToArrow(bytesFile("a.json", bytes)));
      expect([...table.getChild("城市")]).toEqual(["长治", "晋城"]);
      expect(table.getChild("产值").at(1)).toBeNull();
    }
  });

  it("is refused where it is none", async () => {
    const of = (json: string) => bytesFile("a.json", new TextEncoder().encode(json));
    await expect(fileToArrow(of('{"a": 1}'))).rejects.toMatchObject({code: "not-a-table", data: {table: "a.json"}});
    await expect(fileToArrow(of("[]"))).rejects.toMatchObject({code: "no-columns"});
    await expect(fileToArrow(bytesFile("a.xlsx", [1]))).rejects.toMatchObject({code: "file-kind"});
  });
});

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
