import {describe, expect, it} from "vitest";
import {
  addScenario,
  lockScenario,
  removeScenario,
  renameScenario,
  trusted,
  updateScenario,
} from "../../../src/scenario/edit.js";
import {readScenarioFile} from "../../../src/scenario/file.js";
import {flatten} from "../../../src/scenario/flatten.js";
import {toScenarios} from "../../../src/scenario/scenario.js";
import {scalar} from "../../../src/model/index.js";
import {faultOf} from "../../base/fault.js";
import {label, modelOf} from "../../model/small-model.js";
import {said} from "./said.js";

const model = modelOf({
  parameters: {tax: 1, "trades.mine.rate": 1, "trades.shop.rate": 1},
  inputs: {rate: scalar("trades.{trade}.rate", label("rate"))},
});

describe("a scenario that is not well formed", () => {
  it.each([
    [{}, "“scenarios”应是情景的列表，现在是{}。", "“scenarios” must be a list of scenarios; it is {}."],
    [
      ["a"],
      '第1个情景应是有name和values的对象，现在是"a"。',
      'scenario 1 must be an object with name and values; it is "a".',
    ],
    [[{}], "第1个情景的“name”应是文字，现在什么也没有。", "“name” of scenario 1 must be a text; there is nothing."],
    [
      [{name: "a", title: 1}],
      "“a”的“title”应是文字，或zh、en各一段文字，现在是1。",
      "“title” of “a” must be a text, or one each in zh and en; it is 1.",
    ],
    [
      [{name: "a", color: 9}],
      "“a”的“color”应是0到8的整数，现在是9。",
      "“color” of “a” must be a whole number from 0 to 8; it is 9.",
    ],
    [
      [{name: "a", compared: 1}],
      "“a”的“compared”应是true或false，现在是1。",
      "“compared” of “a” must be true or false; it is 1.",
    ],
    [
      [{name: "a", values: 1}],
      "“a”的“values”应是以参数为键的取值，现在是1。",
      "“values” of “a” must be values by parameter; it is 1.",
    ],
    [
      [{name: "a", values: {tax: true}}],
      "“a”的“tax”应是一个数或一个选项，现在是true。",
      "“tax” of “a” must be a number or an option; it is true.",
    ],
    [
      [{name: "a", values: {tax: Number("1e999")}}],
      "“a”的“tax”应是有限的数（绝对值不超过1.79×10³⁰⁸）或一个选项，现在是Infinity。",
      "“tax” of “a” must be a finite number (at most 1.79×10³⁰⁸ in size) or an option; it is Infinity.",
    ],
  ])("is told where, what is needed and what is there: %j", (list, zh, en) => {
    expect(said(faultOf(() => toScenarios(list)))).toEqual({
      zh: `情景的写法不对：${zh}`,
      en: `A scenario is not well formed: ${en}`,
    });
  });

  it.each([
    [3, "“file”应是对象，或情景的列表，现在是3。", "“file” must be an object, or a list of scenarios; it is 3."],
    [
      {scenarios: 3},
      "“file”的“scenarios”应是以名称为键的情景，或情景的列表，现在是3。",
      "“scenarios” of “file” must be scenarios by name, or a list of them; it is 3.",
    ],
  ])("is told so of a file: %j", (content, zh, en) => {
    expect(said(faultOf(() => readScenarioFile(model, content, "file")))).toEqual({
      zh: `情景的写法不对：${zh}`,
      en: `A scenario is not well formed: ${en}`,
    });
  });

  it.each([
    [
      {tax: [1, 2]},
      "“tax”应是与时期、年份或成员一样多的取值，现在是[1,2]。",
      "“tax” must be as many values as there are periods, years or members; it is [1,2].",
    ],
    [
      {trades: [["mine", 1, 2]]},
      '“trades”应是一个名称和若干取值（至多rate），现在是["mine",1,2]。',
      '“trades” must be a name and values (at most rate); it is ["mine",1,2].',
    ],
  ])("is told so of values: %j", (values, zh, en) => {
    expect(said(faultOf(() => flatten(model, values)))).toEqual({
      zh: `情景的写法不对：${zh}`,
      en: `A scenario is not well formed: ${en}`,
    });
  });
});

describe("a change of scenarios that is refused", () => {
  const list = toScenarios([{name: "base"}, {name: "a", values: {tax: 2}}]);
  const stamp = {by: undefined, at: "2026-11-26T08:00:00Z"};

  it.each([
    [
      () => addScenario(list, "a", {}, stamp),
      "有两个情景都叫“a”，请改名。",
      "Two scenarios are called “a”; rename one.",
    ],
    [() => addScenario(list, " ", {}, stamp), "情景要有名称，请填写。", "A scenario needs a name; type one."],
    [
      () => renameScenario(list, "z", "y"),
      "没有名为“z”的情景，可能已被移除或改名。",
      "There is no scenario “z”; it may have been removed or renamed.",
    ],
    [
      () => removeScenario(list, "base"),
      "“base”是其他情景的基准，不能改动或移除；请另存为一个情景。",
      "“base” is the baseline of the others and can be neither changed nor removed; save a scenario of its own.",
    ],
    [
      () =>
        toScenarios([
          {name: "a", reference: true},
          {name: "b", reference: true},
        ]),
      "有多个情景标为参照：a、b；请只留一个。",
      "Several scenarios are marked as the reference: a, b; leave it to one.",
    ],
    [
      () => trusted(toScenarios([{name: "a", parent: "z"}]), "a"),
      "“a”的上级“z”不存在，无从知道它继承什么；请给它另选上级。",
      "“z”, the parent of “a”, is not there, so that nobody knows what it inherits; choose another parent.",
    ],
    [
      () => trusted(toScenarios([{name: "a", parent: "a"}]), "a"),
      "上级绕成了一圈：a ← a；请给其中一个另选上级。",
      "The parents go in a circle: a ← a; choose another parent for one of them.",
    ],
    [
      () => updateScenario(lockScenario(list, "a", true), "a", {}, stamp),
      "“a”已锁定，它的取值不能变；请先解锁，或从它分支。",
      "“a” is locked and its values may not change; unlock it first, or branch off it.",
    ],
    [
      () => model.run([...list, ...list]),
      "有两个情景都叫“base”，请改名。",
      "Two scenarios are called “base”; rename one.",
    ],
  ])("says why, and the way out", (action, zh, en) => {
    expect(said(faultOf(action))).toEqual({zh, en});
  });
});
