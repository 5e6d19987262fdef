import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {pathFault} from "../../src/server/path-fault.js";
import {fileNameFor} from "../../src/workspace/file-name-for.js";

describe("fileNameFor", () => {
  it("keeps letters of every script and leaves out what a system refuses", () => {
    expect(fileNameFor("长治市“十四五”")).toBe("长治市“十四五”.html");
    expect(fileNameFor(" a/b: c?  ")).toBe("a b c.html");
    expect(fileNameFor("..hidden..")).toBe("hidden.html");
  });

  it("is told from the names of Windows' devices", () => {
    expect(fileNameFor("con")).toBe("con_.html");
    expect(fileNameFor("LPT1.2025")).toBe("LPT1_.2025.html");
    expect(fileNameFor("nul .x")).toBe("nul _.x.html");
    expect(fileNameFor("control")).toBe("control.html");
  });

  it("is a path the server takes, or nothing", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 90}), (title) => {
        const name = fileNameFor(title);
        if (name === undefined) return;
        expect(pathFault(name, "notebook", "win32"), JSON.stringify(name)).toBe(undefined);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
      {numRuns: 1000},
    );
    expect(fileNameFor(" /?. ")).toBe(undefined);
  });
});
