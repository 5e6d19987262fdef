import {describe, expect, it} from "vitest";
import {block, type BlockSpec} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {modelOf} from "./small-model.js";

const parameters = {
  way: {options: "fast|slow", default: "fast"},
  mood: {options: "glad|sad", default: "glad"},
};
const faultIn = (...blocks: BlockSpec[]) => faultOf(() => modelOf({parameters, blocks}));
const one = {unit: "1", formula: "1"};

describe("every member of a variable", () => {
  it("has an equation", () => {
    expect(faultIn(block(["trade"], {cost: {...one, for: {trade: ["farm", "shop"]}}}))).toMatchObject({
      code: "missing-member",
      message: "cost has no equation for trade mine",
      data: {variable: "cost", place: "trade mine"},
    });
  });

  it("has not more than one", () => {
    expect(
      faultIn(
        block(["trade"], {
          cost: [
            {...one, for: {trade: ["farm", "mine"]}},
            {...one, for: {trade: ["mine", "shop"]}},
          ],
        }),
      ),
    ).toMatchObject({
      code: "double-member",
      message: "cost has 2 equations for trade mine",
      data: {variable: "cost", place: "trade mine"},
    });
    expect(faultIn(block([], {cost: one}), block([], {cost: one}))).toMatchObject({
      code: "double-member",
      message: "cost has 2 equations",
    });
  });

  it("is counted in every combination of two indices", () => {
    const late = ["2021", "2022", "2023", "2024", "2025"];
    const corner = [
      {...one, for: {trade: ["farm"]}},
      {...one, for: {trade: ["mine", "shop"], year: late}},
      {...one, for: {trade: ["mine"], year: ["2020"]}},
    ];
    expect(faultIn(block(["trade", "year"], {cost: corner}))).toMatchObject({
      code: "missing-member",
      message: "cost has no equation for trade shop, year 2020",
    });
  });

  it("is counted however the switches stand, also where nobody has looked yet", () => {
    expect(
      faultIn(
        block(["trade"], {cost: {...one, for: {trade: ["farm"]}}}),
        block(["trade"], {cost: {...one, for: {trade: ["mine", "shop"]}}}, {when: {way: "fast"}}),
      ),
    ).toMatchObject({code: "missing-member", message: "cost has no equation for trade mine, way = slow"});
    expect(
      faultIn(
        block([], {cost: one}, {when: {way: "fast"}}),
        block([], {cost: one}, {when: {mood: "sad"}}),
        block([], {cost: one}, {when: {way: "slow", mood: "glad"}}),
      ),
    ).toMatchObject({code: "double-member", message: "cost has 2 equations for way = fast, mood = sad"});
  });

  it("may have none where the switches leave the whole variable out", () => {
    const model = modelOf({parameters, blocks: [block([], {cost: one}, {when: {way: "slow"}})]});
    expect(model.run({way: "slow"}).value("cost")).toBe(1);
  });
});
