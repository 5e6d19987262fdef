import fc from "fast-check";
import {isAbsolute, normalize, posix} from "node:path";
import {describe, expect, it} from "vitest";
import {pathFault} from "../../src/server/path-fault.js";

describe("pathFault", () => {
  it("allows notebooks in the folder and below it", () => {
    for (const path of ["a.html", "长治/计划.html", "a b/c (1).html", "a..b.html", "..a/b.html".slice(2)])
      expect(pathFault(path), path).toBe(undefined);
  });

  it("refuses whatever is not a notebook's plain path", () => {
    const bad = [
      "",
      "/a.html",
      "//host/a.html",
      "C:/a.html",
      "c:a.html",
      "../a.html",
      "a/../../b.html",
      "a/../b.html",
      "./a.html",
      "a//b.html",
      "a/b.html/",
      "a\\b.html",
      "a\0.html",
      "a\n.html",
      "a.htm",
      "a.html.txt",
      "a.HTML",
      "a",
      ".html",
      ".git/a.html",
      "a/.hidden.html",
      "node_modules/a.html",
      "a/dist/b.html",
    ];
    for (const path of bad) expect(pathFault(path), path).not.toBe(undefined);
  });

  it("refuses on Windows what Windows reads as another name", () => {
    const devices = ["con.html", "NUL.a.html", "aux/b.html", "a/COM1.html", "lpt².html", "CONIN$.html", "prn .html"];
    for (const path of ["a.html:b.html", "a /b.html", "a./b.html", "a?.html", "con|x.html", ...devices]) {
      expect(pathFault(path, "notebook", "win32"), path).not.toBe(undefined);
      expect(pathFault(path, "notebook", "linux"), path).toBe(undefined);
    }
  });

  it("refuses no name that only begins like a device", () => {
    for (const path of ["contract.html", "com.html", "com10.html", "null.html", "a.con.html"])
      expect(pathFault(path, "notebook", "win32"), path).toBe(undefined);
  });

  it("lets no path out of the folder, whatever it is made of", () => {
    const piece = fc.oneof(
      fc.constantFrom("..", ".", "", "a", "b.html", "C:", "~", "%2e%2e", "..\\", "\0", "．．", "node_modules"),
      fc.string({unit: "grapheme", maxLength: 4}),
    );
    const paths = fc.tuple(fc.array(piece, {maxLength: 6}), fc.constantFrom("", ".html", "/x.html"));
    fc.assert(
      fc.property(paths, ([pieces, end]) => {
        const path = pieces.join("/") + end;
        if (pathFault(path) !== undefined) return;
        expect(isAbsolute(path)).toBe(false);
        expect(normalize(path)).toBe(path);
        expect(posix.join("/root", path).startsWith("/root/")).toBe(true);
        expect(path.endsWith(".html")).toBe(true);
      }),
      {numRuns: 2000},
    );
  });
});
