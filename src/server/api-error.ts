import {TuiyanError} from "../base/errors.js";
import {statusOf, type ApiCode, type Fault} from "./contract.js";

/** A request that is refused, or a disk that does not do what it is asked. */
export class ApiError extends TuiyanError {
  override name = "ApiError";
  declare readonly code: ApiCode;
  readonly status: number;
  /** `data` as the answer carries it: JSON knows null where `ErrorData` has undefined. */
  readonly body: Fault["data"];

  constructor(code: ApiCode, message: string, body: Fault["data"] = {}, options?: ErrorOptions) {
    super(code, message, {}, options);
    this.status = statusOf[code];
    this.body = body;
  }
}
