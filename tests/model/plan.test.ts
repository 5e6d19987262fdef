import {describe, expect, it} from "vitest";
import {block, op, rate, scalar, type BlockSpec} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

/** A series of a model with nothing but these blocks. */
const seriesOf = (variable: string, ...blocks: BlockSpec[]) => modelOf({blocks}).run().series(variable);

describe("a recurrence", () => {
  it("runs year by year on its own value of the year before", () => {
    expect(
      seriesOf("fund", block(["year"], {fund: {unit: "1", initial: "100", formula: (d) => op.lag(d.fund) / 2 + 10}})),
    ).toEqual([100, 60, 40, 30, 25, 22.5]);
  });

  it("goes on for each member apart", () => {
    const model = modelOf({
      parameters: {"start.farm": 1, "start.mine": 10, "start.shop": 100, "g.P1": 1, "g.P2": 0},
      inputs: {start: scalar("start.{trade}", label("start")), growth: rate("g", label("growth"))},
      blocks: [
        block(["trade", "year"], {
          stock: {unit: "1", initial: (d) => d.start, formula: (d) => op.lag(d.stock) * (1 + d.growth)},
        }),
      ],
    });
    const result = model.run();
    expect(result.series("stock", {trade: "farm"})).toEqual([1, 2, 4, 4, 4, 4]);
    expect(result.series("stock", {trade: "shop"})).toEqual([100, 200, 400, 400, 400, 400]);
  });

  it("joins equations that need each other's year before", () => {
    // Hares and lynxes: both of a year follow from both of the year before.
    const blocks = [
      block(["year"], {
        hares: {unit: "1", initial: "100", formula: (d) => op.lag(d.hares) * 2 - op.lag(d.lynxes) * 5},
        lynxes: {unit: "1", initial: "2", formula: (d) => op.lag(d.lynxes) + op.lag(d.hares) / 50},
      }),
    ];
    let [hares, lynxes] = [100, 2];
    const expected = {hares: [hares], lynxes: [lynxes]};
    for (let year = 2021; year <= 2025; ++year) {
      [hares, lynxes] = [hares * 2 - lynxes * 5, lynxes + hares / 50];
      expected.hares.push(hares);
      expected.lynxes.push(lynxes);
    }
    expect(seriesOf("hares", ...blocks)).toEqual(expected.hares);
    expect(seriesOf("lynxes", ...blocks)).toEqual(expected.lynxes);
  });

  it("carries along equations of the same year, in whatever order they stand", () => {
    const equations = {
      capital: {
        unit: "1",
        initial: "100",
        formula: (d: {capital: number; invested: number}) => op.lag(d.capital) + op.lag(d.invested),
      },
      invested: {unit: "1", formula: (d: {income: number}) => d.income / 5},
      income: {unit: "1", formula: (d: {capital: number}) => d.capital / 2},
    };
    const orders = [
      ["capital", "invested", "income"],
      ["income", "invested", "capital"],
      ["invested", "capital", "income"],
    ] as const;
    for (const order of orders) {
      const capital = seriesOf("capital", ...order.map((name) => block(["year"], {[name]: equations[name]})));
      capital.forEach((value, t) => expect(value).toBeCloseTo(100 * 1.1 ** t, 9));
    }
  });

  it("may roll up and pick on the way", () => {
    // Each trade gains a fifth of what all had the year before; the mine loses what the shop had.
    const model = modelOf({
      blocks: [
        block(["trade", "year"], {
          wealth: {
            unit: "1",
            initial: (d) => d.land,
            formula: (d) => op.lag(d.wealth) + op.lag(d.all) / 5 - (d.trade === "mine" ? op.lag(d.shops) : 0),
          },
        }),
        block(["year"], {all: {unit: "1", formula: (d) => op.sum(d.wealth)}}, {over: ["trade"]}),
        block(["year"], {shops: {unit: "1", formula: (d) => d.wealth}}, {at: {trade: "shop"}}),
      ],
    });
    let [farm, mine, shop] = [30, 20, 10];
    for (let year = 2021; year <= 2025; ++year) {
      const share = (farm + mine + shop) / 5;
      [farm, mine, shop] = [farm + share, mine + share - shop, shop + share];
    }
    const result = model.run();
    expect(result.value("wealth", {trade: "farm", year: 2025})).toBeCloseTo(farm, 12);
    expect(result.value("wealth", {trade: "mine", year: 2025})).toBeCloseTo(mine, 12);
    expect(result.value("all", {year: 2025})).toBeCloseTo(farm + mine + shop, 12);
  });

  it("looks two years back, the first two years having the initial value", () => {
    expect(
      seriesOf(
        "rabbits",
        block(["year"], {
          rabbits: {unit: "1", initial: "1", formula: (d) => op.lag(d.rabbits) + op.lag(d.rabbits, 2)},
        }),
      ),
    ).toEqual([1, 1, 2, 3, 5, 8]);
  });

  it("reads the years before of other variables too", () => {
    expect(
      seriesOf(
        "debt",
        block(["year"], {
          spent: {unit: "1", formula: (d) => d.t + 1},
          debt: {unit: "1", initial: "0", formula: (d) => op.lag(d.debt) + op.lag(d.spent)},
        }),
      ),
    ).toEqual([0, 1, 3, 6, 10, 15]);
  });

  it("sees all years of other variables in its windows", () => {
    const spent = {unit: "1", formula: "d => d.t + 10"};
    const years = [10, 11, 12, 13, 14, 15];
    const cases = {
      "op.first_value(d.spent)": () => 10,
      "op.last_value(d.spent)": () => 15,
      "op.sum(d.spent)": () => 75,
      "op.max(d.spent)": () => 15,
      "op.lag(d.spent + 1)": (t: number) => (years[t - 1] ?? NaN) + 1,
    };
    for (const [window, added] of Object.entries(cases)) {
      let fund = 1;
      const expected = years.map((_, t) => (t === 0 ? fund : (fund += added(t))));
      const fundEquation = {unit: "1", initial: "1", formula: `d => op.lag(d.fund) + ${window}`};
      expect(seriesOf("fund", block(["year"], {spent, fund: fundEquation}))).toEqual(expected);
    }
  });

  it("may begin with what another of its equations begins with", () => {
    // Capital begins at three times the income, income at its own number; afterwards income follows from capital.
    const blocks = [
      block(["year"], {
        capital: {unit: "1", initial: (d) => d.income * 3, formula: (d) => op.lag(d.capital) + op.lag(d.income)},
        income: {unit: "1", initial: "10", formula: (d) => d.capital / 4},
      }),
    ];
    expect(seriesOf("capital", ...blocks)).toEqual([30, 40, 50, 62.5, 78.125, 97.65625]);
    expect(seriesOf("income", ...blocks)).toEqual([10, 10, 12.5, 15.625, 19.53125, 24.4140625]);
  });

  it.each(["op.sum(d.fund)", "op.lag(d.fund + 1)", "op.first_value(d.fund)"])(
    "refuses %s, which needs all years at once",
    (window) => {
      const fund = {unit: "1", initial: "1", formula: `d => op.lag(d.fund) + ${window}`};
      const fault = faultOf(() => seriesOf("fund", block(["year"], {fund})));
      expect(fault).toMatchObject({code: "window-in-recurrence", data: {equation: "fund"}});
      expect(fault.message).toContain("use op.lag of a single variable");
    },
  );

  it("refuses a variable without years, which would have to be known before the last year", () => {
    const blocks = [
      block(["year"], {fund: {unit: "1", initial: "1", formula: (d) => op.lag(d.fund) + op.lag(d.all)}}),
      block([], {all: {unit: "1", formula: (d) => op.sum(d.fund)}}, {over: ["year"]}),
    ];
    expect(faultOf(() => seriesOf("fund", ...blocks))).toMatchObject({
      code: "recurrence-without-years",
      message: "all has no years, yet is needed before the last of them is computed, by fund",
      data: {equation: "all"},
    });
  });
});

describe("a window outside a recurrence", () => {
  const pace = {unit: "1", formula: "d => d.land + d.t * d.t"};
  const windowed = (formula: string) =>
    modelOf({blocks: [block(["trade", "year"], {pace, seen: {unit: "1", formula}})]})
      .run()
      .series("seen", {trade: "shop"});

  it("runs along the years of each member", () => {
    expect(windowed("d => op.last_value(d.pace)")).toEqual([35, 35, 35, 35, 35, 35]);
    expect(windowed("d => op.mean(d.t)")).toEqual([2.5, 2.5, 2.5, 2.5, 2.5, 2.5]);
    expect(windowed("d => op.row_number()")).toEqual([1, 2, 3, 4, 5, 6]);
    expect(windowed("d => op.nth_value(d.pace, 2)")).toEqual([11, 11, 11, 11, 11, 11]);
  });

  it("has nothing before the first year or after the last, never zero", () => {
    expect(faultOf(() => windowed("d => op.lag(d.pace)"))).toMatchObject({
      code: "non-finite",
      data: {equation: "seen", place: ["farm", "2020"], value: "NaN"},
    });
    expect(faultOf(() => windowed("d => op.lead(d.pace, 2)"))).toMatchObject({
      code: "non-finite",
      data: {place: ["farm", "2024"], value: "NaN"},
    });
    expect(faultOf(() => windowed("d => 1 + op.lag(d.pace) * 0"))).toMatchObject({code: "non-finite"});
  });

  it("finds what a lag says itself it should find there", () => {
    expect(windowed("d => op.lag(d.pace, 1, 7)")).toEqual([7, 10, 11, 14, 19, 26]);
  });

  it("takes the initial value where there is no year before", () => {
    const model = modelOf({
      blocks: [
        block(["trade", "year"], {
          pace,
          rise: {unit: "1", initial: "0", formula: (d) => d.pace - op.lag(d.pace)},
          rise_2: {unit: "1", initial: "-1", formula: (d) => d.pace - op.lag(d.pace, 2)},
        }),
      ],
    });
    expect(model.run().series("rise", {trade: "mine"})).toEqual([0, 1, 3, 5, 7, 9]);
    expect(model.run().series("rise_2", {trade: "mine"})).toEqual([-1, -1, 4, 8, 12, 16]);
  });
});

describe("a cycle", () => {
  it("is refused with its path and the way out", () => {
    const model = () =>
      modelOf({
        blocks: [
          block([], {
            price: {unit: "1", formula: (d) => d.wage * 2},
            wage: {unit: "1", formula: (d) => d.rent + 1},
            rent: {unit: "1", formula: (d) => d.price / 3},
            aside: {unit: "1", formula: (d) => d.price},
          }),
        ],
      });
    expect(faultOf(model)).toMatchObject({
      code: "cycle",
      message: "a cycle of equations: price <- wage <- rent <- price; let one of them use the year before, op.lag(…)",
      data: {equation: "price", path: ["price", "wage", "rent", "price"]},
    });
  });

  it("may be one equation that reads itself", () => {
    expect(faultOf(() => modelOf({blocks: [block([], {x: {unit: "1", formula: (d) => d.x + 1}})]}))).toMatchObject({
      code: "cycle",
      data: {path: ["x", "x"]},
    });
  });

  it("is seen where a lag breaks only part of it", () => {
    const model = () =>
      modelOf({
        blocks: [
          block(["year"], {
            price: {unit: "1", initial: "1", formula: (d) => op.lag(d.price) + d.wage},
            wage: {unit: "1", formula: (d) => d.price / 2},
          }),
        ],
      });
    expect(faultOf(model)).toMatchObject({code: "cycle", data: {path: ["price", "wage", "price"]}});
  });

  it("is none where members follow one another", () => {
    const model = modelOf({
      blocks: [
        block(["trade"], {
          wage: [
            {unit: "1", for: {trade: ["farm"]}, formula: "1"},
            {for: {trade: ["mine"]}, formula: (d) => d.farm_wage + 1},
            {for: {trade: ["shop"]}, formula: (d) => d.mine_wage + 1},
          ],
        }),
        block([], {farm_wage: {unit: "1", formula: (d) => d.wage}}, {at: {trade: "farm"}}),
        block([], {mine_wage: {unit: "1", formula: (d) => d.wage}}, {at: {trade: "mine"}}),
      ],
    });
    expect(model.run().column("wage")).toEqual([1, 2, 3]);
  });

  it("is none where no setting of the switches closes it", () => {
    const model = modelOf({
      parameters: {closure: {options: "price|wage", default: "price"}},
      blocks: [
        block(
          [],
          {price: {unit: "1", formula: "3"}, wage: {unit: "1", formula: (d) => d.price * 2}},
          {when: {closure: "price"}},
        ),
        block([], {wage: {formula: "8"}, price: {formula: (d) => d.wage / 2}}, {when: {closure: "wage"}}),
      ],
    });
    expect(model.run().value("wage")).toBe(6);
    expect(model.run({closure: "wage"}).value("price")).toBe(4);
  });
});
