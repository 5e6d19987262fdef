import {TableError} from "./table-error.js";

const saveAs = "in Excel: Save As, “CSV UTF-8 (Comma delimited)”";

/**
 * The text of a UTF-8 file, without its byte order mark.
 * @throws {TableError} `not-utf8` if the bytes are something else; `data.encoding` names what they seem to be.
 */
export function decodeText(bytes: Uint8Array, resource: string): string {
  const text = decodeAs("utf-8", bytes);
  if (text !== undefined) return text;
  const encoding = guessEncoding(bytes);
  const row = firstBadLine(bytes);
  const what = encoding === undefined ? "" : `, which seems to be ${encoding}`;
  throw new TableError("not-utf8", `not UTF-8: ${resource} line ${row}${what} (${saveAs})`, {resource, row, encoding});
}

/**
 * The text of a file in UTF-8 or in GB18030, as Excel in Chinese writes it.
 * @throws {TableError} `not-utf8` if the bytes are something else
 */
export function decodeChinese(bytes: Uint8Array, resource: string): string {
  const isOther = decodeAs("utf-8", bytes) === undefined && guessEncoding(bytes) === "GB18030";
  return (isOther ? decodeAs("gb18030", bytes) : undefined) ?? decodeText(bytes, resource);
}

/** What bytes that are not UTF-8 seem to be: an Excel workbook, UTF-16 or GB18030 (what Excel writes in Chinese). */
function guessEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return "XLSX";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "UTF-16";
  return decodeAs("gb18030", bytes) === undefined ? undefined : "GB18030";
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line, counted from 1, on which the first bytes stand that are not UTF-8. A line feed is no part of any other UTF-8 character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const feed = bytes.indexOf(0x0a, start);
    if (feed < 0 || decodeAs("utf-8", bytes.subarray(start, feed)) === undefined) return line;
    start = feed + 1;
    ++line;
  }
}
