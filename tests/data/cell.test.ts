import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type CellType, convertCell} from "../../src/data/cell.js";

const formatOf = (type: CellType) => ({type, trueValues: ["true", "是"], falseValues: ["false", "否"]});
const convert = (text: string, type: CellType) => convertCell(text, formatOf(type));

describe("convertCell", () => {
  it("reads numbers as the standard writes them", () => {
    expect(["1711.6", "-2.32", "+3", ".5", "1.", "1e-3", "007"].map((text) => convert(text, "number"))).toEqual([
      1711.6, -2.32, 3, 0.5, 1, 0.001, 7,
    ]);
  });

  it("reads every finite number that JavaScript writes", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (number) => {
        expect(convert(String(number), "number")).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it("refuses what is no finite number", () => {
    for (const text of ["八", "1,711.6", "5%", "12a", "NaN", "INF", "0x10", " 1", "1 2"]) {
      expect(convert(text, "number"), text).toMatchObject({code: "not-a-number"});
    }
  });

  it("says of one that no number holds that it is too large, and offers none", () => {
    for (const text of ["1e999", "-1e400", `1${"0".repeat(309)}`])
      expect(convert(text, "number"), text).toEqual({
        code: "too-large",
        wrong: "more than a number can hold",
        wayOut: "at most 1.79×10³⁰⁸ in size; write it in a larger unit",
      });
    expect(convert("1e308", "number")).toBe(1e308);
  });

  it("offers the number that was meant, where there is no doubt", () => {
    const offered = ["1,711.6", "１７１１．６", " 12 ", "−2.32", "1,5", "5%"].map((text) => {
      const fault = convert(text, "number");
      return typeof fault === "object" ? fault.data?.["suggestion"] : undefined;
    });
    expect(offered).toEqual(["1711.6", "1711.6", "12", "-2.32", undefined, undefined]);
    expect(convert("1,711.6", "number")).toMatchObject({wayOut: "write 1711.6"});
  });

  it("reads whole numbers that are exact, and no others", () => {
    expect(convert("-12", "integer")).toBe(-12);
    expect(convert("1.0", "integer")).toMatchObject({code: "not-an-integer"});
    expect(convert("9007199254740993", "integer")).toMatchObject({code: "not-an-integer"});
  });

  it("reads years of four digits or more", () => {
    expect(convert("2025", "year")).toBe(2025);
    expect(convert("25", "year")).toMatchObject({code: "not-a-year"});
    expect(convert("2025年", "year")).toMatchObject({code: "not-a-year"});
  });

  it("reads true and false by the words of the column", () => {
    expect(convert("是", "boolean")).toBe(true);
    expect(convert("false", "boolean")).toBe(false);
    expect(convert("1", "boolean")).toMatchObject({code: "not-a-boolean", wayOut: "true, 是, false, 否"});
  });

  it("keeps text as it stands", () => {
    expect(convert(" 2/0/29 ", "string")).toBe(" 2/0/29 ");
    expect(convert("007", "any")).toBe("007");
  });
});
