import {strFromU8, unzipSync} from "fflate";
import readExcelFile from "read-excel-file/universal";

/** The sheets of a workbook by name, each a list of rows, as a program that knows nothing of us reads them. */
export async function readSheets(blob: Blob): Promise<Map<string, readonly (readonly unknown[])[]>> {
  const sheets = await readExcelFile(blob, {trim: false});
  return new Map(sheets.map(({sheet, data}) => [sheet, data]));
}

/** The files within a workbook, as text. */
export async function readParts(blob: Blob): Promise<Map<string, string>> {
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The number format of each cell of a sheet by its address, `General` where it has none. */
export async function readFormats(blob: Blob, sheet: number): Promise<Map<string, string>> {
  const parts = await readParts(blob);
  const styles = parts.get("xl/styles.xml") ?? "";
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = ""]) => [id, code]),
  );
  const [, cellStyles = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const formats = [...cellStyles.matchAll(/<xf ([^>]*)>/g)].map(([, attributes = ""]) => {
    return codes.get(/numFmtId="(\d+)"/.exec(attributes)?.[1]) ?? "General";
  });
  const cells = (parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? "").matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g);
  return new Map([...cells].map(([, address = "", style]) => [address, formats[Number(style)] ?? "General"]));
}
