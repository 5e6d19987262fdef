import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {ParameterError} from "../../src/base/errors.js";
import {level, rate, scalar} from "../../src/model/index.js";
import {expand, flatten} from "../../src/scenario/flatten.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "../model/small-model.js";
import golden from "../models/changzhi/golden.json" with {type: "json"};

/** Growth of three trades by period, a level with two anchors, and of each trade an output and a rate. */
const small = modelOf({
  parameters: {
    tax: 0.1,
    mode: {default: "plain", options: "plain|fancy"},
    ...Object.fromEntries(
      ["farm", "mine", "shop"].flatMap((trade) => [
        [`g.${trade}.P1`, 0.01],
        [`g.${trade}.P2`, 0.02],
        [`trades.${trade}.output`, 100],
        [`trades.${trade}.rate`, 0.3],
        [`e.${trade}`, 1],
      ]),
    ),
    "cap.2020": 5,
    "cap.2025": 10,
  },
  inputs: {
    growth: rate("g.{trade}", label("growth")),
    cap: level("cap", label("cap")),
    output: scalar("trades.{trade}.output", label("output")),
    rate: scalar("trades.{trade}.rate", label("rate")),
    intensity: scalar("e.{trade}", label("intensity")),
  },
});

describe("flatten", () => {
  it("leaves values by parameter id as they are", () => {
    const values = {tax: 0.2, "g.farm.P1": 0.05, "cap.2020": 7, mode: "fancy"};
    expect(flatten(small, values)).toEqual(values);
    expect(flatten(small, {})).toEqual({});
  });

  it("joins the keys of nested objects, also where they are half joined already", () => {
    const expected = {"g.farm.P1": 0.05, "trades.mine.rate": 0.4};
    expect(flatten(small, {g: {farm: {P1: 0.05}}, trades: {mine: {rate: 0.4}}})).toEqual(expected);
    expect(flatten(small, {"g.farm": {P1: 0.05}, trades: {"mine.rate": 0.4}})).toEqual(expected);
  });

  it("reads parameters without a row of their own: a single year, a ramp, a further anchor", () => {
    const expected = {"g.farm.2023": 0.05, "g.mine.P2.first": 0.01, "cap.2022": 8};
    expect(flatten(small, {g: {farm: {"2023": 0.05}, mine: {P2: {first: 0.01}}}, cap: {"2022": 8}})).toEqual(expected);
  });

  describe("of a list", () => {
    it("takes as many values as there are periods for the periods", () => {
      expect(flatten(small, {g: {farm: [0.03, 0.04]}})).toEqual({"g.farm.P1": 0.03, "g.farm.P2": 0.04});
    });

    it("takes as many as there are years with a rate for the years from the second on", () => {
      expect(flatten(small, {g: {farm: [1, 2, 3, 4, 5]}})).toEqual({
        "g.farm.2021": 1,
        "g.farm.2022": 2,
        "g.farm.2023": 3,
        "g.farm.2024": 4,
        "g.farm.2025": 5,
      });
    });

    it("takes one for each year of a level", () => {
      expect(flatten(small, {cap: [1, 2, 3, 4, 5, 6]})).toEqual({
        "cap.2020": 1,
        "cap.2021": 2,
        "cap.2022": 3,
        "cap.2023": 4,
        "cap.2024": 5,
        "cap.2025": 6,
      });
    });

    it("takes one for each member, in the order of the index", () => {
      expect(flatten(small, {e: [1, 2, 3]})).toEqual({"e.farm": 1, "e.mine": 2, "e.shop": 3});
      expect(flatten(small, {trades: {output: [1, 2, 3]}})).toEqual({
        "trades.farm.output": 1,
        "trades.mine.output": 2,
        "trades.shop.output": 3,
      });
    });

    it("takes periods for all members where the path leaves the members open", () => {
      expect(flatten(small, {g: [0.03, 0.04]})).toEqual({
        "g.farm.P1": 0.03,
        "g.mine.P1": 0.03,
        "g.shop.P1": 0.03,
        "g.farm.P2": 0.04,
        "g.mine.P2": 0.04,
        "g.shop.P2": 0.04,
      });
    });

    it.each([
      ["as many as nothing has", {g: {farm: [1, 2, 3, 4]}}, "g.farm", "[1,2,3,4]"],
      ["anchors, of which a list cannot say the years", {cap: [1, 2]}, "cap", "[1,2]"],
      ["none", {g: {farm: []}}, "g.farm", "[]"],
      ["no rows", {trades: []}, "trades", "[]"],
      ["lists within", {g: [[0.01, 0.02]]}, "g", "[[0.01,0.02]]"],
    ])("refuses %s", (_, values, key, found) => {
      expect(faultOf(() => flatten(small, values))).toMatchObject({
        name: "ScenarioError",
        code: "scenario-form",
        data: {key, need: "items", found},
      });
    });

    it("names a path that is nothing at all, whatever is in the list", () => {
      for (const list of [[], [1, 2], [[1, 2]], [{name: "farm"}]])
        expect(faultOf(() => flatten(small, {outputs: list}))).toMatchObject({
          code: "unknown-parameter",
          data: {parameter: "outputs"},
        });
    });
  });

  describe("of rows", () => {
    it("takes a name and values in the order in which the model declares its inputs", () => {
      const rows = [
        ["mine", 200, 0.4],
        ["farm", 50],
      ];
      expect(flatten(small, {trades: rows})).toEqual({
        "trades.mine.output": 200,
        "trades.mine.rate": 0.4,
        "trades.farm.output": 50,
      });
    });

    it("takes objects that say the names of the values", () => {
      expect(flatten(small, {trades: [{name: "shop", rate: 0.5}]})).toEqual({"trades.shop.rate": 0.5});
    });

    it.each([
      ["more values than inputs", [["mine", 200, 0.4, 1]], '["mine",200,0.4,1]'],
      ["no name", [[200, 0.4]], "[200,0.4]"],
      ["an object without a name", [{rate: 0.4}], '{"rate":0.4}'],
    ])("refuses %s, and says what a row is", (_, trades, found) => {
      const fault = faultOf(() => flatten(small, {trades}));
      expect(fault).toMatchObject({code: "scenario-form", data: {key: "trades", need: "row", found}});
      expect(fault.message).toBe(`trades: a row of a name and up to 2 values (output, rate) is needed, found ${found}`);
    });

    it("names a member that is not in the index, and the one that was meant", () => {
      expect(faultOf(() => flatten(small, {trades: [["mines", 200]]})).message).toBe(
        "unknown parameter: trades.mines.output; did you mean trades.mine.output?",
      );
    });
  });

  describe("of one value where parameters differ", () => {
    it("gives it to all of them", () => {
      expect(flatten(small, {e: 2})).toEqual({"e.farm": 2, "e.mine": 2, "e.shop": 2});
      expect(flatten(small, {trades: {rate: 0.5}})).toEqual({
        "trades.farm.rate": 0.5,
        "trades.mine.rate": 0.5,
        "trades.shop.rate": 0.5,
      });
      expect(flatten(small, {"g.farm": 0.1, "g.P2": 0.2})).toMatchObject({"g.farm.P1": 0.1, "g.shop.P2": 0.2});
      expect(Object.keys(flatten(small, {g: 0.1}))).toHaveLength(6);
    });

    it("lets a value for one member count over it, whichever comes first", () => {
      const expected = {"e.farm": 2, "e.mine": 9, "e.shop": 2};
      expect(flatten(small, {e: 2, "e.mine": 9})).toEqual(expected);
      expect(flatten(small, {"e.mine": 9, e: 2})).toEqual(expected);
      const growth = {"g.farm.P1": 3, "g.farm.P2": 2, "g.mine.P1": 1, "g.mine.P2": 1, "g.shop.P1": 1, "g.shop.P2": 1};
      expect(flatten(small, {"g.farm.P1": 3, "g.farm": 2, g: 1})).toEqual(growth);
      expect(flatten(small, {g: 1, "g.farm": 2, "g.farm.P1": 3})).toEqual(growth);
      expect(flatten(small, {"g.farm": 2, g: 1, "g.farm.P1": 3})).toEqual(growth);
    });
  });

  describe("of what is no parameter", () => {
    it.each([
      [{taxx: 1}, "taxx", "tax"],
      [{g: {farn: {P1: 1}}}, "g.farn.P1", "g.farm.P1"],
      [{g: {farm: {P9: 1}}}, "g.farm.P9", "g.farm.P1"],
      [{cap: {"2019": 1}}, "cap.2019", "cap.2020"],
      [{g: {farn: 1}}, "g.farn", "g.farm"],
      [{trades: {ratte: 1}}, "trades.ratte", "trades.rate"],
    ])("names it, and the one that was meant: %j", (values, parameter, suggestion) => {
      const fault = faultOf(() => flatten(small, values));
      expect(fault).toBeInstanceOf(ParameterError);
      expect(fault).toMatchObject({
        code: "unknown-parameter",
        message: `unknown parameter: ${parameter}; did you mean ${suggestion}?`,
        data: {parameter, suggestion},
      });
    });

    it("offers nothing where nothing is like it", () => {
      expect(faultOf(() => flatten(small, {population: 1}))).toMatchObject({
        message: "unknown parameter: population",
        data: {parameter: "population"},
      });
    });

    it.each(["constructor", "toString", "hasOwnProperty"])("is not led astray by %s", (key) => {
      for (const values of [{[key]: 1}, {g: {[key]: 1}}, {[`${key}.farm`]: 1}])
        expect(faultOf(() => flatten(small, values))).toMatchObject({code: "unknown-parameter"});
    });

    it("takes __proto__ in a file for a name like others", () => {
      for (const text of ['{"__proto__": {"tax": 1}}', '{"__proto__": 1}', '{"g": {"__proto__": 1}}'])
        expect(faultOf(() => flatten(small, JSON.parse(text))).code).toBe("unknown-parameter");
    });
  });

  it.each([
    ["nothing", undefined, undefined],
    ["null", null, "null"],
    ["a list", [1], "[1]"],
    ["a number", 3, "3"],
    ["a text", "g", '"g"'],
  ])("refuses %s in place of values", (_, values, found) => {
    expect(faultOf(() => flatten(small, values))).toMatchObject({
      code: "scenario-form",
      data: {key: "values", need: "values", found},
    });
  });

  it.each([null, true, undefined])("refuses %j in place of a number or an option", (value) => {
    const fault = faultOf(() => flatten(small, {tax: value}));
    expect(fault).toMatchObject({code: "scenario-form", data: {key: "tax", need: "value"}});
    expect(fault.message).toBe(
      `tax: a number or an option is needed, found ${value === undefined ? "nothing" : value}`,
    );
  });
});

describe("expand", () => {
  it("gives an id itself, also one without a row of its own", () => {
    expect(expand(small, "tax")).toEqual(["tax"]);
    expect(expand(small, "g.farm.2023")).toEqual(["g.farm.2023"]);
  });

  it("gives what a general id stands for", () => {
    expect(expand(small, "g.farm")).toEqual(["g.farm.P1", "g.farm.P2"]);
    expect(expand(small, "g.P1")).toEqual(["g.farm.P1", "g.mine.P1", "g.shop.P1"]);
    expect(expand(small, "cap")).toEqual(["cap.2020", "cap.2025"]);
    expect(expand(small, "trades.rate")).toEqual(["trades.farm.rate", "trades.mine.rate", "trades.shop.rate"]);
  });

  it.each(["", "farm", "P1", "trades", "trades.farm", "g.P1.farm", "g.farm.P1.P1", "2020", "constructor"])(
    "gives nothing for %j",
    (id) => {
      expect(expand(small, id)).toEqual([]);
    },
  );
});

describe("the reference scenarios of Changzhi", () => {
  it("flatten, the base one to exactly the model's defaults", () => {
    const flat = flatten(changzhi, golden.base_scenario);
    const defaults = Object.fromEntries(Object.keys(flat).map((id) => [id, changzhi.parameters.get(id)?.default]));
    expect(flat).toEqual(defaults);
    // 8 scalars of the base year and switches, 8 × 4 of industries, and so on: every value of the file, one by one.
    expect(Object.keys(flat)).toHaveLength(countLeaves(golden.base_scenario) - golden.base_scenario.industries.length);
  });
});

/** Numbers and texts at any depth; of a row of industries its name is one. */
function countLeaves(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, child) => sum + countLeaves(child), 0);
}
