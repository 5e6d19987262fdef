import {describe, expect, it} from "vitest";
import {level, rate, scalar} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const model = modelOf({
  parameters: {
    "g.farm.P1": {default: "0.1", valid: "[-0.3,1.5]"},
    "g.farm.P2": {default: "0.2", valid: "[-0.3,1.5]"},
    "g.mine.P1": {default: "0.3", valid: "[-0.3,1.5]"},
    "g.mine.P2": {default: "0.4", valid: "[-0.3,1.5]"},
    "hope.P1": 1,
    "hope.P2": 2,
    "hope.mine.P2": 5,
    "size.2020": {default: "10", valid: "[0,100]"},
    "size.2024": {default: "18", valid: "[0,100]"},
    duty: {default: "0.5", valid: "(0,0.7]"},
    way: {default: "fast", options: "fast|slow"},
  },
  inputs: {
    growth: rate("g.{trade}", label("growth")),
    hope: rate("hope.{trade}", label("hope"), {shared: "hope"}),
    size: level("size", label("size")),
    duty: scalar("duty.{trade}", label("duty"), {shared: "duty"}),
  },
});

const {NaN: none} = Number;

describe("a rate", () => {
  it("is one number a period, and none in the first year", () => {
    expect(model.run().series("growth", {trade: "farm"})).toEqual([none, 0.1, 0.1, 0.2, 0.2, 0.2]);
    expect(model.run({"g.farm.P1": -0.1}).series("growth", {trade: "farm"})).toEqual([none, -0.1, -0.1, 0.2, 0.2, 0.2]);
    expect(model.run({"g.farm.P1": -0.1}).series("growth", {trade: "mine"})).toEqual([none, 0.3, 0.3, 0.4, 0.4, 0.4]);
  });

  it("may be given for a single year", () => {
    const values = {"g.farm.2022": 0.5, "g.farm.2025": 0};
    expect(model.run(values).series("growth", {trade: "farm"})).toEqual([none, 0.1, 0.5, 0.2, 0.2, 0]);
  });

  it("may be a ramp, which begins with its first value and ends where the constant rate does", () => {
    const [, , , first = NaN, second = NaN, third = NaN] = model
      .run({"g.farm.P2.first": 0.25})
      .series("growth", {trade: "farm"});
    expect(first).toBe(0.25);
    expect(third - second).toBeCloseTo(second - first, 12);
    expect((1 + first) * (1 + second) * (1 + third)).toBeCloseTo(1.2 ** 3, 12);
    expect(model.run({"g.farm.P2.first": 0.25}).series("growth", {trade: "farm"}).slice(1, 3)).toEqual([0.1, 0.1]);
  });

  it("is not a ramp and single years in one period, but may be in two", () => {
    expect(faultOf(() => model.run({"g.farm.P2.first": 0.25, "g.farm.2024": 0.2}))).toMatchObject({
      name: "ParameterError",
      code: "ramp-and-year",
      message: "g.farm.P2.first and g.farm.2024 are both given: a period is either a ramp or has single years",
      data: {parameter: "g.farm.P2.first", other: "g.farm.2024"},
    });
    expect(model.run({"g.farm.P2.first": 0.25, "g.farm.2022": 0.7}).value("growth", {trade: "farm", year: 2022})).toBe(
      0.7,
    );
  });

  it("has none for a member without parameters", () => {
    expect(model.run().series("growth", {trade: "shop"})).toEqual([none, none, none, none, none, none]);
  });
});

describe("a shared value", () => {
  it("is all members', but for those with their own over it", () => {
    expect(model.run().column("duty")).toEqual([0.5, 0.5, 0.5]);
    expect(model.run({duty: 0.1, "duty.mine": 0.2}).column("duty")).toEqual([0.1, 0.2, 0.1]);
  });

  it("of a rate is overridden by the period, the year or the ramp of a member", () => {
    expect(model.run().series("hope", {trade: "mine"})).toEqual([none, 1, 1, 5, 5, 5]);
    const values = {"hope.farm.2022": 7, "hope.shop.P2": 9, "hope.2024": 3};
    const result = model.run(values);
    expect(result.series("hope", {trade: "farm"})).toEqual([none, 1, 7, 2, 3, 2]);
    expect(result.series("hope", {trade: "mine"})).toEqual([none, 1, 1, 5, 5, 5]);
    expect(result.series("hope", {trade: "shop"})).toEqual([none, 1, 1, 9, 9, 9]);
  });

  it("gives a member's ramp its constant rate", () => {
    const result = model.run({"hope.farm.P1.first": 1.01});
    const [, first = NaN, second = NaN] = result.series("hope", {trade: "farm"});
    expect(first).toBe(1.01);
    expect((1 + first) * (1 + second)).toBeCloseTo(2 ** 2, 12);
    expect(result.series("hope", {trade: "shop"}).slice(1, 3)).toEqual([1, 1]);
  });
});

describe("a level", () => {
  it("is straight between its anchors and flat after them", () => {
    expect(model.run().series("size")).toEqual([10, 12, 14, 16, 18, 18]);
  });

  it("takes anchors at any year", () => {
    expect(model.run({"size.2022": 20}).series("size")).toEqual([10, 15, 20, 19, 18, 18]);
    expect(model.run({"size.2025": 0, "size.2024": 40}).series("size")).toEqual([10, 17.5, 25, 32.5, 40, 0]);
  });
});

describe("a value", () => {
  const faultsOf = (values: Record<string, number | string>) => model.check(values);

  it("outside its range is refused with the range", () => {
    expect(faultsOf({duty: 0.8})).toMatchObject([
      {
        code: "out-of-range",
        message: "out of range: duty = 0.8 (more than 0, up to 0.7)",
        data: {parameter: "duty", value: 0.8, low: 0, high: 0.7},
      },
    ]);
  });

  it("without a row of its own has the range of the one it refines", () => {
    expect(faultsOf({"duty.mine": 0.8})).toMatchObject([
      {code: "out-of-range", data: {parameter: "duty.mine", high: 0.7}},
    ]);
    expect(faultsOf({"size.2022": 101})).toMatchObject([{data: {parameter: "size.2022", high: 100}}]);
    expect(faultsOf({"g.farm.2023": 2})).toMatchObject([{data: {parameter: "g.farm.2023", high: 1.5}}]);
    expect(faultsOf({"g.farm.P1.first": -0.4})).toMatchObject([{data: {parameter: "g.farm.P1.first", low: -0.3}}]);
  });

  it("of an unknown parameter is refused, with the one that was meant", () => {
    expect(faultsOf({"g.fram.P1": 0.1})).toMatchObject([
      {
        name: "ParameterError",
        code: "unknown-parameter",
        message: "unknown parameter: g.fram.P1; did you mean g.farm.P1?",
        data: {parameter: "g.fram.P1", suggestion: "g.farm.P1"},
      },
    ]);
    expect(faultsOf({population: 1})).toMatchObject([
      {message: "unknown parameter: population", data: {suggestion: undefined}},
    ]);
  });

  it.each([
    "g.farm.2020", // nothing leads to the first year
    "g.farm.2026",
    "g.farm.P3",
    "g.farm.P1.last",
    "g.farm.2022.first",
    "g.shop.P1", // a trade without a rate
    "g.farm",
    "size.2019",
    "size.P1",
    "size",
    "duty.2022",
    "constructor",
    "__proto__",
  ])("of %s is refused, for there is no such parameter", (id) => {
    expect(faultsOf(JSON.parse(`{${JSON.stringify(id)}: 0.1}`) as Record<string, number>)).toMatchObject([
      {code: "unknown-parameter", data: {parameter: id}},
    ]);
  });

  it("of a switch is one of its options, and of a number a number", () => {
    expect(faultsOf({way: "quick"})).toMatchObject([{code: "not-an-option", data: {options: ["fast", "slow"]}}]);
    expect(faultsOf({duty: "0.1"})).toMatchObject([{code: "not-a-number"}]);
  });

  it("that is faulty is found with all others at once", () => {
    expect(faultsOf({duty: 2, way: "quick", nonsense: 1, "size.2022": 4}).map(({code}) => code)).toEqual([
      "out-of-range",
      "not-an-option",
      "unknown-parameter",
    ]);
    expect(faultsOf({duty: 0.1, "size.2022": 4, "g.farm.P1.first": 0.12})).toEqual([]);
  });

  it("that leaves no path is found as well, so that values without a fault can run", () => {
    expect(faultsOf({"g.farm.P1.first": 0.9})).toMatchObject([{code: "no-ramp", data: {parameter: "g.farm.P1.first"}}]);
    expect(faultsOf({"g.farm.P1.first": 0.1, "g.farm.2021": 0.1})).toMatchObject([{code: "ramp-and-year"}]);
    expect(faultsOf({"g.farm.P1.first": 0.9, "hope.P1.first": 9})).toMatchObject([
      {code: "no-ramp"},
      {code: "no-ramp"},
    ]);
  });

  it("that is faulty stops a run and names its scenario", () => {
    const scenarios = (values: Record<string, number>) => [
      {name: "fine", values: {}},
      {name: "faulty", values},
    ];
    expect(faultOf(() => model.run(scenarios({duty: 2})))).toMatchObject({
      name: "ParameterError",
      code: "out-of-range",
      data: {parameter: "duty", scenario: "faulty"},
    });
    expect(faultOf(() => model.run(scenarios({"g.farm.P1.first": 0.9})))).toMatchObject({
      code: "no-ramp",
      data: {scenario: "faulty"},
    });
  });
});
