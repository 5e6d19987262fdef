import {TuiyanError} from "../../src/base/errors.js";

/** The error an action ends in; a test in which it ends well, or in an error that no user could act on, fails here. */
export function faultOf(action: () => unknown): TuiyanError {
  try {
    action();
  } catch (error) {
    if (error instanceof TuiyanError) return error;
    throw error;
  }
  throw new Error("expected an error, and there was none");
}
