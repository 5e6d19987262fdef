import {parseCsv} from "../csv.js";
import {emptyFile, quoteError} from "../read-table.js";
import type {Delimiter} from "./delimiter.js";
import {piecesOf} from "./pieces.js";
import {FramedSurvey} from "./framed-survey.js";
import type {TableSurvey} from "./survey.js";
import {guessHeader} from "./table-frame.js";

export interface TextSurveyOptions {
  /** What the table is called where something is wrong with it. */
  readonly resource: string;
  readonly delimiter: Delimiter;
  /** The row that names the columns, and the last one of the table, from 1; what is not said is found out. */
  readonly header?: number | undefined;
  readonly last?: number | undefined;
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
  let framed: FramedSurvey | undefined;
  let row = 0;
  for (const piece of piecesOf(text)) {
    const {records, faults} = parseCsv(piece, delimiter);
    const first = row;
    framed ??= new FramedSurvey(options, options.header ?? guessHeader(records));
    for (const record of records) framed.add(record, ++row);
    for (const fault of faults) framed.fault(quoteError({...fault, row: first + fault.row}, resource));
    onProgress?.(row);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  const found = framed?.result();
  if (!found) throw emptyFile(resource);
  return found;
}
