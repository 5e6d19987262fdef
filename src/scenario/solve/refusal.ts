import {ModelError, ParameterError} from "../../base/errors.js";

/** Whether an error says that a model gives no result for these values, rather than that it was asked wrongly. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ParameterError) return error.code === "no-ramp";
  return error instanceof ModelError && (error.code === "non-finite" || error.code === "check-failed");
}

/** A function that throws where its model gives no result, and may also know a shorter way to say so. */
export type MayRefuse<T> = ((at: T) => number) & {readonly orNaN?: (at: T) => number};

/** The function with NaN where its model gives no result. */
export function orNaN<T>(f: MayRefuse<T>): (at: T) => number {
  return (
    f.orNaN ??
    ((at) => {
      try {
        return f(at);
      } catch (error) {
        if (isRefusal(error)) return NaN;
        throw error;
      }
    })
  );
}
