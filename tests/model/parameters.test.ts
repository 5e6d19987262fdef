import {describe, expect, it} from "vitest";
import {valueError} from "../../src/model/index.js";
import {parameter} from "./small-model.js";

describe("toParameter", () => {
  it("reads numbers, lists and limits from a row", () => {
    expect(
      parameter("g.P1", {
        default: "0.09",
        options: "",
        low: 0,
        high: 0.2,
        step: 0.01,
        valid: "[-0.3,1.5]",
        facts: "a|b",
      }),
    ).toMatchObject({
      id: "g.P1",
      default: 0.09,
      options: [],
      low: 0,
      high: 0.2,
      step: 0.01,
      valid: {low: -0.3, high: 1.5, lowOpen: false, highOpen: false},
      distribution: "",
      source: {class: "assumption", confidence: "low", facts: ["a", "b"]},
    });
  });

  it("keeps the default of a switch as a text, and none where there is none", () => {
    expect(parameter("way", {default: "1", options: "1|2"})).toMatchObject({default: "1", options: ["1", "2"]});
    expect(parameter("g.2023", {}).default).toBeUndefined();
    expect(parameter("g.2023", {}).source.facts).toEqual([]);
  });
});

describe("valueError", () => {
  it.each([
    ["[0,1]", 1.4, "0 to 1"],
    ["(0,0.7]", 0, "more than 0, up to 0.7"],
    ["[0,1)", 1, "from 0, less than 1"],
    ["[0,)", -1, "at least 0"],
    ["(0,)", 0, "more than 0"],
    ["(,5]", 6, "at most 5"],
    ["(,5)", 5, "less than 5"],
  ])("says what the limits %s are when %s is outside", (valid, value, limits) => {
    expect(valueError(parameter("v", {valid}), value)).toMatchObject({
      name: "ParameterError",
      code: "out-of-range",
      message: `out of range: v = ${value} (${limits})`,
      data: {parameter: "v", value},
    });
  });

  it("gives both ends and whether they are open as data", () => {
    expect(valueError(parameter("v", {valid: "(0,0.7]"}), 0.8)?.data).toEqual({
      parameter: "v",
      value: 0.8,
      low: 0,
      high: 0.7,
      lowOpen: true,
      highOpen: false,
    });
  });

  it("finds nothing wrong with a value inside, the ends included where they are closed", () => {
    expect([0.0001, 0.7].map((value) => valueError(parameter("v", {valid: "(0,0.7]"}), value))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["0.5", '"0.5"'],
    [NaN, "NaN"],
    [null, "null"],
    [true, "true"],
    [[1], "[1]"],
  ])("refuses %j, which is not a number", (value, shown) => {
    expect(valueError(parameter("v"), value)).toMatchObject({
      code: "not-a-number",
      message: `not a number: v = ${shown}`,
      data: {parameter: "v", value: shown},
    });
  });

  it.each(["(,)", "[0,)", "[0,]", "(0,1)"])(
    "refuses infinity as no finite number, whatever the limits: %s",
    (valid) => {
      for (const value of [Infinity, -Infinity])
        expect(valueError(parameter("v", {valid}), value)).toMatchObject({
          code: "out-of-range",
          message: `out of range: v = ${value} (a finite number is needed)`,
          data: {value, low: -Infinity, high: Infinity},
        });
    },
  );

  it("refuses what is none of a switch's options", () => {
    const way = parameter("way", {options: "fast|slow", default: "fast"});
    expect(valueError(way, "slow")).toBeUndefined();
    expect(valueError(way, "quick")).toMatchObject({
      code: "not-an-option",
      message: 'not an option: way = "quick" (one of fast, slow)',
      data: {parameter: "way", value: '"quick"', options: ["fast", "slow"]},
    });
    expect(valueError(way, 1)?.message).toBe("not an option: way = 1 (one of fast, slow)");
  });
});
