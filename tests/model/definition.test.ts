import {describe, expect, it} from "vitest";
import {block, defineIndex, defineModel, op, rate, scalar, type BlockSpec} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf, parameter, trade, years} from "./small-model.js";

const faultIn = (...blocks: BlockSpec[]) => faultOf(() => modelOf({parameters: {price: 10}, blocks}));

describe("a name", () => {
  it("is either an input's or a result's", () => {
    expect(faultIn(block([], {price: {unit: "1", formula: "1"}}))).toMatchObject({
      code: "duplicate-name",
      message: "price is both an input and the result of an equation",
      data: {variable: "price"},
    });
  });

  it.each(["trade", "year", "land", "period", "t"])("is not an index's or an attribute's as well: %s", (name) => {
    expect(faultIn(block([], {[name]: {unit: "1", formula: "1"}}))).toMatchObject({
      code: "duplicate-name",
      data: {variable: name},
    });
  });

  it("is not shared by two indices, or attributes of two", () => {
    const goods = defineIndex("goods", label("goods"), [{id: "corn", label: label("corn"), land: 1}]);
    expect(faultOf(() => modelOf({indices: [trade, trade, years]}))).toMatchObject({
      code: "duplicate-name",
      data: {variable: "trade"},
    });
    expect(faultOf(() => modelOf({indices: [trade, goods, years]}))).toMatchObject({
      code: "duplicate-name",
      data: {variable: "land"},
    });
  });

  it.each(["scenario", "variable", "unit", "value"])("is no column of the tables results come in: %s", (name) => {
    const index = defineIndex(name, label(name), [{id: "only", label: label("only")}]);
    expect(faultOf(() => modelOf({indices: [index, years]}))).toMatchObject({code: "duplicate-name"});
  });

  it("of a parameter or a check stands once", () => {
    const twice = [parameter("price", 1), parameter("price", 2)];
    const spec = {id: "twice", label: label("twice"), indices: [], inputs: {}, blocks: [], checks: []};
    expect(faultOf(() => defineModel({...spec, parameters: twice}))).toMatchObject({
      code: "duplicate-name",
      data: {variable: "price"},
    });
    const check = {id: "claim", severity: "error" as const, index: [], test: "1 > 0", label: label("claim")};
    expect(faultOf(() => modelOf({checks: [check, check]}))).toMatchObject({code: "duplicate-name"});
  });
});

describe("a variable", () => {
  it("has a unit, be it 1", () => {
    expect(faultIn(block([], {cost: {formula: (d) => d.price}}))).toMatchObject({
      code: "missing-unit",
      message: "cost has no unit; a pure number has the unit 1",
      data: {variable: "cost"},
    });
  });

  it("has a unit that can be read", () => {
    expect(faultIn(block([], {cost: {unit: "亿圆", formula: (d) => d.price}}))).toMatchObject({
      name: "UnitError",
      code: "unknown-unit",
      message: 'cost: unknown unit: 亿圆 in "亿圆"; did you mean 亿元?',
      data: {equation: "cost", name: "亿圆"},
    });
  });

  it("is shown in a unit of the same quantity, its own unless told otherwise", () => {
    const shown = (equation: {unit: string; display?: string}) =>
      modelOf({blocks: [block([], {share: {...equation, formula: "1"}})]});
    expect(shown({unit: "1", display: "%"}).variables.get("share")?.display).toBe("%");
    expect(shown({unit: "1"}).variables.get("share")?.display).toBe("1");
    expect(faultOf(() => shown({unit: "1", display: "t"}))).toMatchObject({
      name: "UnitError",
      code: "incommensurable-units",
      data: {equation: "share"},
    });
  });

  it("has one unit in all its equations, stated once or alike", () => {
    const equations = (unit: string) => [
      {unit: "t", for: {trade: ["farm"]}, formula: "1"},
      {unit, for: {trade: ["mine", "shop"]}, formula: "2"},
    ];
    expect(faultIn(block(["trade"], {made: equations("kg")}))).toMatchObject({
      code: "uneven-units",
      message: "made (trade mine, shop) is in kg, another equation of made in t",
    });
    expect(modelOf({blocks: [block(["trade"], {made: equations("t")})]}).variables.get("made")?.unitText).toBe("t");
  });

  it("has one index in all its equations", () => {
    expect(
      faultIn(
        block(["trade"], {made: {unit: "1", for: {trade: ["farm"]}, formula: "1"}}),
        block([], {made: {formula: "1"}}),
      ),
    ).toMatchObject({
      code: "uneven-index",
      message: "made is by nothing, another equation of made by trade",
    });
  });

  it("keeps what readers are told of it", () => {
    const told = {
      label: label("cost"),
      note: label("a note"),
      source: {class: "plan" as const, text: label("chapter 1"), confidence: "high" as const, facts: ["fact-1"]},
    };
    const model = modelOf({parameters: {price: 1}, blocks: [block([], {cost: {...told, unit: "1", formula: "2"}})]});
    expect(model.variables.get("cost")).toMatchObject({...told, index: [], input: undefined});
    expect(model.variables.get("price")).toMatchObject({label: label("price"), equations: [], unitText: "1"});
  });
});

describe("a parameter", () => {
  const model = modelOf({
    parameters: {"g.P1": {default: "0.1", valid: "[-0.3,1.5]"}, "g.P2": 0.2, "h.farm.P1": 0.1, "h.P2": 0, "h.P1": 0},
    inputs: {growth: rate("g", label("growth")), hope: rate("h.{trade}", label("hope"), {shared: "h"})},
  });

  it("is found by its id", () => {
    expect(model.parameter("g.P2")?.default).toBe(0.2);
    expect(model.parameter("g.P3")).toBeUndefined();
  });

  it("that has no row of its own takes the limits of the one it refines, not its value", () => {
    expect(model.parameter("g.2022")).toMatchObject({
      id: "g.2022",
      default: undefined,
      valid: {low: -0.3, high: 1.5},
      label: {zh: "g.P1 · 2022", en: "g.P1 · 2022"},
    });
    expect(model.parameter("h.mine.P1.first")).toMatchObject({id: "h.mine.P1.first", default: undefined});
  });

  it("has a default inside its own limits", () => {
    expect(faultOf(() => modelOf({parameters: {price: {default: "2", valid: "[0,1]"}}}))).toMatchObject({
      name: "ParameterError",
      code: "out-of-range",
      data: {parameter: "price", value: 2},
    });
    expect(faultOf(() => modelOf({parameters: {way: {default: "quick", options: "fast|slow"}}}))).toMatchObject({
      code: "not-an-option",
      data: {parameter: "way"},
    });
    expect(faultOf(() => modelOf({parameters: {price: {default: "ten"}}}))).toMatchObject({code: "not-a-number"});
  });
});

describe("an aggregate or a window", () => {
  it("stands where it has rows to work on", () => {
    expect(faultIn(block(["trade"], {cost: {unit: "1", formula: (d) => op.sum(d.land)}}))).toMatchObject({
      code: "misplaced-function",
      message: "cost: op.sum cannot stand here: it needs a rollup: say over which index",
      data: {equation: "cost", function: "sum", kind: "aggregate"},
    });
    expect(faultIn(block(["trade"], {cost: {unit: "1", formula: (d) => op.lag(d.land)}}))).toMatchObject({
      code: "misplaced-function",
      message: "cost: op.lag cannot stand here: it runs along the years, and these rows have no years",
    });
    expect(
      faultIn(block(["year"], {cost: {unit: "1", formula: (d) => op.first_value(d.land)}}, {over: ["trade"]})),
    ).toMatchObject({
      code: "misplaced-function",
      message:
        "cost: op.first_value cannot stand here: it runs along the years, and a rollup joins rows; put it in another equation",
    });
  });

  it("of an initial value does so too", () => {
    const wrong = {unit: "1", initial: "d => op.sum(d.price)", formula: "1"};
    expect(faultIn(block(["trade"], {cost: wrong}))).toMatchObject({code: "misplaced-function"});
    const model = modelOf({
      blocks: [
        block(
          ["year"],
          {all: {unit: "1", initial: (d) => op.max(d.land), formula: (d) => op.sum(d.land)}},
          {over: ["trade"]},
        ),
        block(["year"], {end: {unit: "1", initial: (d) => op.sum(d.t), formula: "0"}}),
      ],
    });
    expect(model.run().series("all")).toEqual([30, 60, 60, 60, 60, 60]);
    expect(model.run().series("end")).toEqual([15, 0, 0, 0, 0, 0]);
  });

  it("leaves nothing of its rows beside it", () => {
    expect(
      faultIn(block([], {cost: {unit: "1", formula: (d) => op.sum(d.land) * d.price}}, {over: ["trade"]})),
    ).toMatchObject({
      code: "misplaced-column",
      message:
        "cost: price stands beside the aggregates of a rollup, where there are many rows; put it inside one, or in another equation",
      data: {equation: "cost", variable: "price"},
    });
  });
});

describe("an input", () => {
  it("has parameters", () => {
    expect(faultOf(() => modelOf({inputs: {fee: scalar("fee.{trade}", label("fee"))}}))).toMatchObject({
      code: "no-parameter",
      message: "no parameter for the input fee: fee.{trade}",
    });
  });

  it("has parameters of one unit, however it is written", () => {
    const inputs = {fee: scalar("fee.{trade}", label("fee"))};
    const fees = (unit: string) => ({"fee.farm": {default: "1", unit: "万元"}, "fee.mine": {default: "1", unit}});
    expect(faultOf(() => modelOf({parameters: fees("元"), inputs}))).toMatchObject({
      code: "uneven-units",
      message: "the input fee has parameters in 万元 (fee.farm) and 元 (fee.mine)",
    });
    expect(modelOf({parameters: fees("千元·件/件"), inputs: {}}).inputs.size).toBe(0);
    expect(
      modelOf({
        parameters: {"fee.farm": {default: "1", unit: "万元"}, "fee.mine": {default: "1", unit: "万元·人/人"}},
        inputs,
      }).inputs.size,
    ).toBe(1);
  });

  it("has a unit that can be read", () => {
    expect(faultOf(() => modelOf({parameters: {price: {default: "1", unit: "亿圆"}}}))).toMatchObject({
      name: "UnitError",
      message: 'price: unknown unit: 亿圆 in "亿圆"; did you mean 亿元?',
      data: {parameter: "price"},
    });
  });
});
