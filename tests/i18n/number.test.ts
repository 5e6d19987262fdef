import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {locale} from "../../src/i18n/locale.js";
import {digitsFor, formatGiven, formatNumber, inUnit} from "../../src/i18n/number.js";
import {faultOf} from "../base/fault.js";

const zh = (value: number, options = {}) => formatNumber(value, "zh", options);
const en = (value: number, options = {}) => formatNumber(value, "en", options);

describe("formatNumber", () => {
  it.each([
    [1711.6, "1712"],
    [340.2, "340.2"],
    [12.345, "12.35"],
    [1.1025, "1.103"],
    [0.5, "0.5000"],
    [0.01234, "0.0123"],
    [0.0001, "0.0001"],
  ])("shows %d with four significant digits, and at most four after the point", (value, text) => {
    expect(zh(value)).toBe(text);
  });

  it.each([
    [3, 2787.3764, "2787"],
    [3, 12.345, "12.3"],
    [6, 2787.3764, "2787.38"],
    [6, 0.5, "0.500000"],
    [6, 71_249, "71,249"],
    [6, 71_249.5, "71,249.5"],
  ] as const)("shows as many significant digits as the reader has chosen: %i of %d", (digits, value, text) => {
    locale.digits = digits;
    expect(zh(value)).toBe(text);
    locale.digits = 4;
  });

  it("shows a whole number below ten thousand as it is", () => {
    expect([5, 439, 2800, 9999, -7].map((value) => zh(value))).toEqual(["5", "439", "2800", "9999", "−7"]);
  });

  it("shows as many digits as are asked for, zeros too", () => {
    expect([0, 1, 3].map((digits) => zh(2.5, {digits}))).toEqual(["3", "2.5", "2.500"]);
    expect(zh(7, {digits: 2})).toBe("7.00");
    expect(zh(0, {digits: 1})).toBe("0.0");
  });

  describe("of ten thousand and more", () => {
    it("groups digits by threes, alike in both languages", () => {
      for (const format of [zh, en]) {
        expect(format(10_000)).toBe("10,000");
        expect(format(1_234_567.891)).toBe("1,234,568");
        expect(format(-71_249)).toBe("−71,249");
        expect(format(12_345.678, {digits: 2})).toBe("12,345.68");
      }
    });

    it("does so whatever has been shown before, and leaves smaller numbers alone whatever comes after", () => {
      for (const [small, large] of [
        [5, 123_456],
        [5.25, 65_432.25],
      ] as const) {
        const digits = small === 5 ? 0 : 2;
        const first = [small, large, small].map((value) => zh(value, {digits}));
        const again = [large, small, large].map((value) => zh(value, {digits}));
        expect(again).toEqual([first[1], first[0], first[1]]);
        expect(first[1]).toContain(",");
        expect(first[0]).not.toContain(",");
      }
      expect(zh(1234.5, {digits: 1})).toBe("1234.5");
      expect(zh(12_345.6, {digits: 1})).toBe("12,345.6");
    });

    it("goes by what is shown: 9999.96 is shown as ten thousand", () => {
      expect(zh(9999.96)).toBe("10,000");
      expect(zh(9999.96, {digits: 2})).toBe("9999.96");
    });
  });

  it("writes a true minus, and a plus where signs are wanted", () => {
    expect(zh(-1.5)).toBe("−1.500");
    expect(zh(-1.5)).not.toContain("-");
    expect([1.5, -1.5].map((value) => zh(value, {signed: true, digits: 1}))).toEqual(["+1.5", "−1.5"]);
    expect(zh(1.5, {digits: 1})).toBe("1.5");
  });

  it("gives zero no sign, nor what is shown as zero", () => {
    for (const value of [0, -0, 0.00001, -0.00001]) {
      expect(zh(value, {digits: 0})).toBe("0");
      expect(zh(value, {digits: 0, signed: true})).toBe("0");
    }
    expect(zh(-0.04, {digits: 1})).toBe("0.0");
    expect(zh(-0)).toBe("0");
  });

  it("shows what is smaller than its last digit as nothing, not in powers of ten", () => {
    expect(zh(1e-7)).toBe("0.0000");
    expect(zh(-4e-5)).toBe("0.0000");
    expect(zh(6e-5)).toBe("0.0001");
  });

  it("shows very large numbers in full", () => {
    expect(zh(1e15)).toBe("1,000,000,000,000,000");
  });

  it("shows a dash for what is no number, and the sign of what is beyond all numbers", () => {
    for (const format of [zh, en]) {
      expect(format(NaN)).toBe("—");
      expect(format(NaN, {digits: 2, signed: true})).toBe("—");
      expect(format(Infinity)).toBe("∞");
      expect(format(-Infinity)).toBe("−∞");
    }
  });

  it("can be read back to the digits shown", () => {
    const number = fc.double({min: -1e9, max: 1e9, noNaN: true});
    fc.assert(
      fc.property(number, fc.integer({min: 0, max: 4}), (value, digits) => {
        const read = Number(zh(value, {digits}).replaceAll(",", "").replace("−", "-"));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.500001 * 10 ** -digits + 1e-6);
      }),
    );
  });
});

describe("digitsFor", () => {
  it.each([
    [0, 0],
    [-0, 0],
    [3, 0],
    [9999, 0],
    [1234.5, 0],
    [123.4, 1],
    [12.3, 2],
    [1.2, 3],
    [0.12, 4],
    [0.0012, 4],
    [-12.3, 2],
    [123456.7, 0],
    [NaN, 0],
    [Infinity, 0],
  ])("of %d are %i", (value, digits) => {
    expect(digitsFor(value)).toBe(digits);
  });
});

describe("inUnit", () => {
  it("turns a number of one unit into one of another", () => {
    expect(inUnit(0.1221, "1", "%")).toBeCloseTo(12.21, 10);
    expect(inUnit(2.5, "亿元@2020", "万元@2020")).toBeCloseTo(25_000, 6);
  });

  it("does not touch a number that is in that unit already", () => {
    expect(inUnit(0.1 + 0.2, "万tce", "万tce")).toBe(0.1 + 0.2);
  });

  it("refuses a unit of something else", () => {
    expect(faultOf(() => inUnit(1, "亿元@2020", "亿元@current")).code).toBe("incommensurable-units");
  });
});

describe("formatGiven", () => {
  it.each([
    [8.8, "8.8"],
    [14.5, "14.5"],
    [1.3, "1.3"],
    [2800, "2800"],
    [0.1 + 0.2, "0.3"],
    [12.3456, "12.35"],
    [-1.5, "−1.5"],
  ])("shows %d with no digit that was not given", (value, text) => {
    expect(formatGiven(value, "zh")).toBe(text);
  });
});
