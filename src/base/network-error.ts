import {TuiyanError} from "./errors.js";

/** Why a cell got no answer to a fetch. */
export type NetworkErrorCode =
  /** The reader has not let it reach the host. */
  | "not-allowed"
  /** Nobody can: the workspace has no server of ours, or the notebook is a file of its own. */
  | "never-here"
  | "never-in-file"
  | "no-answer"
  /** The address is no host's: a file beside the notebook, or data. */
  | "beside"
  | "not-web";

export class NetworkError extends TuiyanError {
  override name = "NetworkError";
  declare readonly code: NetworkErrorCode;

  /** @param address the host; where there is none, what was asked for */
  constructor(code: NetworkErrorCode, address: string, options?: ErrorOptions) {
    super(code, `no answer: ${address} (${code})`, {address}, options);
  }
}
