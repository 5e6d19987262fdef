import type {Label} from "../base/label.js";

/** What the form for official data says. */
export const officialForm = {
  empty: {
    zh: "还没有填入官方数据：能源消费总量和分项、三次产业增加值、新兴产业2020年产值、2021—2024年的结果，都用模型自己的取值。",
    en: "No official figures are entered: energy use and its split, the three sectors, emerging outputs of 2020 and the outcomes of 2021–24 are the model's own.",
  },
  title: {zh: "填写或导入", en: "Enter or load"},
  about: {
    zh: "填入的数替换模型的取值，基准随之校准；空着的不改动模型。情景里自己设过的参数保留情景的值。程序不核对这些数。",
    en: "A figure takes the place of the model's own and calibrates the baseline; what is empty leaves the model as it is. A parameter that a scenario sets keeps the scenario's value. The figures are not verified.",
  },
  load: {zh: "导入CSV…", en: "Load CSV…"},
  template: {zh: "下载模板", en: "Download template"},
  export: {zh: "下载已填的表", en: "Download as filled"},
  clear: {zh: "全部清除", en: "Clear all"},
  file: {zh: "官方数据", en: "Official data"},
  drop: {zh: "也可以把CSV文件拖到这里，或粘贴它的内容。", en: "A CSV file may be dropped here, or its text pasted."},
  input: {zh: "指标", en: "Input"},
  year: {zh: "年份", en: "Year"},
  own: {zh: "模型取值", en: "Model's own"},
  value: {zh: "官方数据", en: "Official"},
  source: {zh: "出处", en: "Source"},
  effect: {zh: "改动什么", en: "What it changes"},
  none: {zh: "模型不单列", en: "not by itself"},
  difference: {zh: "模型减官方", en: "model − official"},
  filled: {zh: "已填", en: "filled"},
  loaded: {
    zh: "已导入{new}项，替换原有{old}项；可以撤销。",
    en: "{new} figures loaded in place of {old}; this can be undone.",
  },
  refused: {zh: "文件没有导入，共{count}处要改：", en: "The file was not loaded; {count} to correct:"},
  notKept: {
    zh: "这里不能保存，数没有填入；请在推演里打开这个笔记本。",
    en: "Nothing can be kept here and the figure was not taken; open this notebook in Tuiyan.",
  },
  notNumber: {
    zh: "应是有限的数，现在是“{}”；没有填入。",
    en: "This must be a finite number; it is “{}”. It was not taken.",
  },
} as const satisfies Record<string, Label>;

/** The groups of inputs, in their order; figures after the base year are outcomes whatever their input. */
export const officialGroups = {
  energy: {zh: "2020年能源", en: "Energy in 2020"},
  sectors: {zh: "2020年三次产业增加值", en: "The three sectors in 2020"},
  emerging: {zh: "新兴产业2020年产值", en: "Emerging outputs in 2020"},
  outcomes: {zh: "2021—2024年的结果（和2020年排放）", en: "Outcomes of 2021–24 (and emissions of 2020)"},
} as const satisfies Record<string, Label>;
