import type {Label} from "../base/label.js";
import type {Mode} from "../notebook/mode.js";

/** What the tools for writing say. */
export const desk = {
  palette: {zh: "所有命令", en: "All commands"},
  search: {zh: "输入命令名的几个字", en: "Type a few letters of a command"},
  nothingFound: {zh: "没有这样的命令", en: "No such command"},
  help: {zh: "键盘用法", en: "Keyboard help"},
  inEditor: {zh: "写代码时", en: "While writing code"},
  complete: {zh: "补全", en: "Complete"},
  findInCell: {zh: "在本单元中查找", en: "Find in this cell"},
  comment: {zh: "注释，或取消注释", en: "Comment, or take the comment away"},
  indent: {zh: "缩进", en: "Indent"},
  leave: {zh: "收起代码", en: "Leave the code"},
  runAll: {zh: "运行全部单元", en: "Run all cells"},
  duplicate: {zh: "复制一份在下面", en: "Duplicate below"},
  split: {zh: "在光标处分成两个单元", en: "Split at the cursor"},
  merge: {zh: "与下一个单元合并", en: "Merge with the next cell"},
  toggleCode: {zh: "展开或收起代码", en: "Show or fold the code"},
  foldAll: {zh: "收起所有代码", en: "Fold all code"},
  unfoldAll: {zh: "展开所有代码", en: "Unfold all code"},
  hide: {zh: "隐藏或显示结果", en: "Hide or show the result"},
  pin: {zh: "固定或取消固定显示代码", en: "Pin the code in sight, or unpin it"},
  next: {zh: "到下一个单元", en: "Go to the next cell"},
  previous: {zh: "到上一个单元", en: "Go to the previous cell"},
  extendDown: {zh: "连下一个单元一起选中", en: "Select the next cell too"},
  extendUp: {zh: "连上一个单元一起选中", en: "Select the previous cell too"},
  select: {zh: "选中，或取消选中", en: "Select, or select no more"},
  selectAll: {zh: "选中所有单元", en: "Select all cells"},
  clearSelection: {zh: "取消选中", en: "Select none"},
  noEditor: {
    zh: "请先展开这个单元的代码，把光标放在要分开的地方。",
    en: "Unfold the cell's code and put the cursor where it is to be split.",
  },
  lastCell: {zh: "下面没有可以合并的单元。", en: "There is no cell below to merge with."},
  mergeModes: {
    zh: "种类不同的单元不能合并，请先改成同一种。",
    en: "Cells of different kinds cannot be merged; change them to one kind first.",
  },
  mergeApart: {
    zh: "选中的单元之间隔着别的单元，请先把它们移到一起。",
    en: "Other cells stand between those selected; move them together first.",
  },
  duplicated: {zh: "已复制 {} 个单元", en: "Duplicated {} cells"},
  merged: {zh: "已合并", en: "Merged"},
  splitDone: {zh: "已分开", en: "Split"},
  definedIn: {zh: "定义于单元 {}", en: "defined in cell {}"},
  lever: {zh: "杠杆", en: "lever"},
  column: {zh: "列", en: "column"},
  goToDefinition: {zh: "到定义处", en: "Go to the definition"},
  rename: {zh: "改名…", en: "Rename…"},
  format: {zh: "排版代码", en: "Format the code"},
  findAll: {zh: "在全部单元中查找和替换", en: "Find and replace in all cells"},
  noName: {zh: "请把光标放在一个名称上。", en: "Put the cursor on a name first."},
  notHere: {zh: "“{}”不是哪个单元定义的。", en: "“{}” is not defined by a cell."},
  notFormatted: {
    zh: "只有 JavaScript 和 TypeScript 单元可以排版。",
    en: "Only cells in JavaScript and TypeScript can be formatted.",
  },
  formatFault: {zh: "代码有误，没有排版：{}", en: "Not formatted, as the code is wrong: {}"},
  formatted: {zh: "已排版", en: "Formatted"},
  addSql: {zh: "在下面添加 SQL 单元", en: "Add an SQL cell below"},
  alreadyFormatted: {zh: "已经是排好的样子", en: "It is formatted already"},
} as const satisfies Record<string, Label>;

/** The headings of the help. */
export const groups = {
  notebook: {zh: "笔记本", en: "Notebook"},
  cell: {zh: "单元", en: "Cells"},
  text: {zh: "代码", en: "Code"},
  look: {zh: "查看", en: "Look"},
} as const satisfies Record<string, Label>;

/** The kinds of cells; of those that do not run, that they are kept. */
export const modeNames: Readonly<Record<Mode, Label>> = {
  js: {zh: "改为 JavaScript 单元", en: "Make it a JavaScript cell"},
  ts: {zh: "改为 TypeScript 单元", en: "Make it a TypeScript cell"},
  ojs: {zh: "改为 Observable JavaScript 单元", en: "Make it an Observable JavaScript cell"},
  md: {zh: "改为文字单元（Markdown）", en: "Make it a prose cell (Markdown)"},
  html: {zh: "改为 HTML 单元", en: "Make it an HTML cell"},
  tex: {zh: "改为公式单元（TeX）", en: "Make it a formula cell (TeX)"},
  dot: {zh: "改为 DOT 单元（这里不运行，原样保留）", en: "Make it a DOT cell (kept, not run here)"},
  sql: {zh: "改为 SQL 单元", en: "Make it an SQL cell"},
  node: {zh: "改为 Node.js 单元（这里不运行，原样保留）", en: "Make it a Node.js cell (kept, not run here)"},
  python: {zh: "改为 Python 单元（这里不运行，原样保留）", en: "Make it a Python cell (kept, not run here)"},
  r: {zh: "改为 R 单元（这里不运行，原样保留）", en: "Make it an R cell (kept, not run here)"},
};
