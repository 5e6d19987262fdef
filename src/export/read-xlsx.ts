import {zipSync} from "fflate";
import readExcelFile from "read-excel-file/universal";
import {WorkbookError} from "../data/workbook/workbook-error.js";
import {workbookParts} from "../data/workbook/workbook-parts.js";

/** A sheet of a workbook as it is read: rows of cells, null where there is nothing. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * The sheets of an Excel file, by read-excel-file; nothing else here knows that library. It unpacks large files in a
 * worker, which a policy without workers would have it wait for for ever: so it gets them unpacked, and checked.
 * @throws {WorkbookError}
 */
export async function readXlsx(file: Blob): Promise<ReadSheet[]> {
  const parts = Object.fromEntries(await workbookParts(file));
  try {
    const sheets = await readExcelFile(new Blob([new Uint8Array(zipSync(parts, {level: 0}))]), {trim: false});
    return sheets.map(({sheet, data}) => ({name: sheet, rows: data}));
  } catch (error) {
    throw new WorkbookError("no-workbook", "no workbook; its parts cannot be read", {}, {cause: error});
  }
}
