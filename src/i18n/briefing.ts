import type {Label} from "../base/label.js";

/** What the briefing says: the notebook a section at a time. */
export const briefing = {
  present: {zh: "汇报", en: "Present"},
  presentLong: {
    zh: "汇报：一节一节地放，杠杆和情景照样可用",
    en: "Present a section at a time, levers and scenarios live",
  },
  toolbar: {zh: "汇报", en: "Briefing"},
  back: {zh: "上一节（←）", en: "Previous section (←)"},
  on: {zh: "下一节（→）", en: "Next section (→)"},
  fold: {zh: "收起杠杆和情景（P）", en: "Fold levers and scenarios (P)"},
  unfold: {zh: "展开杠杆和情景（P）", en: "Show levers and scenarios (P)"},
  end: {zh: "结束（Esc）", en: "End (Esc)"},
} as const satisfies Record<string, Label>;
