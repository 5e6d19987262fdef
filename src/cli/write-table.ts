import type {ColumnTable} from "arquero";
import {toParquet, type ParquetColumn} from "../export/parquet.js";
import {YEAR} from "../model/index.js";
import {UsageError, type Output} from "./command.js";
import {writeBytes, writeText} from "./files.js";
import {formats as texts, formatTable, type Format} from "./format-table.js";

const formats = [...texts, "parquet"] as const;

/** Where results go, and in which format. */
export interface Destination {
  readonly format: Format | "parquet";
  /** A file; undefined to print. */
  readonly out: string | undefined;
  /** Whether texts that look like formulas are marked as texts, in CSV. */
  readonly formulasAsText?: boolean;
}

/** The options of a command that writes a table. */
export const destinationOptions = {
  format: {type: "string", default: "csv"},
  out: {type: "string"},
  "formulas-as-text": {type: "boolean", default: false},
} as const;

/** What the help of such a command says of the last of them. */
export const formulasHelp = `  --formulas-as-text  in CSV, put an apostrophe before texts that begin with = + - @, which
                      a spreadsheet would compute; numbers stay as they are`;

/** What is read of these options. */
interface DestinationValues {
  readonly format: string;
  readonly out?: string | undefined;
  readonly "formulas-as-text": boolean;
}

/** @throws {UsageError} for a format there is not, or one that cannot be printed */
export function readDestination({format: text, out, ...values}: DestinationValues): Destination {
  const format = formats.find((known) => known === text);
  if (!format) throw new UsageError(`unknown format: ${text} (one of ${formats.join(", ")})`);
  if (format === "parquet" && out === undefined)
    throw new UsageError("parquet is no text to print: name a file with --out");
  const formulasAsText = values["formulas-as-text"];
  if (formulasAsText && format !== "csv")
    throw new UsageError(`only CSV has formulas as texts: ${format} needs no marks`);
  return {format, out, formulasAsText};
}

/** @throws {UsageError} when the file cannot be written */
export async function writeTable(
  table: ColumnTable,
  {format, out, formulasAsText}: Destination,
  output: Output,
): Promise<void> {
  if (format !== "parquet")
    await writeOut(formatTable(table, format, {neutralise: formulasAsText ?? false}), {out}, output);
  else if (out !== undefined) await writeBytes(out, toParquet(parquetColumns(table)));
}

/** Prints a text, or writes it to the file that is named. */
export async function writeOut(text: string, {out}: Pick<Destination, "out">, output: Output): Promise<void> {
  if (out === undefined) output.out(text);
  else await writeText(out, text);
}

/** A column with a text anywhere is of texts, one that is empty throughout of numbers. */
function parquetColumns(table: ColumnTable): ParquetColumn[] {
  return table.columnNames().map((name) => {
    const cells = Array.from(table.array(name)) as (string | number | null)[];
    const isText = cells.some((cell) => typeof cell === "string");
    return {name, cells, kind: name === YEAR ? "year" : isText ? "text" : "number"};
  });
}
