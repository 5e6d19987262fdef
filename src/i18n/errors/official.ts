import type {OfficialErrorCode} from "../../scenario/official/official-error.js";
import {meantEn, meantZh, type Sentences} from "./sentence.js";

/** Official figures that cannot be used: OfficialError. */
export const official: Sentences<OfficialErrorCode> = {
  "official-form": {
    zh: (of) =>
      `官方数据的写法不对：${of("figure") && `第${of("figure")}项`}${of("key") && `的“${of("key")}”`}现在是${of("found")}；每项要有指标编号、年份和数值。`,
    en: (of) =>
      `The official data are not well formed: ${of("figure") && `figure ${of("figure")}`}${of("key") && `, “${of("key")}”,`} is ${of("found")}; each needs input, year and value.`,
  },
  "unknown-input": {
    zh: (of) => `官方数据里没有“${of("found")}”这个指标，${meantZh(of, "请核对名称")}`,
    en: (of) => `There is no official input “${of("found")}”; ${meantEn(of, "check the name")}`,
  },
  "unknown-year": {
    zh: (of) => `“${of("zh")}”没有${of("year")}年，可填${of("allowed")}。`,
    en: (of) => `“${of("en")}” cannot be of ${of("year")}; choose ${of("allowed")}.`,
  },
  "given-twice": {
    zh: (of) => `“${of("zh")}”${of("year")}年给了两次，请去掉一个。`,
    en: (of) => `“${of("en")}” of ${of("year")} is given twice; leave one out.`,
  },
  "out-of-range": {
    zh: (of) => `“${of("zh")}”应${of("limits")}，现在是${of("value")}。`,
    en: (of) => `“${of("en")}” must be ${of("limits")}; it is ${of("value")}.`,
  },
  "sum-differs": {
    zh: (of) => `合计对不上：${of("zh")}，而${of("partsZh")}合计${of("sum")}；请改正其中一个。`,
    en: (of) => `The parts do not add up: ${of("en")}, but ${of("partsEn")} make ${of("sum")}; correct one of them.`,
  },
  exceeds: {
    zh: (of) => `部分不小于总体：${of("zh")}（合计${of("value")}），而${of("wholeZh")}；请改正其中一个。`,
    en: (of) =>
      `The parts leave nothing of the whole: ${of("en")} (${of("value")}), but ${of("wholeEn")}; correct one.`,
  },
  "nothing-left": {
    zh: (of) => `${of("restZh")}只剩${of("value")} ${of("unit")}：${of("zh")}；请核对。`,
    en: (of) => `${of("restEn")} is left with ${of("value")}: ${of("en")}; check the figures.`,
  },
  "parameter-out-of-range": {
    zh: (of) => `${of("zh")}要求“${of("parameterZh")}”为${of("value")}，而它应${of("limits")}；请核对。`,
    en: (of) =>
      `${of("en")} would make “${of("parameterEn")}” ${of("value")}; it must be ${of("limits")}. Check the figure.`,
  },
  "no-solution": {
    zh: (of) => `无解：${of("parametersZh")}同加一个数，也达不到${of("zh")}；请核对。`,
    en: (of) => `No solution: no number added to ${of("parametersEn")} gives ${of("en")}; check the figure.`,
  },
  refused: {
    zh: (of) => `填入${of("zh")}后模型没有结果：${of("reasonZh")}。`,
    en: (of) => `With ${of("en")} the model gives no result: ${of("reasonEn")}.`,
  },
};
