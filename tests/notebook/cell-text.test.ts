import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readBody, rewriteBody, storedValue, writeBody} from "../../src/notebook/cell-text.js";
import {code} from "./html-pieces.js";

describe("writeBody", () => {
  it("is read back as it is stored, with any line end", () => {
    fc.assert(
      fc.property(code, fc.constantFrom("\n", "\r\n", "\r"), (value, newline) => {
        expect(readBody(writeBody(value, newline))).toBe(storedValue(value));
      }),
      {numRuns: 1000},
    );
  });

  it("takes away what only Kit's layout adds", () => {
    expect(readBody(writeBody("  a\n\n\tb  \n"))).toBe("  a\n\n\tb  \n");
    expect(writeBody("a\n \u3000\nb")).toBe("\n    a\n\n    b\n  ");
  });
});

describe("rewriteBody", () => {
  it("keeps the lines around a change as they were laid out", () => {
    const body = "  \r\n  two\n      six\r\n\t\n    four\n ";
    expect(readBody(body)).toBe("  two\n  six\n\t\nfour");
    expect(rewriteBody(body, "  two\n  seven\n\t\nfour", "\n")).toBe("  \r\n  two\n      seven\r\n\t\n    four\n ");
    expect(rewriteBody(body, "  two\nnew\n  six\n\t\nfour", "\n")).toBe(
      "  \r\n  two\n    new\r\n      six\r\n\t\n    four\n ",
    );
    expect(rewriteBody(body, "four", "\n")).toBe("  \r\n    four\n ");
  });

  it("lays out anew what stands beside its tags", () => {
    expect(rewriteBody("1 + 1", "1 + 2", "\r\n")).toBe("\r\n    1 + 2\r\n  ");
    expect(rewriteBody("", "", "\n")).toBe("\n\n  ");
  });

  it("holds the new code, whatever stood there", () => {
    const layout = fc.array(
      fc.constantFrom("\n", "\r\n", "\r", "    ", "  ", " ", "a", "b", "<\\/script>", "<\\/script", "\t"),
      {maxLength: 12},
    );
    fc.assert(
      fc.property(layout, code, (pieces, value) => {
        const body = pieces.join("");
        expect(storedValue(readBody(rewriteBody(body, value, "\n")))).toBe(storedValue(value));
      }),
      {numRuns: 1000},
    );
  });
});
