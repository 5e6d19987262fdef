import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import writeExcelFile, {type CellObject, type Feature, type Sheet as ExcelSheet} from "write-excel-file/universal";
import {getCellAddress} from "write-excel-file/utility";
import {SharedTexts} from "./shared-texts.js";
import type {CellRole, Sheet, SheetCell} from "./sheet.js";

/**
 * Sheets as the bytes of an Excel file, by write-excel-file; nothing else here knows that library. It packs files in a
 * worker once they are large, where a policy without workers would leave it waiting for ever, and stamps them with the
 * time; it also loses texts such as “constructor” and some rare characters. So it writes the frame, with positions in
 * place of texts, and the cells and the texts are put in when its archive is packed again.
 */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Blob> {
  const texts = new SharedTexts();
  const held = new Map<string, string>();
  const blob = await writeExcelFile(
    sheets.map((sheet) => toExcelSheet(sheet, texts)),
    {fontFamily: "Microsoft YaHei", fontSize: 10, features: [ourCells(sheets, held)]},
  ).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  for (const [path, cells] of held) {
    const frame = files[path];
    if (frame) files[path] = strToU8(strFromU8(frame).replace(NO_CELLS, () => cells));
  }
  files["xl/sharedStrings.xml"] = strToU8(texts.toXml());
  return new Blob([new Uint8Array(zipSync(files, {mtime: "1980-01-01T00:00:00"}))], {type: blob.type});
}

function toExcelSheet({name, rows, widths, isFrozen}: Sheet, texts: SharedTexts): ExcelSheet<Blob> {
  return {
    sheet: name,
    data: rows.map((row) => row.map((cell) => cell && toCellObject(cell, texts))),
    columns: widths.map((width) => ({width})),
    orientation: "landscape",
    ...(isFrozen && {stickyRowsCount: 1, stickyColumnsCount: 1}),
  };
}

const looks: Readonly<Record<CellRole, Omit<CellObject, "value" | "type">>> = {
  title: {fontWeight: "bold", fontSize: 14},
  heading: {fontWeight: "bold", fontSize: 11},
  header: {fontWeight: "bold", bottomBorderStyle: "thin"},
  numberHeader: {fontWeight: "bold", bottomBorderStyle: "thin", align: "right"},
  text: {},
  general: {},
  number: {format: "0.0###"},
  fraction: {format: "0.00%"},
  year: {format: "0"},
};

function toCellObject({value, role}: SheetCell, texts: SharedTexts): CellObject {
  if (value === null) return {type: Number, ...looks[role]};
  return {value: typeof value === "number" ? value : texts.position(value), type: Number, ...looks[role]};
}

const NO_CELLS = "<sheetData/>";

/** Says which cells are texts, and holds all cells back from the library's packing. */
function ourCells(sheets: readonly Sheet[], held: Map<string, string>): Feature<Blob> {
  const texts = sheets.map(({rows}) => new Set(rows.flatMap(textAddresses)));
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes, _index, _options, {sheetIndex}) => {
            const isText = tag === "c" && texts[sheetIndex]?.has(String(attributes.r));
            return isText ? {...attributes, t: "s"} : attributes;
          },
          transform: (xml, _options, {sheetId}) => {
            const [start, end] = [xml.indexOf("<sheetData>"), xml.lastIndexOf("</sheetData>") + "</sheetData>".length];
            held.set(`xl/worksheets/sheet${sheetId}.xml`, xml.slice(start, end));
            return xml.slice(0, start) + NO_CELLS + xml.slice(end);
          },
        },
      },
    },
  };
}

function textAddresses(row: Sheet["rows"][number], i: number): string[] {
  return row.flatMap((cell, j) => (typeof cell?.value === "string" ? [getCellAddress(i, j)] : []));
}
