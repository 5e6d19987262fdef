import type {Label} from "../base/label.js";
import {assertNever} from "../base/errors.js";
import type {CellFault} from "../kernel/fault.js";
import type {CellStatus} from "../kernel/cell-state.js";
import {describeError} from "./errors.js";

/** How a cell stands, as a sign and a word at its edge. Nothing is said of one that is done. */
export const statuses: Readonly<Record<CellStatus, {readonly sign: string; readonly label: Label}>> = {
  idle: {sign: "", label: {zh: "未运行", en: "not run"}},
  waiting: {sign: "◷", label: {zh: "等待", en: "waiting"}},
  running: {sign: "⟳", label: {zh: "运行中", en: "running"}},
  done: {sign: "", label: {zh: "完成", en: "done"}},
  error: {sign: "✕", label: {zh: "出错", en: "error"}},
};

export const cell = {
  code: {zh: "代码", en: "Code"},
  hideCode: {zh: "收起代码", en: "Hide code"},
  ask: {zh: "对这个单元的数提问", en: "Ask about this cell's numbers"},
  run: {zh: "运行", en: "Run"},
  stop: {zh: "停止", en: "Stop"},
  runLonger: {zh: "再运行，最多 60 秒", en: "Run it for up to 60 seconds"},
  addCode: {zh: "在下面添加代码单元", en: "Add a code cell below"},
  addProse: {zh: "在下面添加文字单元", en: "Add a prose cell below"},
  addLast: {zh: "在末尾添加单元", en: "Add a cell at the end"},
  prose: {zh: "文字", en: "Text"},
  query: {zh: "SQL 查询", en: "SQL query"},
  remove: {zh: "移除单元", en: "Remove the cell"},
  removed: {zh: "已移除单元 {}", en: "Removed cell {}"},
  and: {zh: "、", en: ", "},
  more: {zh: "更多", en: "More"},
  handle: {
    zh: "点按看能做什么，拖动则移动，按住 Ctrl 点按则选中",
    en: "Click for more, drag to move, Ctrl-click to select",
  },
  notTaken: {zh: "这里写的没能记进笔记本，还留着：", en: "What was typed here could not be taken in, and is kept:"},
  edited: {zh: "有改动，尚未运行", en: "Edited, not run yet"},
  stale: {zh: "下面是上一次的结果", en: "Below is the last result"},
  goTo: {zh: "去看", en: "Go to it"},
  loading: {zh: "正在载入编辑器…", en: "Loading the editor…"},
} as const satisfies Record<string, Label>;

const onCommandLine: Label = {
  zh: "，Notebook Kit 的命令行会先运行它们，存下结果",
  en: ": Notebook Kit’s command line runs them and keeps their results",
};

/** Where cells run that do not run here. */
const elsewhere: Readonly<Record<string, Label>> = {
  node: onCommandLine,
  python: onCommandLine,
  r: onCommandLine,
  sql: {
    zh: "，它查询的数据库不在这里；去掉 database，就查询笔记本里的表和文件",
    en: " where they ask a database elsewhere; without database they ask the notebook’s tables and files",
  },
  dot: {
    zh: "，没有 Graphviz；可改用 html 单元里的 SVG",
    en: ": there is no Graphviz; use SVG in an html cell",
  },
};

/** What the parser says most often. */
const inChinese: Readonly<Record<string, string>> = {
  "Unexpected token": "多了或少了符号；请核对括号、引号和逗号是否成对、是否为半角",
  "Unterminated string constant": "字符串没有结束，少了引号",
  "Unterminated template": "文字没有结束，少了反引号",
};

/** What is wrong with a cell and the way out, in both languages. */
export function describeFault(fault: CellFault): Label {
  switch (fault.kind) {
    case "syntax":
      return {
        zh: `第 ${fault.line} 行第 ${fault.column} 列写法有误：${inChinese[fault.message] ?? fault.message}`,
        en: `Syntax error in line ${fault.line}, column ${fault.column}: ${fault.message}`,
      };
    case "runtime":
      return {
        zh: placeBefore(fault, "zh") + describeError(fault.error, "zh"),
        en: placeBefore(fault, "en") + describeError(fault.error, "en"),
      };
    case "blocked":
      return {
        zh: `需要“${fault.name}”，而它没有值${fault.cell === undefined ? "" : `：单元 ${fault.cell} 出错了`}。`,
        en: `It needs “${fault.name}”, which has no value${fault.cell === undefined ? "" : `: cell ${fault.cell} has an error`}.`,
      };
    case "duplicate":
      return {
        zh: `“${fault.name}”在单元 ${fault.cells.join("、")} 里都有定义；请改名，只留一个。`,
        en: `“${fault.name}” is defined in cells ${fault.cells.join(", ")}; rename it in all but one.`,
      };
    case "cycle":
      return {zh: `互相依赖成环：${fault.path.join(" ← ")}。`, en: `These need each other: ${fault.path.join(" ← ")}.`};
    case "undefined":
      return {
        zh: `没有叫“${fault.name}”的变量${fault.suggestion === undefined ? "；请核对写法，或先在一个单元里定义它" : `，是否指“${fault.suggestion}”`}。`,
        en: `“${fault.name}” is not defined${fault.suggestion === undefined ? "; check how it is written, or define it in a cell" : `; did you mean “${fault.suggestion}”?`}`,
      };
    case "import":
      return {
        zh: `不能导入“${fault.specifier}”：这里不联网，可导入的有 ${fault.available.join("、")}，和旁边的模块，如 ./model.js。`,
        en: `“${fault.specifier}” cannot be imported: nothing is fetched here; there are ${fault.available.join(", ")}, and modules beside, such as ./model.js.`,
      };
    case "mode":
      return {
        zh: `这里不运行“${fault.mode}”单元${elsewhere[fault.mode]?.zh ?? ""}；内容原样保留。`,
        en: `Cells of the kind “${fault.mode}” are not run here${elsewhere[fault.mode]?.en ?? ""}; what is in them is kept as it is.`,
      };
    default:
      return assertNever(fault);
  }
}

/** The line of the cell, and the place in a module. */
function placeBefore({line, place}: Extract<CellFault, {kind: "runtime"}>, language: "zh" | "en"): string {
  const isChinese = language === "zh";
  const own = line === undefined ? "" : isChinese ? `第 ${line} 行：` : `Line ${line}: `;
  if (!place) return own;
  const {file, column} = place;
  const at = column === undefined ? "" : isChinese ? `第 ${column} 列` : `, column ${column}`;
  return own + (isChinese ? `${file} 第 ${place.line} 行${at}：` : `${file}, line ${place.line}${at}: `);
}
