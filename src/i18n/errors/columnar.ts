import type {ColumnarErrorCode} from "../../data/columnar/columnar-error.js";
import type {Sentences} from "./sentence.js";

/** A file that cannot be read as a table by columns: ColumnarError. */
export const columnar: Sentences<ColumnarErrorCode> = {
  "no-parquet": {
    zh: () => "读不通：它不是完整的Parquet文件，可能没有传完。请重新取得，或用生成它的软件再存一次。",
    en: () =>
      "It cannot be read: it is no whole Parquet file; it may be cut off. Get it again, or write it again with the program it comes from.",
  },
  "no-arrow": {
    zh: () => "读不通：它不是完整的Arrow文件，可能没有传完。请重新取得，或用生成它的软件再存一次。",
    en: () =>
      "It cannot be read: it is no whole Arrow file; it may be cut off. Get it again, or write it again with the program it comes from.",
  },
  "old-feather": {
    zh: () => "它是第一版Feather文件，读不了。请存成第二版Feather（Arrow）或Parquet。",
    en: () => "It is a Feather file of the first version, which is not read. Write it as Feather 2 (Arrow) or Parquet.",
  },
  "encrypted-file": {
    zh: () => "这个Parquet文件加了密，读不了。请存一份不加密的。",
    en: () => "The Parquet file is encrypted and cannot be read. Write it without a key.",
  },
  "unknown-packing": {
    zh: (of) => `文件用${of("packing")}压缩，读不了。请用Snappy、Zstandard、Gzip或LZ4压缩，或不压缩，再存一次。`,
    en: (of) =>
      `The file is packed by ${of("packing")}, which is not read. Write it again with Snappy, Zstandard, Gzip or LZ4, or unpacked.`,
  },
  "unknown-column-type": {
    zh: (of) => `“${of("column")}”列里的列表或结构含有${of("type")}，读不了。请把它展开成普通的列，或去掉这一列。`,
    en: (of) =>
      `The lists or structures of column “${of("column")}” hold ${of("type")}, which is not read. Flatten it into plain columns, or ` +
      `leave it out.`,
  },
  "columnar-too-large": {
    zh: (of) =>
      `文件解开后太大：至多${of("limit")}${of("measure") === "MiB" ? "MB" : "个值"}。请先筛选，或分成几个文件。`,
    en: (of) =>
      `The file is too large once it is unpacked: at most ${of("limit")} ${of("measure") === "MiB" ? "MB" : "values"}. Filter it first, ` +
      `or split it.`,
  },
};
