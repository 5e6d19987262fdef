import {describe, expect, it} from "vitest";
import {leverTable, type ScenarioChanges} from "../../src/export/lever-table.js";
import {toParameter, type ParameterSpec} from "../../src/model/parameters.js";

const parameter = (spec: Partial<ParameterSpec> & {id: string}) =>
  toParameter({
    label_zh: "名称",
    label_en: "name",
    group: "g",
    unit: "1",
    display: "1",
    valid: "(,)",
    kind: "policy",
    source_class: "plan",
    source_zh: "规划第三章第一节",
    source_en: "Plan, chapter 3, section 1",
    confidence: "high",
    ...spec,
  });

const target = parameter({id: "target", unit: "亿元@current", display: "亿元@current"});
const growth = parameter({id: "growth", display: "%", confidence: "low"});
const closure = parameter({id: "closure", options: "bottom_up|top_down"});

const small: readonly ScenarioChanges[] = [
  {name: "基准", differences: []},
  {
    name: "高增长",
    differences: [
      {parameter: target, from: 300, to: 250},
      {parameter: growth, from: 0.09, to: 0.1},
      {parameter: growth, from: undefined, to: 0.1},
      {parameter: closure, from: "bottom_up", to: "top_down"},
    ],
  },
];

describe("leverTable", () => {
  it("has no row for the baseline", () => {
    expect(leverTable(small).rows.map(([scenario, lever]) => [scenario, lever])).toEqual([
      ["高增长", "target"],
      ["高增长", "growth"],
      ["高增长", "growth"],
      ["高增长", "closure"],
    ]);
  });

  it("says what the lever is, what it was, what it is, and what the baseline's value rests on", () => {
    expect(leverTable(small).rows[0]).toEqual([
      "高增长",
      "target",
      "名称",
      "亿元，现价",
      300,
      250,
      -50,
      "规划第三章第一节",
      "高",
    ]);
  });

  it("is in the language asked for", () => {
    const [, row] = leverTable(small, {language: "en"}).rows;
    expect(row?.slice(2)).toEqual(["name", "", 0.09, 0.1, 0.01, "Plan, chapter 3, section 1", "low"]);
  });

  it("takes differences as a reader of decimals does", () => {
    expect(leverTable(small).rows[1]?.[6]).toBe(0.01);
  });

  it("has no difference where the baseline has no value, nor between options", () => {
    expect(leverTable(small).rows[2]?.slice(4, 7)).toEqual([null, 0.1, null]);
    expect(leverTable(small).rows[3]?.slice(4, 7)).toEqual(["bottom_up", "top_down", null]);
  });

  it("shows as per cent what the page shows as per cent", () => {
    expect(leverTable(small).rowKinds).toEqual(["number", "fraction", "fraction", "number"]);
  });
});
