import {describe, expect, it} from "vitest";
import type {Values} from "../../../src/model/index.js";
import type {Lever} from "../../../src/scenario/lever.js";
import type {Goal} from "../../../src/scenario/solve/goal.js";
import {solve} from "../../../src/scenario/solve/solve.js";
import {widerLimits} from "../../../src/scenario/solve/widen.js";

const price: Lever = {id: "price", base: 8, low: 0, high: 20};
const amount: Lever = {id: "amount", base: 10, low: 0, high: 50};
const anything = {low: -Infinity, high: Infinity, lowOpen: true, highOpen: true};

const revenue = ({price: p, amount: a}: Values) => Number(p) * Number(a) - 5;

function wider(f: (values: Values) => number, levers: readonly Lever[], goal: Goal, valid = anything) {
  const solution = solve(f, levers, goal);
  if (solution.kind !== "unreachable") throw new Error(solution.kind);
  return widerLimits(f, levers, goal, solution, () => valid);
}

describe("limits that hold a goal out of reach", () => {
  it("are told how far each alone would have to give way", () => {
    // At most 20 × 50 − 5 = 995. For 1195 the price would have to be 1200 / 50 = 24, or the amount 1200 / 20 = 60.
    const found = wider(revenue, [price, amount], {comparator: ">=", value: 1195});
    expect(found).toMatchObject([
      {id: "price", at: "high"},
      {id: "amount", at: "high"},
    ]);
    expect(found[0]?.needed).toBeCloseTo(24, 9);
    expect(found[1]?.needed).toBeCloseTo(60, 9);
  });

  it("give way downwards too", () => {
    // At least 0 × 10 − 5; for −25 the price would have to be −2.
    const [low] = wider((values) => revenue({amount: 10, ...values}), [price], {comparator: "<=", value: -25});
    expect(low).toMatchObject({id: "price", at: "low"});
    expect(low?.needed).toBeCloseTo(-2, 9);
  });

  it("are not widened beyond what the parameter allows", () => {
    const valid = {low: 0, high: 22, lowOpen: false, highOpen: false};
    const [high] = wider((values) => revenue({amount: 50, ...values}), [price], {comparator: "=", value: 1195}, valid);
    expect(high).toEqual({id: "price", at: "high", needed: undefined});
    const open = {...valid, highOpen: true};
    const [end] = wider((values) => revenue({amount: 50, ...values}), [price], {comparator: ">=", value: 1100}, open);
    expect(end?.needed).toBeUndefined();
  });

  it("are given up where no widening does it", () => {
    // It comes near to 10 and never there.
    const [high] = wider(({price: p}) => 10 - 1 / (1 + Number(p)), [price], {comparator: ">=", value: 10});
    expect(high).toEqual({id: "price", at: "high", needed: undefined});
  });
});
