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
export const modulesOf = (title: string): Label => ({zh: `模块 · ${title}`, en: `Modules · ${title}`});
export const module: Label = {zh: "模块", en: "Module"};
export const noModules: Label = {
  zh: "这个笔记本旁边还没有模块。模块是一个 .js 或 .ts 文件，里面的函数、数和模型可以给单元导入。",
  en: "There is no module beside this notebook yet. A module is a .js or .ts file whose functions, numbers and models cells can import.",
};
export const newModule: Label = {zh: "新建模块", en: "New module"};
export const moduleName: Label = {zh: "新模块的文件名", en: "File name of the new module"};
export const begin: Label = {zh: "开始写", en: "Begin"};
export const text: Label = {zh: "内容", en: "Text"};
export const leaveHint: Label = {
  zh: "Tab 缩进，Ctrl+F 查找；按 Esc 离开编辑框，再按一次关闭。",
  en: "Tab indents, Ctrl+F finds; Esc leaves the editor, and once more closes this.",
};
export const save: Label = {zh: "保存", en: "Save"};
export const saved: Label = {zh: "已保存；用它的单元会再运行。", en: "Saved; the cells that use it run again."};
export const unsaved: Label = {
  zh: "有改动，还没有保存；已记在这个浏览器里。",
  en: "Changed and not saved yet; kept in this browser.",
};
export const draftFound: Label = {
  zh: "找回了上次没有保存的改动。",
  en: "What was not saved the last time is back.",
};
export const readFile: Label = {zh: "读文件里的", en: "Read the file"};
export const changedMeanwhile: Label = {
  zh: "没有保存：文件在别处被改动了。用你写的覆盖，它就移到“已移除的笔记本”，可以恢复。",
  en: "Not saved: the file was changed elsewhere. Written over, it goes to “Removed notebooks” and can be restored.",
};
export const overwrite: Label = {zh: "用我写的覆盖", en: "Write over it"};
export const notSaved = (why: Label): Label => ({zh: `没有保存：${why.zh}`, en: `Not saved: ${why.en}`});
export const importIt: Label = {zh: "加一个导入它的单元", en: "Add a cell that imports it"};
export const imported: Label = {zh: "已在笔记本里加了导入它的单元。", en: "A cell that imports it is in the notebook."};
export const nothingToImport: Label = {
  zh: "它没有用 export 给出任何东西，或写法有误，所以没有可导入的。",
  en: "It exports nothing, or cannot be read, so there is nothing to import.",
};
export const needsEnding: Label = {
  zh: "模块的文件名以 .js 或 .ts 结尾，如 model.js。",
  en: "The file name of a module ends in .js or .ts, such as model.js.",
};
export const nameTaken = (name: string): Label => ({
  zh: `旁边已有“${name}”；可以从上面选它来改。`,
  en: `There is a “${name}” already; choose it above to change it.`,
});
export const moduleTakenIn = (name: string): Label => ({
  zh: `“${name}”已放在笔记本旁边，单元可以导入它：import … from "./${name}"。`,
  en: `“${name}” is beside the notebook now, and cells can import it: import … from "./${name}".`,
});
export const otherModule = (name: string): Label => ({
  zh: `笔记本旁边已有“${name}”，内容不同。请先给其中一个改名。`,
  en: `There is another “${name}” beside the notebook. Give one of them another name first.`,
});
/** What a new module begins with. */
export const firstText: Label = {
  zh: `/** 能源消费，万吨标准煤：增加值（亿元）乘以单位增加值能耗（吨标准煤/万元）。 */
export const energy = (valueAdded, intensity) => valueAdded * intensity;
`,
  en: `/** Energy use, 10 kt of coal equivalent: value added (100 million yuan) times its intensity (t per 10,000 yuan). */
export const energy = (valueAdded, intensity) => valueAdded * intensity;
`,
};
