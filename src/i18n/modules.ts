import type {Label} from "../base/label.js";

/** What the page says of files beside the notebook. */
export const filesChanged = (names: readonly string[], cells: number): Label => ({
  zh: `读入了 ${names.join("、")}，重新运行了 ${cells} 个单元。`,
  en: `Read ${names.join(", ")}: ${cells === 1 ? "1 cell has" : `${cells} cells have`} run again.`,
});
