import type {Label} from "../base/label.js";

/** What is said where a number is traced to its sources. */
export const lineage = {
  back: {zh: "返回", en: "Back"},
  alone: {zh: "单独看", en: "Look at it alone"},
  quotes: {zh: "所依据的规划原文", en: "The sentences it rests on"},
  inText: {zh: "在原文中看", en: "See it in the text"},
  line: {zh: "第{}行", en: "line {}"},
  symbols: {zh: "公式", en: "In symbols"},
  inputs: {zh: "用到的数", en: "Made from"},
  parameters: {zh: "参数", en: "Parameters"},
  targets: {zh: "指标", en: "Indicators"},
  variables: {zh: "变量", en: "Variables"},
  members: {zh: "分项", en: "By member"},
  all: {zh: "全部", en: "all"},
  dependants: {zh: "依据它的变量", en: "What rests on it"},
  further: {zh: "间接依据它的变量", en: "What rests on it through others"},
  nothing: {zh: "模型里没有变量依据它。", en: "No variable of the model rests on it."},
  chapters: {zh: "章节", en: "Chapters"},
  text: {zh: "规划全文", en: "The text of the plan"},
  textLoading: {zh: "正在打开原文…", en: "Opening the text…"},
  noText: {zh: "这个模型没有附原文。", en: "This model comes without its text."},
  notFound: {zh: "原文里没有找到这句引文。", en: "This quote was not found in the text."},
  rests: {
    zh: "所依据的 {all} 个参数中，{some} 个可信度为“{grade}”。",
    en: "Of the {all} parameters it rests on, {some} of {grade} confidence.",
  },
} as const satisfies Record<string, Label>;
