import {learn} from "../i18n/errors.js";
import {exports} from "../i18n/errors/export.js";
import {workbook} from "../i18n/errors/workbook.js";

// Whoever catches its errors can say them from now on.
learn({ExportError: exports, WorkbookError: workbook});

/** Results as files and text: loaded together, when something is first taken away. */
export {toCsvBlob} from "./csv.js";
export {fileName} from "./file-name.js";
export {changesOf} from "./lever-table.js";
export {readXlsx} from "./read-xlsx.js";
export {toTsv} from "./tsv.js";
export {writeSheets} from "./write-sheets.js";
export {toXlsx} from "./xlsx.js";
