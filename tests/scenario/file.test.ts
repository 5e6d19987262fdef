import {describe, expect, it} from "vitest";
import {rate} from "../../src/model/index.js";
import {readScenarioFile} from "../../src/scenario/file.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "../model/small-model.js";

const model = modelOf({
  parameters: {tax: 0.1, rent: 3, "g.P1": 0.01, "g.P2": 0.02},
  inputs: {growth: rate("g", label("growth"))},
});
const read = (content: unknown) => readScenarioFile(model, content, "file");

describe("readScenarioFile", () => {
  it("reads plain values, nested or by id, under the file's name", () => {
    expect(read({tax: 0.2, "g.P1": 0.3})).toEqual([{name: "file", values: {tax: 0.2, "g.P1": 0.3}}]);
    expect(read({g: [0.3, 0.4]})).toEqual([{name: "file", values: {"g.P1": 0.3, "g.P2": 0.4}}]);
    expect(read({})).toEqual([{name: "file", values: {}}]);
  });

  it("reads one scenario with its name, from values or overrides", () => {
    expect(read({name: "a", values: {g: {P1: 0.3}}})).toEqual([{name: "a", values: {"g.P1": 0.3}}]);
    expect(read({name: "a", overrides: {tax: 0.2}})).toEqual([{name: "a", values: {tax: 0.2}}]);
    expect(read({values: {tax: 0.2}})).toEqual([{name: "file", values: {tax: 0.2}}]);
  });

  it("reads a scenario as a notebook keeps it, with title, note and colour, also one without values", () => {
    const kept = {name: "a", title: {zh: "甲", en: "A"}, note: "n", color: 2, compared: true};
    expect(read({...kept, values: {tax: 0.2}})).toEqual([{name: "a", values: {tax: 0.2}}]);
    expect(read(kept)).toEqual([{name: "a", values: {}}]);
    expect(read([{name: "base"}, {...kept, values: {tax: 0.2}}])).toEqual([
      {name: "base", values: {}},
      {name: "a", values: {tax: 0.2}},
    ]);
  });

  it("reads a name beside plain values", () => {
    expect(read({name: "a", tax: 0.2})).toEqual([{name: "a", values: {tax: 0.2}}]);
  });

  it("reads a list, whose items without a name are numbered", () => {
    expect(read([{name: "a", values: {tax: 0.2}}, {tax: 0.3}, {values: {rent: 4}}])).toEqual([
      {name: "a", values: {tax: 0.2}},
      {name: "file 2", values: {tax: 0.3}},
      {name: "file 3", values: {rent: 4}},
    ]);
    expect(read([])).toEqual([]);
  });

  it("reads several by name, in their order", () => {
    expect(read({scenarios: {b: {tax: 0.2}, a: {}, c: {values: {g: 0.5}}}})).toEqual([
      {name: "b", values: {tax: 0.2}},
      {name: "a", values: {}},
      {name: "c", values: {"g.P1": 0.5, "g.P2": 0.5}},
    ]);
  });

  it("reads a list under scenarios", () => {
    expect(read({scenarios: [{name: "a", values: {tax: 0.2}}, {tax: 0.3}]})).toEqual([
      {name: "a", values: {tax: 0.2}},
      {name: "file 2", values: {tax: 0.3}},
    ]);
  });

  it("puts the base scenario under each, key by key", () => {
    const base = {tax: 0.2, g: {P1: 0.3, P2: 0.4}};
    const expected = [
      {name: "a", values: {tax: 0.2, "g.P1": 0.9, "g.P2": 0.4}},
      {name: "b", values: {tax: 0.2, "g.P1": 0.3, "g.P2": 0.4, rent: 5}},
    ];
    expect(read({base_scenario: base, scenarios: {a: {g: {P1: 0.9}}, b: {rent: 5}}})).toEqual(expected);
    expect(
      read({
        base_scenario: base,
        scenarios: [
          {name: "a", values: {"g.P1": 0.9}},
          {name: "b", overrides: {rent: 5}},
        ],
      }),
    ).toEqual(expected);
  });

  it("lets a list or a single value replace all that the base has there", () => {
    const base = {g: [0.1, 0.2, 0.3, 0.4, 0.5]};
    const years = {"g.2021": 0.1, "g.2022": 0.2, "g.2023": 0.3, "g.2024": 0.4, "g.2025": 0.5};
    const scenarios = {
      list: {g: [0.8, 0.9]},
      one: {g: 0.7},
      year: {g: {"2023": 0.9}},
      period: {g: {P1: 0.8}},
      other: {tax: 0.2},
    };
    expect(read({base_scenario: base, scenarios})).toEqual([
      {name: "list", values: {"g.P1": 0.8, "g.P2": 0.9}},
      {name: "one", values: {"g.P1": 0.7, "g.P2": 0.7}},
      {name: "year", values: {...years, "g.2023": 0.9}},
      {name: "period", values: {...years, "g.P1": 0.8}},
      {name: "other", values: {...years, tax: 0.2}},
    ]);
  });

  it("passes over what else such a file says", () => {
    expect(read({meta: {title: "t"}, cases: [1], scenarios: {a: {tax: 0.2}}})).toEqual([
      {name: "a", values: {tax: 0.2}},
    ]);
  });

  it.each([
    ["a number", 3, "file: an object, or a list of scenarios, is needed, found 3", {scenario: "file", need: "file"}],
    ["null", null, "file: an object, or a list of scenarios, is needed, found null", {need: "file", found: "null"}],
    [
      "a text in a list",
      [{tax: 1}, "b"],
      'file 2: an object with name and values is needed, found "b"',
      {scenario: "file 2", need: "scenario"},
    ],
    [
      "a list in a list",
      [[{tax: 1}]],
      'file 1: an object with name and values is needed, found [{"tax":1}]',
      {scenario: "file 1", need: "scenario"},
    ],
    [
      "a number by name",
      {scenarios: {a: 3}},
      "a: an object with name and values is needed, found 3",
      {scenario: "a", need: "scenario"},
    ],
    [
      "a number for scenarios",
      {scenarios: 3},
      "file, scenarios: an object of scenarios by name, or a list of them, is needed, found 3",
      {scenario: "file", key: "scenarios", need: "names"},
    ],
    [
      "null for scenarios",
      {scenarios: null},
      "file, scenarios: an object of scenarios by name, or a list of them, is needed, found null",
      {need: "names", found: "null"},
    ],
    [
      "a list for the base",
      {base_scenario: [], scenarios: {}},
      "values: an object of values by parameter is needed, found []",
      {need: "values", found: "[]"},
    ],
    [
      "null for values",
      {name: "a", values: null},
      "values: an object of values by parameter is needed, found null",
      {need: "values", found: "null"},
    ],
    [
      "a list for values",
      {name: "a", values: [1]},
      "values: an object of values by parameter is needed, found [1]",
      {need: "values", found: "[1]"},
    ],
  ])("refuses %s", (_, content, message, data) => {
    expect(faultOf(() => read(content))).toMatchObject({name: "ScenarioError", code: "scenario-form", message, data});
  });

  it.each([
    ["at the top", {taxx: 1}, "taxx", "tax"],
    ["in a scenario", {name: "a", values: {g: {P3: 1}}}, "g.P3", "g.P1"],
    ["in the base", {base_scenario: {rant: 1}, scenarios: {}}, "rant", "rent"],
    ["for a name that is no text", {name: 7, tax: 0.2}, "name", undefined],
  ])("names a parameter there is not %s", (_, content, parameter, suggestion) => {
    expect(faultOf(() => read(content))).toMatchObject({
      name: "ParameterError",
      code: "unknown-parameter",
      data: {parameter, suggestion},
    });
  });

  it("takes a key __proto__ for a name like others", () => {
    const text = '{"scenarios": {"__proto__": {"tax": 0.2}, "a": {}}}';
    expect(read(JSON.parse(text))).toEqual([
      {name: "__proto__", values: {tax: 0.2}},
      {name: "a", values: {}},
    ]);
  });

  it("has a scenario inherit from the one it names, and give up what it sets to null", () => {
    const list = [
      {name: "child", parent: "root", values: {rent: null, g: {P1: 0.5}}},
      {name: "root", values: {rent: 4, tax: 0.2, g: [0.3, 0.4]}},
    ];
    expect(read(list)[0]).toEqual({name: "child", values: {tax: 0.2, "g.P1": 0.5, "g.P2": 0.4}});
  });

  it("gives back to null what a base scenario has", () => {
    const scenarios = [
      {name: "a", values: {rent: 9}},
      {name: "b", parent: "a", values: {rent: null}},
    ];
    expect(read({base_scenario: {rent: 5}, scenarios})[1]).toEqual({name: "b", values: {rent: 5}});
  });

  it("refuses a parent that is not there, one in a circle, and one that is no name", () => {
    expect(faultOf(() => read([{name: "a", parent: "b", values: {}}]))).toMatchObject({
      code: "unknown-parent",
      data: {scenario: "a", parent: "b"},
    });
    expect(faultOf(() => read([{name: "a", parent: "a"}])).code).toBe("parent-cycle");
    expect(faultOf(() => read([{name: "a", parent: 3}]))).toMatchObject({data: {scenario: "a", key: "parent"}});
  });
});
