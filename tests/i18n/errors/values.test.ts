import {describe, expect, it} from "vitest";
import {rate} from "../../../src/model/index.js";
import {flatten} from "../../../src/scenario/flatten.js";
import {faultOf} from "../../base/fault.js";
import {label, modelOf} from "../../model/small-model.js";
import {said} from "./said.js";

const limited = (valid: string) => ({default: "0.5", valid});
const model = modelOf({
  parameters: {
    share: limited("[-0.3,1]"),
    rate: limited("(0,0.7]"),
    part: limited("[0,1)"),
    amount: limited("[0,)"),
    size: limited("(0,)"),
    debt: limited("(,1]"),
    less: limited("(,1)"),
    any: limited("(,)"),
    mode: {default: "plain", options: "plain|fancy"},
    "g.P1": 0.05,
    "g.P2": 0.05,
  },
  inputs: {growth: rate("g", label("growth"))},
});
const refused = (values: Record<string, number | string>) => said(model.check(values)[0]);

describe("a value that cannot be used", () => {
  it("is told which parameters no draw can have", () => {
    const refused = (...parameters: string[]) => said(faultOf(() => model.evaluator({outputs: [], parameters})));
    expect(refused("mode")).toEqual({
      zh: "“mode”是选项，不是数，不能逐次改变；请给它一个固定的值。",
      en: "“mode” is an option, not a number, and cannot change from draw to draw; give it a fixed value.",
    });
    expect(refused("share", "share")).toEqual({
      zh: "“share”列了不止一次，请只留一次。",
      en: "“share” is listed more than once; list it once.",
    });
  });

  it.each([
    ["share", 1.4, "“share”应在−0.3到1之间，现在是1.4。", "“share” must be between −0.3 and 1; it is 1.4."],
    ["share", -2, "“share”应在−0.3到1之间，现在是−2。", "“share” must be between −0.3 and 1; it is −2."],
    ["rate", 0, "“rate”应大于0且不大于0.7，现在是0。", "“rate” must be more than 0 and at most 0.7; it is 0."],
    ["part", 1, "“part”应不小于0且小于1，现在是1。", "“part” must be at least 0 and less than 1; it is 1."],
    ["amount", -1, "“amount”应不小于0，现在是−1。", "“amount” must be at least 0; it is −1."],
    ["size", 0, "“size”应大于0，现在是0。", "“size” must be more than 0; it is 0."],
    ["debt", 2, "“debt”应不大于1，现在是2。", "“debt” must be at most 1; it is 2."],
    ["less", 1, "“less”应小于1，现在是1。", "“less” must be less than 1; it is 1."],
    ["any", Infinity, "“any”应是有限的数，现在是Infinity。", "“any” must be a finite number; it is Infinity."],
  ])("is told the limits of %s in words", (id, value, zh, en) => {
    expect(refused({[id]: value})).toEqual({zh, en});
  });

  it("is told what kind is needed", () => {
    expect(refused({share: "x"})).toEqual({
      zh: '“share”应是一个数，现在是"x"。',
      en: '“share” must be a number; it is "x".',
    });
    expect(refused({mode: "odd"})).toEqual({
      zh: '“mode”只能是plain、fancy之一，现在是"odd"。',
      en: '“mode” must be one of plain, fancy; it is "odd".',
    });
  });

  it("is told that there is no such parameter, and which was meant", () => {
    expect(refused({shaer: 1})).toEqual({
      zh: "没有名为“shaer”的参数，是否指“share”？",
      en: "There is no parameter “shaer”; did you mean “share”?",
    });
    expect(refused({population: 1})).toEqual({
      zh: "没有名为“population”的参数，请核对名称。",
      en: "There is no parameter “population”; check the name.",
    });
    expect(said(faultOf(() => flatten(model, {g: {P3: 1}})))).toEqual({
      zh: "没有名为“g.P3”的参数，是否指“g.P1”？",
      en: "There is no parameter “g.P3”; did you mean “g.P1”?",
    });
  });

  it("is told the way out of a ramp that leads nowhere", () => {
    expect(refused({"g.P1.first": -0.5})).toEqual({
      zh: "从“g.P1.first”= −0.5出发，没有等差路径能得到与每年0.05相同的结果；请取更接近0.05的起点。",
      en: "No ramp from “g.P1.first” = −0.5 ends where 0.05 a year does; choose a start nearer to 0.05.",
    });
    expect(refused({"g.P1.first": 0.04, "g.2021": 0.1})).toEqual({
      zh: "“g.P1.first”与“g.2021”不能同时给出：一个时期要么是等差路径，要么逐年给出；请去掉一个。",
      en: "“g.P1.first” and “g.2021” cannot both be given: a period is either a ramp or has single years; leave one out.",
    });
  });

  it("is told in which scenario, where a run has several", () => {
    const fault = faultOf(() =>
      model.run([
        {name: "a", values: {}},
        {name: "b", values: {share: 7}},
      ]),
    );
    expect(said(fault)).toEqual({
      zh: "情景“b”中，“share”应在−0.3到1之间，现在是7。",
      en: "In the scenario “b”: “share” must be between −0.3 and 1; it is 7.",
    });
  });
});
