import type {Label} from "../base/label.js";

/** What the Excel sheet of scenarios says. */
export const scenarioSheet = {
  sheet: {zh: "情景表", en: "Scenarios"},
  aboutSheet: {zh: "怎样填", en: "How to fill in"},
  id: {zh: "杠杆编号", en: "Lever id"},
  lever: {zh: "杠杆", en: "Lever"},
  kind: {zh: "类别", en: "Kind"},
  unit: {zh: "单位", en: "Unit"},
  baseline: {zh: "基准", en: "Baseline"},
  parent: {zh: "上级", en: "Parent"},
  back: {zh: "基准", en: "baseline"},
  unknown: {zh: "（笔记本里没有）", en: "(not in the notebook)"},
  about: [
    {
      zh: "每行一个杠杆，F列起每列一个情景；表头是情景的名称。",
      en: "A lever each row; from column F on a scenario each column, under its name.",
    },
    {
      zh: "空着：继承上级（没有上级的取基准）。",
      en: "Empty: what the parent has, or the baseline where there is no parent.",
    },
    {zh: "填“基准”：不随上级，取基准值。", en: "“baseline”: the baseline's value, whatever the parent has."},
    {zh: "百分数的格子按百分比填，如6%。", en: "Per cent is typed as such: 6%."},
    {
      zh: "新情景：在右边加一列，表头写名称；第2行“上级”可写另一情景的名称，也可空着。",
      en: "A new scenario: another column at the right, its name as the header; row 2 may name its parent.",
    },
    {zh: "不要改A列的编号和D列的单位。", en: "Leave the ids in column A and the units in column D as they are."},
  ],
} as const satisfies Record<string, Label | readonly Label[]>;

/** What is wrong with a cell of the sheet. */
export const sheetFaults = {
  noSheet: {zh: "没有内容", en: "there is nothing in it"},
  header: {
    zh: "应是“杠杆编号”，现在是“{}”；请用导出的表来填",
    en: "must be “Lever id”, it is “{}”; fill in a sheet that was exported",
  },
  noName: {zh: "这一列有取值，缺情景名称", en: "the column has values and no name of a scenario"},
  repeatedName: {zh: "有两列都叫“{}”，请改一个", en: "two columns are called “{}”; rename one"},
  unknownLever: {zh: "没有编号是“{}”的杠杆", en: "there is no lever with the id “{}”"},
  meant: {zh: "，是不是“{}”", en: "; did you mean “{}”?"},
  noId: {zh: "这一行有取值，缺杠杆编号", en: "the row has values and no lever id"},
  repeatedLever: {zh: "“{}”有两行，请只留一行", en: "“{}” has two rows; leave one"},
  unit: {zh: "单位应是“{}”，不要改", en: "the unit must be “{}”; leave it as it is"},
  notValue: {zh: "应是一个数或文字，现在是“{}”", en: "must be a number or a text, it is “{}”"},
} as const satisfies Record<string, Label>;
