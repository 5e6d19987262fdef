import {describe, expect, it} from "vitest";
import {decodeBlob, decodeUnknown} from "../../../src/data/survey/encoding.js";

/** 年份,产值（亿元） in GB18030. */
const gb18030 = new Uint8Array([
  0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0xb2, 0xfa, 0xd6, 0xb5, 0xa3, 0xa8, 0xd2, 0xda, 0xd4, 0xaa, 0xa3, 0xa9,
]);

describe("the encoding of a file", () => {
  it("is found for UTF-8, with and without a byte order mark, which is no part of the text", async () => {
    expect(await decodeUnknown(new Blob(["年份"]))).toEqual({text: "年份", encoding: "utf-8"});
    expect(await decodeUnknown(new Blob(["\uFEFF年份"]))).toEqual({text: "年份", encoding: "utf-8"});
  });

  it("is found for GB18030", async () => {
    expect(await decodeUnknown(new Blob([gb18030]))).toEqual({text: "年份,产值（亿元）", encoding: "gb18030"});
  });

  it("is found for what Excel calls Unicode text", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x74, 0x5e]);
    expect(await decodeUnknown(new Blob([bytes]))).toEqual({text: "年", encoding: "utf-16le"});
  });

  it("is none for an image, or for bytes that are none in the one asked for", async () => {
    expect(await decodeUnknown(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])]))).toBeUndefined();
    expect(await decodeBlob(new Blob([gb18030]), "utf-8")).toBeUndefined();
  });

  it("is read right where a character stands on the border of two chunks", async () => {
    const text = "a" + "年".repeat(2_000_000);
    expect((await decodeUnknown(new Blob([text])))?.text).toBe(text);
  });
});
