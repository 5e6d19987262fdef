import {describe, expect, it} from "vitest";
import {block, op, rate, scalar} from "../../src/model/index.js";
import {trace} from "../../src/model/lineage.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const fact = {
  id: "price-2020",
  subject: label("price"),
  period: "2020",
  value: "10",
  comparator: "",
  unit: "元",
  quote: "价格10元",
  place: label("chapter 1"),
  line: 7,
};

const model = modelOf({
  parameters: {
    "q.farm": 1,
    "q.mine": 2,
    "q.shop": 3,
    "g.P1": 0.5,
    "g.P2": 1,
    price: {default: "10", facts: "price-2020"},
    way: {options: "fast|slow", default: "fast"},
  },
  inputs: {quantity: scalar("q.{trade}", label("quantity")), growth: rate("g", label("growth"))},
  blocks: [
    block(["trade"], {sales: {unit: "1", label: {zh: "销售额", en: "sales"}, formula: (d) => d.quantity * d.price}}),
    block([], {mines: {unit: "1", formula: (d) => d.sales}}, {at: {trade: "mine"}}),
    block(["year"], {fund: {unit: "1", initial: (d) => d.mines, formula: (d) => op.lag(d.fund) * (1 + d.growth)}}),
    block([], {speed: {unit: "1", formula: (d) => d.mines * 3}}, {when: {way: "fast"}}),
    block([], {speed: {formula: (d) => d.price}}, {when: {way: "slow"}}),
  ],
  facts: [fact],
});
const result = model.run([
  {name: "base", values: {}},
  {name: "dear", values: {price: 20, way: "slow", "g.2024": 7}},
]);

describe("trace", () => {
  it("follows a number through its formulas to the parameters and the sentences they rest on", () => {
    const mines = trace(result, "mines");
    expect(mines).toMatchObject({value: 20, formulas: [{equation: "mines", symbols: "sales", words: {zh: "销售额"}}]});
    const [sales] = mines.inputs;
    expect(sales).toMatchObject({variable: {name: "sales"}, place: {trade: "mine"}, value: 20});
    const [quantity, price] = sales?.inputs ?? [];
    expect(quantity?.parameters).toMatchObject([{parameter: {id: "q.mine"}, value: 2, facts: []}]);
    expect(price).toMatchObject({value: 10, parameters: [{parameter: {id: "price"}, value: 10, facts: [fact]}]});
  });

  it("takes the scenario's values, and the equations its switches select", () => {
    expect(trace(result, "speed", {scenario: "base"})).toMatchObject({
      value: 60,
      inputs: [{variable: {name: "mines"}}],
    });
    const slow = trace(result, "speed", {scenario: "dear"});
    expect(slow).toMatchObject({value: 20, formulas: [{equation: "speed (way = slow)", symbols: "price"}]});
    expect(slow.inputs).toMatchObject([{variable: {name: "price"}, parameters: [{value: 20}]}]);
  });

  it("names the years that a scenario gives beside the periods, up to the year asked for", () => {
    const growthOf = (scenario: string, year: number) =>
      trace(result, "fund", {scenario, year}).inputs.find(({variable}) => variable.name === "growth")?.parameters;
    expect(growthOf("base", 2022)).toMatchObject([{parameter: {id: "g.P1"}, value: 0.5}]);
    expect(growthOf("dear", 2025)?.map(({parameter}) => parameter.id)).toEqual(["g.P1", "g.P2", "g.2024"]);
  });

  it("has no value where the place leaves an index open", () => {
    expect(trace(result, "sales").value).toBeUndefined();
    expect(trace(result, "sales", {trade: "shop"}).value).toBe(30);
  });

  it("does not repeat what it has traced", () => {
    const again = model.with({twice: {unit: "1", formula: (d) => d.mines + d.speed}}).run();
    const [mines, speed] = trace(again, "twice").inputs;
    expect(mines?.isRepeat).toBe(false);
    expect(speed?.inputs).toMatchObject([{variable: {name: "mines"}, isRepeat: true, inputs: [], value: 20}]);
  });

  it("refuses an unknown variable", () => {
    expect(faultOf(() => trace(result, "mine")).message).toBe("unknown variable: mine; did you mean mines?");
  });
});
