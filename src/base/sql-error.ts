import {TuiyanError} from "./errors.js";

/** Why a query has no result. */
export type SqlErrorCode =
  /** DuckDB refuses it, and `reason` is its sentence and `line` where it is, if it says so. */
  | "query"
  /** It takes a part of DuckDB that would have to be fetched. */
  | "extension"
  /** It reads from an address. */
  | "network"
  | "memory"
  /** A file it names is not beside the notebook, or its name is only known when it runs. */
  | "no-file"
  /** A file of a kind that is not read. */
  | "file-kind"
  /** A text in none of the encodings that are read. */
  | "encoding"
  | "not-a-table"
  | "no-columns"
  /** A column of a table has values of several kinds. */
  | "mixed-column"
  | "bad-parameter"
  /** The worker ended by itself. */
  | "lost";

/** A query without a result. */
export class SqlError extends TuiyanError {
  override name = "SqlError";
  declare readonly code: SqlErrorCode;
}
