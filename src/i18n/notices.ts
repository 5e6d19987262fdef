import type {Label} from "../base/label.js";

/** What is said over the open notebook: why it does not run, what was not saved, which of two texts counts. */

/** What a notebook from elsewhere is told of, with the hosts that it may reach once it runs. */
export const heldForeign = (hosts: readonly string[]): Label => ({
  zh: `这个笔记本来自别处，或在别处被改动过，所以还没有运行；下面是它的代码。运行后，它能在这一页里计算，能读与它同一文件夹里的文件，能改动自己；${hosts.length === 0 ? "不能联网，也" : `按你先前的许可，能访问${hosts.join("、")}，`}看不到别的笔记本。`,
  en: `This notebook comes from elsewhere, or was changed elsewhere, so nothing of it has run; below is its code. Once it runs, it can compute on this page, read files in its own folder and change itself; ${hosts.length === 0 ? "it cannot reach the network nor see other notebooks." : `as you allowed before, it can reach ${hosts.join(", ")}; it cannot see other notebooks.`}`,
});
export const held = {
  restarted: {
    zh: "已重新开始，改动都在；单元还没有运行。",
    en: "Begun anew, with all changes kept; no cell has run yet.",
  },
  lost: {
    zh: "笔记本页面中断了：有单元让它离开，或重新载入。已重新打开，改动都在，单元还没有运行。",
    en: "The notebook’s page broke off: a cell led it elsewhere, or loaded it anew. It is open again with all changes kept, and no cell has run yet.",
  },
} satisfies Record<string, Label>;
export const interrupted = (cells: readonly number[]): Label => ({
  zh: `中断时正在运行的是单元${cells.join("、")}，可以先看看再运行。`,
  en: `Cell ${cells.join(", ")} ran when it ended; you may want to look at it before you run.`,
});
export const runForeign: Label = {zh: "信任并运行", en: "Trust and run"};
export const restart: Label = {zh: "重新开始", en: "Restart"};
export const restored = (time: string): Label => ({
  zh: `已恢复上次没有保存的改动（${time}）。`,
  en: `Changes that had not been saved have been restored (${time}).`,
});
export const discardRestored: Label = {zh: "放弃改动，用文件里的", en: "Discard them, use the file"};
export const keptInBrowser: Label = {
  zh: "改动已记在这个浏览器里，之后会自动再试。",
  en: "The changes are kept in this browser; saving will be tried again.",
};
export const keptNowhere: Label = {
  zh: "改动没能记在浏览器里，请不要关闭这个页面。",
  en: "The changes could not be kept in the browser either; do not close this page.",
};
export const fileChanged: Label = {
  zh: "文件在别处被改动过，为免互相覆盖，没有保存。",
  en: "The file has been changed elsewhere, so it was not saved over.",
};
export const fileGone: Label = {
  zh: "文件已被移走或改名，没有保存。",
  en: "The file has been moved or renamed, so nothing was saved.",
};
export const outdated: Label = {zh: "文件在别处被改动过。", en: "The file has been changed elsewhere."};
export const readAgain: Label = {zh: "重新读取", en: "Read it again"};
export const fileUnread: Label = {zh: "读不到文件", en: "The file cannot be read"};
export const chooseHeading: Label = {zh: "有两份不同的内容", en: "There are two different texts"};
export const chooseWhy: Label = {
  zh: "上次的改动没有保存，而文件后来又在别处被改动过。用哪一份？没用的那份会留在版本记录里。",
  en: "Your last changes were not saved, and the file has been changed elsewhere since. Which one do you want? The other is kept among the versions.",
};
export const chooseGone: Label = {
  zh: "上次的改动没有保存，而文件已被移走或改名。",
  en: "Your last changes were not saved, and the file has been moved or renamed.",
};
export const fileMissing: Label = {zh: "文件不见了", en: "The file is missing"};
export const gone: Label = {zh: "已被移走或改名", en: "moved or renamed"};
export const compare: Label = {zh: "对照着看", en: "Compare"};
export const mine: Label = {zh: "我的改动", en: "My changes"};
export const theirs: Label = {zh: "文件里的", en: "The file"};
export const useMine: Label = {zh: "用我的", en: "Use mine"};
export const useTheirs: Label = {zh: "用文件里的", en: "Use the file"};
export const writeAgain: Label = {zh: "重新写成文件", en: "Write the file again"};
export const discardMine: Label = {zh: "放弃改动", en: "Discard the changes"};
export const silentPage: Label = {
  zh: "笔记本页面没有应答：可能有单元一直算不完，或内存不够，页面已经崩溃。改动都在。",
  en: "The notebook’s page does not answer: a cell may never end, or the page has crashed for lack of memory. All changes are kept.",
};
export const wait: Label = {zh: "继续等待", en: "Keep waiting"};
