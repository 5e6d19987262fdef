import type {Label} from "../base/label.js";

/** What the workspace says of modules beside a notebook. */

const listed = (names: readonly string[]): Label => ({zh: names.join("、"), en: names.join(", ")});

export const strange = (names: readonly string[]): Label => ({
  zh: `笔记本要用的模块 ${listed(names).zh} 不是在这里写的，或在别处被改动过，所以没有运行。运行后，它能做笔记本的代码能做的一切。`,
  en: `The notebook needs the ${names.length === 1 ? "module" : "modules"} ${listed(names).en}, not written here or changed elsewhere, so not run. Once run, ${names.length === 1 ? "it" : "they"} can do whatever the notebook’s own code can.`,
});
export const changed = (names: readonly string[]): Label => ({
  zh: `模块 ${listed(names).zh} 在别处被改动了，笔记本用的还是原来的。`,
  en: `${names.length === 1 ? "The module" : "The modules"} ${listed(names).en} ${names.length === 1 ? "was" : "were"} changed elsewhere; the notebook still uses the former text.`,
});
export const view: Label = {zh: "查看", en: "Look at it"};
export const viewChanges: Label = {zh: "看改动", en: "See the changes"};
export const runNew: Label = {zh: "运行新的", en: "Run the new text"};
export const runAlways: Label = {zh: "打开期间都运行新的", en: "Run new texts while this is open"};
export const keepFormer: Label = {zh: "先用原来的", en: "Keep the former"};
export const inUse: Label = {zh: "正在用的", en: "in use"};
export const onDisk: Label = {zh: "文件里的", en: "in the file"};
export const modulesHeading: Label = {zh: "模块", en: "Modules"};
