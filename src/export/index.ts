/** Results as files and text: loaded together, when something is first taken away. */
export {toCsvBlob} from "./csv.js";
export {fileName} from "./file-name.js";
export {changesOf} from "./lever-table.js";
export {readXlsx} from "./read-xlsx.js";
export {toTsv} from "./tsv.js";
export {writeSheets} from "./write-sheets.js";
export {toXlsx} from "./xlsx.js";
