import {describe, expect, it} from "vitest";
import {crc32} from "../../../src/data/zip/crc32.js";

describe("crc32", () => {
  it("is what the standard's check value says", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
