/** What an error is about, by name; a message in the reader's language is made from it, never from the English text. */
export type ErrorData = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>;

/**
 * An error a user can act on. `code` names the kind of fault and `data` its particulars, so that the screen can say it
 * in the reader's language; `message` is the English sentence for logs and the command line.
 */
export class TuiyanError extends Error {
  readonly code: string;
  readonly data: ErrorData;

  constructor(code: string, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.data = data;
  }
}

/** A unit that cannot be read, or two that do not agree. */
export class UnitError extends TuiyanError {
  override name = "UnitError";
}

/** A parameter that does not exist, has no value, or has one outside its limits. */
export class ParameterError extends TuiyanError {
  override name = "ParameterError";
}

/** Equations that do not fit together, or a result that is not a number. */
export class ModelError extends TuiyanError {
  override name = "ModelError";
}

/** Makes a `switch` over a union complete: the compiler rejects a variant that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
