import type {Label} from "../base/label.js";
import type {RunCause} from "../kernel/run-record.js";

/** What is said of a notebook's variables and of what depends on what. */
export const graph = {
  open: {zh: "变量和依赖关系", en: "Variables and dependencies"},
  times: {zh: "在单元旁显示用时和运行原因", en: "Show at each cell how long it took and why it ran"},
  variables: {zh: "变量", en: "Variables"},
  map: {zh: "依赖关系图", en: "Map of dependencies"},
  name: {zh: "名称", en: "Name"},
  type: {zh: "类型", en: "Type"},
  size: {zh: "大小", en: "Size"},
  unit: {zh: "单位", en: "Unit"},
  value: {zh: "现值", en: "Value"},
  cell: {zh: "单元", en: "Cell"},
  unused: {zh: "没有单元用到", en: "no cell uses it"},
  shadows: {zh: "盖住了页面自带的同名功能", en: "takes the place of what the page provides"},
  uses: {zh: "用到", en: "Uses"},
  usedBy: {zh: "用于", en: "Used by"},
  nothing: {zh: "无", en: "nothing"},
  choose: {
    zh: "选一个变量或单元，看它用到什么、用在哪里。",
    en: "Choose a variable or a cell to see what it uses and what uses it.",
  },
  goTo: {zh: "去看这个单元", en: "Go to the cell"},
  noVariables: {zh: "这个笔记本还没有变量。", en: "This notebook has no variables yet."},
  lever: {zh: "杠杆", en: "lever"},
  result: {zh: "结果", en: "result"},
  notRun: {zh: "还没有运行", en: "not run yet"},
  runs: {zh: "第 {count} 次运行，用时 {took}", en: "run {count}, took {took}"},
  running: {zh: "第 {count} 次运行，尚未结束", en: "run {count}, still going on"},
} as const satisfies Record<string, Label>;

/** Why a cell ran. */
export function describeCause(cause: RunCause): Label {
  switch (cause.kind) {
    case "opened":
      return {zh: "打开笔记本或新添单元", en: "the notebook was opened, or the cell added"};
    case "edited":
      return {zh: "代码有改动", en: "its code was changed"};
    case "asked":
      return {zh: "手动运行", en: "run by hand"};
    case "changed":
      return cause.names.length === 0
        ? {zh: "上游重新运行", en: "what it uses ran again"}
        : {zh: `${cause.names.join("、")}变了`, en: `${cause.names.join(", ")} changed`};
  }
}

/** How long something took. */
export function timeText(time: number): Label {
  if (time >= 1000) {
    const seconds = (time / 1000).toFixed(1);
    return {zh: `${seconds} 秒`, en: `${seconds} s`};
  }
  const ms = time < 10 ? time.toFixed(1) : time.toFixed(0);
  return {zh: `${ms} 毫秒`, en: `${ms} ms`};
}
