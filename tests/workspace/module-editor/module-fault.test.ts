import {describe, expect, it} from "vitest";
import {faultOf} from "../../../src/workspace/module-editor/module-fault.js";

describe("faultOf", () => {
  it("finds nothing where a module can be read, in JavaScript and in TypeScript", () => {
    expect(faultOf("a.js", "export const twice = (x) => 2 * x;\n")).toBeUndefined();
    expect(faultOf("a.ts", "export const twice = (x: number): number => 2 * x;\n")).toBeUndefined();
    expect(faultOf("a.js", "")).toBeUndefined();
  });

  it("finds where the writing goes wrong, by line and column", () => {
    expect(faultOf("lib/a.js", "export const one = 1;\nexport const two = ;\n")).toMatchObject({
      error: {code: "syntax", data: {file: "lib/a.js"}},
      line: 2,
      column: 20,
    });
    expect(faultOf("a.ts", "export const a: number = 1;\nexport const b: = 2;\n")).toMatchObject({line: 2});
  });

  it("finds types where there are none, and what a module has not", () => {
    expect(faultOf("a.js", "export const one: number = 1;\n")).toMatchObject({line: 1, column: 17});
    expect(faultOf("a.js", "\nexport const here = import.meta.url;\n")).toMatchObject({
      error: {code: "no-meta"},
      line: 2,
      column: 21,
    });
  });
});
