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
 * A cell that holds an error, such as #DIV/0!, is that as a text, and no blank.
 * @throws {WorkbookError}
 */
export async function readXlsx(file: Blob): Promise<ReadSheet[]> {
  const checked = Array.from(await workbookParts(file), ([path, bytes]) => [path, errorsAsText(bytes)] as const);
  const parts = Object.fromEntries(checked);
  try {
    const sheets = await readExcelFile(new Blob([new Uint8Array(zipSync(parts, {level: 0}))]), {trim: false});
    return sheets.map(({sheet, data}) => ({name: sheet, rows: data}));
  } catch (error) {
    throw new WorkbookError("no-workbook", "no workbook; its parts cannot be read", {}, {cause: error});
  }
}

const errorCell = /(<(?:[^\s<>/:]+:)?c(?=\s)[^<>]*?\st\s*=\s*)(?:"e"|'e')/g;

/** The reader takes errors for blanks, so they are made the texts of formulas. */
function errorsAsText(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const xml = new TextDecoder().decode(bytes);
  const changed = xml.replace(errorCell, '$1"str"');
  return changed === xml ? bytes : new TextEncoder().encode(changed);
}
