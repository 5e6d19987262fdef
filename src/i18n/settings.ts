import type {Label} from "../base/label.js";
import {settingsHeading} from "./workspace.js";

/** What the settings of the workspace say. */
export const settings = {
  heading: settingsHeading,
  language: {zh: "语言", en: "Language"},
  theme: {zh: "外观", en: "Appearance"},
  themes: {
    system: {zh: "跟随系统", en: "As the system"},
    light: {zh: "浅色", en: "Light"},
    dark: {zh: "深色", en: "Dark"},
  },
  digits: {zh: "数字", en: "Numbers"},
  digitsOf: (digits: number, example: string): Label => ({
    zh: `${digits} 位有效数字（${example}）`,
    en: `${digits} significant digits (${example})`,
  }),
  digitsNote: {
    zh: "指卡片、图和表里显示的位数；悬停时和导出的文件里始终是全部位数。",
    en: "As shown in cards, charts and tables; all digits stay at hand on hovering and in exports.",
  },
  formulas: {zh: "像公式的文本", en: "Formula-like text"},
  formulasAsIs: {zh: "原样导出", en: "Taken away as it is"},
  formulasAsText: {zh: "前面加撇号", en: "With an apostrophe before it"},
  formulasNote: {
    zh: "指 CSV 和复制的表格里以 =、+、-、@ 开头的文本，Excel 会把它当公式来算；内容来自别人时请加撇号。数字从来不变，Excel 工作簿里它总是文本。",
    en: "In CSV and copied tables, Excel computes text that begins with =, +, - or @; choose the apostrophe where the content comes from others. Numbers never change, and in Excel workbooks it is always text.",
  },
  saving: {zh: "自动保存", en: "Saving"},
  savingAfter: {
    800: {zh: "停下就保存", en: "At every pause"},
    5000: {zh: "停下 5 秒后", en: "After a pause of 5 seconds"},
    30000: {zh: "停下 30 秒后", en: "After a pause of 30 seconds"},
  },
  savingNote: {
    zh: "在此之前，改动已记在这个浏览器里；Ctrl+S 随时保存。",
    en: "Until then changes are kept in this browser; Ctrl+S saves at any time.",
  },
  author: {zh: "署名", en: "Your name"},
  authorNote: {
    zh: "写进你新建或改动的情景，可以不填。",
    en: "Stands in the scenarios that you make or change; may be left empty.",
  },
  network: {zh: "网络", en: "Network"},
  networkOf: {zh: "这个笔记本可以访问的主机…", en: "Hosts this notebook may reach…"},
  networkNote: {
    zh: "笔记本默认不联网；可以逐个笔记本、逐个主机许可。",
    en: "By default a notebook has no network; hosts are allowed one by one, for one notebook at a time.",
  },
  store: {zh: "笔记本在哪里", en: "Where the notebooks are"},
  inFolder: {
    zh: "在这台电脑的一个文件夹里，每个笔记本是一个 HTML 文件。",
    en: "In a folder of this computer; each notebook is an HTML file.",
  },
  path: {zh: "文件夹", en: "Folder"},
  another: {zh: "打开别的文件夹，在终端里运行", en: "To open another folder, run in a terminal"},
  anotherCommand: {zh: "npx tuiyan serve 文件夹", en: "npx tuiyan serve FOLDER"},
  copy: {zh: "复制", en: "Copy"},
  copied: {zh: "已复制", en: "Copied"},
  notCopied: {zh: "没能复制，请选中后按 Ctrl+C", en: "Not copied; select it and press Ctrl+C"},
} as const;
