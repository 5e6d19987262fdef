import Papa from "papaparse";

/** A quotation mark that does not pair; the rows from `row` on cannot be told apart. */
export interface QuoteFault {
  readonly code: "unclosed-quote" | "stray-quote";
  readonly row: number;
}

export interface CsvText {
  /** The records in order; record i is row i + 1 of a spreadsheet. Blank lines are records of one empty cell. */
  readonly records: readonly (readonly string[])[];
  /** One per row, in order; empty when the file is well-formed. */
  readonly faults: readonly QuoteFault[];
}

/** Splits text into records. Line ends may be LF, CRLF or CR, also mixed; a line break within a cell becomes LF. */
export function parseCsv(text: string, delimiter: string): CsvText {
  const lines = text.replace(/\r\n?/g, "\n");
  const {data, errors} = Papa.parse<string[]>(lines, {delimiter, newline: "\n", quoteChar: '"', header: false});
  // What follows the last line end is no record, unless that stands within quotation marks.
  if ((lines === "" || lines.endsWith("\n")) && data.at(-1)?.join("") === "") data.pop();
  const faults = new Map<number, QuoteFault>();
  for (const {code, row} of errors) {
    if (row === undefined || faults.has(row)) continue;
    if (code === "MissingQuotes") faults.set(row, {code: "unclosed-quote", row: row + 1});
    if (code === "InvalidQuotes") faults.set(row, {code: "stray-quote", row: row + 1});
  }
  return {records: data, faults: Array.from(faults.values())};
}

/** Joins records, of which there is at least one, to text, quoting the cells that need it; every line ends in `newline`. */
export function formatCsv(records: readonly (readonly string[])[], newline: "\n" | "\r\n"): string {
  return (
    Papa.unparse(
      records.map((record) => [...record]),
      {newline},
    ) + newline
  );
}
