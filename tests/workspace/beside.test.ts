import fc from "fast-check";
import {posix} from "node:path";
import {describe, expect, it} from "vitest";
import {beside} from "../../src/workspace/beside.js";

describe("beside", () => {
  it("goes from the notebook's own folder", () => {
    expect(beside("a.html", "data.csv")).toBe("data.csv");
    expect(beside("长治/计划.html", "数据/用电.csv")).toBe("长治/数据/用电.csv");
    expect(beside("长治/计划.html", "../用电.csv")).toBe("用电.csv");
    expect(beside("a.html", "50%?.csv")).toBe("50%?.csv");
  });

  it("gives nothing for what leads out of the folder, or is no name", () => {
    for (const name of ["../data.csv", "x/../../data.csv", "/data.csv", "", ".", ".."])
      expect(beside("a.html", name), name).toBe(undefined);
  });

  it("goes where the file system would", () => {
    const segment = fc.constantFrom("..", ".", "a", "b", "长治");
    fc.assert(
      fc.property(fc.array(segment, {minLength: 1, maxLength: 6}), (segments) => {
        const name = segments.join("/");
        const there = posix.relative("/root", posix.resolve("/root/x/y", name));
        const isOutside = /^\.\.(\/|$)/.test(posix.join("x/y", name)) || there === "";
        // A way out and in again is a way out.
        const leaves = segments.reduce(
          ({depth, out}, each) => {
            const next = each === ".." ? depth - 1 : each === "." ? depth : depth + 1;
            return {depth: next, out: out || next < 0};
          },
          {depth: 2, out: false},
        ).out;
        expect(beside("x/y/notebook.html", name)).toBe(isOutside || leaves ? undefined : there);
      }),
    );
  });
});
