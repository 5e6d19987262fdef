import {describe, expect, it} from "vitest";
import {block, op, scalar} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const model = modelOf({
  parameters: {"q.farm": 1, "q.mine": 2, "q.shop": 3, price: 10},
  inputs: {quantity: scalar("q.{trade}", label("quantity"))},
  blocks: [
    block(["trade"], {
      sales: {unit: "1", label: label("sales"), note: label("at one price"), formula: (d) => d.quantity * d.price},
      tax: [
        {unit: "1", label: label("tax"), for: {trade: ["farm"]}, formula: "0"},
        {for: {trade: ["mine", "shop"]}, formula: (d) => d.sales / 2},
      ],
    }),
    block([], {total: {unit: "1", formula: (d) => op.sum(d.sales)}}, {over: ["trade"]}),
    block([], {mine: {unit: "1", formula: (d) => d.sales}}, {at: {trade: "mine"}}),
    block(["year"], {fund: {unit: "1", initial: (d) => d.total, formula: (d) => op.lag(d.fund) + d.mine}}),
  ],
});

describe("model.with", () => {
  it("replaces an equation, which keeps its unit and label, and everything downstream follows", () => {
    const changed = model.with({sales: {formula: (d) => d.quantity + d.price}});
    expect(changed.run().column("sales")).toEqual([11, 12, 13]);
    expect(changed.run().value("total")).toBe(36);
    expect(changed.run().series("fund")).toEqual([36, 48, 60, 72, 84, 96]);
    expect(changed.variables.get("sales")).toMatchObject({unitText: "1", label: label("sales"), note: undefined});
  });

  it("leaves the model as it was", () => {
    model.with({sales: {formula: "1"}, tax: {for: {trade: ["mine"]}, formula: "7"}});
    expect(model.run().column("sales")).toEqual([10, 20, 30]);
    expect(model.run().column("tax")).toEqual([0, 10, 15]);
    expect(model.variables.get("sales")?.note).toEqual(label("at one price"));
  });

  it("replaces an equation for one member, the others keeping theirs", () => {
    const changed = model.with({tax: {for: {trade: ["mine"]}, formula: (d) => d.sales / 4}});
    expect(changed.run().column("tax")).toEqual([0, 5, 15]);
    expect(changed.variables.get("tax")).toMatchObject({unitText: "1", label: label("tax")});
    const all = model.with({sales: {for: {trade: ["shop"]}, formula: "100"}});
    expect(all.run().column("sales")).toEqual([10, 20, 100]);
  });

  it("replaces what several equations said together", () => {
    expect(
      model
        .with({tax: {formula: "1"}})
        .run()
        .column("tax"),
    ).toEqual([1, 1, 1]);
    expect(
      model
        .with({tax: {for: {trade: ["farm", "mine"]}, formula: "1"}})
        .run()
        .column("tax"),
    ).toEqual([1, 1, 15]);
  });

  it("replaces an equation for some members and years, the corners keeping theirs", () => {
    const grid = modelOf({blocks: [block(["trade", "year"], {x: {unit: "1", formula: (d) => d.t}})]});
    const changed = grid.with({x: {for: {trade: ["mine"], year: ["2021", "2022"]}, formula: "-1"}});
    expect(changed.run().series("x", {trade: "mine"})).toEqual([0, -1, -1, 3, 4, 5]);
    expect(changed.run().series("x", {trade: "shop"})).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("keeps the rows of a rollup and of a pick", () => {
    const changed = model.with({total: {formula: (d) => op.max(d.sales)}, mine: {formula: (d) => -d.sales}});
    expect(changed.run().value("total")).toBe(30);
    expect(changed.run().value("mine")).toBe(-20);
  });

  it("gives other rows where they are said", () => {
    const changed = model.with({mine: {at: {trade: "shop"}, formula: (d) => d.sales}, total: {over: [], formula: "5"}});
    expect(changed.run().value("mine")).toBe(30);
    expect(changed.run().value("total")).toBe(5);
  });

  it("adds an equation, with a unit and an index of its own", () => {
    const changed = model.with({
      half: {unit: "1", formula: (d) => d.total / 2},
      share: {unit: "1", index: ["trade"], formula: (d) => d.sales / d.total},
      most: {unit: "1", over: ["trade"], formula: (d) => op.max(d.share)},
    });
    expect(changed.run().value("half")).toBe(30);
    expect(changed.run().column("share")).toEqual([10 / 60, 20 / 60, 30 / 60]);
    expect(changed.run().value("most")).toBe(0.5);
    expect(faultOf(() => model.with({half: {formula: (d) => d.total / 2}}))).toMatchObject({code: "missing-unit"});
  });

  it("replaces an equation in some settings of a switch, the others keeping theirs", () => {
    const switched = modelOf({
      parameters: {way: {default: "a", options: "a|b|c"}},
      blocks: [
        block([], {x: {unit: "1", formula: "1"}}, {when: {way: ["a", "b"]}}),
        block([], {x: {formula: "2"}}, {when: {way: "c"}}),
      ],
    });
    const changed = switched.with({x: {when: {way: ["b", "c"]}, formula: "3"}});
    const values = ["a", "b", "c"].map((way) => changed.run({way}).value("x"));
    expect(values).toEqual([1, 3, 3]);
    expect(switched.run({way: "b"}).value("x")).toBe(1);
  });

  it("may be repeated", () => {
    const twice = model
      .with({price_2: {unit: "1", formula: (d) => d.price * 2}})
      .with({sales: {formula: (d) => d.price_2}});
    expect(twice.run().column("sales")).toEqual([20, 20, 20]);
  });

  it("names what does not fit, as a new model does", () => {
    expect(faultOf(() => model.with({sales: {formula: (d) => d.pric}})).message).toBe(
      "sales: unknown variable: pric; did you mean price?",
    );
    expect(faultOf(() => model.with({sales: {formula: (d) => d.total}}))).toMatchObject({code: "cycle"});
    expect(faultOf(() => model.with({price: {unit: "1", formula: "3"}}))).toMatchObject({code: "duplicate-name"});
    expect(faultOf(() => model.with({tax: {for: {trade: ["bank"]}, formula: "3"}}))).toMatchObject({
      code: "unknown-member",
    });
  });
});
