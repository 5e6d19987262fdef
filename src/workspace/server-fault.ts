import {TuiyanError} from "../base/errors.js";
import type {ApiCode} from "../server/contract.js";

/** What the server says, and what can go wrong before it says anything. */
export type FaultCode =
  | ApiCode
  /** No answer at all. */
  | "unreachable"
  /** An answer that is not the server's. */
  | "strange-answer"
  /** The server has been started anew over another folder. */
  | "other-folder";

/** A request to the server that did not do what it should. */
export class ServerFault extends TuiyanError {
  override name = "ServerFault";
  declare readonly code: FaultCode;
  /** When the file has changed: its ETag now, or null when it is gone. */
  readonly etag: string | null | undefined;

  constructor(code: FaultCode, message: string, etag?: string | null, options?: ErrorOptions) {
    super(code, message, {}, options);
    this.etag = etag;
  }
}

/** Any error as a fault. */
export function toFault(error: unknown): ServerFault {
  if (error instanceof ServerFault) return error;
  return new ServerFault("strange-answer", error instanceof Error ? error.message : String(error), undefined, {
    cause: error,
  });
}
