import type {Label} from "../base/label.js";

/** What commands are called. */
export const commands = {
  palette: {zh: "所有命令…", en: "All commands…"},
  help: {zh: "键盘用法", en: "Keyboard help"},
  save: {zh: "立即保存", en: "Save now"},
  settings: {zh: "设置", en: "Settings"},
  print: {zh: "打印", en: "Print"},
  stop: {zh: "停止正在运行的单元", en: "Stop the cells that run"},
  undo: {zh: "撤销", en: "Undo"},
  redo: {zh: "重做", en: "Redo"},
  runCell: {zh: "运行单元", en: "Run the cell"},
  runAndAdd: {zh: "运行，并在下面添加代码单元", en: "Run, and add a code cell below"},
  moveUp: {zh: "上移", en: "Move up"},
  moveDown: {zh: "下移", en: "Move down"},
} as const satisfies Record<string, Label>;
