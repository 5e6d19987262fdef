import {ModelError, ParameterError} from "../../base/errors.js";

/** Whether an error says that a model gives no result for these values, rather than that it was asked wrongly. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ParameterError) return error.code === "no-ramp";
  return error instanceof ModelError && (error.code === "non-finite" || error.code === "check-failed");
}

/** The function with NaN where its model gives no result. */
export function orNaN<T>(f: (at: T) => number): (at: T) => number {
  return (at) => {
    try {
      return f(at);
    } catch (error) {
      if (isRefusal(error)) return NaN;
      throw error;
    }
  };
}
