import {TuiyanError} from "../base/errors.js";
import type {ApiCode} from "../server/contract.js";

/** What a store says, and what can go wrong before it says anything. */
export type FaultCode =
  | ApiCode
  /** No answer at all. */
  | "unreachable"
  /** An answer that is not the server's. */
  | "strange-answer"
  /** The server has been started anew over another folder. */
  | "other-folder"
  /** The browser lets this site keep nothing. */
  | "no-storage"
  /** The browser has no more room for this site. */
  | "storage-full"
  /** What is kept in the browser was written by a newer version of this program. */
  | "newer-storage"
  /** The browser failed to keep or to give what it keeps. */
  | "storage-failed";

/** Something asked of a store that was not done. */
export class StoreFault extends TuiyanError {
  override name = "StoreFault";
  declare readonly code: FaultCode;
  /** When the file has changed: its ETag now, or null when it is gone. */
  readonly etag: string | null | undefined;

  constructor(code: FaultCode, message: string, etag?: string | null, options?: ErrorOptions) {
    super(code, message, {}, options);
    this.etag = etag;
  }
}

/** Any error as a fault. */
export function toFault(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  return new StoreFault("strange-answer", error instanceof Error ? error.message : String(error), undefined, {
    cause: error,
  });
}
