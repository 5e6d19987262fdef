import type {Label} from "../base/label.js";

/** What commands are called. */
export const commands = {
  palette: {zh: "所有命令…", en: "All commands…"},
  help: {zh: "键盘用法", en: "Keyboard help"},
  save: {zh: "立即保存", en: "Save now"},
  settings: {zh: "设置", en: "Settings"},
  redo: {zh: "重做", en: "Redo"},
  runCell: {zh: "运行单元", en: "Run the cell"},
  runAndAdd: {zh: "运行，并在下面添加代码单元", en: "Run, and add a code cell below"},
} as const satisfies Record<string, Label>;
