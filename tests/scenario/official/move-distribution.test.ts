import {expect, it} from "vitest";
import {moveDistribution} from "../../../src/scenario/official/move-distribution.js";

it.each([
  ["lognormal(0.25,0.12)", "lognormal(0.5,0.12)"],
  ["normal(2,0.5,-8,16)", "normal(4,1,-16,32)"],
  ["triangular(0,1,3)", "triangular(0,2,6)"],
  ["discrete(100:0.5,200:0.5)", "discrete(200:0.5,400:0.5)"],
  ["", ""],
])("a default that doubles doubles what %s is spread around, and its spread in proportion", (before, after) => {
  expect(moveDistribution(before, {by: "factor", factor: 2})).toBe(after);
});

it.each([
  ["triangular(0.25,0.5,0.75)", "triangular(0.5,0.75,1)"],
  ["normal(0.5,0.125,-1,1)", "normal(0.75,0.125,-0.75,1.25)"],
  ["uniform(0,1)", "uniform(0.25,1.25)"],
])("a default that moves by an amount moves %s by it, and leaves its spread", (before, after) => {
  expect(moveDistribution(before, {by: "amount", amount: 0.25})).toBe(after);
});
