import {describe, expect, it} from "vitest";
import {constraintFaults} from "../../src/data/constraints.js";
import {tableOf} from "./package-fixture.js";

function faultsOf(value: string | number | boolean, type: string, constraints: object) {
  const [field] = tableOf({fields: [{name: "a", type, constraints}]}).fields;
  if (field === undefined) throw new Error("no field");
  return constraintFaults(value, field.constraints);
}
const codesOf = (value: string | number, type: string, constraints: object) =>
  faultsOf(value, type, constraints).map((fault) => fault.code);

describe("constraintFaults", () => {
  it("offers the allowed value that is nearest, or lists some", () => {
    const units = {enum: ["亿元", "万千瓦", "%"]};
    expect(faultsOf("万千瓦时", "string", units)).toMatchObject([
      {code: "not-allowed", wayOut: "did you mean 万千瓦?"},
    ]);
    expect(faultsOf("吨标准煤", "string", units)).toMatchObject([
      {code: "not-allowed", wayOut: "one of 亿元, 万千瓦, %"},
    ]);
    expect(faultsOf("亿元", "string", units)).toEqual([]);
  });

  it("compares allowed values and bounds as values of the column's type", () => {
    expect(codesOf(5, "number", {enum: ["5.0"]})).toEqual([]);
    expect(codesOf(2019, "year", {minimum: "2020"})).toEqual(["below-minimum"]);
  });

  it("matches a pattern against the whole text", () => {
    expect(codesOf("gdp-2020", "string", {pattern: "[a-z0-9]+(-[a-z0-9]+)*"})).toEqual([]);
    expect(codesOf("GDP 2020", "string", {pattern: "[a-z0-9]+"})).toEqual(["pattern"]);
    expect(codesOf("ab", "string", {pattern: "a|b"})).toEqual(["pattern"]);
  });

  it("holds bounds, with and without the bound itself", () => {
    expect(codesOf(1, "number", {minimum: 1, maximum: 1})).toEqual([]);
    expect(codesOf(1, "number", {exclusiveMinimum: 1})).toEqual(["below-minimum"]);
    expect(codesOf(1, "number", {exclusiveMaximum: 1})).toEqual(["above-maximum"]);
    expect(codesOf(1.1, "number", {maximum: 1})).toEqual(["above-maximum"]);
  });

  it("counts characters as a reader does", () => {
    expect(codesOf("\u{20BB7}野", "string", {maxLength: 2, minLength: 2})).toEqual([]);
    expect(codesOf("长治市", "string", {maxLength: 2})).toEqual(["too-long"]);
    expect(codesOf("长", "string", {minLength: 2})).toEqual(["too-short"]);
  });

  it("names everything that is wrong at once", () => {
    expect(codesOf("X", "string", {enum: ["ab"], pattern: "[a-z]+", minLength: 2})).toEqual([
      "not-allowed",
      "pattern",
      "too-short",
    ]);
  });
});
