import type {Label} from "../base/label.js";

/** What is said of the quantified targets of a plan. */
export const targets = {
  heading: {zh: "规划的其他量化目标", en: "The plan's other quantified targets"},
  indicator: {zh: "目标", en: "Target"},
  chapter: {zh: "章", en: "Chapter"},
  allChapters: {zh: "全部", en: "All"},
  base: {zh: "基数", en: "Base"},
  aim: {zh: "要达到", en: "To be reached"},
  required: {zh: "所需速度", en: "Pace needed"},
  past: {zh: "过去的速度", en: "Pace of the past"},
  ratio: {zh: "为过去的倍数", en: "Times the past"},
  needs: {zh: "要靠什么", en: "What it takes"},
  multiples: {zh: "所需速度是过去的几倍", en: "How many times the pace of the past is needed"},
  pastMark: {zh: "过去", en: "the past"},
  requiredMark: {zh: "所需", en: "needed"},
  period: {zh: "年份", en: "Years"},
  baseYears: {zh: "基数的年份", en: "Years of the base"},
  pastYears: {zh: "过去的年份", en: "Years of the past"},
  comparator: {zh: "比较", en: "Comparison"},
  printed: {zh: "原文的数", en: "As printed"},
  paceUnit: {zh: "速度的单位", en: "Unit of the pace"},
  reason: {zh: "没有速度的原因", en: "Why there is no pace"},
  quote: {zh: "原文", en: "In the plan's words"},
  counted: {
    zh: "{all}个目标，{paced}个算得出所需速度，{compared}个有过去可比",
    en: "{all} targets; {paced} require a pace that can be told, {compared} can be compared with the past",
  },
} as const satisfies Record<string, Label>;

/** The words in which a plan states the whole of something, for readers of English. */
export const wholes: Readonly<Record<string, string>> = {
  全覆盖: "all",
  县县通: "every county",
  全面消除: "none left",
  倍增: "doubled",
};
