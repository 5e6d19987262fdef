import type {Label} from "../base/label.js";
import type {ParameterKind} from "../model/index.js";

/** What the scenario panel says. */
export const scenarios = {
  heading: {zh: "情景", en: "Scenarios"},
  compare: {zh: "对比", en: "Compare"},
  saveAs: {zh: "另存为…", en: "Save as…"},
  update: {zh: "保存", en: "Save"},
  discard: {zh: "放弃改动", en: "Discard"},
  rename: {zh: "改名", en: "Rename"},
  duplicate: {zh: "复制一份", en: "Duplicate"},
  remove: {zh: "移除", en: "Remove"},
  undo: {zh: "撤销", en: "Undo"},
  ok: {zh: "确定", en: "OK"},
  cancel: {zh: "取消", en: "Cancel"},
  name: {zh: "情景名称", en: "Name of the scenario"},
  newName: {zh: "情景", en: "Scenario"},
  copyOf: {zh: "副本", en: "copy"},
  saved: {zh: "与所选情景一致", en: "As in the scenario chosen"},
  changed: {zh: "有改动，未保存", en: "changed, not saved"},
  baselineChanged: {zh: "已离开基准，另存为情景才会保留", en: "Off the baseline; save it as a scenario to keep it"},
  differences: {zh: "与基准的差异", en: "Differences from the baseline"},
  same: {zh: "与基准相同", en: "The same as the baseline"},
  baseline: {zh: "基准", en: "baseline"},
  more: {zh: "更多", en: "More"},
  removed: {zh: "已移除“{}”", en: "Removed “{}”"},
  notDrawn: {zh: "未画出：图上最多五个", en: "not drawn: charts hold five"},
  branch: {zh: "分支", en: "Branch"},
  grid: {zh: "情景表…", en: "Grid…"},
  targets: {zh: "目标…", en: "Targets…"},
  arrange: {zh: "上级、合并、历史…", en: "Parent, merge, history…"},
  parent: {zh: "上级", en: "parent"},
  lock: {zh: "锁定", en: "Lock"},
  unlock: {zh: "解锁", en: "Unlock"},
  locked: {zh: "已锁定", en: "locked"},
  reference: {zh: "参照", en: "reference"},
  setReference: {zh: "设为参照", en: "Set as reference"},
  mendParent: {zh: "另选上级…", en: "Choose a parent…"},
  mendValues: {zh: "在表中改…", en: "Mend in the grid…"},
  removeParent: {
    zh: "{}在它下面：移除后改到它的上级之下，取值不变。",
    en: "What stands on it ({}) goes to its parent and keeps its values.",
  },
  differencesFrom: {zh: "与“{}”的差异", en: "Differences from “{}”"},
  kind: {zh: "只看", en: "Show"},
  allKinds: {zh: "全部", en: "all"},
  changedKind: {zh: "改动的{}", en: "{} changed"},
  reset: {zh: "复位", en: "Reset"},
} as const satisfies Record<string, Label>;

/** The kinds of levers. */
export const kindNames = {
  policy: {zh: "政策", en: "Policies"},
  assumption: {zh: "假设", en: "Assumptions"},
  uncertainty: {zh: "不确定性", en: "Uncertainties"},
} as const satisfies Record<ParameterKind, Label>;
