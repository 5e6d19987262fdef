import {describe, expect, it} from "vitest";
import {changzhi, targets} from "../../models/changzhi/index.js";
import {parseUnit} from "../../src/base/units.js";
import {shortUnit, unitAfter, unitInProse, unitName} from "../../src/i18n/unit.js";

describe("unitInProse", () => {
  it("puts the price base into brackets, so that a sentence can go on", () => {
    expect(unitInProse("亿元@2020", "zh")).toBe("亿元（2020年价）");
    expect(unitInProse("亿元@current", "en")).toBe("× 10⁸ yuan (current prices)");
    expect([unitInProse("亿元", "zh"), unitInProse("%", "zh"), unitInProse("1", "zh")]).toEqual(["亿元", "%", ""]);
  });
});

describe("unitName", () => {
  it("puts the price base into words, after the unit", () => {
    expect(unitName("亿元@2020", "zh")).toBe("亿元，2020年价");
    expect(unitName("亿元@current", "zh")).toBe("亿元，现价");
    expect(unitName("tCO2/万元@2020", "en")).toBe("t CO₂/10⁴ yuan, 2020 prices");
    expect(unitName("万元@2020/人", "zh")).toBe("万元/人，2020年价");
  });

  it("calls a ratio of two price bases what it is, a level against the base year", () => {
    expect(unitName("元@current/元@2020", "zh")).toBe("基年为1");
    expect(unitName("元@current/元@2020", "en")).toBe("base year = 1");
  });

  it("writes Chinese scales and words in English where English is read", () => {
    expect(unitName("亿kWh", "en")).toBe("10⁸ kWh");
    expect(unitName("万tCO2", "en")).toBe("10⁴ t CO₂");
    expect(unitName("户", "en")).toBe("firms");
    expect(unitName("万tCO2", "zh")).toBe("万tCO₂");
    expect(unitName("百万元", "en")).toBe("10⁶ yuan");
    expect(unitName("万亿元@current", "en")).toBe("10¹² yuan, current prices");
    expect(unitName("千户", "en")).toBe("10³ firms");
  });

  it("counts by the one below the stroke", () => {
    expect(unitName("tce/人", "en")).toBe("tce/person");
    expect(unitName("万元@2020/人", "en")).toBe("10⁴ yuan/person, 2020 prices");
    expect(unitName("元/户/年", "en")).toBe("yuan/firm/year");
    expect(unitName("人/户", "en")).toBe("people/firm");
    expect(unitName("人·年", "en")).toBe("people·years");
    expect(unitName("kgCO2/m3", "en")).toBe("kg CO₂/m³");
  });

  it("has nothing to say of a pure number", () => {
    expect(unitName("1", "zh")).toBe("");
    expect(unitName("", "en")).toBe("");
  });
});

describe("unitAfter", () => {
  it("keeps a power of ten from running into the number", () => {
    expect(unitAfter("亿元@2020", "en")).toBe("× 10⁸ yuan, 2020 prices");
    expect(unitAfter("tce/万元@2020", "en")).toBe("tce/10⁴ yuan, 2020 prices");
    expect(unitAfter("亿元@2020", "zh")).toBe("亿元，2020年价");
    expect(unitAfter("1", "en")).toBe("");
  });
});

describe("shortUnit", () => {
  it("leaves out the price base", () => {
    expect(shortUnit("亿元@2020", "zh")).toBe("亿元");
    expect(shortUnit("tCO2/万元@2020", "en")).toBe("t CO₂/10⁴ yuan");
    expect(shortUnit("%", "zh")).toBe("%");
  });

  it("leaves a price level what it is, as money by money says nothing", () => {
    expect(shortUnit("元@current/元@2020", "zh")).toBe("基年为1");
    expect(shortUnit("元@current/元@2020", "en")).toBe("base year = 1");
  });
});

describe("every unit of the plan's model", () => {
  const units = [
    ...new Set([
      ...[...changzhi.parameters.values()].flatMap(({unit, display}) => [unit, display]),
      ...[...changzhi.variables.values()].flatMap(({unitText, display}) => [unitText, display]),
      ...targets.map(({unit}) => unit),
    ]),
  ];

  it("is among these, which are looked at here", () => {
    expect(units.length).toBeGreaterThan(35);
    expect(units).toEqual(expect.arrayContaining(["亿元@2020", "tce/人", "kgCO2/m3", "亿吨标准煤", "岁"]));
  });

  it.each(units)("has a name in each language: %s", (unit) => {
    const [zh, en] = [unitName(unit, "zh"), unitName(unit, "en")];
    if (unit === "1") {
      expect([zh, en]).toEqual(["", ""]);
      return;
    }
    expect(en).toMatch(/^[\x20-\x7e⁰¹²³⁴⁵⁶⁷⁸⁹₂·]+$/);
    expect(en.trim()).toBe(en);
    for (const name of [zh, en]) {
      expect(name).not.toBe("");
      // Price bases, powers and the digit of CO₂ are written for readers, not for the parser.
      expect(name).not.toMatch(/@|\^|CO2|m3/);
    }
    expect(shortUnit(unit, "en")).not.toMatch(/prices|@/);
  });

  it.each(units.filter((unit) => unit !== "1"))("is still the same size in English: %s", (unit) => {
    // Powers of ten written out, read back: 10⁸ yuan is 亿元.
    const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    const english = unitName(unit, "en").replace(/, .* prices$/, "");
    if (english === "base year = 1") return;
    const digits = (text: string) => Array.from(text, (character) => superscripts.indexOf(character)).join("");
    const scaleOf = (text: string) => 10 ** Number(digits(/^10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/.exec(text)?.[1] ?? "⁰"));
    const [above = "", ...below] = english.split("/");
    const scale = below.reduce((product, part) => product / scaleOf(part), scaleOf(above));
    const plain = unit.replaceAll(/万亿|百万|亿|万|千/g, "");
    expect(scale / (parseUnit(unit).scale / parseUnit(plain).scale)).toBeCloseTo(1, 12);
  });
});
