import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {sheetNames} from "../../src/export/sheet-name.js";
import {nastyText} from "./nasty-tables.js";

describe("sheetNames", () => {
  it("keeps names that are valid", () => {
    expect(sheetNames(["分年结果", "GDP (2020)"])).toEqual(["分年结果", "GDP (2020)"]);
  });

  it("replaces what Excel does not allow, full-width forms too", () => {
    expect(sheetNames(["a/b\\c?d*e[f]g:h", "能耗：万元／人"])).toEqual(["a-b-c-d-e-f-g-h", "能耗-万元-人"]);
  });

  it("takes line breaks, invisible characters and outer apostrophes out", () => {
    expect(sheetNames(["'第一\n行\u200B'"])).toEqual(["第一 行"]);
  });

  it("cuts to 31 characters without halving one", () => {
    expect(sheetNames(["长".repeat(40)])).toEqual(["长".repeat(31)]);
    expect(sheetNames([`${"a".repeat(30)}𠮷`])).toEqual(["a".repeat(30)]);
  });

  it("numbers names that Excel could not tell apart", () => {
    expect(sheetNames(["GDP", "gdp", "ＧＤＰ", "GDP (2)"])).toEqual(["GDP", "gdp (2)", "ＧＤＰ (3)", "GDP (2) (2)"]);
    expect(sheetNames(["长".repeat(40), "长".repeat(41)])[1]).toBe(`${"长".repeat(27)} (2)`);
  });

  it("names what has no name, and stays away from the reserved one", () => {
    expect(sheetNames(["", "'", "History"])).toEqual(["Sheet", "Sheet (2)", "History-"]);
  });

  it("gives valid and unique names for any texts", () => {
    fc.assert(
      fc.property(fc.array(nastyText), (texts) => {
        const names = sheetNames(texts);
        expect(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/u);
        }
      }),
    );
  });
});
