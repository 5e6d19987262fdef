import {parseCsv} from "../csv.js";
import {emptyFile, quoteError} from "../read-table.js";
import {kindOfText} from "./cell-kind.js";
import type {Delimiter} from "./delimiter.js";
import {piecesOf} from "./pieces.js";
import {Survey, type TableSurvey} from "./survey.js";

export interface TextSurveyOptions {
  /** What the table is called where something is wrong with it. */
  readonly resource: string;
  readonly delimiter: Delimiter;
  /** Called now and then with the number of rows so far. */
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Goes through all rows of a separated text; others have their turn in between.
 * @throws {TableError} `empty-file`
 * @throws what `signal` is aborted with
 */
export async function surveyText(text: string, options: TextSurveyOptions): Promise<TableSurvey> {
  const {resource, delimiter, onProgress, signal} = options;
  let survey: Survey | undefined;
  let row = 0;
  for (const piece of piecesOf(text)) {
    const {records, faults} = parseCsv(piece, delimiter);
    const first = row;
    for (const record of records) {
      ++row;
      if (survey) survey.add(record, row);
      else
        survey = new Survey(
          record.map((name) => ({name})),
          resource,
          (cell) => kindOfText(typeof cell === "string" ? cell : ""),
        );
    }
    for (const fault of faults) survey?.fault(quoteError({...fault, row: first + fault.row}, resource));
    onProgress?.(row);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  if (!survey) throw emptyFile(resource);
  return survey.result();
}
