import {unzipSync, zipSync} from "fflate";
import readExcelFile from "read-excel-file/universal";

/** A sheet of a workbook as it is read: rows of cells, null where there is nothing. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** How much a workbook may hold once it is unpacked, bytes. */
const LIMIT = 64 * 2 ** 20;

/**
 * The sheets of an Excel file, by read-excel-file; nothing else here knows that library. It unpacks large files in a
 * worker, which a policy without workers would have it wait for for ever: so it gets them unpacked.
 * @returns undefined for what is no workbook, or one that is too large
 */
export async function readXlsx(file: Blob): Promise<ReadSheet[] | undefined> {
  try {
    const packed = new Uint8Array(await file.arrayBuffer());
    let size = 0;
    const files = unzipSync(packed, {filter: ({originalSize}) => (size += originalSize) <= LIMIT});
    if (size > LIMIT) return undefined;
    const sheets = await readExcelFile(new Blob([new Uint8Array(zipSync(files, {level: 0}))]), {trim: false});
    return sheets.map(({sheet, data}) => ({name: sheet, rows: data}));
  } catch {
    // Whatever the bytes are, they are no workbook.
    return undefined;
  }
}
