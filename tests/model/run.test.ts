import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {block, level, op, rate, scalar, type NamedValues} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf, trade, years} from "./small-model.js";

const model = modelOf({
  parameters: {
    "start.farm": 10,
    "start.mine": 20,
    "start.shop": 30,
    "g.P1": 0.1,
    "g.P2": 0.2,
    "size.2020": 1,
    "size.2025": 2,
    way: {options: "grow|jump", default: "grow"},
  },
  inputs: {
    start: scalar("start.{trade}", label("start")),
    growth: rate("g.{trade}", label("growth"), {shared: "g"}),
    size: level("size", label("size")),
  },
  blocks: [
    block(
      ["trade", "year"],
      {stock: {unit: "1", initial: (d) => d.start, formula: (d) => op.lag(d.stock) * (1 + d.growth)}},
      {when: {way: "grow"}},
    ),
    block(["trade", "year"], {stock: {formula: (d) => d.start * (d.t + 1)}}, {when: {way: "jump"}}),
    block(["trade", "year"], {index: {unit: "1", formula: (d) => (d.stock / op.first_value(d.stock)) * d.size}}),
    block(["year"], {all: {unit: "1", formula: (d) => op.sum(d.index)}}, {over: ["trade"]}),
    block(["year"], {mine: {unit: "1", formula: (d) => d.index}}, {at: {trade: "mine"}}),
  ],
  checks: [{id: "small", severity: "warning", index: ["year"], test: (d) => d.all < 6, label: label("large")}],
});

describe("many scenarios in one pass", () => {
  const changes: fc.Arbitrary<NamedValues["values"]> = fc.record(
    {
      "start.farm": fc.double({min: 1, max: 100, noNaN: true}),
      "start.mine": fc.double({min: 1, max: 100, noNaN: true}),
      "g.P1": fc.double({min: -0.5, max: 0.5, noNaN: true}),
      "g.mine.P2": fc.double({min: -0.5, max: 0.5, noNaN: true}),
      "g.shop.2022": fc.double({min: -0.5, max: 0.5, noNaN: true}),
      "size.2023": fc.double({min: 0.5, max: 3, noNaN: true}),
      way: fc.constantFrom("grow", "jump"),
    },
    {requiredKeys: []},
  );

  it("give what each gives alone, also where switches differ", () => {
    fc.assert(
      fc.property(fc.array(changes, {minLength: 1, maxLength: 6}), (list) => {
        const scenarios = list.map((values, i) => ({name: `s${i}`, values}));
        const together = model.run(scenarios);
        for (const {name, values} of scenarios) {
          const alone = model.run([{name, values}]);
          for (const variable of model.variables.keys()) {
            const size = alone.column(variable).length;
            const start = scenarios.findIndex((scenario) => scenario.name === name) * size;
            expect(together.column(variable).slice(start, start + size)).toEqual(alone.column(variable));
          }
          expect(together.findings.filter(({scenario}) => scenario === name)).toEqual(alone.findings);
        }
      }),
      {numRuns: 30},
    );
  });

  it("have names of their own", () => {
    const twice = [
      {name: "base", values: {}},
      {name: "base", values: {"start.farm": 1}},
    ];
    expect(faultOf(() => model.run(twice))).toMatchObject({
      code: "duplicate-scenario",
      message: "two scenarios have the name base",
      data: {scenario: "base"},
    });
  });

  it("come in the order they were given, whatever their switches", () => {
    const result = model.run([
      {name: "first", values: {way: "jump"}},
      {name: "second", values: {}},
      {name: "third", values: {way: "jump", "start.farm": 1}},
    ]);
    expect(
      ["first", "second", "third"].map((scenario) => result.value("stock", {scenario, trade: "farm", year: 2021})),
    ).toEqual([20, 11, 2]);
  });
});

describe("a single set of values", () => {
  it("is a scenario without more ado", () => {
    expect(model.run({way: "jump"}).scenarios).toEqual([{name: "scenario", values: {way: "jump"}}]);
    expect(model.run().value("stock", {trade: "farm", year: 2020})).toBe(10);
  });
});

/** A linear equation: a constant, multiples of variables before it, and of its own and their values of the year before. */
interface Linear {
  readonly constant: number;
  readonly same: readonly number[];
  readonly before: readonly number[];
  readonly land: number;
  readonly total: boolean;
}

describe("a random linear model", () => {
  const COUNT = 4;
  const coefficient = fc.integer({min: -3, max: 3});
  const linear: fc.Arbitrary<Linear> = fc.record({
    constant: fc.integer({min: -5, max: 5}),
    same: fc.array(coefficient, {minLength: COUNT, maxLength: COUNT}),
    before: fc.array(coefficient, {minLength: COUNT, maxLength: COUNT}),
    land: coefficient,
    total: fc.boolean(),
  });
  const order = fc.shuffledSubarray([...Array(COUNT).keys()], {minLength: COUNT});

  // Factors of a half and less keep a few years small; whole multiples of them keep the arithmetic exact.
  const formulaOf = ({constant, same, before, land, total}: Linear, own: number) =>
    [
      `${constant}`,
      `${land} * d.land`,
      ...same.slice(0, own).map((factor, i) => `${factor} * d.x${i} / 2`),
      ...before.map((factor, i) => `${factor} * op.lag(d.x${i}) / 4`),
      ...(total && own > 0 ? [`d.total0 / 8`] : []),
    ].join(" + ");

  /** The same by a loop over years, members and equations. */
  function loop(equations: readonly Linear[]): number[][][] {
    const lands = trade.members.map(({attributes}) => Number(attributes["land"]));
    const x = equations.map(() => lands.map((): number[] => []));
    const at = (i: number, k: number, t: number) => x[i]?.[k]?.[t] ?? NaN;
    for (const t of years.members.keys()) {
      for (const [own, {constant, same, before, land, total}] of equations.entries()) {
        for (const [k, size] of lands.entries()) {
          let value = own + size;
          if (t > 0) {
            value = constant + land * size;
            for (let i = 0; i < own; ++i) value += ((same[i] ?? 0) * at(i, k, t)) / 2;
            for (let i = 0; i < COUNT; ++i) value += ((before[i] ?? 0) * at(i, k, t - 1)) / 4;
            if (total && own > 0) value += lands.reduce((sum, _, j) => sum + at(0, j, t), 0) / 8;
          }
          x[own]?.[k]?.push(value);
        }
      }
    }
    return x;
  }

  it("gives what a loop written by hand gives, whatever the order of its equations", () => {
    fc.assert(
      fc.property(fc.array(linear, {minLength: COUNT, maxLength: COUNT}), order, (equations, places) => {
        const blocks = places.map((own) => {
          const equation = equations[own];
          const formula = equation ? formulaOf(equation, own) : "0";
          return block(["trade", "year"], {[`x${own}`]: {unit: "1", initial: `${own} + d.land`, formula}});
        });
        const totals = block(["year"], {total0: {unit: "1", formula: (d) => op.sum(d.x0)}}, {over: ["trade"]});
        const result = modelOf({blocks: [totals, ...blocks]}).run();
        for (const [own, byMember] of loop(equations).entries()) {
          for (const [k, series] of byMember.entries()) {
            const computed = result.series(`x${own}`, {trade: trade.members[k]?.id ?? ""});
            for (const [t, value] of series.entries())
              expect(Math.abs((computed[t] ?? NaN) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
          }
        }
      }),
      {numRuns: 40},
    );
  });
});
