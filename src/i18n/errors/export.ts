import type {Sentences} from "./sentence.js";

/** Tables, and notebooks as one file, that cannot be handed over as they stand: ExportError. Rows are counted as a spreadsheet does. */
export const exports = {
  "duplicate-column": {
    zh: (of) => `表“${of("table")}”有两列的键都是“${of("column")}”，请改一个。`,
    en: (of) => `In the table “${of("table")}”, two columns have the key “${of("column")}”; change one.`,
  },
  "ragged-row": {
    zh: (of) => `表“${of("table")}”第${of("row")}行有${of("cells")}格，而表有${of("columns")}列，请补齐。`,
    en: (of) =>
      `In the table “${of("table")}”, row ${of("row")} has ${of("cells")} cells for ${of("columns")} columns; even them out.`,
  },
  "not-finite": {
    zh: (of) =>
      `表“${of("table")}”第${of("row")}行“${of("column")}”列不是有限的数（${of("value")}），不能导出；没有值的格请用null。`,
    en: (of) =>
      `In the table “${of("table")}”, row ${of("row")}, column “${of("column")}” is not a finite number (${of("value")}) and cannot ` +
      `be exported; use null for an empty cell.`,
  },
  "unknown-year": {
    zh: (of) => `没有${of("value")}年，可取${of("low")}到${of("high")}年。`,
    en: (of) => `There is no year ${of("value")}; choose from ${of("low")} to ${of("high")}.`,
  },
  "text-too-long": {
    zh: (of) =>
      `工作表“${of("table")}”第${of("row")}行有一格长${of("characters")}个字符，Excel至多容${of("limit")}个；请导出为CSV。`,
    en: (of) =>
      `In the sheet “${of("table")}”, a cell of row ${of("row")} has ${of("characters")} characters; Excel holds ${of("limit")}. ` +
      `Export as CSV.`,
  },
  "too-many-rows": {
    zh: (of) => `工作表“${of("table")}”有${of("rows")}行，Excel至多容${of("limit")}行；请少选一些，或导出为CSV。`,
    en: (of) =>
      `The sheet “${of("table")}” has ${of("rows")} rows; Excel holds ${of("limit")}. Choose fewer, or export as CSV.`,
  },
  "too-many-columns": {
    zh: (of) => `工作表“${of("table")}”有${of("columns")}列，Excel至多容${of("limit")}列；请少选一些，或导出为CSV。`,
    en: (of) =>
      `The sheet “${of("table")}” has ${of("columns")} columns; Excel holds ${of("limit")}. Choose fewer, or export as CSV.`,
  },
  "too-large-to-print": {
    zh: (of) => `这个笔记本太大，不能打印（${of("characters")}个字符，至多${of("limit")}个）；请减少图表，或导出表格。`,
    en: (of) =>
      `This notebook is too large to print (${of("characters")} characters, up to ${of("limit")}). Show less, or export its tables.`,
  },
  "missing-files": {
    zh: (of) => `读不到笔记本要用的文件：${of("files")}。请把它们放在笔记本旁边，或核对单元里写的名称。`,
    en: (of) =>
      `Files that the notebook needs cannot be read: ${of("files")}. Put them beside the notebook, or check the names in its cells.`,
  },
} satisfies Sentences;
