import type {ColumnarTable} from "../../data/columnar/columnar-table.js";
import {surveyColumnar} from "../../data/columnar/survey-columnar.js";
import * as words from "../../i18n/data-files.js";
import {loaded} from "../loaded.js";
import {endingOf} from "./format.js";
import type {ReadingOptions, TableReading} from "./reading.js";

/** Reads a Parquet or an Arrow file, which is kept byte for byte. What it returns throws {ColumnarError}. */
export function columnarReader(file: File): (options: ReadingOptions) => Promise<TableReading> {
  const isParquet = endingOf(file.name) === ".parquet";
  return async ({onProgress, signal}) => {
    const {readArrow, readParquet} = await loaded(import("../../data/columnar/index.js"));
    const bytes = await file.arrayBuffer();
    const table = isParquet ? await readParquet(bytes) : readArrow(new Uint8Array(bytes));
    const survey = await surveyColumnar(table, {resource: file.name, onProgress, signal});
    const big = bigColumns(table);
    return {
      choice: {},
      source: file.name,
      survey,
      bytes: file,
      notes: big.length > 0 ? [words.bigIntegers(big)] : [],
      code: () => (isParquet ? "parquet()" : "arrow()"),
      // A table of Arrow says of its columns what `Inputs.table` takes dates for numbers by; its rows are objects.
      rows: ".toArray()",
    };
  };
}

/** The columns whose whole numbers are bigints. */
function bigColumns({columns}: ColumnarTable): readonly string[] {
  return columns
    .filter(({type, values}) => type === "integer" && typeof firstOf(values) === "bigint")
    .map(({name}) => name);
}

function firstOf(values: Iterable<unknown>): unknown {
  for (const value of values) if (value !== null) return value;
  return undefined;
}
