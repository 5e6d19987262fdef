import {describe, expect, it} from "vitest";
import {parametersCiting, variablesCiting, variablesReading} from "../../src/model/citing.js";
import type {Variable} from "../../src/model/definition.js";
import {block, op, rate, scalar} from "../../src/model/index.js";
import {label, modelOf} from "./small-model.js";

const fact = (id: string) => ({
  id,
  subject: label(id),
  period: "2020",
  value: "10",
  comparator: "",
  unit: "元",
  quote: "价格10元",
  place: label("chapter 1"),
  line: 7,
});

const definition = modelOf({
  parameters: {
    "q.farm": 1,
    "q.mine": {default: "2", facts: "land|price"},
    "q.shop": 3,
    "g.P1": 0.5,
    "g.P2": 1,
    price: {default: "10", facts: "price"},
    way: {options: "fast|slow", default: "fast"},
  },
  inputs: {quantity: scalar("q.{trade}", label("quantity")), growth: rate("g", label("growth"))},
  blocks: [
    block([], {profit: {unit: "1", formula: (d) => d.total / 2}}),
    block(["trade"], {sales: {unit: "1", formula: (d) => d.quantity * d.price}}),
    block([], {total: {unit: "1", formula: (d) => op.sum(d.sales)}}, {over: ["trade"]}),
    block(["year"], {fund: {unit: "1", initial: (d) => d.total, formula: (d) => op.lag(d.fund) * (1 + d.growth)}}),
    block([], {speed: {unit: "1", formula: "d => 3"}}, {when: {way: "fast"}}),
    block([], {
      tax: {
        unit: "1",
        formula: "d => 4",
        source: {class: "plan", text: label("the plan"), confidence: "high", facts: ["tax"]},
      },
    }),
  ],
  facts: ["price", "land", "tax", "unread"].map(fact),
});

const names = (variables: readonly Variable[]) => variables.map(({name}) => name);

describe("what rests on a fact", () => {
  it("are the parameters that cite it", () => {
    expect(parametersCiting(definition, "price").map(({id}) => id)).toEqual(["q.mine", "price"]);
    expect(parametersCiting(definition, "unread")).toEqual([]);
  });

  it("are the variables that read those, then the ones that read these, each once", () => {
    const {direct, further} = variablesCiting(definition, "price");
    expect(names(direct)).toEqual(["sales"]);
    expect(names(further)).toEqual(["total", "profit", "fund"]);
  });

  it("are the variables that cite it themselves", () => {
    expect(names(variablesCiting(definition, "tax").direct)).toEqual(["tax"]);
  });

  it("may be nothing", () => {
    expect(variablesCiting(definition, "unread")).toEqual({direct: [], further: []});
  });
});

describe("what rests on a parameter", () => {
  it("are the variables that read its input, also where it is a year that has no row", () => {
    for (const id of ["g.P2", "g.2024"]) {
      const {direct, further} = variablesReading(definition, id);
      expect([names(direct), names(further)]).toEqual([["fund"], []]);
    }
  });

  it("are the variables that a switch selects", () => {
    expect(names(variablesReading(definition, "way").direct)).toEqual(["speed"]);
  });
});
