import {describe, expect, it} from "vitest";
import {block, level, op, rate, scalar} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const priced = {
  parameters: {"q.farm": 1, "q.mine": 2, "q.shop": 3, price: 10},
  inputs: {quantity: scalar("q.{trade}", label("quantity"))},
};

describe("a block", () => {
  it("without an index holds one value, which counts wherever it is read", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block([], {cost: {unit: "1", formula: (d) => d.price / 2}}),
        block(["trade"], {profit: {unit: "1", formula: (d) => d.quantity * (d.price - d.cost)}}),
        block(["trade", "year"], {by_year: {unit: "1", formula: (d) => d.profit + d.cost}}),
      ],
    });
    const result = model.run();
    expect(result.column("cost")).toEqual([5]);
    expect(result.column("profit")).toEqual([5, 10, 15]);
    expect(result.series("by_year", {trade: "mine"})).toEqual([15, 15, 15, 15, 15, 15]);
  });

  it("reads indices and attributes of members as columns", () => {
    const model = modelOf({
      blocks: [
        block(["trade", "year"], {
          area: {unit: "1", formula: (d) => d.land + d.t},
          goods: {unit: "1", formula: (d) => (d.kind === "goods" && d.trade !== "mine" ? 1 : 0)},
          late: {unit: "1", formula: (d) => (d.period === "P2" ? d.year : 0)},
        }),
      ],
    });
    const result = model.run();
    expect(result.series("area", {trade: "shop"})).toEqual([10, 11, 12, 13, 14, 15]);
    expect(["farm", "mine", "shop"].map((trade) => result.value("goods", {trade, year: 2022}))).toEqual([1, 0, 0]);
    expect(result.series("late", {trade: "farm"})).toEqual([0, 0, 0, 2023, 2024, 2025]);
  });

  it("has equations in any order", () => {
    const equations = {
      last: {unit: "1", formula: "d => d.middle * 2 * 5"},
      middle: {unit: "1", formula: "d => d.first + 1"},
      first: {unit: "1", formula: "7"},
    };
    const names = ["last", "middle", "first"] as const;
    for (const order of [names, names.toReversed(), ["middle", "last", "first"] as const]) {
      const model = modelOf({blocks: order.map((name) => block([], {[name]: equations[name]}))});
      expect(model.run().value("last")).toBe(80);
    }
  });

  it("may put the years first, or two indices either way round", () => {
    const model = modelOf({
      blocks: [
        block(["year", "trade"], {backwards: {unit: "1", formula: (d) => d.land + d.t + 0 * op.first_value(d.t)}}),
        block(["trade", "year"], {forwards: {unit: "1", formula: (d) => d.backwards + d.t}}),
      ],
    });
    const result = model.run();
    expect(result.series("backwards", {trade: "mine"})).toEqual([20, 21, 22, 23, 24, 25]);
    expect(result.series("forwards", {trade: "mine"})).toEqual([20, 22, 24, 26, 28, 30]);
  });
});

describe("an equation for some members", () => {
  it("leaves the others to other equations, whose unit and label it shares", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block(["trade"], {
          income: [
            {unit: "1", label: label("income"), for: {trade: ["farm", "shop"]}, formula: (d) => d.quantity * d.price},
            {for: {trade: ["mine"]}, formula: (d) => -d.quantity},
          ],
        }),
      ],
    });
    expect(model.run().column("income")).toEqual([10, -2, 30]);
    expect(model.variables.get("income")).toMatchObject({unitText: "1", label: label("income")});
  });

  it("may use what only those members have", () => {
    const model = modelOf({
      parameters: {"fee.shop": 4},
      inputs: {fee: scalar("fee.{trade}", label("fee"))},
      blocks: [
        block(["trade"], {
          cost: [
            {unit: "1", for: {trade: ["shop"]}, formula: (d) => d.fee * 2},
            {for: {trade: ["farm", "mine"]}, formula: "1"},
          ],
        }),
      ],
    });
    expect(model.run().column("cost")).toEqual([1, 1, 8]);
  });

  it("may read an equation of the same variable for other members", () => {
    const model = modelOf({
      blocks: [
        block(["trade"], {
          wage: [
            {unit: "1", for: {trade: ["farm"]}, formula: (d) => d.mine_wage / 2},
            {for: {trade: ["mine", "shop"]}, formula: (d) => d.land},
          ],
        }),
        block([], {mine_wage: {unit: "1", formula: (d) => d.wage}}, {at: {trade: "mine"}}),
      ],
    });
    expect(model.run().column("wage")).toEqual([10, 20, 10]);
  });

  it("may be for some years, which windows look beyond", () => {
    const tail = ["2023", "2024", "2025"];
    const model = modelOf({
      blocks: [
        block(["year"], {
          stock: [
            {for: {year: tail}, formula: (d) => op.lag(d.stock) * 2},
            {unit: "1", for: {year: ["2020", "2021", "2022"]}, formula: (d) => d.t + 1},
          ],
          change: [
            {unit: "1", for: {year: ["2020", "2022", "2024"]}, formula: "0"},
            {for: {year: ["2021", "2023", "2025"]}, formula: (d) => d.stock - op.lag(d.stock)},
          ],
          since: [
            {unit: "1", for: {year: tail}, formula: (d) => d.stock - op.first_value(d.stock)},
            {for: {year: ["2020", "2021", "2022"]}, formula: "0"},
          ],
        }),
      ],
    });
    const result = model.run();
    expect(result.series("stock")).toEqual([1, 2, 3, 6, 12, 24]);
    expect(result.series("change")).toEqual([0, 1, 0, 3, 0, 12]);
    expect(result.series("since")).toEqual([0, 0, 0, 5, 11, 23]);
  });
});

describe("a rollup", () => {
  it("aggregates over an index, whatever is left staying apart", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block(["trade", "year"], {sales: {unit: "1", formula: (d) => d.quantity + d.t}}),
        block(["year"], {all: {unit: "1", formula: (d) => op.sum(d.sales)}}, {over: ["trade"]}),
        block(["trade"], {best: {unit: "1", formula: (d) => op.max(d.sales)}}, {over: ["year"]}),
        block([], {most: {unit: "1", formula: (d) => op.max(d.sales) - op.min(d.sales)}}, {over: ["trade", "year"]}),
      ],
    });
    const result = model.run();
    expect(result.series("all")).toEqual([6, 9, 12, 15, 18, 21]);
    expect(result.column("best")).toEqual([6, 7, 8]);
    expect(result.value("most")).toBe(7);
  });

  it("takes expressions, also of values that broadcast, and conditions on members", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block(
          [],
          {
            turnover: {unit: "1", formula: (d) => op.sum(d.quantity * d.price)},
            goods: {unit: "1", formula: (d) => op.sum(d.kind === "goods" ? d.quantity : 0)},
            half: {unit: "1", formula: (d) => op.sum(d.quantity) / 2},
            trades: {unit: "1", formula: () => op.count()},
          },
          {over: ["trade"]},
        ),
      ],
    });
    const result = model.run();
    expect(["turnover", "goods", "half", "trades"].map((name) => result.value(name))).toEqual([60, 3, 3, 3]);
  });

  it("may be limited to some members, or some years", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block(
          [],
          {two: {unit: "1", for: {trade: ["farm", "shop"]}, formula: (d) => op.sum(d.quantity)}},
          {over: ["trade"]},
        ),
        block([], {late: {unit: "1", for: {year: ["2024", "2025"]}, formula: (d) => op.sum(d.t)}}, {over: ["year"]}),
      ],
    });
    expect(model.run().value("two")).toBe(4);
    expect(model.run().value("late")).toBe(9);
  });
});

describe("a pick", () => {
  it("reads one member of an index", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block([], {shops: {unit: "1", formula: (d) => d.quantity * d.price}}, {at: {trade: "shop"}}),
        block(["trade"], {against: {unit: "1", formula: (d) => d.quantity / d.shops}}),
      ],
    });
    expect(model.run().value("shops")).toBe(30);
    expect(model.run().column("against")).toEqual([1 / 30, 2 / 30, 3 / 30]);
  });

  it("reads a year by its number, and several indices at once", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block(["trade", "year"], {sales: {unit: "1", formula: (d) => d.quantity + d.t}}),
        block(["trade"], {last: {unit: "1", formula: (d) => d.sales}}, {at: {year: 2025}}),
        block([], {mine_2022: {unit: "1", formula: (d) => d.sales}}, {at: {trade: "mine", year: 2022}}),
      ],
    });
    expect(model.run().column("last")).toEqual([6, 7, 8]);
    expect(model.run().value("mine_2022")).toBe(4);
  });

  it("may be rolled up over another index", () => {
    const model = modelOf({
      ...priced,
      blocks: [
        block(["trade", "year"], {sales: {unit: "1", formula: (d) => d.quantity * d.t}}),
        block([], {end: {unit: "1", formula: (d) => op.sum(d.sales)}}, {over: ["trade"], at: {year: 2025}}),
      ],
    });
    expect(model.run().value("end")).toBe(30);
  });
});

describe("the base year", () => {
  const stock = {unit: "1", formula: "d => 100 + d.land * d.t"};

  it("is read by op.first_value, of each member its own", () => {
    const model = modelOf({
      blocks: [
        block(["trade", "year"], {stock, index: {unit: "1", formula: (d) => d.stock / op.first_value(d.stock)}}),
      ],
    });
    expect(model.run().series("index", {trade: "mine"})).toEqual([1, 1.2, 1.4, 1.6, 1.8, 2]);
    expect(model.run().value("index", {trade: "shop", year: 2025})).toBe(1.5);
  });

  it("has a formula of its own with initial", () => {
    const model = modelOf({
      parameters: {start: 50},
      blocks: [
        block(["year"], {
          balance: {unit: "1", initial: (d) => d.start, formula: (d) => op.lag(d.balance) * 2 - d.start},
          change: {unit: "1", initial: "0", formula: (d) => d.t - op.lag(d.t)},
        }),
      ],
    });
    expect(model.run({start: 3}).series("balance")).toEqual([3, 3, 3, 3, 3, 3]);
    expect(model.run({start: 4}).series("change")).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it("has no value where initial is null, as a growth rate has none", () => {
    const model = modelOf({
      blocks: [
        block(["trade", "year"], {
          stock,
          growth: {unit: "1", initial: null, formula: (d) => d.stock / op.lag(d.stock) - 1},
        }),
      ],
    });
    const [first, second] = model.run().series("growth", {trade: "mine"});
    expect(first).toBeNaN();
    expect(second).toBeCloseTo(0.2, 15);
  });
});

describe("a switch", () => {
  const model = modelOf({
    parameters: {
      way: {options: "fast|slow|none", default: "slow"},
      mood: {options: "glad|sad", default: "glad"},
    },
    inputs: {way: scalar("way", label("way"))},
    blocks: [
      block(["year"], {speed: {unit: "1", formula: (d) => d.t * 3}}, {when: {way: "fast"}}),
      block(["year"], {speed: {formula: (d) => d.t}}, {when: {way: ["slow", "none"]}}),
      block([], {bonus: {unit: "1", formula: "1"}}, {when: {way: "fast", mood: "glad"}}),
      block([], {
        told: {unit: "1", formula: (d) => (d.way === "none" ? 0 : 1)},
      }),
    ],
  });

  it("selects blocks by one of its options or several", () => {
    expect(model.run().series("speed")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(model.run({way: "none"}).series("speed")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(model.run({way: "fast"}).series("speed")).toEqual([0, 3, 6, 9, 12, 15]);
  });

  it("leaves out what it does not select", () => {
    expect(model.run({way: "fast"}).value("bonus")).toBe(1);
    expect(model.run({way: "fast", mood: "sad"}).value("bonus")).toBeNaN();
  });

  it("may be read as a text, for a conditional in one formula", () => {
    expect(model.run().value("told")).toBe(1);
    expect(model.run({way: "none"}).value("told")).toBe(0);
    expect(model.run({way: "none"}).value("way")).toBe("none");
  });

  it("is told to those who ask how the switches stand", () => {
    expect(model.switches()).toEqual({mood: "glad", way: "slow"});
    expect(model.switches({way: "fast"})).toEqual({mood: "glad", way: "fast"});
  });

  it("says which variable a setting leaves without an equation", () => {
    const lame = modelOf({
      parameters: {way: {options: "fast|slow", default: "fast"}},
      blocks: [
        block([], {speed: {unit: "1", formula: "3"}}, {when: {way: "fast"}}),
        block([], {time: {unit: "1", formula: (d) => 1 / d.speed}}),
      ],
    });
    expect(lame.run().value("time")).toBe(1 / 3);
    expect(faultOf(() => lame.run({way: "slow"}))).toMatchObject({
      code: "absent-variable",
      message: "time needs speed, which has no equation where this one counts",
      data: {equation: "time", variable: "speed"},
    });
  });
});

describe("formulas", () => {
  const parameters = {
    "q.farm": 1,
    "q.mine": 2,
    "q.shop": 3,
    "g.P1": 0.1,
    "g.P2": 0.2,
    "level.2020": 4,
    "level.2024": 8,
  };
  const inputs = {
    quantity: scalar("q.{trade}", label("quantity")),
    growth: rate("g", label("growth")),
    height: level("level", label("height")),
  };

  it("mean the same as functions and as texts, so that no closure can slip in", () => {
    const asFunctions = modelOf({
      parameters,
      inputs,
      blocks: [
        block(["trade", "year"], {
          sales: {unit: "1", initial: (d) => d.quantity, formula: (d) => op.lag(d.sales) * (1 + d.growth)},
          tall: {unit: "1", formula: (d) => (d.trade === "mine" && d.t > 2 ? op.pow(d.height, 2) : (-d.height) ** 3)},
        }),
        block(["year"], {total: {unit: "1", formula: (d) => op.sum(d.sales * d.height)}}, {over: ["trade"]}),
      ],
    });
    const asTexts = modelOf({
      parameters,
      inputs,
      blocks: [
        block(["trade", "year"], {
          sales: {unit: "1", initial: "d.quantity", formula: "d => op.lag(d.sales) * (1 + d.growth)"},
          tall: {unit: "1", formula: "d => d.trade === 'mine' && d.t > 2 ? op.pow(d.height, 2) : (-d.height) ** 3"},
        }),
        block(["year"], {total: {unit: "1", formula: "op.sum(d.sales * d.height)"}}, {over: ["trade"]}),
      ],
    });
    const variables = ["sales", "tall", "total"];
    expect(asTexts.run().tidy(variables).objects()).toEqual(asFunctions.run().tidy(variables).objects());
    expect(asTexts.run().value("total", {year: 2021})).toBeCloseTo(6 * 1.1 * 5, 12);
  });
});
