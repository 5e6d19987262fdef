import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {
  block,
  drawStates,
  op,
  rate,
  scalar,
  startEvaluation,
  type Evaluator,
  type Model,
  type Values,
} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const between = (min: number, max: number) => fc.double({min, max, noNaN: true, noDefaultInfinity: true});

/** Parameters of every form, some shared by members that have values of their own, in ranges that leave a model sound. */
const drawn = {
  attain: between(0.8, 1.1),
  "attain.信创": between(0.8, 1.1),
  overlap: between(0, 0.25),
  "industries.新材料.target": between(150, 400),
  "industries.医药健康.v": between(0.2, 0.4),
  "g.SVX.P1": between(0.03, 0.1),
  "g.SVX.2024": between(0, 0.1),
  "g.EXU.P2": between(0, 0.02),
  "g.EXU.P2.first": between(0, 0.02),
  "sei_growth.P2": between(0.05, 0.15),
  "td.g.P1.first": between(0.07, 0.09),
  "td.svc_share.2025": between(0.44, 0.46),
  "pi.EXU.P1": between(-0.05, 0.1),
  "d.MFT.P1": between(0, 0.04),
  "KT.2028": between(700, 1500),
  "KN.2030": between(600, 1600),
  D0: between(150, 400),
  e0_scale: between(0.8, 1.2),
  ef_coal_scale: between(0.97, 1.09),
};
const parameters = Object.keys(drawn);

const paths: Values[] = ["cagr", "linear", "logistic"].map((path) => ({path}));
const bases = [...paths, {sei_mode: "growth"}].flatMap((path) =>
  ["bottom_up", "top_down"].map((closure) => ({...path, closure, "gas.2027": 0.07, "g.MFT.P3.first": 0.02})),
);

/** Every number a model gives for a base. */
function everything(model: Model, base: Values = {}): {variable: string}[] {
  const result = model.run(base);
  return [...model.variables.values()].flatMap(({name, unit}) =>
    unit && result.column(name).some((value) => !Number.isNaN(value)) ? [{variable: name}] : [],
  );
}

/** One draw, the same as on Arquero, to 1e-12 of the largest number of each variable. */
function expectAlike(model: Model, evaluator: Evaluator, draw: readonly number[]): void {
  const result = model.run(evaluator.valuesOf(draw), {on: "arquero"});
  const largest = new Map<string, number>();
  for (const {variable} of evaluator.outputs) {
    const numbers = result.column(variable).map((value) => Math.abs(Number(value)));
    largest.set(variable, Math.max(...numbers.filter((value) => !Number.isNaN(value))));
  }
  for (const [i, value] of evaluator.at(draw).entries()) {
    const {variable, place} = evaluator.outputs[i] ?? {variable: ""};
    const expected = Number(result.value(variable, place));
    if (Number.isNaN(expected)) expect(value, variable).toBeNaN();
    else expect(Math.abs(value - expected), variable).toBeLessThanOrEqual(1e-12 * (largest.get(variable) ?? NaN));
  }
}

describe("an evaluator", () => {
  it.each(bases)("gives every number Arquero gives, whatever the draw: %j", (base) => {
    const evaluator = changzhi.evaluator({outputs: everything(changzhi, base), parameters, base});
    expect(evaluator.evaluation).toBeDefined();
    fc.assert(
      fc.property(fc.record(drawn), (values) => {
        expectAlike(
          changzhi,
          evaluator,
          parameters.map((id) => values[id as keyof typeof drawn]),
        );
      }),
      {numRuns: 4},
    );
  });

  it("gives the same for one parameter at a time, when all else stands", () => {
    for (const id of ["attain", "g.SVX.2024", "g.EXU.P2.first", "KT.2028", "D0"] as const) {
      const evaluator = changzhi.evaluator({outputs: everything(changzhi), parameters: [id]});
      fc.assert(
        fc.property(drawn[id], (value) => expectAlike(changzhi, evaluator, [value])),
        {numRuns: 2},
      );
    }
  });

  it("computes many draws at once as each by itself, in whatever order", () => {
    const evaluator = changzhi.evaluator({
      outputs: [{variable: "sei_share", place: {year: 2025}}, {variable: "co2_terr"}],
      parameters: ["g.SVX.P1", "industries.新材料.target"],
      base: {path: "cagr"},
    });
    expect(evaluator.outputs.length).toBe(17);
    expect(evaluator.outputs[0]).toMatchObject({variable: "sei_share", place: {year: 2025}});
    expect(evaluator.outputs[16]).toMatchObject({variable: "co2_terr", place: {year: 2035}});
    // The second has a target of zero, which this path has no meaning for; the third must not suffer from it.
    const draws = [0.05, 200, 0.05, 0, 0.07, 300];
    const results = new Float64Array(17 * 3);
    const states = new Uint8Array(3);
    evaluator.evaluate(Float64Array.from(draws), results, states);
    expect([...states]).toEqual([drawStates.sound, drawStates.unsound, drawStates.sound]);
    for (const [i, draw] of [
      [0.05, 200],
      [0.05, 0],
      [0.07, 300],
    ].entries())
      expect(evaluator.outputs.map((_, k) => results[k * 3 + i])).toEqual(evaluator.at(draw));
    const run = changzhi.run({"g.SVX.P1": 0.07, "industries.新材料.target": 300});
    expect(results[2]).toBe(run.value("sei_share", {year: 2025}));
    expect(results[16 * 3 + 2]).toBe(run.value("co2_terr", {year: 2035}));
  });

  it("says which draws are unsound, and why", () => {
    const evaluator = changzhi.evaluator({
      outputs: [{variable: "energy", place: {year: 2025}}],
      parameters: ["oil.2025", "g.EXU.P1.first"],
    });
    const draws = {
      sound: [0.05, 0.02],
      outOfRange: [1.2, 0.02],
      failed: [0.95, 0.02],
      noRamp: [0.05, 0.9],
      none: [NaN, 0.02],
    };
    const states = new Uint8Array(5);
    const results = new Float64Array(5);
    evaluator.evaluate(Float64Array.from(Object.values(draws).flat()), results, states);
    const {sound, unsound} = drawStates;
    expect([...states]).toEqual([sound, unsound, unsound, unsound, unsound]);
    expect([...results].map(Number.isNaN)).toEqual([false, true, true, true, true]);
    expect(evaluator.explain(draws.sound)).toBeUndefined();
    expect(evaluator.explain(draws.outOfRange)).toMatchObject({code: "out-of-range", data: {parameter: "oil.2025"}});
    expect(evaluator.explain(draws.failed)).toMatchObject({code: "check-failed", data: {check: "negative-coal"}});
    expect(evaluator.explain(draws.noRamp)).toMatchObject({code: "no-ramp", data: {parameter: "g.EXU.P1.first"}});
    expect(evaluator.explain(draws.none)).toMatchObject({code: "not-a-number"});
  });

  it("says which draws have warnings, also where none of the drawn parameters causes them", () => {
    const outputs = [{variable: "energy", place: {year: 2025}}];
    const stateOf = (evaluator: Evaluator, value: number) => {
      const states = new Uint8Array(1);
      evaluator.evaluate(Float64Array.of(value), new Float64Array(1), states);
      return states[0];
    };
    const scaled = changzhi.evaluator({outputs, parameters: ["e0_scale"]});
    expect([1, 0.4].map((value) => stateOf(scaled, value))).toEqual([drawStates.sound, drawStates.warned]);
    const base = {path: "linear", "industries.新材料.weight": 0};
    expect(stateOf(changzhi.evaluator({outputs, parameters: ["gas.2030"], base}), 0.07)).toBe(drawStates.warned);
  });

  it("has no sound draw where the base itself is unsound", () => {
    const evaluator = changzhi.evaluator({
      outputs: [{variable: "energy", place: {year: 2025}}],
      parameters: ["ef_grid"],
      base: {"oil.2025": 0.6, "gas.2025": 0.4},
    });
    expect(evaluator.at([0.7])).toEqual([NaN]);
    expect(evaluator.explain([0.7])).toMatchObject({code: "check-failed"});
  });

  it("computes nothing again that its parameters do not change", () => {
    const request = {outputs: [{variable: "gdp_real"}], parameters: ["ef_grid"]};
    const evaluator = changzhi.evaluator(request);
    expect(evaluator.at([0.7])).toEqual(changzhi.run().series("gdp_real"));
    expect(evaluator.evaluation?.source).not.toContain("logTable");
    expect(changzhi.evaluator({...request, parameters: ["g.SVX.P1"]}).evaluation?.source).toContain("logTable");
  });

  it("takes a value for a parameter out of the base when draws have one", () => {
    const evaluator = changzhi.evaluator({
      outputs: [{variable: "gdp_real", place: {year: 2025}}],
      parameters: ["g.SVX.P1"],
      base: {"g.SVX.P1": 0.01, "g.MFT.P1": 0.03},
    });
    expect(evaluator.base).toEqual({"g.MFT.P1": 0.03});
    expect(evaluator.at([0.05])).toEqual([
      changzhi.run({"g.SVX.P1": 0.05, "g.MFT.P1": 0.03}).value("gdp_real", {year: 2025}),
    ]);
  });

  it("lets a first value of a ramp be drawn beside its constant rate", () => {
    const model = modelOf({
      parameters: {"g.P1": 0.1, "g.P2": 0.1},
      inputs: {growth: rate("g", label("growth"))},
      blocks: [block(["year"], {size: {unit: "1", initial: "1", formula: (d) => op.lag(d.size) * (1 + d.growth)}})],
    });
    const evaluator = model.evaluator({outputs: [{variable: "size"}], parameters: ["g.P1", "g.P1.first"]});
    // Two years at 10% make 1.21, by way of 1.12.
    const [, first, second] = evaluator.at([0.1, 0.12]);
    expect(first).toBe(1.12);
    expect(second).toBeCloseTo(1.21, 14);
    // A base whose ramp has no path but for the draws.
    const based = model.evaluator({outputs: [{variable: "size"}], parameters: ["g.P1"], base: {"g.P1.first": 0.9}});
    expect(based.at([0.1])).toEqual(Array(6).fill(NaN));
    expect(based.at([0.88])[2]).toBeCloseTo(1.88 * 1.88, 12);
  });

  it("is plain data for a worker, which needs nothing of the model", () => {
    const evaluator = changzhi.evaluator({outputs: [{variable: "co2_terr"}], parameters: ["g.SVX.P1", "KT.2030"]});
    if (!evaluator.evaluation) throw new Error("not compiled");
    const copy = startEvaluation(structuredClone(evaluator.evaluation));
    const results = new Float64Array(16);
    copy(Float64Array.of(0.05, 1200), results, new Uint8Array(1));
    expect([...results]).toEqual(evaluator.at([0.05, 1200]));
  });

  it("runs on Arquero what has no loop", () => {
    const model = modelOf({
      parameters: {"q.farm": 1, "q.mine": 5, "q.shop": 3},
      inputs: {quantity: scalar("q.{trade}", label("quantity"))},
      blocks: [block([], {middle: {unit: "1", formula: (d) => 12 / op.median(d.quantity)}}, {over: ["trade"]})],
    });
    const evaluator = model.evaluator({outputs: [{variable: "middle"}], parameters: ["q.farm"]});
    expect(evaluator.evaluation).toBeUndefined();
    expect([1, 4, 9].map((value) => evaluator.at([value])[0])).toEqual([4, 3, 2.4]);
    expect(evaluator.at([NaN])).toEqual([NaN]);
    expect(evaluator.explain([NaN])).toMatchObject({code: "not-a-number"});
  });
});

describe("an evaluator is refused", () => {
  const outputs = [{variable: "energy", place: {year: 2025}}];
  it.each([
    ["an unknown parameter", {outputs, parameters: ["g.SVX.P9"]}, {code: "unknown-parameter"}],
    ["a text as a parameter", {outputs, parameters: ["path"]}, {code: "not-numeric", data: {parameter: "path"}}],
    ["a parameter named twice", {outputs, parameters: ["D0", "D0"]}, {code: "duplicate-parameter"}],
    ["an unknown variable", {outputs: [{variable: "energi"}], parameters: ["D0"]}, {code: "unknown-variable"}],
    ["a text as an output", {outputs: [{variable: "digital_form"}], parameters: ["D0"]}, {code: "not-numeric"}],
    [
      "a place that is none",
      {outputs: [{variable: "energy", place: {year: 1999}}], parameters: ["D0"]},
      {code: "unknown-place", data: {variable: "energy", index: "year", member: "1999"}},
    ],
    [
      "an index the variable does not have",
      {outputs: [{variable: "energy", place: {sector: "EXU"}}], parameters: ["D0"]},
      {code: "not-by-index", data: {variable: "energy", index: "sector"}},
    ],
    [
      "a variable the switches leave out",
      {outputs: [{variable: "logistic_rate"}], parameters: ["D0"]},
      {code: "variable-left-out", data: {variable: "logistic_rate"}},
    ],
    ["a base out of range", {outputs, parameters: ["D0"], base: {overlap: 2}}, {code: "out-of-range"}],
    ["a base with no such option", {outputs, parameters: ["D0"], base: {closure: "open"}}, {code: "not-an-option"}],
    [
      "a ramp beside single years",
      {outputs, parameters: ["g.SVX.2023"], base: {"g.SVX.P1.first": 0.08}},
      {code: "ramp-and-year"},
    ],
  ])("for %s", (_, spec, fault) => {
    expect(faultOf(() => changzhi.evaluator(spec))).toMatchObject(fault);
  });

  it("when arrays do not fit each other", () => {
    const evaluator = changzhi.evaluator({outputs, parameters: ["D0"]});
    expect(() => evaluator.evaluate(new Float64Array(2), new Float64Array(1), new Uint8Array(1))).toThrow(RangeError);
    expect(() => evaluator.evaluate(new Float64Array(1), new Float64Array(2), new Uint8Array(1))).toThrow(RangeError);
  });
});
