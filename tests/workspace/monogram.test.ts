import {describe, expect, it} from "vitest";
import {monogram} from "../../src/workspace/monogram.js";

describe("monogram", () => {
  it.each([
    ["长治“十四五”规划", "长治"],
    ["“十四五”规划", "十四"],
    ["𠮷野家", "𠮷野"],
    ["Energy and carbon", "EA"],
    ["energy", "E"],
    ["2030 年", "2年"],
    ["", ""],
    ["—— ！", ""],
  ])("of %j is %j", (name, expected) => {
    expect(monogram(name)).toBe(expected);
  });
});
