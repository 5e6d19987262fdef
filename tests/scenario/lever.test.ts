import {describe, expect, it} from "vitest";
import {leverOf} from "../../src/scenario/lever.js";
import {modelOf} from "../model/small-model.js";

const model = modelOf({
  parameters: {
    growth: {default: "0.05", low: 0, high: 0.1, valid: "[-0.3,1.5]"},
    size: {default: "3", valid: "(0,)"},
    path: {default: "a", options: "a|b"},
  },
});

describe("the lever of a parameter", () => {
  it("stands where the baseline has it and moves as far as its slider", () => {
    expect(leverOf(model, "growth")).toEqual({id: "growth", base: 0.05, low: 0, high: 0.1});
  });

  it("stands where a scenario has it, and moves as far as is said, on either side", () => {
    expect(leverOf(model, "growth", {}, {growth: 0.07}).base).toBe(0.07);
    expect(leverOf(model, "growth", {low: -0.2})).toEqual({id: "growth", base: 0.05, low: -0.2, high: 0.1});
    expect(leverOf(model, "size", {low: 1, high: 5})).toEqual({id: "size", base: 3, low: 1, high: 5});
  });

  it("needs a range where the parameter has no slider", () => {
    expect(() => leverOf(model, "size")).toThrow("no range: size has no slider; say from where to where");
    expect(() => leverOf(model, "size", {low: 1})).toThrow("no range: size");
  });

  it("needs a range that has two ends, in order, within what the model allows", () => {
    expect(() => leverOf(model, "growth", {low: 0.2})).toThrow("no range: growth from 0.2 to 0.1");
    expect(() => leverOf(model, "growth", {low: 0.1})).toThrow("no range: growth from 0.1 to 0.1");
    expect(() => leverOf(model, "growth", {high: Infinity})).toThrow("no range: growth from 0 to Infinity");
    expect(() => leverOf(model, "growth", {low: NaN})).toThrow("no range: growth from NaN to 0.1");
    expect(() => leverOf(model, "growth", {high: 2})).toThrow("out of range: growth = 2 (-0.3 to 1.5)");
    expect(() => leverOf(model, "size", {low: 0, high: 1})).toThrow("out of range: size = 0 (more than 0)");
  });

  it("is a number of the model, with a value to start from", () => {
    expect(() => leverOf(model, "grwth")).toThrow("unknown parameter: grwth; did you mean growth?");
    expect(() => leverOf(model, "path")).toThrow("not a number: path is one of a, b");
    const open = modelOf({parameters: {late: {valid: "(,)", low: 0, high: 1}}});
    expect(() => leverOf(open, "late")).toThrow("no value to start from: late has none of its own in the baseline");
    expect(leverOf(open, "late", {}, {late: 0.4}).base).toBe(0.4);
  });
});
