import {describe, expect, it} from "vitest";
import {unitName} from "../../src/i18n/unit.js";

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
  });

  it("has nothing to say of a pure number", () => {
    expect(unitName("1", "zh")).toBe("");
    expect(unitName("", "en")).toBe("");
  });
});
