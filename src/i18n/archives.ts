import type {Label} from "../base/label.js";

/** What the workspace says of downloads, and of archives that are taken in. */

export const downloaded = (name: string): Label => ({zh: `已下载“${name}”。`, en: `“${name}” has been downloaded.`});
export const downloadedWith = (name: string, files: number): Label => ({
  zh: `已下载“${name}”，内有笔记本和它用到的 ${files} 个数据文件。`,
  en: `“${name}” has been downloaded, with the notebook and ${files === 1 ? "the file" : `the ${files} files`} it uses.`,
});
export const downloadedAll = (name: string, notebooks: number, files: number): Label => ({
  zh: `已下载“${name}”：${notebooks} 个笔记本，${files} 个其他文件。已移除的和没有保存的改动不在其中。`,
  en: `“${name}” has been downloaded: ${notebooks} notebooks and ${files} other files, without what has been removed and changes that are not saved.`,
});
export const missingFiles = (names: readonly string[]): Label => ({
  zh: `它用到的这些文件读不到，没有放进去：${names.join("、")}。`,
  en: `These files that it uses cannot be read and are not included: ${names.join(", ")}.`,
});

export const takenInAll = (name: string, count: number): Label => ({
  zh: `“${name}”：添加了 ${count} 个文件。`,
  en: `“${name}”: ${count === 1 ? "1 file has" : `${count} files have`} been added.`,
});
export const intoNewFolder = (folder: string, taken: readonly string[]): Label => ({
  zh: `${listed(taken).zh} 已有同名而内容不同的，所以全部放进了新文件夹“${folder}”。`,
  en: `As there is another ${listed(taken).en} already, all of it is in the new folder “${folder}”.`,
});
export const sameAlready = (count: number): Label => ({
  zh: `另有 ${count} 个文件已经在这里，内容相同。`,
  en: count === 1 ? "1 more was here already, the same." : `${count} more were here already, the same.`,
});
export const brokenTaken = (names: readonly string[]): Label => ({
  zh: `这些笔记本不完整，已原样添加：${listed(names).zh}。`,
  en: `These notebooks are not whole and have been added as they are: ${listed(names).en}.`,
});
export const refusedFile = (name: string, why: Label): Label => ({
  zh: `没有添加其中的“${name}”：${why.zh}`,
  en: `“${name}” in it was not added: ${why.en}`,
});
export const nothingTaken = (name: string, why: Label): Label => ({
  zh: `没有添加“${name}”里的任何文件：${why.zh}`,
  en: `Nothing of “${name}” was added: ${why.en}`,
});
export const moreRefused = (count: number): Label => ({
  zh: `还有 ${count} 个文件没有添加。`,
  en: `${count} more were not added.`,
});

/** Why an archive or a file of it cannot be taken in or made, as a whole sentence. */
export const archiveFaults = {
  "no-archive": {
    zh: "它不是完整的 ZIP 文件，可能没有下载完。请重新取一份。",
    en: "It is no whole ZIP; it may not have been downloaded to its end. Fetch it again.",
  },
  "too-much": {
    zh: "文件太多或太大（一次最多 1 GB），请分成几次。",
    en: "There are too many files, or too large ones (1 GB at a time); do it in parts.",
  },
  damaged: {
    zh: "它的内容与校验码不符，已损坏。请重新取一份。",
    en: "Its bytes do not match their checksum: it is damaged. Fetch it again.",
  },
  encrypted: {zh: "它加了密码，请先解压。", en: "It is encrypted; unpack it first."},
  "unknown-method": {zh: "它的压缩方式这里不认识，请先解压。", en: "It is packed in an unknown way; unpack it first."},
  link: {zh: "它是指向别处的链接。", en: "It is a link to something else."},
  "too-large": {
    zh: "它太大：笔记本最多 8 MB，数据文件最多 100 MB。",
    en: "It is too large: 8 MB at most for a notebook, 100 MB for a data file.",
  },
  "unsafe-path": {
    zh: "它的路径不能用（含有 ../、反斜杠，是绝对路径，或是隐藏的）。",
    en: "Its path cannot be used: it has ../ or a backslash, begins at the root, or is hidden.",
  },
} satisfies Record<string, Label>;

/** The first names of a list, and how many more there are. */
function listed(names: readonly string[]): Label {
  const first = names.slice(0, 5);
  const more = names.length - first.length;
  return {
    zh: `${first.map((name) => `“${name}”`).join("、")}${more > 0 ? `等 ${names.length} 个` : ""}`,
    en: `${first.map((name) => `“${name}”`).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  };
}
