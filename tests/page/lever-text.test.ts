import {describe, expect, it} from "vitest";
import {leverText, readLever} from "../../src/page/lever-text.js";
import type {Parameter} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {town} from "./town.js";

const parameter = (id: string): Parameter => {
  const found = town.parameter(id);
  if (!found) throw new Error(id);
  return found;
};

describe("the text of a lever", () => {
  it("is in the unit shown, with all digits, or an option by its name", () => {
    expect(leverText(parameter("growth"), 0.055, "en")).toBe("5.5");
    expect(leverText(parameter("way"), "linear", "zh")).toBe("线性");
    expect(leverText(parameter("growth"), undefined, "zh")).toBe("");
  });

  it.each([
    ["growth", "5.5", 0.055],
    ["growth", " ６％", 0.06],
    ["start", "1,200", 1200],
    ["way", "线性", "linear"],
    ["way", "Linear", "linear"],
    ["way", "compound", "compound"],
  ])("of %s, %j, is read as %j", (id, text, value) => {
    expect(readLever(parameter(id), text)).toBe(value);
  });

  it.each([
    ["growth", "fast", "not-a-number"],
    ["growth", "1,5", "not-a-number"],
    ["growth", "60", "out-of-range"],
    ["start", "1e400", "out-of-range"],
    ["start", "-1e999", "out-of-range"],
    ["way", "cubic", "not-an-option"],
  ])("of %s, %j, is refused", (id, text, code) => {
    expect(faultOf(() => readLever(parameter(id), text))).toMatchObject({name: "ParameterError", code});
  });
});
