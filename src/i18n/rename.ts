import type {Label} from "../base/label.js";

/** What renaming says. */
export const rename = {
  heading: {zh: "给“{}”改名", en: "Rename “{}”"},
  name: {zh: "新的名称", en: "New name"},
  rename: {zh: "改名", en: "Rename"},
  places: {zh: "将改动 {cells} 个单元里的 {places} 处。", en: "{places} places in {cells} cells will change."},
  done: {zh: "“{from}”已改名为“{to}”", en: "“{from}” is now “{to}”"},
} as const satisfies Record<string, Label>;
