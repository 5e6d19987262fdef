import type {Label} from "../base/label.js";

/** What the workspace says of the files that go with a notebook. */

export const filesMoved = (count: number): Label => ({
  zh: `它用到的 ${count} 个数据文件一起移了过去。`,
  en: count === 1 ? "The file it uses went along." : `The ${count} files it uses went along.`,
});
export const filesCopied = (count: number): Label => ({
  zh: `${count} 个别的笔记本也在用的数据文件，复制了一份过去。`,
  en: `${count === 1 ? "1 file" : `${count} files`} that other notebooks use too went along as a copy.`,
});
export const filesBlocked = (paths: readonly string[]): Label => ({
  zh: `没有移动：它用到的文件到了那边会在 ${paths.map((path) => `“${path}”`).join("、")}，而那里已有内容不同的同名文件，或不能放文件。请先改名或移开。`,
  en: `Not moved: a file it uses would be at ${paths.map((path) => `“${path}”`).join(", ")}, where there is another of that name, or none may be. Rename or move that first.`,
});
