import {strToU8, zipSync} from "fflate";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts of a workbook with one sheet whose data is the XML given. */
export function parts(sheetData: string): Record<string, string> {
  return {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}

/** Texts as a ZIP. */
export function zipped(texts: Readonly<Record<string, string>>): Buffer<ArrayBuffer> {
  return Buffer.from(
    new Uint8Array(zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])))),
  );
}

/** A workbook with one sheet. */
export const workbook = (sheetData: string): Blob => new Blob([zipped(parts(sheetData))]);
