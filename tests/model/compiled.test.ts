import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {TuiyanError} from "../../src/base/errors.js";
import {block, defineIndex, defineYears, op, Result, scalar, type Model, type Values} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf, trade} from "./small-model.js";

/** Every variable the same on loops as on Arquero, to 1e-12 of the largest number of the variable. */
function expectAlike(model: Model, values: Values): void {
  const [loops, arquero] = [outcome(() => model.run(values)), outcome(() => model.run(values, {on: "arquero"}))];
  if (!(loops instanceof Result) || !(arquero instanceof Result)) {
    expect(loops).toEqual(arquero);
    return;
  }
  for (const name of model.variables.keys()) {
    const expected = arquero.column(name);
    const largest = Math.max(
      ...expected.map((value) => (typeof value === "number" && !Number.isNaN(value) ? Math.abs(value) : 0)),
    );
    for (const [i, value] of loops.column(name).entries()) {
      const other = expected[i];
      if (typeof other !== "number" || Number.isNaN(other)) expect(value, name).toEqual(other);
      else expect(Math.abs(Number(value) - other), name).toBeLessThanOrEqual(1e-12 * largest);
    }
  }
}

/** A result, or why there is none. */
function outcome(run: () => Result): Result | string {
  try {
    return run();
  } catch (error) {
    return error instanceof TuiyanError ? error.message : String(error);
  }
}

const between = (min: number, max: number) => fc.double({min, max, noNaN: true, noDefaultInfinity: true});

/** Values that a modeller may well try, of every form a parameter has. */
const tried = fc.record(
  {
    closure: fc.constantFrom("bottom_up", "top_down"),
    sei_mode: fc.constantFrom("target", "growth"),
    path: fc.constantFrom("cagr", "linear", "logistic"),
    ef_set: fc.constantFrom("guideline", "ipcc2006", "ipcc2006_anthracite", "ndrc", "custom"),
    "track.digital.form": fc.constantFrom("linear", "cagr", "logistic"),
    attain: between(0.6, 1.1),
    "attain.信创": between(0.6, 1.1),
    overlap: between(0, 0.25),
    "industries.新材料.target": between(150, 400),
    "g.SVX.P1": between(0.02, 0.1),
    "g.SVX.2024": between(0, 0.1),
    "g.EXU.P2.first": between(0, 0.02),
    "pi.EXU.P1": between(-0.05, 0.15),
    "d.MFT.P1": between(0, 0.04),
    crowding: between(0, 0.5),
    "KT.2028": between(700, 1500),
    "KN.2030": between(600, 1600),
    D0: between(150, 900),
    co2_process: between(0, 300),
  },
  {requiredKeys: ["closure", "path"]},
);

describe("a compiled run", () => {
  it("compiles the whole Changzhi model, however its switches stand", () => {
    for (const closure of ["bottom_up", "top_down"])
      for (const path of ["cagr", "linear", "logistic"])
        expect(changzhi.whyNotCompiled({closure, path})).toBeUndefined();
  });

  it("gives what Arquero gives, whatever the parameters", () => {
    fc.assert(
      fc.property(tried, (values) => expectAlike(changzhi, values)),
      {numRuns: 40},
    );
  });

  it("gives it for every kind of window, aggregate and recurrence", () => {
    const model = modelOf({
      parameters: {"q.farm": 1, "q.mine": 2.5, "q.shop": 3, rate: 0.1, way: {default: "b", options: "a|b"}},
      inputs: {
        quantity: scalar("q.{trade}", label("quantity")),
        rate: scalar("rate", label("rate")),
        way: scalar("way", label("way")),
      },
      blocks: [
        block(["trade", "year"], {
          stock: {
            unit: "1",
            initial: (d) => d.quantity,
            formula: (d) => op.lag(d.stock) * (1 + d.rate) + op.lag(d.all) / 64,
          },
          late: {unit: "1", initial: null, formula: (d) => op.lag(d.stock * 2) - d.stock},
          twice: {unit: "1", initial: "1", formula: (d) => op.lag(d.twice, 2) + d.t},
          next: {unit: "1", formula: (d) => (d.t < 5 ? op.lead(d.stock) : 0)},
          start: {unit: "1", formula: (d) => op.first_value(d.stock * d.land) + op.row_number()},
          spread: {
            unit: "1",
            formula: (d) => op.max(d.stock) - op.min(d.stock) + op.mean(d.stock) * op.sum(d.land),
          },
          kind_of: {
            unit: "1",
            formula: (d) => (d.kind === "goods" ? 1 : d.trade !== "shop" ? 2 : d.way === "b" ? 3 : 4),
          },
        }),
        block(
          ["year"],
          {all: {unit: "1", formula: (d) => op.sum(d.stock) + op.product(d.quantity)}},
          {over: ["trade"]},
        ),
        block(["year"], {mine: {unit: "1", formula: (d) => d.stock % 2}}, {at: {trade: "mine"}}),
        block([], {end: {unit: "1", formula: (d) => op.sum(d.stock)}}, {over: ["trade"], at: {year: 2025}}),
        block(["trade"], {best: {unit: "1", formula: (d) => op.max(d.stock)}}, {over: ["year"]}),
      ],
    });
    expect(model.whyNotCompiled()).toBeUndefined();
    fc.assert(fc.property(between(-0.5, 1), fc.constantFrom("a", "b"), (rate, way) => expectAlike(model, {rate, way})));
  });

  it("gives it for an index of many members, of which some have an equation of their own, over many years", () => {
    const many = Array.from({length: 40}, (_, i) => `m${i}`);
    const all = Array.from({length: 30}, (_, i) => String(2000 + i));
    const every = (rest: number) => ({place: many.filter((_, i) => i % 2 === rest)});
    const model = modelOf({
      indices: [
        trade,
        defineIndex(
          "place",
          label("place"),
          many.map((id, i) => ({id, label: label(id), height: i / 8})),
        ),
        defineYears({from: 2000, to: 2029, periods: [{id: "P1", from: 2001, to: 2029}]}),
      ],
      parameters: {rate: 0.1},
      blocks: [
        block(["place", "trade", "year"], {
          crop: [
            {
              unit: "1",
              for: every(1),
              initial: (d) => d.land,
              formula: (d) => op.lag(d.crop) * (1 + d.rate * d.height),
            },
            {for: every(0), formula: (d) => op.pow(d.height + d.land, d.t / 29) * d.rate},
          ],
        }),
        block(["year"], {all: {unit: "1", formula: (d) => op.sum(d.crop)}}, {over: ["place", "trade"]}),
        block(["place"], {most: {unit: "1", formula: (d) => op.max(d.crop)}}, {over: ["trade", "year"]}),
        block(["place", "year"], {
          share: {unit: "1", formula: (d) => d.farm / op.mean(d.farm)},
          late: [
            {unit: "1", for: {year: all.slice(2)}, formula: (d) => op.lag(d.farm, 2)},
            {for: {year: all.slice(0, 2)}, formula: (d) => d.farm},
          ],
        }),
        block(["place", "year"], {farm: {unit: "1", formula: (d) => d.crop}}, {at: {trade: "farm"}}),
      ],
    });
    expect(model.whyNotCompiled()).toBeUndefined();
    fc.assert(
      fc.property(between(0.01, 0.2), (rate) => expectAlike(model, {rate})),
      {numRuns: 10},
    );
  });

  it("gives it for powers of every base and exponent", () => {
    const model = modelOf({
      parameters: {base: 2, exponent: 2},
      blocks: [
        block(["year"], {
          steady: {unit: "1", formula: (d) => op.pow(d.base, d.t)},
          moving: {unit: "1", formula: (d) => op.pow(d.base * (d.t + 1), d.exponent) + (d.base + d.t) ** d.exponent},
        }),
      ],
    });
    fc.assert(
      fc.property(
        fc.constantFrom(-2, -0.5, 0, 1e-9, 1, 7, 1e30),
        fc.constantFrom(-1, 0, 0.5, 1, 2, 3),
        (base, exponent) => expectAlike(model, {base, exponent}),
      ),
    );
  });

  it("finds each number that is none as Arquero does, also one that later numbers hide", () => {
    const model = modelOf({
      parameters: {x: 1, y: 1},
      blocks: [
        block([], {
          inverse: {unit: "1", formula: (d) => 1 / d.x},
          hidden: {unit: "1", formula: (d) => d.y / d.inverse},
          least: {unit: "1", formula: (d) => op.least(d.inverse, 3)},
          chosen: {unit: "1", formula: (d) => (d.x > 0 ? d.inverse : 0)},
        }),
        block(["trade"], {each: {unit: "1", formula: (d) => d.land / (d.y - d.land / 20)}}),
        block([], {smallest: {unit: "1", formula: (d) => op.min(d.each)}}, {over: ["trade"]}),
        block([], {count: {unit: "1", formula: () => op.count()}}, {over: ["trade"]}),
        block(["year"], {
          rise: {unit: "1", initial: (d) => d.x, formula: (d) => op.lag(d.rise) * 20},
          fall: {unit: "1", formula: (d) => 1 / op.greatest(d.rise, 1)},
        }),
      ],
    });
    const [x, y] = [fc.constantFrom(0, 1, -1, 1e300, 1e304), fc.constantFrom(0, 1, 2, 3, 0.5)];
    fc.assert(fc.property(x, y, (a, b) => expectAlike(model, {x: a, y: b})));
    expect(faultOf(() => model.run({x: 0}))).toMatchObject({code: "non-finite"});
    expect(faultOf(() => model.run({x: 1e304}))).toMatchObject({code: "non-finite"});
  });

  it("runs on Arquero what it has no loop for, and says so", () => {
    const model = modelOf({
      parameters: {"q.farm": 1, "q.mine": 5, "q.shop": 3},
      inputs: {quantity: scalar("q.{trade}", label("quantity"))},
      blocks: [block([], {middle: {unit: "1", formula: (d) => op.median(d.quantity)}}, {over: ["trade"]})],
    });
    expect(model.whyNotCompiled()).toBe("cannot be compiled: op.median");
    expect(model.run().value("middle")).toBe(3);
    expect(faultOf(() => model.program({}))).toMatchObject({code: "not-compiled"});
  });

  it("leaves it to Arquero to say which number is none and which check fails", () => {
    const values = {"industries.新材料.target": 0};
    const fault = faultOf(() => changzhi.run(values));
    expect(fault).toMatchObject({code: "check-failed", data: {check: "positive-target", place: ["新材料"]}});
    expect(fault.message).toBe(faultOf(() => changzhi.run(values, {on: "arquero"})).message);
  });

  it("reports the warnings of a run, and none where there are none", () => {
    expect(changzhi.run().findings).toEqual([]);
    const warned = {"industries.新材料.weight": 0, path: "linear"};
    expect(changzhi.run(warned).findings).toEqual(changzhi.run(warned, {on: "arquero"}).findings);
    expect(changzhi.run(warned).findings.length).toBeGreaterThan(0);
  });

  it("computes only what the wanted variables rest on, and the same", () => {
    const switches = changzhi.switches();
    const [all, some] = [changzhi.program(switches), changzhi.program(switches, ["sei_share"])];
    expect(some.memory.size).toBeLessThan(all.memory.size);
    const values = {"g.SVX.P1": 0.05, overlap: 0.2};
    const numbers = [all, some].map((program) => {
      const memory = new Float64Array(program.memory.size);
      program.fill(memory, values);
      expect(program.compute(memory)).toBe(0);
      const slot = program.memory.slots.get("sei_share");
      return slot ? [...memory.subarray(slot.offset, slot.offset + slot.size)] : [];
    });
    expect(numbers[0]).toEqual(numbers[1]);
    expect(numbers[0]).toEqual(changzhi.run(values).series("sei_share"));
    expect(some.memory.slots.has("high_tech_index")).toBe(false);
  });

  it("keeps scenarios apart, whose switches stand alike or not", () => {
    const scenarios = [
      {name: "a", values: {"g.SVX.P1": 0.03}},
      {name: "b", values: {closure: "top_down"}},
      {name: "c", values: {"g.SVX.P1": 0.08}},
    ];
    const together = changzhi.run(scenarios);
    for (const {name, values} of scenarios) {
      expect(together.series("gdp_real", {scenario: name})).toEqual(changzhi.run(values).series("gdp_real"));
    }
  });
});
