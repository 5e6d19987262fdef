import {describe, expect, it} from "vitest";
import {COLORS, freeColor, toScenarios, toSpec, type Scenario} from "../../src/scenario/scenario.js";
import {faultOf} from "../base/fault.js";

const circular: Record<string, unknown> = {};
circular.self = circular;

/** What most scenarios do not have. */
const unlinked = {
  parent: undefined,
  by: undefined,
  at: undefined,
  isReference: false,
  isLocked: false,
  history: [],
  fault: undefined,
};

describe("toScenarios", () => {
  it("fills in what is left out", () => {
    expect(toScenarios([{name: "plan"}])).toEqual([
      {...unlinked, name: "plan", title: undefined, note: undefined, color: 0, isCompared: false, own: {}, values: {}},
    ] satisfies Scenario[]);
    expect(toScenarios([])).toEqual([]);
  });

  it("reads all that can be written", () => {
    const written = {
      name: "trend",
      title: {zh: "趋势", en: "Trend"},
      note: "as before",
      color: 3,
      compared: true,
      values: {"g.SVX.P1": 0.07, closure: "top_down"},
    };
    expect(toScenarios([written])).toEqual([
      {
        name: "trend",
        title: {zh: "趋势", en: "Trend"},
        note: {zh: "as before", en: "as before"},
        ...unlinked,
        color: 3,
        isCompared: true,
        own: {"g.SVX.P1": 0.07, closure: "top_down"},
        values: {"g.SVX.P1": 0.07, closure: "top_down"},
      },
    ] satisfies Scenario[]);
  });

  it.each([
    ["nothing", undefined, "scenarios: a list of scenarios is needed, found nothing", {key: "scenarios", need: "list"}],
    ["an object", {a: 1}, 'scenarios: a list of scenarios is needed, found {"a":1}', {need: "list", found: '{"a":1}'}],
    [
      "a text among them",
      [{name: "a"}, "b"],
      'scenario 2: an object with name and values is needed, found "b"',
      {scenario: 2, need: "scenario", found: '"b"'},
    ],
    ["no name", [{values: {}}], "scenario 1, name: a text is needed, found nothing", {scenario: 1, key: "name"}],
    ["a blank name", [{name: "  "}], 'scenario 1, name: a text is needed, found "  "', {need: "text", found: '"  "'}],
    ["a number for a name", [{name: 7}], "scenario 1, name: a text is needed, found 7", {need: "text", found: "7"}],
    [
      "a title in one language",
      [{name: "a", title: {zh: "甲"}}],
      'a, title: a text, or one each in zh and en, is needed, found {"zh":"甲"}',
      {scenario: "a", key: "title", need: "label"},
    ],
    [
      "a number for a note",
      [{name: "a", note: 1}],
      "a, note: a text, or one each in zh and en, is needed, found 1",
      {scenario: "a", key: "note", need: "label"},
    ],
    [
      "a number that no number holds",
      JSON.parse('[{"name": "a", "values": {"growth": 1e999}}]'),
      "a, growth: a finite number or an option is needed, found Infinity",
      {scenario: "a", key: "growth", need: "finite", found: "Infinity"},
    ],
    [
      "one below all numbers, in an earlier version",
      JSON.parse('[{"name": "a", "history": [{"values": {"growth": -1e400}}]}]'),
      "a, growth: a finite number or an option is needed, found -Infinity",
      {scenario: "a", key: "growth", need: "finite", found: "-Infinity"},
    ],
    [
      "a colour by name",
      [{name: "a", color: "red"}],
      'a, color: a whole number from 0 to 8 is needed, found "red"',
      {scenario: "a", key: "color", need: "color"},
    ],
    [
      "a colour there is not",
      [{name: "a", color: 9}],
      "a, color: a whole number from 0 to 8 is needed, found 9",
      {need: "color", found: "9"},
    ],
    [
      "half a colour",
      [{name: "a", color: 1.5}],
      "a, color: a whole number from 0 to 8 is needed, found 1.5",
      {need: "color", found: "1.5"},
    ],
    [
      "yes for compared",
      [{name: "a", compared: "yes"}],
      'a, compared: true or false is needed, found "yes"',
      {key: "compared", need: "boolean"},
    ],
    [
      "a list of values",
      [{name: "a", values: [1]}],
      "a, values: an object of values by parameter is needed, found [1]",
      {key: "values", need: "values"},
    ],
    [
      "null for values",
      [{name: "a", values: null}],
      "a, values: an object of values by parameter is needed, found null",
      {key: "values", need: "values", found: "null"},
    ],
    [
      "a nested value",
      [{name: "a", values: {g: {SVX: 1}}}],
      'a, g: a number or an option is needed, found {"SVX":1}',
      {scenario: "a", key: "g", need: "value"},
    ],
    [
      "a function, as a cell might hold",
      [{name: "a", values: {g: () => 1}}],
      "a, g: a number or an option is needed, found function",
      {need: "value", found: "function"},
    ],
    ["a symbol", Symbol("x"), "scenarios: a list of scenarios is needed, found symbol", {need: "list"}],
    ["a very large integer", 10n, "scenarios: a list of scenarios is needed, found bigint", {need: "list"}],
    ["what contains itself", circular, "scenarios: a list of scenarios is needed, found object", {need: "list"}],
  ])("refuses %s and says where and what is needed", (_, input, message, data) => {
    expect(faultOf(() => toScenarios(input))).toMatchObject({
      name: "ScenarioError",
      code: "scenario-form",
      message,
      data,
    });
  });

  it("shows no more of what it found than a line", () => {
    const fault = faultOf(() => toScenarios("x".repeat(1000)));
    expect(fault.data.found).toBe(`"${"x".repeat(59)}`);
  });

  it("refuses a name that two scenarios have", () => {
    const list = [{name: "a"}, {name: "b"}, {name: "a", values: {g: 1}}];
    expect(faultOf(() => toScenarios(list))).toMatchObject({
      name: "ScenarioError",
      code: "duplicate-scenario",
      message: "two scenarios have the name a; rename one",
      data: {scenario: "a"},
    });
  });

  it("takes names that are properties of every object for names", () => {
    const list = JSON.parse('[{"name": "constructor"}, {"name": "__proto__", "values": {"__proto__": 1}}]') as unknown;
    expect(toScenarios(list).map(({name}) => name)).toEqual(["constructor", "__proto__"]);
  });
});

describe("the colours of scenarios", () => {
  const changed = {values: {g: 1}};
  const colorsOf = (list: unknown) => toScenarios(list).map(({color}) => color);

  it("are grey for the baseline, then the first that no other has", () => {
    expect(colorsOf([{name: "base"}, {name: "a", ...changed}, {name: "b", ...changed}])).toEqual([0, 1, 2]);
  });

  it("are not grey for a first scenario that changes something, nor for a later one that changes nothing", () => {
    expect(colorsOf([{name: "a", ...changed}, {name: "b"}])).toEqual([1, 2]);
  });

  it("are kept where they are given, whatever comes before", () => {
    const list = [{name: "base"}, {name: "a", ...changed}, {name: "b", color: 1}, {name: "c", color: 3}, {name: "d"}];
    expect(colorsOf(list)).toEqual([0, 2, 1, 3, 4]);
  });

  it("stay with a scenario for life: written, read back, moved and left by others, it has its own", () => {
    const [base, a, b, c] = toScenarios([{name: "base"}, {name: "a", ...changed}, {name: "b"}, {name: "c"}]).map(
      toSpec,
    );
    expect(colorsOf([base, c, b])).toEqual([0, 3, 2]);
    expect(colorsOf([base, {name: "new"}, c, a])).toEqual([0, 2, 3, 1]);
  });

  it("begin again with the one that fewest have once all are taken", () => {
    const many = Array.from({length: 20}, (_, i) => ({name: `s${i}`, values: i === 0 ? {} : {g: i}}));
    const eight = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(colorsOf(many)).toEqual([0, ...eight, ...eight, 1, 2, 3]);
  });

  it("are as many as the palette has", () => {
    expect(COLORS).toBe(8);
    expect(freeColor([0, 1, 2, 3, 4, 5, 6, 7])).toBe(8);
    expect(freeColor([2, 2, 4])).toBe(1);
    expect(freeColor([])).toBe(1);
  });
});

describe("toSpec", () => {
  it("leaves out what is as it would be anyway", () => {
    const [base] = toScenarios([{name: "base"}]);
    expect(base && toSpec(base)).toEqual({name: "base", color: 0, values: {}});
  });

  it("gives back what was read", () => {
    const specs = [
      {name: "base", title: "Base", color: 0, values: {}},
      {name: "a", title: {zh: "甲", en: "A"}, note: "n", color: 5, compared: true, values: {"g.P1": 0.1, mode: "x"}},
    ];
    expect(toScenarios(specs).map(toSpec)).toEqual(specs);
  });
});
