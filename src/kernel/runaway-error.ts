import {TuiyanError} from "../base/errors.js";

/** Why a cell was ended: by its time, its memory, values, calls within calls, a length no list can have, or by the reader. */
export type RunawayCode = "too-long" | "too-much-memory" | "too-many" | "too-deep" | "bad-length" | "stopped";

/** A cell that would not have ended by itself, or that the reader has ended. `data` holds `cell`, and where they are known `line` and, for a line of a module, `file`. */
export class RunawayError extends TuiyanError {
  override name = "RunawayError";
  declare readonly code: RunawayCode;
}

/** How engines say that there is no room: V8, JavaScriptCore and SpiderMonkey in this order, where they differ. */
const sayings: readonly (readonly [RegExp, RunawayCode])[] = [
  [/call stack|too much recursion/i, "too-deep"],
  [/allocation failed|out of memory|invalid string length|size overflow|maximum size exceeded/i, "too-much-memory"],
  [/invalid (typed |data view )?array (buffer )?length|array length must be/i, "bad-length"],
];

/**
 * What an engine's own complaint about a lack of room means for a cell; undefined for any other error.
 * @param place where the error arose, as far as it is known
 */
export function toRunaway(
  error: unknown,
  cell: number,
  place: {readonly line: number | undefined; readonly file?: string},
): RunawayError | undefined {
  if (!(error instanceof Error) || !["RangeError", "InternalError"].includes(error.name)) return undefined;
  const [, code] = sayings.find(([pattern]) => pattern.test(error.message)) ?? [];
  const data = {cell, line: place.line, file: place.file};
  return code && new RunawayError(code, `cell ${cell}: ${error.message}`, data, {cause: error});
}
