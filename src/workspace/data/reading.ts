import type {Label} from "../../base/label.js";
import type {ColumnType} from "../../data/survey/cell-kind.js";
import type {Delimiter} from "../../data/survey/delimiter.js";
import type {Encoding} from "../../data/survey/encoding.js";
import type {TableSurvey} from "../../data/survey/survey.js";

/** What a reader may say of how a file is to be read; what is not said is found out. */
export interface ReadingChoice {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  /** The row that names the columns, and the last row of the table, from 1. */
  readonly header?: number;
  readonly last?: number;
}

/** A data file as it was understood: a table, or something else. */
export type Reading = TableReading | OtherReading;

export interface TableReading extends Kept {
  readonly survey: TableSurvey;
}

export interface OtherReading extends Kept {
  /** How its text begins. */
  readonly beginning: string;
}

interface Kept {
  /** What it was read by, for what the reader may choose otherwise. */
  readonly choice: ReadingChoice;
  /** The sheets to choose from, of a workbook. */
  readonly sheets?: readonly string[];
  /** What the file beside the notebook is called, unless the reader says otherwise. */
  readonly source: string;
  /** What is to be put beside the notebook. */
  readonly bytes: Blob;
  /** What the reader should know of it. */
  readonly notes: readonly Label[];
  /** How a cell reads the file: what follows `FileAttachment(…).` */
  readonly code: (types: readonly ColumnType[]) => string;
  /** What follows the name of a table where its rows are wanted; empty where it is a list of them. */
  readonly rows?: string;
}

export interface ReadingOptions {
  readonly choice: ReadingChoice;
  /** Called now and then with the number of rows so far. */
  readonly onProgress: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** A file that cannot be read as it is, with the reason. */
export class ReadingError extends Error {
  override name = "ReadingError";
  readonly reason: Label;

  constructor(reason: Label, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}
