import {parseArgs, type ParseArgsConfig} from "node:util";
import {TuiyanError} from "../base/errors.js";

/** What a command can end with: all well, something was found, it was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: results to one, messages to the other. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly run: (args: readonly string[], output: Output) => Promise<ExitCode>;
}

/** A command line that cannot be understood; it ends with exit code 2. */
export class UsageError extends TuiyanError {
  override name = "UsageError";

  constructor(message: string, options?: ErrorOptions) {
    super("usage", message, {}, options);
  }
}

/**
 * Reads a command line.
 * @throws {UsageError} for options or arguments that the command does not have
 */
export function readArguments<T extends ParseArgsConfig["options"]>(args: readonly string[], options: T) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
