import {describe, expect, it} from "vitest";
import {toCell} from "../../../src/notebook/notebook.js";
import {isFileName, nameFault, suggestFileName, suggestName} from "../../../src/workspace/data/names.js";

const cells = [toCell(1, {value: "const 产值 = 1; const d = 2"})];

describe("the name of a file's content in cells", () => {
  it.each([
    ["产值.csv", "产值2"],
    ["2020年 产值（亿元）.csv", "_2020年_产值_亿元"],
    ["GDP.by-city.csv", "GDP_by_city"],
    ["class.csv", "class_data"],
    ["d3.csv", "d3_data"],
    ["📈.csv", "__data"],
  ])("of %s is %s", (file, name) => {
    expect(suggestName(file, cells)).toBe(name);
    expect(nameFault(name, cells)).toBeUndefined();
  });

  it("is none that JavaScript, the page or a cell has", () => {
    expect(["const", "Plot", "a b", "1a", "", "a-b"].map((name) => nameFault(name, cells))).toEqual(
      Array(6).fill("no-name"),
    );
    expect(nameFault("产值", cells)).toBe("taken");
  });
});

describe("the name of a file beside the notebook", () => {
  it.each([
    ["../../etc/passwd.csv", "passwd.csv"],
    ["..\\evil.csv", "evil.csv"],
    ["a\u0000b.csv", "a b.csv"],
    ["\u202Evsc.csv", "vsc.csv"],
    ["📈.csv", "📈.csv"],
    [".csv", "data.csv"],
  ])("of %j is %j", (given, name) => {
    expect(suggestFileName(given)).toBe(name);
    expect(isFileName(name)).toBe(true);
    expect(isFileName(given)).toBe(given === name);
  });
});
