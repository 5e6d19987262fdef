import {describe, expect, it} from "vitest";
import {decodeText} from "../../src/data/decode.js";
import {TableError} from "../../src/data/table-error.js";
import {bytes} from "./package-fixture.js";

function errorOf(content: Uint8Array): TableError {
  try {
    decodeText(content, "facts");
  } catch (error) {
    if (error instanceof TableError) return error;
  }
  throw new Error("read without an error");
}

describe("decodeText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(decodeText(bytes("长治,1"), "facts")).toBe("长治,1");
    expect(decodeText(bytes("\uFEFF长治,1"), "facts")).toBe("长治,1");
  });

  it("says that a Chinese Excel file is GB18030, on which line, and how to save it", () => {
    // “id” and a line feed, then 长治 in GB18030.
    const error = errorOf(Uint8Array.of(0x69, 0x64, 0x0a, 0xb3, 0xa4, 0xd6, 0xce));
    expect(error).toMatchObject({
      name: "TableError",
      code: "not-utf8",
      data: {resource: "facts", row: 2, encoding: "GB18030"},
      message: "not UTF-8: facts line 2, which seems to be GB18030 (in Excel: Save As, “CSV UTF-8 (Comma delimited)”)",
    });
  });

  it("tells a workbook and UTF-16 from a table", () => {
    expect(errorOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff)).data["encoding"]).toBe("XLSX");
    expect(errorOf(Uint8Array.of(0xff, 0xfe, 0x69, 0x00)).data["encoding"]).toBe("UTF-16");
  });

  it("names no encoding when it recognises none", () => {
    const error = errorOf(Uint8Array.of(0xff, 0xff));
    expect(error.data["encoding"]).toBe(undefined);
    expect(error.message).toBe("not UTF-8: facts line 1 (in Excel: Save As, “CSV UTF-8 (Comma delimited)”)");
  });
});
