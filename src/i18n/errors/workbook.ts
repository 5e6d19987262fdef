import type {WorkbookErrorCode} from "../../data/workbook/workbook-error.js";
import type {Sentences} from "./sentence.js";

/** A file that cannot be read as an Excel workbook: WorkbookError. */
export const workbook: Sentences<WorkbookErrorCode> = {
  "no-workbook": {
    zh: () => "打不开：它不是完整的Excel工作簿。请在Excel中打开，另存为“Excel工作簿（*.xlsx）”。",
    en: () =>
      "It cannot be opened: it is no whole Excel workbook. Open it in Excel and save it as a workbook (*.xlsx).",
  },
  "old-or-locked": {
    zh: () => "打不开：它是旧格式（*.xls），或者设了密码。请在Excel中去掉密码，另存为“Excel工作簿（*.xlsx）”。",
    en: () =>
      "It cannot be opened: it is in the old format (*.xls), or has a password. In Excel, take the password off and save it as an " +
      "Excel workbook (*.xlsx).",
  },
  "workbook-too-large": {
    zh: (of) => `工作簿太大，解开后至多${of("limit")}MB。请只留需要的工作表和行，或另存为CSV。`,
    en: (of) =>
      `The workbook is too large: at most ${of("limit")} MB once it is unpacked. Keep the sheets and rows that are needed, or save ` +
      `it as CSV.`,
  },
  "too-many-cells": {
    zh: (of) =>
      `有一个工作表直到第${of("rows")}行、第${of("columns")}列还有内容，至多读${of("limit")}格。请删去远处的格，或另存为CSV。`,
    en: (of) =>
      `A sheet goes on to row ${of("rows")} and column ${of("columns")}; at most ${of("limit")} cells are read. Delete what stands far ` +
      `out, or save it as CSV.`,
  },
  "formula-without-value": {
    zh: (of) => `${of("address")}格的公式还没有算出值。请在Excel中打开并保存一次，再用这个文件。`,
    en: (of) =>
      `The formula at ${of("address")} has no value yet. Open the file in Excel and save it, then use it again.`,
  },
};
