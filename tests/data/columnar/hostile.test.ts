import {readFile} from "node:fs/promises";
import * as arrow from "@uwdata/flechette";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ColumnarError} from "../../../src/data/columnar/columnar-error.js";
import {Budget} from "../../../src/data/columnar/limits.js";
import {readArrow} from "../../../src/data/columnar/read-arrow.js";
import {readParquet} from "../../../src/data/columnar/read-parquet.js";
import {surveyColumnar} from "../../../src/data/columnar/survey-columnar.js";

const names = ["city-snappy.parquet", "city-v2.parquet", "city-lz4.feather", "city-stream.arrow"];

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`files/${name}`, import.meta.url)));
}

async function lookAt(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const table = name.endsWith(".parquet") ? await readParquet(bytes.buffer) : readArrow(bytes);
  await surveyColumnar(table, {resource: name});
}

describe("a file that somebody has changed", () => {
  it.each(names)("is read or refused, and either comes to an end: %s", async (name) => {
    const original = await bytesOf(name);
    const change = fc.record({at: fc.nat(original.length - 1), byte: fc.integer({min: 0, max: 255})});
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 6}), async (changes) => {
        const bytes = original.slice();
        for (const {at, byte} of changes) bytes[at] = byte;
        const error: unknown = await lookAt(name, bytes).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (error !== undefined) expect(error).toBeInstanceOf(ColumnarError);
      }),
      {numRuns: 300},
    );
  });

  it("is refused where its columns are made unions of no kinds", async () => {
    const bytes = await bytesOf("city-stream.arrow");
    bytes[151] = arrow.Type.Union;
    bytes[6] = 0;
    expect(() => readArrow(bytes)).toThrow(ColumnarError);
  });

  it.each(names)("is refused where it is cut off: %s", async (name) => {
    const original = await bytesOf(name);
    for (const part of [0, 0.1, 0.5, 0.9])
      await expect(lookAt(name, original.slice(0, original.length * part))).rejects.toBeInstanceOf(ColumnarError);
  });
});

describe("a file that is small and says it has much", () => {
  it("is refused before it takes memory", () => {
    const [length, type] = [1e9, arrow.nullType()];
    const Batch = arrow.batchType(type) as new (values: object) => arrow.Batch<unknown>;
    const column = new arrow.Column([new Batch({length, nullCount: length, type})], type);
    const bytes = arrow.tableToIPC(arrow.tableFromColumns({a: column}), {format: "file"});
    expect(bytes?.length).toBeLessThan(1000);
    expect(() => readArrow(bytes ?? new Uint8Array())).toThrow("too large: 1000000000 values");
  });

  it("has its limits in values and in bytes, and none is passed by what is no number", () => {
    const budget = new Budget();
    budget.take({values: 9_000_000, bytes: 200 * 2 ** 20});
    expect(() => budget.take({values: 1_000_001})).toThrow("at most 10000000 values");
    expect(() => new Budget().take({bytes: 257 * 2 ** 20})).toThrow("at most 256 MiB");
    expect(() => new Budget().take({bytes: NaN})).toThrow("too large");
  });
});
