import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {UnitError} from "../../src/base/errors.js";
import {
  conversionFactor,
  divide,
  formatUnit,
  isCommensurable,
  isSameUnit,
  multiply,
  one,
  parseUnit,
  raise,
} from "../../src/base/units.js";
import {faultOf} from "./fault.js";

const dimensionsOf = (text: string) => Object.fromEntries(parseUnit(text).dimensions);

describe("parseUnit", () => {
  it("reads a symbol as its dimension and scale", () => {
    expect(parseUnit("tce")).toEqual({scale: 1, dimensions: new Map([["tce", 1]])});
    expect(parseUnit("kgce").scale).toBe(1e-3);
    expect(parseUnit("h").scale).toBe(3600);
  });

  it.each([
    ["千元", 1e3],
    ["万元", 1e4],
    ["百万元", 1e6],
    ["千万元", 1e7],
    ["亿元", 1e8],
    ["万亿元", 1e12],
    ["Mt", 1e6],
    ["GJ", 1e9],
    ["万tce", 1e4],
    ["亿m3", 1e8],
  ])("reads the scale word of %s", (text, scale) => {
    expect(parseUnit(text).scale).toBe(scale);
  });

  it("takes percent and per mille for fractions", () => {
    expect(parseUnit("%")).toEqual({scale: 0.01, dimensions: new Map()});
    expect(parseUnit("‰")).toEqual({scale: 0.001, dimensions: new Map()});
    expect(parseUnit("1")).toEqual(one);
  });

  it("joins units by · and /, every one after a stroke being divided by", () => {
    expect(dimensionsOf("tce/万元")).toEqual({tce: 1, 元: -1});
    expect(parseUnit("tce/万元").scale).toBe(1e-4);
    expect(dimensionsOf("元/人/年")).toEqual({元: 1, 人: -1, 年: -1});
    expect(dimensionsOf("tce·人/元")).toEqual({tce: 1, 人: 1, 元: -1});
    expect(parseUnit(" 元 / kWh ")).toEqual(parseUnit("元/kWh"));
  });

  it("raises to powers, negative ones too", () => {
    expect(dimensionsOf("元^2")).toEqual({元: 2});
    expect(parseUnit("万元^2").scale).toBe(1e8);
    expect(dimensionsOf("h^-1")).toEqual({s: -1});
    expect(dimensionsOf("亩")).toEqual({m: 2});
  });

  it("cancels what stands above and below the stroke", () => {
    expect(dimensionsOf("万元/亿元")).toEqual({});
    expect(parseUnit("万元/亿元").scale).toBeCloseTo(1e-4, 18);
  });

  it("makes energy of power and time", () => {
    expect(isSameUnit(parseUnit("kW·h"), parseUnit("kWh"))).toBe(true);
    expect(isSameUnit(parseUnit("W·h"), parseUnit("J"))).toBe(false);
  });

  it("names an unknown unit, where it stands, and the one that was meant", () => {
    const fault = faultOf(() => parseUnit("kgcd/kWh"));
    expect(fault).toBeInstanceOf(UnitError);
    expect(fault).toMatchObject({
      code: "unknown-unit",
      message: 'unknown unit: kgcd in "kgcd/kWh"; did you mean kgce?',
      data: {name: "kgcd", unit: "kgcd/kWh"},
    });
  });

  it("offers money, not a bare number, for 亿圆", () => {
    expect(faultOf(() => parseUnit("亿圆")).message).toBe('unknown unit: 亿圆 in "亿圆"; did you mean 亿元?');
  });

  it.each(["", "/h", "元/", "furlong", "万", "constructor", "万toString", "__proto__"])("refuses %j", (text) => {
    expect(faultOf(() => parseUnit(text))).toMatchObject({name: "UnitError", code: "unknown-unit"});
  });
});

describe("price bases", () => {
  it("keep money of one year apart from money of another", () => {
    expect(dimensionsOf("亿元@2020")).toEqual({"元@2020": 1});
    expect(isCommensurable(parseUnit("亿元@2020"), parseUnit("亿元@current"))).toBe(false);
    expect(isCommensurable(parseUnit("亿元@2020"), parseUnit("亿元"))).toBe(false);
    expect(isCommensurable(parseUnit("亿元@2020"), parseUnit("万元@2020"))).toBe(true);
  });

  it("make a deflator the ratio of the two", () => {
    const nominal = multiply(parseUnit("亿元@2020"), parseUnit("元@current/元@2020"));
    expect(isSameUnit(nominal, parseUnit("亿元@current"))).toBe(true);
  });
});

describe("masses of different kinds", () => {
  it.each([
    ["tce", "t"],
    ["tCO2", "t"],
    ["tCO2", "tC"],
    ["tce", "tCO2"],
    ["年", "h"],
    ["元", "美元"],
  ])("are not added: %s and %s", (a, b) => {
    expect(isCommensurable(parseUnit(a), parseUnit(b))).toBe(false);
  });
});

describe("conversionFactor", () => {
  it.each([
    ["亿元@2020", "万元@2020", 1e4],
    ["%", "1", 0.01],
    ["亿kWh", "万kW·h", 1e4],
    ["kgce/kWh", "tce/亿kWh", 1e5],
    ["岁", "年", 1],
    ["万tce/亿元", "tce/万元", 1],
    ["t/h", "kg/h", 1000],
  ])("turns %s into %s", (from, to, factor) => {
    expect(conversionFactor(from, to) / factor).toBeCloseTo(1, 12);
  });

  it("refuses different quantities and says what each is", () => {
    expect(faultOf(() => conversionFactor("Mt", "PJ"))).toMatchObject({code: "unknown-unit"});
    expect(faultOf(() => conversionFactor("亿kWh", "万tce"))).toMatchObject({
      name: "UnitError",
      code: "incommensurable-units",
      message: "cannot convert: 亿kWh -> 万tce (J -> tce)",
      data: {from: "亿kWh", to: "万tce"},
    });
  });
});

describe("arithmetic of units", () => {
  const units = ["元", "亿元@2020", "万tce", "kWh", "tCO2/tce", "人", "%", "1", "m3"];
  const unit = fc.constantFrom(...units).map(parseUnit);

  it("takes back by division what multiplication put in", () => {
    fc.assert(fc.property(unit, unit, (a, b) => isSameUnit(divide(multiply(a, b), b), a)));
  });

  it("is the same in any order", () => {
    fc.assert(fc.property(unit, unit, (a, b) => isSameUnit(multiply(a, b), multiply(b, a))));
  });

  it("raises like repeated multiplication, and to nothing by zero", () => {
    fc.assert(
      fc.property(
        unit,
        (a) => isSameUnit(raise(a, 2), multiply(a, a)) && raise(a, 0) === one && isSameUnit(raise(raise(a, 2), 0.5), a),
      ),
    );
  });

  it("tells the same quantity in another scale from the same unit", () => {
    expect(isCommensurable(parseUnit("kg"), parseUnit("t"))).toBe(true);
    expect(isSameUnit(parseUnit("kg"), parseUnit("t"))).toBe(false);
  });
});

describe("formatUnit", () => {
  it.each([
    ["元", "元"],
    ["亿元@2020", "100000000·元@2020"],
    ["tce/万元@2020", "0.0001·tce/元@2020"],
    ["1", "1"],
    ["%", "0.01"],
    ["h^-1", "0.000277777777778·1/s"],
    ["元^2/人", "元^2/人"],
    ["W", "J/s"],
  ])("writes %s as %s", (text, written) => {
    expect(formatUnit(parseUnit(text))).toBe(written);
  });
});
