import {kindOfValue} from "../survey/cell-kind.js";
import {Survey, type TableSurvey} from "../survey/survey.js";
import type {ColumnarTable} from "./columnar-table.js";

/** How many rows are gone through before others have their turn. */
const ROWS = 20_000;

export interface ColumnarSurveyOptions {
  /** What the table is called where something is wrong with it. */
  readonly resource: string;
  /** Called now and then with the number of rows so far. */
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Goes through all rows of a table; they are numbered from 1. What a cell gets otherwise than the file has it is shown as
 * the file has it, and listed.
 * @throws what `signal` is aborted with
 */
export async function surveyColumnar(
  {columns, rowCount}: ColumnarTable,
  {resource, onProgress, signal}: ColumnarSurveyOptions,
): Promise<TableSurvey> {
  const heads = columns.map(({name, unit, type, written}) => ({name, unit, given: {type, written}}));
  const survey = new Survey(heads, resource, (value, i) => {
    // A text in a column that holds none is what cells do not get.
    return typeof value === "string" && heads[i]?.given.type !== "text" ? "altered" : kindOfValue(value);
  });
  for (let row = 0; row < rowCount; ++row) {
    survey.add(
      columns.map(({values, exact}) => exact(row) ?? values.at(row)),
      row + 1,
    );
    if ((row + 1) % ROWS > 0) continue;
    onProgress?.(row + 1);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  return survey.result();
}
