import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {typedNumber} from "../../src/page/typed-number.js";

describe("typedNumber", () => {
  it.each([
    ["8", 8],
    [" -8.25 ", -8.25],
    ["−8", -8],
    ["+.5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1.5E-3", 0.0015],
    ["12,345,678.9", 12345678.9],
    ["1 234", 1234],
    ["１２，３４５．６", 12345.6],
    ["－８。５", -8.5],
    ["　8", 8],
  ])("reads %j", (text, value) => {
    expect(typedNumber(text, "亿元")).toBe(value);
  });

  it.each([
    "",
    " ",
    ",",
    "1,5",
    "1,50",
    ",5",
    "1.2.3",
    "--1",
    "1-",
    "8 percent",
    "0x10",
    "1e",
    "Infinity",
    "NaN",
    "八",
    "8%",
  ])("does not read %j", (text) => {
    expect(typedNumber(text, "亿元")).toBeNaN();
  });

  it("takes a per cent sign only where per cent is the unit", () => {
    expect(typedNumber("8 %", "%")).toBe(8);
    expect(typedNumber("８％", "%")).toBe(8);
    expect(typedNumber("%", "%")).toBeNaN();
    expect(typedNumber("8%%", "%")).toBeNaN();
    expect(typedNumber("8%", "1")).toBeNaN();
  });

  it("reads every number as it is written by the machine, and in thousands as people do", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        expect(typedNumber(String(value), "1")).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(typedNumber(value.toLocaleString("en"), "1")).toBe(value);
      }),
    );
  });
});
