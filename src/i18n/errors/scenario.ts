import type {Label} from "../../base/label.js";
import type {FormNeed} from "../../scenario/scenario.js";
import type {Particulars, Sentences} from "./sentence.js";

/** What ought to stand in a scenario where something else does. */
const needs: Readonly<Record<FormNeed, Label>> = {
  list: {zh: "情景的列表", en: "a list of scenarios"},
  scenario: {zh: "有name和values的对象", en: "an object with name and values"},
  file: {zh: "对象，或情景的列表", en: "an object, or a list of scenarios"},
  names: {zh: "以名称为键的情景，或情景的列表", en: "scenarios by name, or a list of them"},
  text: {zh: "文字", en: "a text"},
  label: {zh: "文字，或zh、en各一段文字", en: "a text, or one each in zh and en"},
  color: {zh: "0到8的整数", en: "a whole number from 0 to 8"},
  boolean: {zh: "true或false", en: "true or false"},
  time: {zh: "时间，如2026-11-26T08:00:00Z", en: "a time such as 2026-11-26T08:00:00Z"},
  versions: {zh: "各有取值的版本列表", en: "a list of versions with values each"},
  values: {zh: "以参数为键的取值", en: "values by parameter"},
  value: {zh: "一个数或一个选项", en: "a number or an option"},
  finite: {
    zh: "有限的数（绝对值不超过1.79×10³⁰⁸）或一个选项",
    en: "a finite number (at most 1.79×10³⁰⁸ in size) or an option",
  },
  items: {
    zh: "与时期、年份或成员一样多的取值",
    en: "as many values as there are periods, years or members",
  },
  row: {zh: "一个名称和若干取值", en: "a name and values"},
};

/** Scenarios that cannot be read, or changed so: ScenarioError. */
export const scenario = {
  "scenario-form": {
    zh: (of) => `情景的写法不对：${placeZh(of)}应是${needOf(of).zh}${fieldsOf(of, "（至多", "）")}，${foundZh(of)}。`,
    en: (of) =>
      `A scenario is not well formed: ${placeEn(of)} must be ${needOf(of).en}${fieldsOf(of, " (at most ", ")")}; ` +
      `${of("found") ? `it is ${of("found")}` : "there is nothing"}.`,
  },
  "duplicate-scenario": {
    zh: (of) => `有两个情景都叫“${of("scenario")}”，请改名。`,
    en: (of) => `Two scenarios are called “${of("scenario")}”; rename one.`,
  },
  "two-references": {
    zh: (of) => `有多个情景标为参照：${of("scenarios")}；请只留一个。`,
    en: (of) => `Several scenarios are marked as the reference: ${of("scenarios")}; leave it to one.`,
  },
  "unknown-parent": {
    zh: (of) => `“${of("scenario")}”的上级“${of("parent")}”不存在，无从知道它继承什么；请给它另选上级。`,
    en: (of) =>
      `“${of("parent")}”, the parent of “${of("scenario")}”, is not there, so that nobody knows what it inherits; choose another parent.`,
  },
  "parent-cycle": {
    zh: (of) => `上级绕成了一圈：${of("path")}；请给其中一个另选上级。`,
    en: (of) => `The parents go in a circle: ${of("path")}; choose another parent for one of them.`,
  },
  "locked-scenario": {
    zh: (of) => `“${of("scenario")}”已锁定，它的取值不能变；请先解锁，或从它分支。`,
    en: (of) => `“${of("scenario")}” is locked and its values may not change; unlock it first, or branch off it.`,
  },
  "open-conflicts": {
    zh: (of) => `两个情景都改了：${of("levers")}；请逐个选定用哪个。`,
    en: (of) => `Both scenarios have set ${of("levers")}; choose for each.`,
  },
  "unknown-version": {
    zh: (of) => `“${of("scenario")}”没有这个版本。`,
    en: (of) => `“${of("scenario")}” has no such version.`,
  },
  "empty-name": {
    zh: () => "情景要有名称，请填写。",
    en: () => "A scenario needs a name; type one.",
  },
  "too-many-compared": {
    zh: (of) => `最多同时对比${of("limit")}个情景（含当前设置和基准）；请先去掉一个。`,
    en: (of) =>
      `At most ${of("limit")} scenarios are compared, the current settings and the baseline among them; untick one first.`,
  },
  "unknown-scenario": {
    zh: (of) => `没有名为“${of("scenario")}”的情景，可能已被移除或改名。`,
    en: (of) => `There is no scenario “${of("scenario")}”; it may have been removed or renamed.`,
  },
  baseline: {
    zh: (of) => `“${of("scenario")}”是其他情景的基准，不能改动或移除；请另存为一个情景。`,
    en: (of) =>
      `“${of("scenario")}” is the baseline of the others and can be neither changed nor removed; save a scenario of its own.`,
  },
} satisfies Sentences;

function needOf(of: Particulars): Label {
  return needs[of("need") as FormNeed];
}

function fieldsOf(of: Particulars, open: string, close: string): string {
  return of("fields") && open + of("fields") + close;
}

function foundZh(of: Particulars): string {
  return of("found") ? `现在是${of("found")}` : "现在什么也没有";
}

/** The scenario by its number or its name, then the key. */
function placeZh(of: Particulars): string {
  const [which, key] = [of("scenario"), of("key")];
  const named = /^\d+$/.test(which) ? `第${which}个情景` : which && `“${which}”`;
  return [named, key && `“${key}”`].filter(Boolean).join("的");
}

function placeEn(of: Particulars): string {
  const [which, key] = [of("scenario"), of("key")];
  const named = /^\d+$/.test(which) ? `scenario ${which}` : which && `“${which}”`;
  return [key && `“${key}”`, named].filter(Boolean).join(" of ");
}
