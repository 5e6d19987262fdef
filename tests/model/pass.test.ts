import {op as arquero, table} from "arquero";
import {describe, expect, it} from "vitest";
import {block, op, rate, scalar} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const shares = {
  parameters: {"a.farm": 1, "a.mine": 2, "a.shop": 3, "b.farm": 1, "b.mine": 1, "b.shop": 1},
  inputs: {above: scalar("a.{trade}", label("above")), below: scalar("b.{trade}", label("below"))},
};

describe("a result that is not a number", () => {
  const quotient = modelOf({
    ...shares,
    blocks: [block(["trade", "year"], {quotient: {unit: "1", formula: (d) => (d.above * d.t) / (d.below * d.t)}})],
  });

  it("is refused with its equation, member, year, scenario and the values it read", () => {
    expect(faultOf(() => quotient.run())).toMatchObject({
      name: "ModelError",
      code: "non-finite",
      message: "quotient is NaN in scenario, farm, 2020, from above = 1, t = 0, below = 1",
      data: {
        equation: "quotient",
        scenario: "scenario",
        place: ["farm", "2020"],
        value: "NaN",
        read: ["above = 1", "t = 0", "below = 1"],
      },
    });
  });

  it("is found in the scenario and member where it first occurs", () => {
    const model = modelOf({
      ...shares,
      blocks: [block(["trade"], {quotient: {unit: "1", formula: (d) => d.above / d.below}})],
    });
    const scenarios = [
      {name: "fine", values: {}},
      {name: "faulty", values: {"b.mine": 0, "b.shop": 0}},
    ];
    expect(faultOf(() => model.run(scenarios))).toMatchObject({
      code: "non-finite",
      message: "quotient is Infinity in faulty, mine, from above = 2, below = 0",
      data: {scenario: "faulty", place: ["mine"]},
    });
  });

  it("says nothing of values where the formula reads none", () => {
    const model = modelOf({blocks: [block([], {void: {unit: "1", formula: "1 / 0"}})]});
    expect(faultOf(() => model.run()).message).toBe("void is Infinity in scenario");
  });

  it("is found in the year in which a recurrence first runs into it", () => {
    const model = modelOf({
      blocks: [
        block(["year"], {shrinking: {unit: "1", initial: "2", formula: (d) => 1 / (op.lag(d.shrinking) - 0.5)}}),
      ],
    });
    // From 2 it goes to 1/1.5 and on to 1/(2/3 − 1/2); from 2.5 to 1/2 and on to 1/0.
    expect(model.run().value("shrinking", {year: 2022})).toBeCloseTo(6, 12);
    const faulty = model.with({shrinking: {initial: "2.5", formula: (d) => 1 / (op.lag(d.shrinking) - 0.5)}});
    expect(faultOf(() => faulty.run())).toMatchObject({
      data: {equation: "shrinking", place: ["2022"], value: "Infinity", read: ["shrinking@1 = 0.5"]},
    });
  });

  it("is refused where a function has none, and a text it read is named too", () => {
    const model = modelOf({
      parameters: {way: {options: "fast|slow", default: "fast"}},
      blocks: [block([], {quick: {unit: "1", formula: (d) => (d.way === "slow" ? 1 : op.sqrt(-1))}})],
    });
    expect(faultOf(() => model.run())).toMatchObject({code: "non-finite", data: {read: ["way = fast"]}});
  });
});

describe("a rollup", () => {
  it("of Arquero leaves NaN out in silence, which is why a model must not", () => {
    const sum = table({x: [1, NaN, 2]}).rollup({sum: (d: {x: number}) => arquero.sum(d.x)});
    expect(sum.get("sum")).toBe(3);
  });

  it("does not hide a result that is not a number", () => {
    const model = modelOf({
      ...shares,
      blocks: [
        block([], {sum: {unit: "1", formula: (d) => op.sum(d.quotient)}}, {over: ["trade"]}),
        block(["trade"], {quotient: {unit: "1", formula: (d) => d.above / d.below}}),
      ],
    });
    expect(model.run().value("sum")).toBe(6);
    expect(faultOf(() => model.run({"a.mine": 0, "b.mine": 0}))).toMatchObject({
      code: "non-finite",
      data: {equation: "quotient", place: ["mine"], value: "NaN"},
    });
  });

  it.each(["sum", "mean", "min", "max", "product", "median", "stdev"])(
    "does not hide one that arises inside op.%s",
    (name) => {
      const formula = `d => op.${name}(d.above / d.below)`;
      const model = modelOf({...shares, blocks: [block([], {all: {unit: "1", formula}}, {over: ["trade"]})]});
      expect(Number.isFinite(model.run().value("all"))).toBe(true);
      expect(faultOf(() => model.run({"a.mine": 0, "b.mine": 0}))).toMatchObject({
        code: "non-finite",
        message: "all (above ÷ below) is NaN in scenario, mine, from above = 0, below = 0",
        data: {equation: "all", place: ["mine"], value: "NaN", read: ["above = 0", "below = 0"]},
      });
    },
  );

  it("does not hide an input that has no value, such as a rate in the first year", () => {
    const model = modelOf({
      parameters: {"g.P1": 0.1, "g.P2": 0.2},
      inputs: {growth: rate("g", label("growth"))},
      blocks: [
        block(
          [],
          {mean: {unit: "1", for: {year: ["2021", "2025"]}, formula: (d) => op.mean(d.growth)}},
          {over: ["year"]},
        ),
      ],
    });
    expect(model.run().value("mean")).toBeCloseTo(0.15, 15);
    const careless = model.with({mean: {formula: (d) => op.mean(d.growth)}});
    expect(faultOf(() => careless.run())).toMatchObject({
      code: "non-finite",
      message: "mean (growth) is NaN in scenario, 2020, from growth = NaN",
    });
  });

  it("does not hide a variable that has no value in its first years", () => {
    const change = {unit: "1", initial: null, formula: "d => d.t - op.lag(d.t)"};
    const along = modelOf({blocks: [block(["year"], {change, most: {unit: "1", formula: (d) => op.max(d.change)}})]});
    expect(faultOf(() => along.run())).toMatchObject({code: "non-finite", data: {equation: "most", place: ["2020"]}});
    const across = modelOf({
      blocks: [
        block(["trade", "year"], {change}),
        block(["year"], {all: {unit: "1", formula: (d) => op.sum(d.change)}}, {over: ["trade"]}),
      ],
    });
    expect(faultOf(() => across.run())).toMatchObject({
      code: "non-finite",
      data: {equation: "all", place: ["farm", "2020"], value: "NaN"},
    });
  });
});

describe("a check", () => {
  const balance = (severity: "error" | "warning") =>
    modelOf({
      parameters: {income: 10, cost: 4},
      blocks: [block(["year"], {left: {unit: "1", formula: (d) => d.income - d.cost * d.t}})],
      checks: [
        {
          id: "solvent",
          severity,
          index: ["year"],
          test: (d) => d.left >= 0,
          label: {zh: "余额为负", en: "nothing is left"},
        },
      ],
    });

  it("that is an error stops the run, with the first place and what it read there", () => {
    expect(faultOf(() => balance("error").run())).toMatchObject({
      name: "ModelError",
      code: "check-failed",
      message: "nothing is left (scenario, 2023: left = -2)",
      data: {
        check: "solvent",
        zh: "余额为负",
        en: "nothing is left",
        scenario: "scenario",
        place: ["2023"],
        read: ["left = -2"],
      },
    });
    expect(balance("error").run({cost: 2}).findings).toEqual([]);
  });

  it("that is a warning is found with the result, once for each scenario", () => {
    const {findings} = balance("warning").run([
      {name: "dear", values: {cost: 6}},
      {name: "cheap", values: {cost: 1}},
      {name: "usual", values: {}},
    ]);
    expect(findings).toEqual([
      {
        check: "solvent",
        severity: "warning",
        label: {zh: "余额为负", en: "nothing is left"},
        scenario: "dear",
        place: {year: "2022"},
        values: {left: -2},
        count: 4,
      },
      expect.objectContaining({scenario: "usual", place: {year: "2023"}, values: {left: -2}, count: 3}),
    ]);
  });

  it("is made before an equation that would fail for the same reason", () => {
    const model = modelOf({
      parameters: {workers: 0},
      blocks: [
        block([], {hours: {unit: "1", formula: (d) => d.workers * 40}}),
        block([], {wage: {unit: "1", formula: (d) => 1 / d.hours}}),
      ],
      checks: [{id: "staffed", severity: "error", index: [], test: (d) => d.hours > 0, label: label("nobody works")}],
    });
    expect(faultOf(() => model.run()).message).toBe("nobody works (scenario: hours = 0)");
  });

  it("may be of inputs alone, and of several indices", () => {
    const model = modelOf({
      ...shares,
      blocks: [],
      checks: [
        {id: "below", severity: "warning", index: ["trade"], test: (d) => d.above >= d.below, label: label("below")},
      ],
    });
    expect(model.run({"b.mine": 5}).findings).toMatchObject([{place: {trade: "mine"}, values: {above: 2, below: 5}}]);
  });

  it("counts only where its switch stands so", () => {
    const model = modelOf({
      parameters: {way: {options: "fast|slow", default: "slow"}, speed: 9},
      checks: [
        {
          id: "limit",
          severity: "warning",
          index: [],
          when: {way: "fast"},
          test: (d) => d.speed < 5,
          label: label("too fast"),
        },
      ],
    });
    expect(model.run().findings).toEqual([]);
    expect(model.run({way: "fast"}).findings).toMatchObject([{check: "limit", count: 1}]);
  });

  it("does not overlook what is not a number in what it aggregates", () => {
    const model = modelOf({
      blocks: [block(["year"], {change: {unit: "1", initial: null, formula: (d) => d.t - op.lag(d.t)}})],
      checks: [
        {id: "calm", severity: "warning", index: ["year"], test: (d) => op.max(d.change) < 2, label: label("a leap")},
      ],
    });
    expect(faultOf(() => model.run())).toMatchObject({
      code: "non-finite",
      message: "calm (change) is NaN in scenario, 2020, from change = NaN",
    });
  });

  it("may look along the years, whichever way its index is written", () => {
    for (const index of [
      ["trade", "year"],
      ["year", "trade"],
    ]) {
      const model = modelOf({
        blocks: [block(["trade", "year"], {left: {unit: "1", formula: (d) => d.land - d.t * 4}})],
        checks: [
          {
            id: "halved",
            severity: "warning",
            index,
            test: (d) => d.left * 2 > op.first_value(d.left),
            label: label("less than half is left"),
          },
        ],
      });
      // Halved once 4t ≥ land / 2: the shop's 10 in 2022, the mine's 20 in 2023, the farm's 30 in 2024.
      expect(model.run().findings).toMatchObject([{place: {trade: "farm", year: "2024"}, count: 2 + 3 + 4}]);
    }
  });
});
