import {afterEach, describe, expect, it} from "vitest";
import {locale} from "../../src/i18n/locale.js";
import {number} from "../../src/page/number.js";
import {faultOf} from "../base/fault.js";
import {town} from "./town.js";

const run = town.run([
  {name: "Plan", values: {}},
  {name: "Fast", values: {growth: 0.1}},
]);

afterEach(() => {
  locale.language = "zh";
});

describe("number", () => {
  it("is a value of 2025 with its unit, of the first scenario", () => {
    expect(number(run, "output", {language: "zh"})).toBe("127.6 亿元");
    expect(number(run, "output", {language: "en"})).toBe("127.6 × 10⁸ yuan");
  });

  it("is of the year and the scenario it is told", () => {
    expect(number(run, "output", {year: 2020, language: "zh"})).toBe("100 亿元");
    expect(number(run, "output", {scenario: "Fast", language: "zh"})).toBe("161.1 亿元");
  });

  it("writes a share with its sign close to it, and as many digits as it is told", () => {
    expect(number(run, "shops", {language: "zh"})).toBe("20%");
    expect(number(run, "shops", {digits: 2, signed: true, language: "en"})).toBe("+20.00%");
  });

  it("is in the reader's language where none is named", () => {
    expect(number(run, "output")).toBe("127.6 亿元");
    locale.language = "en";
    expect(number(run, "output")).toBe("127.6 × 10⁸ yuan");
  });

  it("needs no year where a variable has none", () => {
    expect(number(run, "doubled", {language: "zh"})).toBe("200 亿元");
  });

  it("says what it does not know", () => {
    expect(faultOf(() => number(run, "ouput")).message).toContain("did you mean output?");
    expect(faultOf(() => number(run, "output", {year: 2019})).code).toBe("unknown-place");
    expect(faultOf(() => number(run, "output", {scenario: "Slow"})).code).toBe("unknown-place");
    expect(faultOf(() => number(run, "by_trade")).code).toBe("unknown-place");
  });
});
